/**
 * Exact decimals for money and printed figures: an integer and a scale, `units / 10 ** scale`.
 * Sums and differences of printed amounts must not pick up binary rounding (42,500 less 32,479.8 is 10,020.2 to the
 * last digit); ratios may, and are taken as numbers.
 */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
/** At most two digits of exponent: "1e999999999" would be a number of a billion digits. */
const SCIENTIFIC = /^(-?\d+(?:\.\d+)?)[eE]([+-]?\d{1,2})$/;

/** Reads plain decimal text (`-17.19`, `2690.813`, `1e3`). @returns `undefined` when it is not one. */
export function parseDecimal(text: string): Decimal | undefined {
  const match = DECIMAL.exec(text);
  if (match) {
    const fraction = match[3] ?? "";
    const units = BigInt(`${match[2]}${fraction}`);
    return { units: match[1] ? -units : units, scale: fraction.length };
  }
  const scientific = SCIENTIFIC.exec(text);
  const mantissa = scientific?.[1] ? parseDecimal(scientific[1]) : undefined;
  return mantissa && scientific ? shift(mantissa, Number(scientific[2])) : undefined;
}

/** `value * 10 ** power`, exactly. */
export function shift(value: Decimal, power: number): Decimal {
  const scale = value.scale - power;
  return scale >= 0 ? { units: value.units, scale } : { units: value.units * 10n ** BigInt(-scale), scale: 0 };
}

function align(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  const lift = (d: Decimal) => d.units * 10n ** BigInt(scale - d.scale);
  return [lift(a), lift(b), scale];
}

export function add(a: Decimal, b: Decimal): Decimal {
  const [x, y, scale] = align(a, b);
  return { units: x + y, scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { units: -b.units, scale: b.scale });
}

export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce(add, { units: 0n, scale: 0 });
}

/** Plain text without trailing zeros after the point beyond the scale given. `toText({units: 5n, scale: 1}) === "0.5"` */
export function toText(value: Decimal): string {
  const digits = (value.units < 0n ? -value.units : value.units).toString().padStart(value.scale + 1, "0");
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = value.scale > 0 ? `.${digits.slice(-value.scale)}` : "";
  return `${value.units < 0n ? "-" : ""}${whole}${fraction}`;
}

export function toNumber(value: Decimal): number {
  return Number(toText(value));
}
