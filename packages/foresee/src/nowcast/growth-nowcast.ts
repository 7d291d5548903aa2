import { type Day, type Figure, type Missing, missing, type Period, type Snapshot } from "@hoatieu/core";
import { normalQuantile } from "@hoatieu/numerics";
import { TOTAL } from "../outlook/nodes.ts";
import { isCannot } from "../series/cannot.ts";
import { estimateFactor } from "./estimate-factor.ts";
import type { DynamicFactor, Panel } from "./factor-model.ts";
import { NOWCAST_INDICATORS, type QuarterRates, quarterEnd, quarterOf, quarterRates } from "./growth-panel.ts";
import { type News, news } from "./news.ts";
import { nowcast } from "./nowcast.ts";

/** One figure that came, or changed, since the earlier day, and what it did. */
export interface NewsRow {
  readonly kind: "release" | "revision";
  readonly indicator: string;
  readonly period: Period;
  readonly printed: number;
  /** What the model expected of it; of a revision, the figure before. */
  readonly expected: number;
  /** Points of the nowcast per point of surprise; absent for a revision. */
  readonly weight?: number;
  /** Points of the nowcast. */
  readonly effect: number;
}

export interface NowcastNews {
  readonly since: Day;
  readonly before: number;
  /** The largest effects first. */
  readonly rows: readonly NewsRow[];
  readonly withdrawn: number;
}

/** How the nowcast would have told earlier quarters, against two plain ways: root mean squared errors in points. */
export interface NowcastRecord {
  readonly n: number;
  readonly ours: number;
  /** Last quarter's growth again. */
  readonly repetition: number;
  /** Mean growth until then. */
  readonly average: number;
}

export interface GrowthNowcast {
  readonly quarter: Period;
  readonly value: number;
  /** Standard deviation; the parameters count as known. */
  readonly deviation: number;
  readonly low80: number;
  readonly high80: number;
  /** Share of the variance of a quarter's growth that the figures known take away, 0 to 1. */
  readonly explained: number;
  readonly indicators: readonly NowcastIndicator[];
  readonly record?: NowcastRecord;
  readonly news?: NowcastNews;
  readonly figures: readonly Figure[];
}

/** A series of the model, and how it moves with the factor. */
export interface NowcastIndicator {
  readonly indicator: string;
  readonly quarters: number;
  /** The newest quarter, and how many of its months are out. */
  readonly latest: Period;
  readonly months: number;
  /** Share of its variance that is the factor's. */
  readonly common: number;
}

/** Quarters of a series below which it teaches nothing. */
const LEAST_QUARTERS = 12;
/** Indicators beside growth. */
const LEAST_INDICATORS = 2;
/** Earlier quarters told for the record, and those a model needs before it tells one. */
const MOST_TOLD = 12;
const LEAST_TRAINING = 28;

/**
 * Nowcast of quarterly growth from a one-factor model of growth and a few indicators (Giannone, Reichlin & Small 2008;
 * Bańbura, Giannone, Modugno & Reichlin 2013), monthly ones averaged to quarters, with any pattern of gaps. The quarter told is
 * the first without printed growth, when that is the current one or the one before; else the current one.
 * @param earlier what was known on an earlier day: what came since is taken apart release by release, with the model of
 *   the later day (Bańbura & Modugno 2014)
 * @returns `Missing`: `never-published` without quarterly growth or two indicators of three years, `not-released`
 *   when nothing is known of the quarter or the one before it
 * @example const told = growthNowcast(snapshot, lastMonth); if (!("kind" in told)) say(told.value, told.deviation)
 */
export function growthNowcast(snapshot: Snapshot, earlier?: Snapshot): GrowthNowcast | Missing {
  const all = NOWCAST_INDICATORS.map((indicator) => ({ indicator, rates: quarterRates(snapshot, indicator) }));
  const columns = all.filter(({ rates }) => rates.size >= LEAST_QUARTERS);
  if (columns[0]?.indicator !== TOTAL || columns.length <= LEAST_INDICATORS)
    return missing("never-published", ...all.filter((c) => !columns.includes(c)).map((c) => c.indicator));
  const target = targetOf(snapshot.asOf, columns[0].rates);
  const quarter = quarterOf(target);
  const near = columns.some(({ rates }) => rates.has(target) || rates.has(target - 3));
  if (!near) return missing("not-released", quarter.text);
  const first = Math.min(...columns.flatMap(({ rates }) => [...rates.keys()]));
  const panel = panelOf(
    columns.map((c) => c.rates),
    first,
    target,
  );
  const estimated = estimateFactor(panel);
  if (isCannot(estimated)) return missing("never-published", columns[estimated.series ?? 0]?.indicator ?? TOTAL);
  const { model } = estimated;
  const cell = { row: panel.length - 1, series: 0 };
  const told = figureOf(model, panel, cell.row);
  if (!told) return missing("not-released", quarter.text);
  const z = normalQuantile(0.9);
  const record = recordOf(panel);
  return {
    quarter,
    ...told,
    low80: told.value - z * told.deviation,
    high80: told.value + z * told.deviation,
    explained: 1 - told.deviation ** 2 / (spreadOf(model) ** 2 * (commonOf(model, 0) + (model.variances[0] ?? 0))),
    indicators: columns.map(({ indicator, rates }, i) => indicatorOf(indicator, rates, model, i)),
    ...(record ? { record } : {}),
    ...newsOf(snapshot, earlier, columns, first, target, model, panel),
    figures: columns.flatMap(({ rates }) => [...rates.values()].flatMap((r) => r.figures)),
  };
}

