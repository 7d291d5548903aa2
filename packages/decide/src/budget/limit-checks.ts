import {
  type Answer,
  type Day,
  daysOf,
  type LegalLimit,
  limitOn,
  limitsKnown,
  missing,
  type Period,
  type Snapshot,
} from "@hoatieu/core";
import { INVESTMENT, RECURRENT } from "@hoatieu/measure";
import { type CapitalPot, DEADLINE, DEADLINE_ADDED } from "./capital-pots.ts";
import { DOMESTIC, LAND_USE } from "./land-use.ts";
import { planOf } from "./plan-of.ts";
import type { StructuralBalance } from "./structural-balance.ts";

/** Whether a rule is kept. `not-read`: its text was not read, so nobody can hold anything against it. */
export type LimitState = "holds" | "fails" | "cannot-say" | "not-read";

/** One rule of the text that rules on the period's last day, and what is held against it. */
export interface LimitCheck {
  readonly limit: LegalLimit;
  readonly state: LimitState;
  /** What stands on the two sides, where the rule compares amounts: they are shown even where the text was not read. */
  readonly left: Answer | undefined;
  readonly right: Answer | undefined;
  /** The period of the two sides, where it is not the one asked for. */
  readonly period: Period | undefined;
  /** Codes of what is missing for an answer. */
  readonly needed: readonly string[];
}

export const DEFICIT = "budget.deficit";
export const BORROWING = "budget.borrowing";

interface Sides {
  readonly left: Answer;
  readonly right: Answer;
  readonly period: Period;
  readonly state: "holds" | "fails" | "cannot-say";
  readonly needed: readonly string[];
}

const neededOf = (...answers: readonly Answer[]): readonly string[] =>
  answers.flatMap((a) => (a.kind === "missing" ? a.needed.slice(0, 1) : []));

/** The newest point of the balance that can be said, else the newest that lacks least. */
function balanceSides(balances: readonly StructuralBalance[], asked: Period): Sides {
  const chosen =
    balances.find((b) => b.state !== "cannot-say") ??
    balances.find((b) => b.balance.kind === "finding") ??
    balances.find((b) => b.room.kind === "finding") ??
    balances[0];
  if (!chosen) {
    const none = missing("never-published", DOMESTIC, asked.text);
    return { left: none, right: none, period: asked, state: "cannot-say", needed: [DOMESTIC, LAND_USE, RECURRENT] };
  }
  const needed = neededOf(chosen.without, chosen.recurrent);
  return {
    left: chosen.without,
    right: chosen.recurrent,
    period: chosen.period,
    state: chosen.state,
    needed: needed.length === 0 && chosen.state === "cannot-say" ? ["budget.local-revenue.decentralised"] : needed,
  };
}

/** The period's own plan, else that of the years it lies in. */
function plannedSides(snapshot: Snapshot, indicator: string, periods: readonly Period[]): Sides | undefined {
  const found = periods.find((p) => planOf(snapshot, indicator, p).kind === "finding") ?? periods[0];
  if (!found) return undefined;
  const [left, right] = [planOf(snapshot, indicator, found), planOf(snapshot, INVESTMENT, found)];
  const known = left.kind === "finding" && right.kind === "finding";
  return {
    left,
    right,
    period: found,
    state: known ? (left.value < right.value ? "holds" : "fails") : "cannot-say",
    needed: neededOf(left, right),
  };
}

/** Amounts alone cannot show what borrowed money was spent on: more than all investment breaks the rule, less proves nothing. */
function borrowingSides(snapshot: Snapshot, periods: readonly Period[]): Sides | undefined {
  const sides = plannedSides(snapshot, BORROWING, periods);
  if (!sides) return undefined;
  const state = sides.state === "fails" ? "fails" : "cannot-say";
  return { ...sides, state, needed: sides.needed.length > 0 ? sides.needed : ["use-of-borrowing"] };
}

const RESERVE_NEEDS: Readonly<Record<string, readonly string[]>> = {
  "reserve-fund-balance": ["reserve-fund-balance"],
  "reserve-fund-use": ["reserve-fund-use", "reserve-fund-opening"],
  "reserve-fund-advance": ["reserve-fund-advances"],
  contingency: ["contingency"],
  "debt-ceiling": ["debt-outstanding"],
  "medium-term-reserve": ["medium-term-reserve"],
  "allocation-deadline": ["capital-not-allocated"],
  "port-project-approval": ["project-costs"],
};

const PROJECT = /^(project-|port-project)/;
const isDeadline = (code: string) => code === DEADLINE || code === DEADLINE_ADDED;

/** A deadline cannot be broken by a date alone: what was not disbursed by then is not on record. */
function deadlineCheck(limit: LegalLimit, pots: readonly CapitalPot[]): LimitCheck {
  const passed = pots.some((p) => p.limit === limit && p.state === "passed");
  const none = { left: undefined, right: undefined, period: undefined };
  const needed = passed ? ["capital-undisbursed", "extensions"] : ["deadline-open"];
  return { limit, state: limit.read ? "cannot-say" : "not-read", ...none, needed };
}

function checkOf(limit: LegalLimit, sides: Sides | undefined, asked: Period): LimitCheck {
  const held = {
    left: sides?.left,
    right: sides?.right,
    period: sides && sides.period !== asked ? sides.period : undefined,
    needed: sides?.needed ?? RESERVE_NEEDS[limit.code] ?? (PROJECT.test(limit.code) ? ["project-costs"] : []),
  };
  return { limit, state: limit.read ? (sides?.state ?? "cannot-say") : "not-read", ...held };
}

/** Each rule once for each of its fields: the text that rules on the day. */
function rulesOn(limits: readonly LegalLimit[], day: Day): readonly LegalLimit[] {
  const keys = new Map(limits.map((l) => [`${l.code}|${l.field}`, l] as const));
  return [...keys.values()].flatMap((l) => limitOn(limits, l.code, day, l.field) ?? []);
}

/**
 * Every rule on record that rules on the period, held against what the figures say.
 * @param balances the structural balances of the period, newest first
 * @param wider the period and those that contain it: a plan of five years speaks for its years
 */
export function limitChecks(
  snapshot: Snapshot,
  asked: Period,
  balances: readonly StructuralBalance[],
  pots: readonly CapitalPot[],
  wider: readonly Period[],
): readonly LimitCheck[] {
  const known = limitsKnown(snapshot.reference.legalLimits, snapshot.asOf, snapshot.territory.code);
  const { last } = daysOf(asked);
  return rulesOn(known, last).map((limit) => {
    if (isDeadline(limit.code)) return deadlineCheck(limit, pots);
    if (limit.code === "balance-recurrent") return checkOf(limit, balanceSides(balances, asked), asked);
    if (limit.code === "balance-deficit") return checkOf(limit, plannedSides(snapshot, DEFICIT, wider), asked);
    if (limit.code === "balance-borrowing") return checkOf(limit, borrowingSides(snapshot, wider), asked);
    return checkOf(limit, undefined, asked);
  });
}
