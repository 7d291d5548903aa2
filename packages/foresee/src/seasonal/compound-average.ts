/**
 * A moving average of `outer` terms over one of `inner` terms, equally weighted: the "2x12", "2x4", "3x5" of X-11
 * (Ladiray & Quenneville 2001, section 3.1). Only where all its terms are there.
 * @returns `outer + inner - 2` values fewer than `values`, the first belonging to place `(outer + inner) / 2 - 1`
 * @example compoundAverage(monthly, 2, 12) // the first trend of X-11, from the seventh month to the last but six
 */
export function compoundAverage(values: readonly number[], outer: number, inner: number): readonly number[] {
  const terms = outer + inner - 1;
  const size = Math.max(0, values.length - terms + 1);
  return Array.from({ length: size }, (_, start) => {
    let sum = 0;
    for (let j = 0; j < terms; j += 1) {
      const times = Math.min(j + 1, terms - j, outer, inner);
      sum += (values[start + j] ?? 0) * times;
    }
    return sum / (outer * inner);
  });
}
