import type { Cut } from "@hoatieu/decide";

/**
 * Reads what a person types as a cut: "10%", "10 %", "2,5%" or an amount "500", "1.234,5" (Vietnamese), "1,234.5" (English).
 * @returns `undefined` for anything else.
 */
export function readCut(text: string, language: "vi" | "en"): Cut | undefined {
  const [, digits = "", percent] = /^([\d.,\s]+?)\s*(%)?$/.exec(text.trim()) ?? [];
  if (digits === "") return undefined;
  const value = percent === undefined ? amountOf(digits, language) : percentOf(digits);
  if (value === undefined || !Number.isFinite(value)) return undefined;
  return percent === undefined ? { amount: value } : { percent: value };
}

/** A percentage has no thousands: comma and point are both the decimal mark. */
const percentOf = (digits: string) => (/^\d+(?:[.,]\d+)?$/.test(digits) ? Number(digits.replace(",", ".")) : undefined);

function amountOf(digits: string, language: "vi" | "en"): number | undefined {
  const [group, decimal] = language === "vi" ? [".", ","] : [",", "."];
  const [whole = "", part, ...more] = digits.replaceAll(/\s/g, "").split(decimal);
  const plain = whole.replaceAll(group, "");
  if (more.length > 0 || !/^\d+$/.test(plain) || !(part === undefined || /^\d+$/.test(part))) return undefined;
  if (whole.includes(group) && !whole.split(group).every((p, i) => (i === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(p)))
    return undefined;
  return Number(part === undefined ? plain : `${plain}.${part}`);
}
