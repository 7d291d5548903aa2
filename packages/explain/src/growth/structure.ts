import { type Cannot, faultIn, sumOf } from "../cannot.ts";

/** How much a structure changed between two periods. */
export interface StructureChange {
  /** Shares of the later period, fractions. */
  readonly shares: readonly number[];
  /** Half the sum of absolute share changes: the part of the whole that changed place, a fraction. */
  readonly norm: number;
  /** Dispersion of the parts' growth, in logarithms; 0 when all grow alike. */
  readonly lilien: number;
}

/**
 * Change of structure from base shares and growth at constant prices: norm of absolute values (half the sum of absolute
 * share changes) and Lilien index `sqrt(sum s1 (ln g_i - ln g)^2)` with the shares of the later period.
 * Sources: Lilien (1982) Journal of Political Economy 90(4); the norm as used for structural change by OECD and UNIDO.
 * @param shares base shares, in any unit: they are brought to sum 1 @param growth percent, above -100
 * @example structureChange([0.5, 0.5], [0, 20]) // norm 0.0455, lilien 0.0910
 */
export function structureChange(shares: readonly number[], growth: readonly number[]): StructureChange | Cannot {
  const factors = growth.map((g) => 1 + g / 100);
  const fault = faultIn([shares, growth], false) ?? faultIn([shares, factors], true);
  if (fault) return fault;
  const all = sumOf(shares);
  const base = shares.map((share) => share / all);
  const grown = base.map((share, i) => share * (factors[i] ?? Number.NaN));
  const total = sumOf(grown);
  const later = grown.map((value) => value / total);
  const norm = sumOf(later.map((share, i) => Math.abs(share - (base[i] ?? Number.NaN)))) / 2;
  const spread = later.map((share, i) => share * Math.log((factors[i] ?? Number.NaN) / total) ** 2);
  return { shares: later, norm, lilien: Math.sqrt(sumOf(spread)) };
}

/** Half the sum of absolute changes between two lists of shares, in their unit. */
export function normOfChange(before: readonly number[], after: readonly number[]): number | Cannot {
  const fault = faultIn([before, after], false);
  return fault ?? sumOf(after.map((share, i) => Math.abs(share - (before[i] ?? Number.NaN)))) / 2;
}
