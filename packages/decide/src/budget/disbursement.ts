import {
  type Answer,
  type Figure,
  type Finding,
  figureAt,
  isCumulative,
  type Measure,
  missing,
  type Period,
  printed,
  type Snapshot,
  scopesOf,
  series,
  yearOf,
} from "@hoatieu/core";

export const DISBURSED = "public-investment.disbursed";
export const RATE = "public-investment.disbursement-rate";
export const CARRIED_OVER = `${RATE}.carried-over`;
const OWNER = `${RATE}.owner.`;

/** What was disbursed by a point of the year, in one scope (a cut-off day, or the year's own capital apart). */
export interface DisbursedPoint {
  readonly period: Period;
  /** As printed: "to 28 August 2025", or "" for the whole period. */
  readonly scope: string;
  readonly amount: Answer;
  /** Of the city's own plan. */
  readonly ofCity: Answer;
  /** Of the plan the Prime Minister assigned. */
  readonly ofCentral: Answer;
}

/** One owner's rate at its newest point of the year. */
export interface OwnerRate {
  readonly indicator: string;
  readonly period: Period;
  readonly scope: string;
  readonly rate: Finding;
}

export interface Disbursement {
  /** Newest first. */
  readonly points: readonly DisbursedPoint[];
  /** Capital of the year before, counted apart: its rate at each point, newest first. */
  readonly carriedOver: readonly { readonly period: Period; readonly rate: Finding; readonly unverified: boolean }[];
  /** The lowest first. Rates above 100 % stand as they are. */
  readonly owners: readonly OwnerRate[];
}

const inYear = (figures: readonly Figure[], year: number) =>
  figures.filter((f) => yearOf(f.period) === year && isCumulative(f.period));

/** A rate in the same scope, else one that the same page prints for the same months. */
function rateOf(
  snapshot: Snapshot,
  measure: Measure,
  period: Period,
  scope: string,
  amount: Figure | undefined,
): Answer {
  const same = figureAt(snapshot, { indicator: RATE, measure, period, scope });
  if (same && same.status !== "forecast") return printed(same.figure);
  const page =
    amount &&
    series(snapshot, { indicator: RATE, measure }).find((f) => f.period === period && f.source === amount.source);
  return page && page.status !== "forecast" ? printed(page) : missing("never-published", RATE, period.text);
}

function pointsOf(snapshot: Snapshot, year: number): readonly DisbursedPoint[] {
  const figures = [
    ...inYear(series(snapshot, { indicator: DISBURSED, measure: "level" }), year),
    ...inYear(series(snapshot, { indicator: RATE, measure: "pct_of_plan" }), year),
    ...inYear(series(snapshot, { indicator: RATE, measure: "pct_of_central_plan" }), year),
  ].filter((f) => f.status !== "forecast");
  const periods = [...new Set(figures.map((f) => f.period))].sort((a, b) => b.end - a.end);
  return periods.flatMap((period) =>
    scopesOf(figures.filter((f) => f.period === period)).map((scope) => {
      const amount = figureAt(snapshot, { indicator: DISBURSED, measure: "level", period, scope });
      const solid = amount && amount.status !== "forecast" ? amount.figure : undefined;
      return {
        period,
        scope,
        amount: solid ? printed(solid) : missing("never-published", DISBURSED, period.text),
        ofCity: rateOf(snapshot, "pct_of_plan", period, scope, solid),
        ofCentral: rateOf(snapshot, "pct_of_central_plan", period, scope, solid),
      };
    }),
  );
}

function ownersOf(snapshot: Snapshot, year: number): readonly OwnerRate[] {
  return [...snapshot.reference.indicators.keys()]
    .filter((code) => code.startsWith(OWNER))
    .flatMap((indicator) => {
      const own = inYear(series(snapshot, { indicator, measure: "pct_of_plan" }), year);
      const period = own.map((f) => f.period).sort((a, b) => b.end - a.end)[0];
      const found = period && figureAt(snapshot, { indicator, measure: "pct_of_plan", period });
      return found ? [{ indicator, period, scope: found.figure.scope, rate: printed(found.figure) }] : [];
    })
    .sort((a, b) => a.rate.value - b.rate.value || (a.indicator < b.indicator ? -1 : 1));
}

/**
 * Public investment disbursed in a year: two rates (of the Prime Minister's plan, of the city's) at every point on
 * record, capital carried over apart, and the owners. Nothing is clamped at 100 %.
 */
export function disbursementOf(snapshot: Snapshot, year: number): Disbursement {
  const carried = inYear(series(snapshot, { indicator: CARRIED_OVER, measure: "pct_of_plan" }), year);
  const periods = [...new Set(carried.map((f) => f.period))].sort((a, b) => b.end - a.end);
  return {
    points: pointsOf(snapshot, year),
    carriedOver: periods.flatMap((period) => {
      const found = figureAt(snapshot, { indicator: CARRIED_OVER, measure: "pct_of_plan", period });
      return found ? [{ period, rate: printed(found.figure), unverified: found.status === "unverified" }] : [];
    }),
    owners: ownersOf(snapshot, year),
  };
}