type Columns = readonly { readonly indicator: string; readonly rates: QuarterRates }[];

function targetOf(asOf: Day, growth: QuarterRates): number {
  const current = quarterEnd(Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(5, 7)) - 1);
  const next = Math.max(...growth.keys()) + 3;
  return next >= current - 3 ? next : current;
}

function panelOf(rates: readonly QuarterRates[], first: number, last: number): Panel {
  return Array.from({ length: (last - first) / 3 + 1 }, (_, t) => rates.map((r) => r.get(first + 3 * t)?.value));
}

const spreadOf = (model: DynamicFactor) => model.spread[0] ?? 1;
/** Variance of a series that is the factor's, in squared spreads. */
const commonOf = (model: DynamicFactor, i: number) => (model.loadings[i] ?? 0) ** 2 / (1 - model.persistence ** 2);

function figureOf(model: DynamicFactor, panel: Panel, row: number) {
  const read = nowcast(model, panel);
  if (isCannot(read)) return undefined;
  const figure = read.missing.find((f) => f.row === row && f.series === 0);
  return figure && { value: figure.value, deviation: figure.deviation };
}

function indicatorOf(indicator: string, rates: QuarterRates, model: DynamicFactor, i: number): NowcastIndicator {
  const last = Math.max(...rates.keys());
  const common = commonOf(model, i);
  return {
    indicator,
    quarters: rates.size,
    latest: quarterOf(last),
    months: rates.get(last)?.months ?? 0,
    common: common / (common + (model.variances[i] ?? 0)),
  };
}

/** Each earlier quarter told from its indicators and growth until the quarter before; the model estimated on no more. */
function recordOf(panel: Panel): NowcastRecord | undefined {
  const told = panel.flatMap((row, t) => (row[0] === undefined || t < LEAST_TRAINING ? [] : [{ t, actual: row[0] }]));
  const errors = told.slice(-MOST_TOLD).flatMap(({ t, actual }) => {
    const known = panel.slice(0, t + 1).map((row, i) => (i === t ? [undefined, ...row.slice(1)] : row));
    const estimated = estimateFactor(known);
    const before = known.flatMap((row) => row[0] ?? []);
    const last = panel[t - 1]?.[0];
    const ours = isCannot(estimated) ? undefined : figureOf(estimated.model, known, t);
    if (!ours || last === undefined) return [];
    const average = before.reduce((sum, value) => sum + value, 0) / before.length;
    return [[ours.value - actual, last - actual, average - actual]];
  });
  if (errors.length === 0) return undefined;
  const rms = (which: number) => Math.sqrt(errors.reduce((sum, e) => sum + (e[which] ?? 0) ** 2, 0) / errors.length);
  return { n: errors.length, ours: rms(0), repetition: rms(1), average: rms(2) };
}

function newsOf(
  snapshot: Snapshot,
  earlier: Snapshot | undefined,
  columns: Columns,
  first: number,
  target: number,
  model: DynamicFactor,
  panel: Panel,
): { readonly news?: NowcastNews } {
  if (!earlier || earlier.asOf >= snapshot.asOf) return {};
  const before = panelOf(
    columns.map(({ indicator }) => quarterRates(earlier, indicator)),
    first,
    target,
  );
  const parts = news(model, before, panel, { row: panel.length - 1, series: 0 });
  return isCannot(parts) ? {} : { news: { since: earlier.asOf, ...rowsOf(parts, columns, first) } };
}

function rowsOf({ before, releases, revisions, withdrawn }: News, columns: Columns, first: number) {
  const place = ({ row, series }: { readonly row: number; readonly series: number }) => ({
    indicator: columns[series]?.indicator ?? "",
    period: quarterOf(first + 3 * row),
  });
  const rows: readonly NewsRow[] = [
    ...releases.map(
      (r): NewsRow => ({
        kind: "release",
        ...place(r),
        printed: r.released,
        expected: r.forecast,
        weight: r.weight,
        effect: r.contribution,
      }),
    ),
    ...revisions.map(
      (r): NewsRow => ({
        kind: "revision",
        ...place(r),
        printed: r.to,
        expected: r.from,
        effect: r.contribution,
      }),
    ),
  ];
  return { before, rows: rows.toSorted((a, b) => Math.abs(b.effect) - Math.abs(a.effect)), withdrawn };
}
