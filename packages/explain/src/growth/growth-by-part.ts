import { type Answer, compute, type Figure, type Finding, type Missing, missing, type Period } from "@hoatieu/core";
import { addRanges, type Print, type Range, rangeOf } from "./range.ts";

/** One part of a growing total. Shares are of the base period, in percent. */
export interface GrowthPart {
  readonly indicator: string;
  readonly growth: Answer;
  readonly share: Answer;
  /** What the share may be, given how its prints were rounded. */
  readonly shareRange: Range | undefined;
  readonly contribution: Finding;
  readonly range: Range;
  /** The prints behind: what other accountings of this part are ranged by. */
  readonly prints: PartPrints | undefined;
}

/** Growth (percent), base share (a fraction) as a formula of prints, in one list. */
export interface PartPrints {
  readonly prints: readonly Print[];
  /** Growth in percent from the prints. */
  readonly growth: (values: readonly number[]) => number;
  /** Base share as a fraction from the prints. */
  readonly share: (values: readonly number[]) => number;
}

/**
 * Where the contributions come from. `printed`: a page printed them, and the base shares are implied. `levels`: computed
 * from levels at constant prices. `base-levels`: base shares from levels, growth as printed. `implied-shares`: growth as
 * printed, and the base shares that contributions of an opening part of the same year imply.
 */
export type Basis = "printed" | "levels" | "base-levels" | "implied-shares";

/** Growth of a total by its parts: an accounting, not a cause. */
export interface GrowthByPart {
  readonly kind: "growth-by-part";
  readonly total: string;
  readonly period: Period;
  readonly basis: Basis;
  /** The period whose prints imply the shares, where it is another one. */
  readonly sharesOf: Period | undefined;
  readonly parts: readonly GrowthPart[];
  /** Parts of the total that have no contribution here: what they bring stays in the residual. */
  readonly lacking: readonly string[];
  readonly growth: Answer;
  readonly sum: Finding;
  readonly residual: Answer;
  /** Where the sum may lie, given the rounding of all prints. */
  readonly sumRange: Range;
  /** Whether rounding alone explains the residual; `undefined` when it cannot be told. */
  readonly closes: boolean | undefined;
}

/** A part from the prints behind it. */
export function partOf(
  indicator: string,
  growth: Answer,
  behind: PartPrints,
  inputs: readonly Figure[],
  decimals: number,
): GrowthPart | undefined {
  const points = (values: readonly number[]) => behind.share(values) * behind.growth(values);
  const values = behind.prints.map((print) => print.value);
  const [range, shares] = [rangeOf(behind.prints, points), rangeOf(behind.prints, behind.share)];
  if (!range || !shares) return undefined;
  return {
    indicator,
    growth,
    share: compute("implied-share", behind.share(values) * 100, inputs, { unit: "%", decimals: 1 }),
    shareRange: { low: shares.low * 100, high: shares.high * 100 },
    contribution: compute("contribution", points(values), inputs, { unit: "pp", decimals }),
    range,
    prints: behind,
  };
}

export interface Whole {
  readonly total: string;
  readonly period: Period;
  readonly basis: Basis;
  readonly sharesOf: Period | undefined;
  readonly lacking: readonly string[];
  readonly growth: Answer;
  /** Half a unit of the last digit of the printed growth. */
  readonly growthHalf: number;
}

const figuresOf = (answer: Answer): readonly Figure[] => (answer.kind === "finding" ? answer.inputs : []);

/** The parts beside their total, with what is left between them. */
export function whole(given: Whole, parts: readonly GrowthPart[]): GrowthByPart {
  const { growthHalf, ...named } = given;
  const decimals = Math.max(...parts.map((part) => part.contribution.decimals));
  const inputs = [...new Set(parts.flatMap((part) => part.contribution.inputs))];
  const sumRange = addRanges(parts.map((part) => part.range));
  const sum = compute(
    "contribution-sum",
    parts.reduce((total, part) => total + part.contribution.value, 0),
    inputs,
    {
      unit: "pp",
      decimals,
    },
  );
  const { growth } = given;
  if (growth.kind === "missing")
    return { kind: "growth-by-part", ...named, parts, sum, residual: growth, sumRange, closes: undefined };
  const residual = compute("residual", growth.value - sum.value, [...figuresOf(growth), ...inputs], {
    unit: "pp",
    decimals,
  });
  const touches = growth.value + growthHalf >= sumRange.low - 1e-9 && growth.value - growthHalf <= sumRange.high + 1e-9;
  return {
    kind: "growth-by-part",
    ...named,
    parts,
    sum,
    residual,
    sumRange,
    closes: given.lacking.length === 0 ? touches : undefined,
  };
}

export function isGrowthByPart(answer: GrowthByPart | Missing): answer is GrowthByPart {
  return answer.kind === "growth-by-part";
}

export const notByPart = (total: string, p: Period): Missing => missing("never-published", total, p.text);
