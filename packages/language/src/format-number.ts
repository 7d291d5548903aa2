import type { Language } from "@hoatieu/core";

const MINUS = "\u2212";
/** Between a number and its unit: they must not part at a line's end. */
export const NO_BREAK_SPACE = "\u00a0";

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(decimals: number, language: Language): Intl.NumberFormat {
  const key = `${language}${decimals}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(language === "vi" ? "vi-VN" : "en-GB", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  formatters.set(key, made);
  return made;
}

/** No office prints this many digits: they come from a machine's file, and a reader is shown two. */
const MACHINE = 6;

/**
 * A number as the reader writes it: 102.614,5 in Vietnamese, 102,614.5 in English; a true minus sign. More than six digits
 * after the mark are a machine's: two are shown.
 * @example formatNumber(-2.36, 2, "vi") // "−2,36"
 */
export function formatNumber(value: number, digits: number, language: Language): string {
  const decimals = digits > MACHINE ? 2 : digits;
  const rounded = Number(value.toFixed(decimals));
  const text = formatter(decimals, language).format(Math.abs(rounded));
  return rounded < 0 ? `${MINUS}${text}` : text;
}

/** With its sign always shown, for changes: "+13,0". Zero has none. */
export function formatSigned(value: number, digits: number, language: Language): string {
  const text = formatNumber(value, digits, language);
  return Number(value.toFixed(digits > MACHINE ? 2 : digits)) > 0 ? `+${text}` : text;
}

/** Years, ranks and counts: no grouping in years. */
export function formatYear(year: number): string {
  return String(year);
}
