import type { Language } from "@hoatieu/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { call } from "../api/client.ts";
import { sessionQuery } from "../api/people-queries.ts";
import { useMessages } from "../messages/index.ts";
import { Popover } from "../parts/popover.tsx";
import { applyTheme, savedTheme, saveLanguage, saveTheme, THEMES, type Theme } from "../view/preferences.ts";
import { useLanguage, useSetSearch } from "../view/use-view.tsx";

const LANGUAGES: readonly { readonly code: Language; readonly name: string }[] = [
  { code: "vi", name: "Tiếng Việt" },
  { code: "en", name: "English" },
];

export function useSetLanguage(): (language: Language) => void {
  const setSearch = useSetSearch();
  const client = useQueryClient();
  return (language) => {
    saveLanguage(language);
    // With an account the language goes along to the next machine; a refusal is no reason to stop.
    if (client.getQueryData(sessionQuery.queryKey)?.account)
      call("keepLanguage", { params: {}, query: {}, body: { language } }).catch(() => undefined);
    setSearch({ lang: language }, { replace: true });
  };
}

/** vi | en, always in sight. */
export function LanguageSwitch() {
  const m = useMessages();
  const language = useLanguage();
  const set = useSetLanguage();
  return (
    <fieldset className="languages">
      <legend className="unseen">{m.control.language}</legend>
      {LANGUAGES.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          title={name}
          aria-pressed={language === code}
          onClick={() => set(code)}
        >
          {code}
        </button>
      ))}
    </fieldset>
  );
}

/** Theme and help, behind one button. */
export function Options({ onHelp }: { readonly onHelp: () => void }) {
  const m = useMessages();
  const single = useQuery(sessionQuery).data?.mode === "single-user";
  const [theme, setTheme] = useState<Theme>(savedTheme);
  const choose = (next: Theme) => {
    saveTheme(next);
    applyTheme(next);
    setTheme(next);
  };
  return (
    <Popover
      label={m.control.menu}
      className="options"
      align="right"
      button={
        <>
          <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
            <circle cx="10" cy="10" r="7" fill="none" stroke="currentColor" strokeWidth="1.5" />
            <path d="M10 3a7 7 0 0 1 0 14z" fill="currentColor" />
          </svg>
          <span className="unseen">{m.control.menu}</span>
        </>
      }
    >
      {(close) => (
        <div className="options-panel">
          <LanguageSwitch />
          <fieldset>
            <legend>{m.control.theme}</legend>
            {THEMES.map((name) => (
              <label key={name}>
                <input type="radio" name="theme" checked={theme === name} onChange={() => choose(name)} />
                {m.control.themes[name]}
              </label>
            ))}
          </fieldset>
          <button
            type="button"
            className="button quiet"
            onClick={() => {
              close();
              onHelp();
            }}
          >
            {m.control.help} <kbd>?</kbd>
          </button>
          {single && <p className="rail-foot">{m.singleUser}</p>}
        </div>
      )}
    </Popover>
  );
}
