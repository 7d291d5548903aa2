import type { Bilingual, Bound, Finding, Language } from "@hoatieu/core";
import { formatNumber, formatSigned, NO_BREAK_SPACE } from "./format-number.ts";
import { unitName } from "./format-unit.ts";

const BOUNDS: Readonly<Record<Bound, Bilingual>> = {
  about: { vi: "khoảng", en: "about" },
  nearly: { vi: "gần", en: "nearly" },
  "more-than": { vi: "trên", en: "more than" },
  "at-least": { vi: "ít nhất", en: "at least" },
};

export function boundWord(bound: Bound, language: Language): string {
  return BOUNDS[bound][language];
}

/** What a value needs to be shown; findings of the packages and of the API both fit. */
export type Shown = Pick<Finding, "value" | "unit" | "decimals"> & { readonly bound?: Bound | undefined };

/** Number and unit, with the printed bound in front: "khoảng 102.614 tỷ đồng". */
export function formatValue(shown: Shown, language: Language): string {
  const number = formatNumber(shown.value, shown.decimals, language);
  const unit = unitName(shown.unit, language);
  const value = unit === "" ? number : `${number}${NO_BREAK_SPACE}${unit}`;
  return shown.bound ? `${boundWord(shown.bound, language)} ${value}` : value;
}

/** A change with its sign: "+13,0 %", "−2,36 điểm phần trăm"; a multiple ("1,4 lần") is no change and has none. */
export function formatChange(shown: Shown, language: Language): string {
  if (shown.unit === "times" || shown.unit === "ratio") return formatValue(shown, language);
  const unit = unitName(shown.unit, language);
  return `${formatSigned(shown.value, shown.decimals, language)}${unit === "" ? "" : NO_BREAK_SPACE}${unit}`;
}

/** A target: "12,7–13 %", "ít nhất 13 %", "42.500 tỷ đồng". */
export function formatTarget(
  target: {
    readonly low: number;
    readonly high: number;
    readonly decimals: number;
    readonly unit: string;
    readonly comparison: string;
  },
  language: Language,
): string {
  const show = (value: number) => formatNumber(value, decimalsOf(value, target.decimals), language);
  const unit = unitName(target.unit, language);
  const tail = unit === "" ? "" : `${NO_BREAK_SPACE}${unit}`;
  if (target.high !== target.low) return `${show(target.low)}–${show(target.high)}${tail}`;
  const words: Readonly<Record<string, Bilingual>> = {
    "at-least": { vi: "ít nhất ", en: "at least " },
    "at-most": { vi: "không quá ", en: "at most " },
    about: { vi: "khoảng ", en: "about " },
  };
  return `${words[target.comparison]?.[language] ?? ""}${show(target.low)}${tail}`;
}

/** A target printed with different decimals at its two ends (12.7–13) keeps each as short as it is. */
function decimalsOf(value: number, most: number): number {
  let decimals = most;
  while (decimals > 0 && Number(value.toFixed(decimals - 1)) === Number(value.toFixed(most))) decimals -= 1;
  return decimals;
}
