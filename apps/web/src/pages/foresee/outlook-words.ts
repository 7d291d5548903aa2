import type { WireFinding } from "@hoatieu/contract";
import type { Language } from "@hoatieu/core";
import { type Outlook, QUARTERS, type Quarter } from "@hoatieu/foresee";
import { formatNumber, NO_BREAK_SPACE } from "@hoatieu/language";
import type { Messages } from "../../messages/index.ts";

/** Decimals of growth rates: those that the statistics office prints. */
export const RATE_DECIMALS = 2;

export const rateText = (value: number, language: Language, decimals = RATE_DECIMALS): string =>
  formatNumber(value, decimals, language);

export const percentText = (value: number, language: Language, decimals = RATE_DECIMALS): string =>
  `${rateText(value, language, decimals)}${NO_BREAK_SPACE}%`;

/** A target as short as it is printed: "12,35", "10,5–11". */
export function targetText({ low, high }: { readonly low: number; readonly high: number }, language: Language): string {
  const short = (value: number) => {
    const decimals = [0, 1, 2, 3].find((d) => Math.abs(Number(value.toFixed(d)) - value) < 1e-9) ?? 3;
    return formatNumber(value, decimals, language);
  };
  return high > low ? `${short(low)}–${short(high)}` : short(low);
}

/** Below one and above 99 in words: nobody believes a nought. */
export function chanceText(probability: number, m: Messages, language: Language): string {
  if (probability < 0.01) return m.foresee.chance.below;
  if (probability > 0.99) return m.foresee.chance.above;
  return `${formatNumber(probability * 100, 0, language)}${NO_BREAK_SPACE}%`;
}

/** A value computed from the outlook, with the printed figures it rests on. */
export function outlookFinding(
  outlook: Outlook,
  formula: WireFinding["formula"],
  value: number,
  unit: string,
  decimals: number,
  targets: readonly string[] = [],
): WireFinding {
  return {
    kind: "finding",
    value: Number(value.toFixed(decimals)),
    unit,
    decimals,
    formula,
    inputs: [...outlook.figures],
    targets: [...targets],
  };
}

/** Quarters as their period is called: "Quý IV", "6 tháng", "Cả năm". */
export function quartersText(quarters: readonly Quarter[], m: Messages): string {
  const { places, table } = m.foresee;
  if (quarters.length === QUARTERS.length) return table.year;
  const fromFirst = quarters.every((q, i) => q === i + 1);
  if (fromFirst && quarters.length > 1) return places[quarters.length - 1] ?? "";
  if (quarters.join("") === "34") return m.foresee.secondHalf;
  return quarters.map((q) => table.quarters[q - 1] ?? "").join(" + ");
}

/** A period's name inside a sentence. */
export const lowered = (text: string): string =>
  /^.\p{Ll}/u.test(text) ? text.charAt(0).toLocaleLowerCase("vi") + text.slice(1) : text;
