/** Why a decomposition has no answer for its figures. Wrong input is a value, never an exception and never NaN. */
export interface Cannot {
  readonly cannot: /** Fewer periods or parts than the method needs: `needed` against `found`. */
    | "too-short"
    /** Lists that belong together differ in length. */
    | "uneven"
    /** A value is infinite or not a number; `at` is its place. */
    | "not-finite"
    /** A value or total must be above zero and is not; `at` is its place. */
    | "not-positive";
  readonly needed?: number;
  readonly found?: number;
  /** Place in the list, counted from 0. */
  readonly at?: number;
}

export function isCannot(answer: object): answer is Cannot {
  return "cannot" in answer;
}

/** What is wrong with lists that belong together, or `undefined`. */
export function faultIn(lists: readonly (readonly number[])[], positive: boolean): Cannot | undefined {
  const length = lists[0]?.length ?? 0;
  if (length === 0) return { cannot: "too-short", needed: 1, found: 0 };
  for (const list of lists) {
    if (list.length !== length) return { cannot: "uneven", needed: length, found: list.length };
    for (const [at, value] of list.entries()) {
      if (!Number.isFinite(value)) return { cannot: "not-finite", at };
      if (positive && !(value > 0)) return { cannot: "not-positive", at };
    }
  }
  return undefined;
}

export const sumOf = (values: readonly number[]): number => values.reduce((sum, x) => sum + x, 0);
