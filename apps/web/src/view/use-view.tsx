import type { Language } from "@hoatieu/core";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate, useParams } from "@tanstack/react-router";
import { useMemo } from "react";
import { type Asked, datesQuery, frameQuery } from "../api/queries.ts";
import { checkSearch, languageOf, type ViewSearch } from "./address.ts";
import { defaultPeriod } from "./default-period.ts";
import { savedLanguage } from "./preferences.ts";

/** The view as the address states it, before any default. */
export function useSearchView(): ViewSearch {
  const search = useLocation().search as Readonly<Record<string, unknown>>;
  return useMemo(() => checkSearch(search), [search]);
}

export function useLanguage(): Language {
  const { lang } = useSearchView();
  return languageOf(lang) ?? savedLanguage() ?? "vi";
}

/** Changes values of the address and leaves the rest; `undefined` removes one. */
export function useSetSearch(): (changes: ViewSearch, options?: { readonly replace: boolean }) => void {
  const navigate = useNavigate();
  return (changes, options) => {
    void navigate({
      to: ".",
      search: (previous: Record<string, unknown>) => ({ ...previous, ...changes }),
      replace: options?.replace ?? false,
      resetScroll: false,
    });
  };
}

export interface View extends Asked {
  /** The day looked at: `asof`, or today. */
  readonly day: string;
  readonly today: string;
  /** Whether the reader looks at the past. */
  readonly past: boolean;
  readonly version: number;
}

/** The view with every default filled in; `undefined` while the frame is not there yet. */
export function useView(): View | undefined {
  const { territory = "" } = useParams({ strict: false }) as { territory?: string };
  const search = useSearchView();
  const lang = useLanguage();
  const frame = useQuery(frameQuery).data;
  const dates = useQuery(datesQuery(territory, search.asof)).data;
  return useMemo(() => {
    if (!frame || !dates || territory === "") return undefined;
    const day = search.asof ?? frame.today;
    const validTo = frame.territories.find((t) => t.code === territory)?.validTo;
    return {
      territory,
      period: search.period ?? defaultPeriod(dates.periods, day, validTo),
      asof: search.asof,
      lang,
      day,
      today: frame.today,
      past: day < frame.today,
      version: frame.version,
    };
  }, [frame, dates, territory, search, lang]);
}
