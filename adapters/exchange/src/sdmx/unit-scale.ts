import { type Decimal, shift } from "@hoatieu/core";

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/^(bn|billion)\b/, 9],
  [/^million\b/, 6],
  [/^thousand\b/, 3],
];

/** Rates and indices have no multiple: "thousands of percent" is no unit. */
const WITHOUT_MULTIPLE = /^(%|index\b|points\b|ratio\b|times\b)/;

/**
 * Brings an observation into the unit it is kept in, exactly: `value * 10 ** UNIT_MULT` of the base unit. 5,818 with
 * UNIT_MULT 9 is 5,818 in bn VND and 5,818,000 in million VND.
 *
 * Official files print one UNIT_MULT over a whole table, its rates included (the unemployment rate stands among
 * thousands of persons with UNIT_MULT 3); for rates and indices it is therefore not applied.
 */
export function inUnit(value: Decimal, multiplier: number, unit: string): Decimal {
  if (WITHOUT_MULTIPLE.test(unit)) return value;
  const scale = SCALES.find(([pattern]) => pattern.test(unit))?.[1] ?? 0;
  return shift(value, multiplier - scale);
}
