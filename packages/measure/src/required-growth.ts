/**
 * Growth that the rest of a year must reach (method: Government scenario practice 2025; domain rule G4).
 * All growth rates are in percent on the same period of the base year; weights are base-year quarter shares.
 */

/**
 * Required growth of the rest from levels: `(baseYear * (1 + g) - done) / baseRest - 1`.
 * @param base base-year level of the whole year @param baseDone base-year level of the months already done
 * @param done level of the months done @param target growth of the year, percent
 * @throws RangeError when nothing of the base year is left
 */
export function requiredGrowthFromLevels(base: number, baseDone: number, done: number, target: number): number {
  const baseRest = base - baseDone;
  if (!(baseRest > 0)) throw new RangeError("the base year has no remaining months");
  return ((base * (1 + target / 100) - done) / baseRest - 1) * 100;
}

/**
 * Required growth of the rest from the growth so far: with w the base-year share of the months done,
 * `(g - w * g_done) / (1 - w)`.
 * @example requiredGrowth(0.4662, 7.52, 8.0) // 8.42 (published for the nation after the first half of 2025)
 */
export function requiredGrowth(weightDone: number, growthDone: number, target: number): number {
  if (!(weightDone >= 0 && weightDone < 1)) throw new RangeError("the share of the months done must lie in [0, 1)");
  return (target - weightDone * growthDone) / (1 - weightDone);
}

/** Growth of a whole from its parts: base weights times growth, normalised by the weights given. */
export function growthFromParts(parts: readonly { readonly weight: number; readonly growth: number }[]): number {
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  if (!(weight > 0)) throw new RangeError("weights must have a positive sum");
  return parts.reduce((sum, part) => sum + part.weight * part.growth, 0) / weight;
}

/** Base level behind a level and its growth: `level / (1 + g)`. `baseLevel(209668, 11.2)` is 188,550.4. */
export function baseLevel(level: number, growth: number): number {
  return level / (1 + growth / 100);
}

/**
 * Share of the months done in the base year that three printed growth rates imply:
 * `w = (g_rest - g) / (g_rest - g_done)`, with the interval from rounding each print by half a unit.
 */
export function impliedWeight(
  growthDone: number,
  target: number,
  growthRest: number,
  halfUnits: { readonly done: number; readonly target: number; readonly rest: number },
): { readonly weight: number; readonly low: number; readonly high: number } {
  const weight = (d: number, t: number, r: number) => (r - t) / (r - d);
  const corners = [-1, 1].flatMap((d) =>
    [-1, 1].flatMap((t) =>
      [-1, 1].map((r) =>
        weight(growthDone + d * halfUnits.done, target + t * halfUnits.target, growthRest + r * halfUnits.rest),
      ),
    ),
  );
  return { weight: weight(growthDone, target, growthRest), low: Math.min(...corners), high: Math.max(...corners) };
}
