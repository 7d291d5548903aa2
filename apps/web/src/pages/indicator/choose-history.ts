import type { WireHistory, WireIndicatorPage } from "@hoatieu/contract";
import { isCumulative, type Period, parsePeriod } from "@hoatieu/core";
import type { ViewSearch } from "../../view/address.ts";

/** Periods of one kind make one line: years; January to a later month; quarters; single months. */
export const HISTORY_KINDS = ["yearly", "cumulative", "quarterly", "monthly"] as const;
export type HistoryKind = (typeof HISTORY_KINDS)[number];

const FITS: Readonly<Record<HistoryKind, (period: Period) => boolean>> = {
  yearly: (p) => p.kind === "year",
  cumulative: (p) => isCumulative(p) && p.kind !== "year",
  quarterly: (p) => p.kind === "quarter",
  monthly: (p) => p.kind === "month",
};

export interface Chosen {
  readonly kind: HistoryKind;
  readonly history: WireHistory | undefined;
  readonly measures: readonly string[];
  /** Kinds that have figures in the measure chosen. */
  readonly kinds: readonly HistoryKind[];
}

function ofKind(history: WireHistory, kind: HistoryKind): WireHistory {
  const fits = ({ period }: WireHistory["points"][number]) => {
    const parsed = parsePeriod(period);
    return parsed !== undefined && FITS[kind](parsed);
  };
  return { ...history, points: history.points.filter(fits) };
}

/** The history that the address asks for; without a wish the measure read first, by year if there are years. */
export function chooseHistory(page: WireIndicatorPage, search: ViewSearch): Chosen {
  const all = [...page.yearly, ...page.within].filter((h) => h.points.length > 0);
  const measures = [...new Set(all.map((h) => h.measure))];
  const measure =
    measures.find((m) => m === search.measure) ?? measures.find((m) => m === page.indicator.leading) ?? measures[0];
  const points = all.filter((h) => h.measure === measure);
  const of = (kind: HistoryKind) => points.map((h) => ofKind(h, kind)).find((h) => h.points.length > 0);
  const kinds = HISTORY_KINDS.filter((kind) => of(kind) !== undefined);
  const kind = kinds.find((k) => k === search.kind) ?? kinds[0] ?? "yearly";
  return { kind, history: of(kind), measures, kinds };
}
