import {
  type Day,
  daysBetween,
  isDay,
  type LegalLimit,
  limitOn,
  limitsKnown,
  NEXT_YEAR,
  type Snapshot,
} from "@hoatieu/core";

export const DEADLINE = "disbursement-deadline";
export const DEADLINE_ADDED = "disbursement-deadline-added";

/** Capital of one plan year under one deadline. */
export interface CapitalPot {
  readonly planYear: number;
  /** Capital of the year's plan, or added to it after 30 September. */
  readonly pot: "plan" | "added";
  /** Of the year before the one looked at. */
  readonly carried: boolean;
  readonly deadline: Day | undefined;
  /** `not-read`: no text that ruled on that day was read. */
  readonly state: "open" | "passed" | "not-read";
  /** Days left until the deadline, or since it; 0 on the day itself. */
  readonly days: number | undefined;
  readonly limit: LegalLimit | undefined;
}

const CODES = { plan: DEADLINE, added: DEADLINE_ADDED } as const;

function potOf(snapshot: Snapshot, planYear: number, pot: "plan" | "added", carried: boolean): CapitalPot {
  const known = limitsKnown(snapshot.reference.legalLimits, snapshot.asOf, snapshot.territory.code);
  const days = known
    .filter((l) => l.code === CODES[pot] && l.read && l.unit === NEXT_YEAR)
    .map((limit) => ({ limit, deadline: `${planYear + 1}-${limit.value}` }))
    // The text that rules is the one on record by the end of the plan year: a later one did not bind that capital.
    .filter(({ limit, deadline }) => isDay(deadline) && limitOn(known, limit.code, `${planYear}-12-31`) === limit);
  const found = days[0];
  if (!found)
    return { planYear, pot, carried, deadline: undefined, state: "not-read", days: undefined, limit: undefined };
  const left = daysBetween(snapshot.asOf, found.deadline);
  return { planYear, pot, carried, ...found, state: left >= 0 ? "open" : "passed", days: Math.abs(left) };
}

/**
 * The pots of capital of a year with their last days (law 58/2024 art. 72): the year's own plan and what was added to it,
 * and apart from them what was carried over from the year before. Extensions are decided case by case and are not on record.
 * @example capitalPots(on("2025-08-31"), 2025) // 2024's plan: passed on 31 January 2025; added in late 2024: 122 days left
 */
export function capitalPots(snapshot: Snapshot, year: number): readonly CapitalPot[] {
  return [
    potOf(snapshot, year, "plan", false),
    potOf(snapshot, year, "added", false),
    potOf(snapshot, year - 1, "plan", true),
    potOf(snapshot, year - 1, "added", true),
  ];
}
