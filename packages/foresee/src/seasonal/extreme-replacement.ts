/** Values of full weight that stand in for an extreme one. */
const NEIGHBOURS = 4;

/**
 * Replaces seasonal-irregular ratios of less than full weight by the mean of the value itself, counted by its weight, and
 * the two nearest of full weight on either side in the same month; near an end, or where one side has too few, the four
 * nearest there are. A month with fewer than four of full weight gives the mean of all its values
 * (Ladiray & Quenneville 2001, section 4.1.5; steps B4 and B9).
 * @example replaceExtremes(ratios, extremeWeights(irregular, 12, 1, 0), 12)
 */
export function replaceExtremes(
  values: readonly number[],
  weights: readonly number[],
  frequency: number,
): readonly number[] {
  const replaced = [...values];
  for (let place = 0; place < Math.min(frequency, values.length); place += 1) {
    const month = values.filter((_, t) => t % frequency === place);
    const monthWeights = weights.filter((_, t) => t % frequency === place);
    for (const [year, weight] of monthWeights.entries())
      if (weight < 1) replaced[place + year * frequency] = standIn(month, monthWeights, year, weight);
  }
  return replaced;
}

function standIn(month: readonly number[], weights: readonly number[], year: number, weight: number): number {
  const full = month.flatMap((_, other) => ((weights[other] ?? 0) >= 1 ? [other] : []));
  if (full.length < NEIGHBOURS) return month.reduce((sum, x) => sum + x, 0) / month.length;
  const chosen = neighbours(full, year, month.length);
  const sum = chosen.reduce((total, other) => total + (month[other] ?? 0), 0);
  return (weight * (month[year] ?? 0) + sum) / (chosen.length + weight);
}

function neighbours(full: readonly number[], year: number, years: number): readonly number[] {
  if (year <= 1) return full.slice(0, NEIGHBOURS);
  if (year >= years - 2) return full.slice(-NEIGHBOURS);
  const before = full.filter((other) => other < year);
  const after = full.filter((other) => other > year);
  const fromBefore = Math.min(before.length, Math.max(NEIGHBOURS / 2, NEIGHBOURS - after.length));
  return [...before.slice(before.length - fromBefore), ...after.slice(0, NEIGHBOURS - fromBefore)];
}
