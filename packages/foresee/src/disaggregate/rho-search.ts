/** Points of the first look over the interval: a likelihood of few years can have two hills. */
const LOOKS = 40;
/** (3 - sqrt 5) / 2: where the golden section cuts. */
const GOLDEN = 0.3819660112501051;
const WIDTH = 1e-9;

/**
 * Where a function of one parameter is greatest on an interval, its ends included: a look at evenly spaced points, then
 * golden section between the neighbours of the best (Press et al., Numerical Recipes, 10.1).
 * @param worth `undefined` where the function is not defined
 * @returns `undefined` when it is defined nowhere
 */
export function greatest(worth: (x: number) => number | undefined, low: number, high: number): number | undefined {
  const at = (x: number) => worth(x) ?? Number.NEGATIVE_INFINITY;
  const points = Array.from({ length: LOOKS + 1 }, (_, i) => low + ((high - low) * i) / LOOKS);
  const looked = points.map(at);
  const best = looked.reduce((lead, value, i) => (value > (looked[lead] ?? Number.NaN) ? i : lead), 0);
  const top = points[best] ?? low;
  if (looked[best] === Number.NEGATIVE_INFINITY) return undefined;
  let [left, right] = [points[best - 1] ?? low, points[best + 1] ?? high];
  let a = left + GOLDEN * (right - left);
  let b = right - GOLDEN * (right - left);
  let [atA, atB] = [at(a), at(b)];
  while (right - left > WIDTH) {
    if (atA >= atB) {
      [right, b, atB] = [b, a, atA];
      a = left + GOLDEN * (right - left);
      atA = at(a);
    } else {
      [left, a, atA] = [a, b, atB];
      b = right - GOLDEN * (right - left);
      atB = at(b);
    }
  }
  const middle = (left + right) / 2;
  // An end of the interval is answered as itself, not as a number next to it.
  return at(middle) > (looked[best] ?? Number.NaN) ? middle : top;
}
