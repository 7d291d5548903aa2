import { decimalsOf, type Figure } from "@hoatieu/core";

/** Between what values a number lies, given how its sources rounded. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A printed value and half a unit of its last digit: what it was before rounding lies within. */
export interface Print {
  readonly value: number;
  readonly half: number;
}

export const printOf = (figure: Figure): Print => ({ value: figure.value, half: 0.5 * 10 ** -decimalsOf(figure) });

/** A value that was not rounded, or whose rounding is no matter. */
export const exactly = (value: number): Print => ({ value, half: 0 });

/**
 * Range of a formula over all values that its prints allow: the extremes of its corners. Exact where the formula is
 * monotone in each print, as sums, products and quotients are while no divisor's range touches zero.
 * @param prints few: a formula of n prints has 2^n corners
 * @returns `undefined` when a corner is no number
 * @example rangeOf([{ value: 7.03, half: 0.005 }, { value: 12.74, half: 0.005 }], ([c, g]) => c / g) // 0.5512 to 0.5524
 */
export function rangeOf(prints: readonly Print[], formula: (values: readonly number[]) => number): Range | undefined {
  let corners: readonly (readonly number[])[] = [[]];
  for (const { value, half } of prints) {
    const ends = half === 0 ? [value] : [value - half, value + half];
    corners = corners.flatMap((corner) => ends.map((end) => [...corner, end]));
  }
  const values = corners.map(formula);
  if (!values.every(Number.isFinite)) return undefined;
  return { low: Math.min(...values), high: Math.max(...values) };
}

/** Whether a print may have been zero, or of either sign: nothing can be divided by it. */
export const mayBeZero = ({ value, half }: Print): boolean => Math.abs(value) <= half;

/** Ranges of the parts of a sum, added. */
export function addRanges(ranges: readonly Range[]): Range {
  return ranges.reduce((sum, r) => ({ low: sum.low + r.low, high: sum.high + r.high }), { low: 0, high: 0 });
}
