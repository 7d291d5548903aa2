import { decimalsOf, type Figure } from "./figure.ts";
import type { Bound } from "./qualifier.ts";
import { qualify } from "./qualifier.ts";

/**
 * Why a value cannot be given. A missing value is shown as its reason, never as a blank or a zero.
 * - `not-released`: the period's figures are not out yet on the date looked at
 * - `never-published`: nothing on record, and the time for it has passed
 * - `no-plan`: no plan on record for the period
 * - `no-base`: the earlier period needed for the calculation is not on record
 * - `no-path`: too few earlier years to say what share of the year is usual by this month
 * - `unfinished`: the period is not over
 * - `territory-changed`, `definition-changed`: the two ends are not the same thing
 * - `sources-disagree`: figures of equal standing contradict each other across the bound
 * - `expectation-only`: only an expectation from before the period's end
 * - `unverified-only`: only unverified figures
 * - `before-any-data`: the date lies before everything on record
 * - `embargoed`: exists, but is not open to the reader before its hour
 * - `not-steered`: the indicator is observed, not steered by this territory
 */
export const MISSING_REASONS = [
  "not-released",
  "never-published",
  "no-plan",
  "no-base",
  "no-path",
  "unfinished",
  "territory-changed",
  "definition-changed",
  "sources-disagree",
  "expectation-only",
  "unverified-only",
  "before-any-data",
  "embargoed",
  "not-steered",
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

export interface Missing {
  readonly kind: "missing";
  readonly reason: MissingReason;
  /** What exactly is missing, as words for the sentence: period texts, years, codes. */
  readonly needed: readonly string[];
}

/** The formulas a finding can come from; each is explained once, in both languages, in the pedigree. */
export const FORMULAS = [
  "printed",
  "attainment",
  "gap",
  "growth",
  "implied-remainder",
  "needed-remainder",
  "remainder-ratio",
  "contribution-sum",
  "residual",
  "share-difference",
  "implied-plan",
  "implied-base",
  "difference",
  "sum",
  "weighted-growth",
  "required-growth",
  "streak",
  "count",
  "path-share",
  "rank",
  "pillar-mean",
  "outlook",
  "target-probability",
  "mean-score",
  "nowcast",
  "contribution",
  "implied-share",
  "gap-by-part",
  "national-growth",
  "industry-mix",
  "own-performance",
  "own-at-national-shares",
  "allocation",
  "share-of-change",
  "structure-change",
  "lilien",
  "icor",
  "labour-productivity",
  "tfp",
] as const;
export type Formula = (typeof FORMULAS)[number];

/** A value with its pedigree: the formula and the figures it was made from. `printed` means the figure itself. */
export interface Finding {
  readonly kind: "finding";
  readonly value: number;
  readonly unit: string;
  /** Digits to show after the decimal mark. */
  readonly decimals: number;
  readonly bound: Bound | undefined;
  readonly formula: Formula;
  readonly inputs: readonly Figure[];
  /** Targets used besides figures, by id. */
  readonly targets: readonly string[];
}

export type Answer = Finding | Missing;

export function missing(reason: MissingReason, ...needed: readonly string[]): Missing {
  return { kind: "missing", reason, needed };
}

export function isMissing(answer: Answer): answer is Missing {
  return answer.kind === "missing";
}

/** The finding that is a figure as printed. */
export function printed(figure: Figure): Finding {
  return {
    kind: "finding",
    value: figure.value,
    unit: figure.unit,
    decimals: decimalsOf(figure),
    bound: qualify(figure.note).bound,
    formula: "printed",
    inputs: [figure],
    targets: [],
  };
}

export interface Made {
  readonly unit: string;
  readonly decimals: number;
  readonly targets?: readonly string[];
}

/** A computed finding. A value that is not finite is a fault in the program: callers answer `Missing` before dividing by zero. */
export function compute(formula: Formula, value: number, inputs: readonly Figure[], made: Made): Finding {
  if (!Number.isFinite(value)) throw new Error(`${formula} gave ${value}`);
  return {
    kind: "finding",
    value,
    unit: made.unit,
    decimals: made.decimals,
    bound: undefined,
    formula,
    inputs,
    targets: made.targets ?? [],
  };
}
