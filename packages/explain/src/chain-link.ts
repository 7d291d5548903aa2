import { type Cannot, faultIn, sumOf } from "./cannot.ts";

/** Annual chain-linked volumes: the first year is the reference, its volumes are its values. */
export interface ChainLinked {
  /** Volume of the total, first year 100. */
  readonly index: readonly number[];
  /** Growth of the total's volume in percent, from the second year on. */
  readonly growth: readonly number[];
  /** Points that each part adds to that growth, a row a year from the second on: each row sums to the growth. */
  readonly contributions: readonly (readonly number[])[];
  /** Chained volume of the total, in values of the first year. */
  readonly total: readonly number[];
  /** Chained volumes of the parts, a row a year. */
  readonly parts: readonly (readonly number[])[];
  /** Total less the sum of its parts: chained volumes do not add up once relative prices have moved. */
  readonly nonAdditivity: readonly number[];
}

/**
 * Chain-linked Laspeyres volumes from values. The link of year t is the total at the prices of t - 1 over the total of
 * t - 1; the points of a part are its change at the prices of t - 1 over the total of t - 1, times 100.
 * Source: IMF, Quarterly National Accounts Manual (2017), chapter 8, annual chain-linking.
 * @param current a row a year, a column a part: values at the prices of their own year
 * @param previous the same years and parts at the prices of the year before; its first row is not read
 * @example chainLinked([[100], [110]], [[100], [105]]) // index [100, 105], growth [5]
 */
export function chainLinked(
  current: readonly (readonly number[])[],
  previous: readonly (readonly number[])[],
): ChainLinked | Cannot {
  const first = current[0];
  if (!first || current.length < 2) return { cannot: "too-short", needed: 2, found: current.length };
  if (previous.length !== current.length) return { cannot: "uneven", needed: current.length, found: previous.length };
  const fault = faultIn(current, true) ?? faultIn([first, ...previous.slice(1)], false);
  if (fault) return fault;
  const index = [100];
  const total = [sumOf(first)];
  const parts: (readonly number[])[] = [first];
  const growth: number[] = [];
  const contributions: number[][] = [];
  for (let year = 1; year < current.length; year += 1) {
    const [before, now] = [current[year - 1] ?? [], previous[year] ?? []];
    const base = sumOf(before);
    const link = sumOf(now) / base;
    growth.push((link - 1) * 100);
    contributions.push(now.map((value, part) => ((value - (before[part] ?? Number.NaN)) / base) * 100));
    index.push((index.at(-1) ?? Number.NaN) * link);
    total.push((total.at(-1) ?? Number.NaN) * link);
    const volumes = parts.at(-1) ?? [];
    parts.push(now.map((value, part) => ((volumes[part] ?? Number.NaN) * value) / (before[part] ?? Number.NaN)));
  }
  const nonAdditivity = total.map((value, year) => value - sumOf(parts[year] ?? []));
  return { index, growth, contributions, total, parts, nonAdditivity };
}

/**
 * Chain-linked Laspeyres volumes from prices and quantities.
 * @param prices a row a year, a column a part @param quantities the same years and parts
 * @example chainLinkedGoods([[2], [3]], [[10], [11]]) // growth [10]: the price counts for nothing
 */
export function chainLinkedGoods(
  prices: readonly (readonly number[])[],
  quantities: readonly (readonly number[])[],
): ChainLinked | Cannot {
  if (prices.length !== quantities.length) return { cannot: "uneven", needed: prices.length, found: quantities.length };
  const at = (year: number, ofYear: number) =>
    (quantities[year] ?? []).map((quantity, part) => quantity * (prices[ofYear]?.[part] ?? Number.NaN));
  const fault = faultIn([...prices, ...quantities], true);
  if (fault) return fault;
  return chainLinked(
    quantities.map((_, year) => at(year, year)),
    quantities.map((_, year) => at(year, Math.max(0, year - 1))),
  );
}
