import { effectiveStatus, type Figure, type Period, qualify, type Status, select, yearOf } from "@hoatieu/core";
import { periodWeights, type Quarters, quartersOf } from "./quarters.ts";

/**
 * One printed growth rate, read as a statement about the quarters of its year: `weights . growth = value`, percent on the
 * same period of the year before.
 */
export interface RateStatement {
  readonly year: number;
  readonly weights: Quarters;
  readonly value: number;
  /** What this rate is off by, as a standard deviation in points, where the law's own `noise` is not meant for it. */
  readonly noise?: number;
  readonly period: Period;
  /** Ids of the figures it was made from. */
  readonly figures: readonly string[];
}

/**
 * `first`: the earliest print, by the status the page gave it, as a reader saw it then; `shown`: the one chosen by the
 * stated rule, without expectations from before the period's last month.
 */
export type Print = "first" | "shown";

const isResult = (status: Status) => ["estimate", "preliminary", "revised", "final"].includes(status);

const earliest = (figures: readonly Figure[]): Figure | undefined =>
  [...figures].sort((a, b) =>
    a.released === "" || b.released === ""
      ? Number(a.released === "") - Number(b.released === "")
      : a.knownOn < b.knownOn
        ? -1
        : a.knownOn > b.knownOn
          ? 1
          : 0,
  )[0];

/**
 * Growth figures of one territory and one indicator as statements, oldest first. Left out: periods that are no whole
 * quarters, figures of another scope or base, bounds, plans, forecasts, expectations and unverified ones.
 */
export function rateStatements(figures: readonly Figure[], shares: Quarters, print: Print): readonly RateStatement[] {
  const groups = new Map<Period, Figure[]>();
  for (const f of figures) {
    const status = print === "first" ? f.status : effectiveStatus(f);
    if (f.measure !== "yoy_pct" || f.scope !== "" || qualify(f.note).bound !== undefined || !isResult(status)) continue;
    const group = groups.get(f.period);
    if (group) group.push(f);
    else groups.set(f.period, [f]);
  }
  return [...groups]
    .flatMap(([period, group]): readonly RateStatement[] => {
      const quarters = quartersOf(period);
      const figure = print === "first" && period.kind !== "year" ? earliest(group) : select(group)?.figure;
      if (!quarters || !figure) return [];
      const weights = periodWeights(quarters, shares);
      return [{ year: yearOf(period), weights, value: figure.value, period, figures: [figure.id] }];
    })
    .sort((a, b) => a.period.end - b.period.end || a.period.start - b.period.start);
}
