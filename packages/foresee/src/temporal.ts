import { build, type Matrix, type Vector } from "@hoatieu/numerics";

/**
 * Temporal aggregation of a year: the year, then shorter and shorter parts, down to the shortest.
 * @param parts how many parts each level has, the year first: `[1, 2, 4]` for year, half-years, quarters
 * @returns one row a node in that order, one column a shortest part
 * @throws RangeError when a level does not divide the shortest evenly
 */
export function temporalSumming(parts: readonly number[]): Matrix {
  const shortest = parts.at(-1) ?? 0;
  return parts.flatMap((count) => {
    const length = shortest / count;
    if (!Number.isInteger(length)) throw new RangeError(`${count} parts do not divide ${shortest}`);
    return build(count, shortest, (i, j) => (Math.floor(j / length) === i ? 1 : 0));
  });
}

/**
 * Residuals of all levels, each level's in order of time one after the other, as one row a year in the order of nodes.
 * @param residuals all of the first level, then all of the second, and so on
 */
export function residualsByYear(residuals: Vector, parts: readonly number[]): Matrix {
  const nodes = parts.reduce((sum, count) => sum + count, 0);
  const years = residuals.length / nodes;
  if (!Number.isInteger(years)) throw new RangeError(`${residuals.length} residuals for ${nodes} nodes a year`);
  return Array.from({ length: years }, (_, year) => {
    let start = 0;
    return parts.flatMap((count) => {
      const own = residuals.slice(start + year * count, start + (year + 1) * count);
      start += years * count;
      return own;
    });
  });
}

/** Each node with the mean of what its level has: the parts of one level err alike. */
export function levelMeans(values: Vector, parts: readonly number[]): Vector {
  let start = 0;
  return parts.flatMap((count) => {
    const level = values.slice(start, start + count);
    start += count;
    const mean = level.reduce((sum, x) => sum + x, 0) / count;
    return level.map(() => mean);
  });
}
