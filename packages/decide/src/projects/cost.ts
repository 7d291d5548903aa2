import { BOUND_REACH, type Bound, type Missing, missing, type ProjectStatement } from "@hoatieu/core";
import { newestFirst } from "./newest.ts";

/** A cost as one source gives it: the printed number, how it is bounded, and between what values it then lies. Billion VND. */
export interface StatedCost {
  readonly statement: ProjectStatement;
  readonly printed: string;
  readonly value: number;
  readonly bound: Bound | undefined;
  readonly low: number;
  readonly high: number;
}

/**
 * What is known of a project's cost, in billion VND.
 * - `known`: one value, or sources that agree; with a `bound` no source gives a value, only "over", "nearly", "about"
 * - `unknown`: no source gives one
 * - `disputed`: sources exclude each other; `low` and `high` are the least and the greatest number printed
 */
export type ProjectCost =
  | {
      readonly kind: "known";
      readonly value: number;
      readonly printed: string;
      readonly bound: Bound | undefined;
      /** No source says less; absent where the sources bound it from above only, or say "about". */
      readonly atLeast: string | undefined;
    }
  | { readonly kind: "unknown"; readonly missing: Missing }
  | { readonly kind: "disputed"; readonly low: string; readonly high: string };

const WORDS: Readonly<Record<string, Bound>> = {
  over: "more-than",
  "more than": "more-than",
  hơn: "more-than",
  trên: "more-than",
  "at least": "at-least",
  "ít nhất": "at-least",
  nearly: "nearly",
  gần: "nearly",
  about: "about",
  khoảng: "about",
};
const BOUNDED = /(over|more than|at least|nearly|about|hơn|trên|ít nhất|gần|khoảng)\s+(\d[\d.,]*)/giu;

/** The bound that the source's words put on this very number: "over 761 bn from enterprises" says nothing of the cost. */
export function boundOf(status: string, printed: string): Bound | undefined {
  for (const [, word = "", number = ""] of status.matchAll(BOUNDED)) {
    const digits = number.replace(/[.,]$/, "");
    const same = digits === printed || digits.replace(/[.,](?=\d{3}(\D|$))/g, "") === printed;
    if (same) return WORDS[word.toLowerCase()];
  }
  return undefined;
}

const decimals = (printed: string): number => printed.split(".")[1]?.length ?? 0;

/**
 * The cost of a statement with the interval it allows: a plain print is exact to half its last digit; "over" reaches
 * 5 % above its number (the reach that figures have), "nearly" 5 % below, "about" 5 % to both sides.
 * @example 2000, "nearly 2,000" lies from 1,900 to 2,000
 */
export function statedCost(statement: ProjectStatement): StatedCost | undefined {
  const { totalCost: printed, status } = statement;
  const value = Number(printed);
  if (printed === "" || !Number.isFinite(value)) return undefined;
  const bound = boundOf(status, printed);
  const step = 0.5 * 10 ** -decimals(printed);
  const above = bound === undefined ? step : bound === "nearly" ? 0 : value * BOUND_REACH;
  const below = bound === undefined ? step : bound === "nearly" || bound === "about" ? value * BOUND_REACH : 0;
  return { statement, printed, value, bound, low: value - below, high: value + above };
}

/** The costs that count: an approval with its decision goes before what is told, and a newer decision before an older one. */
export function countingCosts(statements: readonly ProjectStatement[]): readonly StatedCost[] {
  const costs = newestFirst(statements).flatMap((statement) => statedCost(statement) ?? []);
  const decided = costs.filter(({ statement }) => statement.costDecision !== undefined);
  const newest = decided[0]?.statement.knownOn;
  return newest === undefined ? costs : decided.filter(({ statement }) => statement.knownOn === newest);
}

const byValue = (a: StatedCost, b: StatedCost) => a.value - b.value;

/**
 * What the statements of one project, together, say of its cost. Disputed if and only if their intervals have no
 * number in common. Of agreeing sources a plain value is shown before a bound, then the newest.
 */
export function costOf(statements: readonly ProjectStatement[]): ProjectCost {
  const costs = countingCosts(statements);
  const first = costs.find(({ bound }) => bound === undefined) ?? costs[0];
  if (first === undefined) return { kind: "unknown", missing: missing("never-published") };
  const [least, ...rest] = [...costs].sort(byValue);
  const greatest = rest.at(-1) ?? least;
  if (Math.max(...costs.map((c) => c.low)) > Math.min(...costs.map((c) => c.high)))
    return { kind: "disputed", low: least?.printed ?? "", high: greatest?.printed ?? "" };
  const { value, printed, bound } = first;
  const floors = costs.filter((c) => c.bound === undefined || c.bound === "more-than" || c.bound === "at-least");
  const lowest = bound === undefined ? first : [...floors].sort(byValue)[0];
  return { kind: "known", value, printed, bound, atLeast: lowest?.printed };
}
