import {
  type Finding,
  figureAt,
  isMissing,
  type Missing,
  missing,
  printed,
  type Selected,
  type Snapshot,
  yearPeriod,
} from "@hoatieu/core";

/** A year that would lengthen a streak but cannot be counted, and why. */
export interface StreakGap {
  readonly year: number;
  readonly reason: Missing;
  /** A figure that exists but does not count (unverified). */
  readonly figure: Finding | undefined;
}

/** A run of years above a threshold: what is verified figure by figure, and what is merely printed. */
export interface Streak {
  readonly threshold: number;
  readonly verified: number;
  readonly years: readonly { readonly year: number; readonly growth: Finding }[];
  /** The first year before the run: it ended it, or it is missing. */
  readonly endedBy: Finding | undefined;
  /** Years missing between the verified run and the printed one. */
  readonly gaps: readonly StreakGap[];
  readonly claimed: Finding | undefined;
}

function yearGrowth(snapshot: Snapshot, indicator: string, year: number): Selected | undefined {
  return figureAt(snapshot, { indicator, measure: "yoy_pct", period: yearPeriod(year) });
}

function gapOf(snapshot: Snapshot, indicator: string, year: number): StreakGap {
  const found = yearGrowth(snapshot, indicator, year);
  if (found?.status === "unverified")
    return { year, reason: missing("unverified-only", `${year}`), figure: printed(found.figure) };
  return { year, reason: missing("never-published", `${year}`), figure: found && printed(found.figure) };
}

/**
 * The longest run of years with growth of at least `threshold` ending in `year`, verified year by year against the
 * figure in force. A missing or unverified year ends the verified run and is named, back to the length that was printed.
 * @returns `never-published` when the year itself has no verified figure
 */
export function streakOf(snapshot: Snapshot, indicator: string, year: number, threshold: number): Streak | Missing {
  const years: { year: number; growth: Finding }[] = [];
  let endedBy: Finding | undefined;
  for (let y = year; ; y -= 1) {
    const found = yearGrowth(snapshot, indicator, y);
    if (!found || found.status === "unverified" || found.status === "forecast") break;
    if (found.figure.value < threshold) {
      endedBy = printed(found.figure);
      break;
    }
    years.push({ year: y, growth: printed(found.figure) });
  }
  if (years.length === 0)
    return endedBy
      ? { threshold, verified: 0, years, endedBy, gaps: [], claimed: undefined }
      : missing("never-published", `${year}`);
  const claim = figureAt(snapshot, { indicator, measure: "streak_years", period: yearPeriod(year) });
  const reach = Math.max(claim?.figure.value ?? 0, years.length + (endedBy ? 0 : 1));
  const gaps: StreakGap[] = [];
  for (let n = years.length; n < reach && !endedBy; n += 1) gaps.push(gapOf(snapshot, indicator, year - n));
  return { threshold, verified: years.length, years, endedBy, gaps, claimed: claim && printed(claim.figure) };
}

export function isStreak(value: Streak | Missing): value is Streak {
  return !("kind" in value && isMissing(value));
}
