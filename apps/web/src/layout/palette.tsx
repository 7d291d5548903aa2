import { fold } from "@hoatieu/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { indicatorsQuery, searchQuery } from "../api/queries.ts";
import { useMessages } from "../messages/index.ts";
import { type Choice, ChoiceList } from "../parts/choice-list.tsx";
import { Dialog } from "../parts/dialog.tsx";
import { carried, type Page, pathOf, type ViewSearch } from "../view/address.ts";
import { applyTheme, saveTheme, THEMES } from "../view/preferences.ts";
import { useLanguage, useSearchView } from "../view/use-view.tsx";
import { useSetLanguage } from "./options.tsx";
import { STEPS, stepWord } from "./steps.ts";

interface PaletteProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onHelp: () => void;
}

/** ⌘K: pages, indicators, territories, tasks, sources and actions in one list, found without diacritics. */
export function Palette({ open, onClose, onHelp }: PaletteProps) {
  const m = useMessages();
  const [query, setQuery] = useState("");
  useEffect(() => {
    if (open) setQuery("");
  }, [open]);
  return (
    <Dialog open={open} onClose={onClose} label={m.search.title} className="palette" bare>
      <PaletteList query={query} setQuery={setQuery} onClose={onClose} onHelp={onHelp} />
    </Dialog>
  );
}

interface PaletteListProps extends Omit<PaletteProps, "open"> {
  readonly query: string;
  readonly setQuery: (query: string) => void;
}

function PaletteList({ query, setQuery, onClose, onHelp }: PaletteListProps) {
  const m = useMessages();
  const language = useLanguage();
  const { territory = "" } = useParams({ strict: false }) as { territory?: string };
  const hits = useQuery(searchQuery(useSettled(query), territory)).data ?? [];
  const catalogue = useQuery(indicatorsQuery).data ?? [];
  const own = useOwnChoices(onClose, onHelp);
  const go = useGo(onClose);
  const wanted = fold(query.trim());
  const mine = own.filter((choice) => fold(choice.title).includes(wanted));
  const headline = catalogue
    .filter((i) => i.headline !== undefined)
    .sort((a, b) => (a.headline ?? 0) - (b.headline ?? 0))
    .map(
      (i): Choice => ({
        key: `indicator ${i.code}`,
        title: i.name[language],
        kind: m.search.kinds.indicator,
        run: () => go(territory, { name: "indicator", code: i.code }, {}),
      }),
    );
  const found = hits.map((hit): Choice => {
    const runs = {
      indicator: () => go(territory, { name: "indicator", code: hit.code }, {}),
      territory: () => go(hit.code, { name: "bridge" }, {}),
      directive: () => go(territory, { name: "verify" }, { q: hit.code }),
      task: () => go(territory, { name: "chain", task: hit.code }, {}),
      source: () => go(territory, { name: "data", tab: "sources" }, { q: hit.code }),
    } as const;
    return {
      key: `${hit.kind} ${hit.code}`,
      title: hit.title[language],
      note: hit.kind === "indicator" || hit.kind === "task" || hit.kind === "source" ? hit.code : "",
      kind: m.search.kinds[hit.kind],
      run: runs[hit.kind],
    };
  });
  return (
    <ChoiceList
      label={m.search.title}
      placeholder={m.search.placeholder}
      query={query}
      onQuery={setQuery}
      choices={wanted.length < 2 ? [...mine, ...headline] : [...mine, ...found]}
      nothing={m.search.nothing}
      foot={<p className="palette-hint">{m.search.hint}</p>}
    />
  );
}

/** The text once typing pauses, so that the server is not asked at every letter. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 140);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

function useGo(onClose: () => void) {
  const navigate = useNavigate();
  const kept = carried(useSearchView());
  return (territory: string, page: Page, search: ViewSearch) => {
    onClose();
    void navigate({ to: pathOf(territory, page), search: { ...kept, ...search } as never });
  };
}

function useOwnChoices(onClose: () => void, onHelp: () => void): readonly Choice[] {
  const m = useMessages();
  const { territory = "" } = useParams({ strict: false }) as { territory?: string };
  const go = useGo(onClose);
  const setLanguage = useSetLanguage();
  const action = (key: string, title: string, run: () => void): Choice => ({
    key,
    title,
    kind: m.search.kinds.action,
    run: () => {
      onClose();
      run();
    },
  });
  return [
    ...STEPS.map(
      (step): Choice => ({
        key: step.name,
        title: stepWord(step, m),
        kind: m.search.kinds.page,
        run: () => go(territory, step.page, {}),
      }),
    ),
    action("vi", "Tiếng Việt", () => setLanguage("vi")),
    action("en", "English", () => setLanguage("en")),
    ...THEMES.map((theme) =>
      action(theme, `${m.control.theme}: ${m.control.themes[theme]}`, () => {
        saveTheme(theme);
        applyTheme(theme);
      }),
    ),
    action("help", m.control.help, onHelp),
  ];
}
