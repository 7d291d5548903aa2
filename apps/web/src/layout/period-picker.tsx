import { type Period, parsePeriod, startYearOf, yearOf } from "@hoatieu/core";
import { formatPeriod, formatPeriodShort } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { datesQuery } from "../api/queries.ts";
import { useMessages } from "../messages/index.ts";
import { useSetSearch, type View } from "../view/use-view.tsx";

interface Groups {
  readonly years: readonly Period[];
  readonly within: ReadonlyMap<number, readonly Period[]>;
  readonly spans: readonly Period[];
}

function grouped(periods: readonly Period[]): Groups {
  const within = new Map<number, Period[]>();
  for (const p of periods) {
    if (p.kind === "year" || startYearOf(p) !== yearOf(p)) continue;
    within.set(yearOf(p), [...(within.get(yearOf(p)) ?? []), p]);
  }
  for (const list of within.values()) list.sort((a, b) => b.end - a.end || a.start - b.start);
  return {
    years: periods.filter((p) => p.kind === "year").sort((a, b) => b.end - a.end),
    within,
    spans: periods.filter((p) => startYearOf(p) !== yearOf(p)),
  };
}

/** Chooses the period: whole years first, then the parts of the chosen year, then spans. The browser's own list, so that a phone shows its own. */
export function PeriodPicker({ view }: { readonly view: View }) {
  const m = useMessages();
  const setSearch = useSetSearch();
  const dates = useQuery(datesQuery(view.territory, view.asof)).data;
  const current = parsePeriod(view.period);
  const known = (dates?.periods ?? []).flatMap((text) => parsePeriod(text) ?? []);
  const periods = current && !known.includes(current) ? [...known, current] : known;
  const groups = grouped(periods);
  const year = current ? yearOf(current) : undefined;
  const option = (p: Period, words: string) => (
    <option key={p.text} value={p.text}>
      {words}
    </option>
  );
  const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
  return (
    <label className="control period">
      <small>{m.control.period}</small>
      <select
        className="value"
        value={view.period}
        onChange={(event) => setSearch({ period: event.target.value })}
        aria-label={m.control.period}
      >
        <optgroup label={m.control.wholeYears}>
          {groups.years.map((p) => option(p, capital(formatPeriod(p, view.lang))))}
        </optgroup>
        {year !== undefined && (groups.within.get(year)?.length ?? 0) > 0 && (
          <optgroup label={m.control.within(String(year))}>
            {groups.within.get(year)?.map((p) => option(p, formatPeriodShort(p, view.lang)))}
          </optgroup>
        )}
        {groups.spans.length > 0 && (
          <optgroup label={m.control.longer}>
            {groups.spans.map((p) => option(p, formatPeriodShort(p, view.lang)))}
          </optgroup>
        )}
      </select>
    </label>
  );
}
