import {
  type Answer,
  compute,
  decimalsOf,
  type Figure,
  type Finding,
  figureAt,
  lastMonthOf,
  missing,
  monthPeriod,
  monthsIn,
  type Period,
  parseDecimal,
  restOf,
  type Snapshot,
  series,
  subtract,
  type Target,
  toNumber,
  yearOf,
} from "@hoatieu/core";

/** What the rest of an unfinished period must bring, or is said to bring, beside the last month's pace. */
export interface Remainder {
  readonly rest: Period;
  readonly amount: Finding;
  /** The last month reported: printed, or the difference of two cumulative figures. */
  readonly lastMonth: Answer;
  /** Amount per month of the rest over the last month. */
  readonly ratio: Answer;
}

/** A year-end figure that needs a rest of this many times the last month's pace is flagged. */
export const FLAGGED_RATIO = 1.5;

function exactly(whole: string, part: Figure): number {
  const [a, b] = [parseDecimal(whole), parseDecimal(part.printed)];
  if (!a || !b) throw new Error("printed figures are decimals");
  return toNumber(subtract(a, b));
}

/** The single month that closes a cumulative period: the printed month, else the cumulative less the one before. */
export function lastMonthLevel(snapshot: Snapshot, covered: Figure): Answer {
  const month = monthPeriod(yearOf(covered.period), lastMonthOf(covered.period));
  const same = { indicator: covered.indicator, measure: "level", scope: covered.scope, unit: covered.unit } as const;
  const own = figureAt(snapshot, { ...same, period: month });
  if (own) {
    return compute("printed", own.figure.value, [own.figure], {
      unit: own.figure.unit,
      decimals: decimalsOf(own.figure),
    });
  }
  const before = series(snapshot, same).find(
    (f) =>
      f.period.start === covered.period.start && f.period.end === covered.period.end - 1 && f.scope === covered.scope,
  );
  if (!before) return missing("no-base", month.text);
  return compute("difference", exactly(covered.printed, before), [covered, before], {
    unit: covered.unit,
    decimals: Math.max(decimalsOf(covered), decimalsOf(before)),
  });
}

function ratioOf(amount: Finding, rest: Period, lastMonth: Answer): Answer {
  if (lastMonth.kind === "missing") return lastMonth;
  if (lastMonth.value <= 0) return missing("no-base", "last-month");
  const perMonth = amount.value / monthsIn(rest);
  return compute("remainder-ratio", perMonth / lastMonth.value, [...amount.inputs, ...lastMonth.inputs], {
    unit: "times",
    decimals: 2,
    targets: amount.targets,
  });
}

/** What is still needed to reach a target for the level of the whole period; `undefined` when the period is over or the target already reached. */
export function neededRemainder(snapshot: Snapshot, target: Target, covered: Figure): Remainder | undefined {
  const rest = restOf(target.period, covered.period);
  if (!rest) return undefined;
  const bound = target.low;
  if (covered.value >= bound) return undefined;
  const amount = compute("needed-remainder", exactly(bound.toFixed(target.decimals), covered), [covered], {
    unit: covered.unit,
    decimals: Math.max(decimalsOf(covered), target.decimals),
    targets: [target.id],
  });
  const lastMonth = lastMonthLevel(snapshot, covered);
  return { rest, amount, lastMonth, ratio: ratioOf(amount, rest, lastMonth) };
}

/** The rest that a whole-period estimate implies, given what was reported before: estimate less the cumulative figure. */
export function impliedRemainder(
  snapshot: Snapshot,
  whole: Figure,
): (Remainder & { readonly flagged: boolean }) | undefined {
  const parts = series(snapshot, { indicator: whole.indicator, measure: "level", territory: whole.territory })
    .filter((f) => f.scope === whole.scope && f.unit === whole.unit && restOf(whole.period, f.period) !== undefined)
    .filter((f) => f.knownOn <= whole.knownOn && f.status !== "unverified");
  const longest = parts.reduce((end, f) => Math.max(end, f.period.end), -1);
  const part = parts.find((f) => f.period.end === longest);
  const chosen = part && figureAt(snapshot, { ...part, period: part.period });
  const rest = chosen && restOf(whole.period, chosen.figure.period);
  if (!chosen || !rest) return undefined;
  const amount = compute("implied-remainder", exactly(whole.printed, chosen.figure), [whole, chosen.figure], {
    unit: whole.unit,
    decimals: Math.max(decimalsOf(whole), decimalsOf(chosen.figure)),
  });
  const lastMonth = lastMonthLevel(snapshot, chosen.figure);
  const ratio = ratioOf(amount, rest, lastMonth);
  return { rest, amount, lastMonth, ratio, flagged: ratio.kind === "finding" && ratio.value >= FLAGGED_RATIO };
}
