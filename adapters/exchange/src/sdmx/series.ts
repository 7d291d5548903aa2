import { type PeriodKind, type Problem, problem, type SeriesMapping } from "@hoatieu/core";
import type { ReadingContext } from "../context.ts";
import { normalBase } from "../tables/mappings.ts";
import { territoryOfArea } from "./areas.ts";

export type Attributes = Readonly<Record<string, string>>;

/** How the observations of one series become figures. */
export interface SeriesPlan {
  readonly mapping: SeriesMapping;
  readonly territory: string;
  readonly multiplier: number;
  readonly frequency: string;
  readonly kind: PeriodKind;
}

const FREQUENCIES: Readonly<Record<string, PeriodKind>> = { A: "year", S: "half", H: "half", Q: "quarter", M: "month" };

/** A series by its dimensions, for messages: `NGDP_R_XDC, 2010, Q`. */
export const seriesName = (series: Attributes): string =>
  [series.INDICATOR, normalBase(series.BASE_PER ?? ""), series.FREQ].filter(Boolean).join(", ");

/** File stem before the first mark: GDPVNM-2024q3.xml is of the scheme GDPVNM. */
const schemeOf = (file: string) => /^[A-Za-z0-9_]+/.exec(file)?.[0] ?? "";

/**
 * Decides once for a whole series how it is read, or why it is refused. The problem's words lack the number of
 * observations, which is known when the series ends.
 */
export function planSeries(series: Attributes, context: ReadingContext, file: string): SeriesPlan | Problem {
  const code = series.INDICATOR ?? "";
  const base = normalBase(series.BASE_PER ?? "");
  const refuse = (problemCode: string, words: Attributes, column: string) =>
    problem(problemCode, { series: seriesName(series), ...words }, { file, column });
  const known = context.mappings.filter((mapping) => mapping.externalCode === code);
  const fitting = known.filter((mapping) => mapping.basePeriod === base);
  const mapping = fitting.find((candidate) => candidate.scheme === schemeOf(file)) ?? fitting[0];
  if (known.length === 0) return refuse("sdmx-series-unmapped", {}, "INDICATOR");
  if (!mapping) {
    const expected = [...new Set(known.map((candidate) => candidate.basePeriod || "_Z"))].join(", ");
    return refuse("sdmx-base-differs", { base: base || "_Z", expected }, "BASE_PER");
  }
  const area = series.REF_AREA ?? "";
  const territory = territoryOfArea(area, context.territories);
  if (territory === undefined) return refuse("sdmx-area-unknown", { area }, "REF_AREA");
  const frequency = series.FREQ ?? "";
  const kind = FREQUENCIES[frequency];
  if (kind === undefined) return refuse("sdmx-frequency-unknown", { frequency }, "FREQ");
  const multiplier = series.UNIT_MULT ?? "0";
  if (!/^-?\d{1,2}$/.test(multiplier)) return refuse("sdmx-multiplier-unreadable", { multiplier }, "UNIT_MULT");
  return { mapping, territory, multiplier: Number(multiplier), frequency, kind };
}
