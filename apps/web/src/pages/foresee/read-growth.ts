import type { Language } from "@hoatieu/core";
import { readNumber } from "@hoatieu/language";

const RATE = /^[-+\u2212]?\d{1,3}(?:[.,]\d{0,6})?$/;

/** A growth rate as typed, in either notation: it has no thousands, so its one mark is before the decimals. */
export function readGrowth(typed: string): number | undefined {
  const text = typed.trim().replace(/\s*%$/, "");
  if (!RATE.test(text)) return undefined;
  return Number(text.replace("\u2212", "-").replace(",", "."));
}

/** An amount as typed: in the reader's notation, else in whichever it can only mean. */
export function readAmount(typed: string, language: Language): number | undefined {
  const own = readNumber(typed, language);
  const reading = own.kind === "number" ? own : readNumber(typed, "detect");
  return reading.kind === "number" ? Number(reading.text) : undefined;
}
