/** How many times `part` is `whole`: nothing over nothing is 0, something over nothing is infinite; never NaN. */
export function quotient(part: number, whole: number): number {
  if (part === 0 || whole === Number.POSITIVE_INFINITY) return 0;
  return whole > 0 ? part / whole : Number.POSITIVE_INFINITY;
}
