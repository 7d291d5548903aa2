import type { Language, Reference } from "@hoatieu/core";
import { formatNumber, NO_BREAK_SPACE } from "@hoatieu/language";
import type { OutlookCell } from "@hoatieu/server";
import type { Say } from "./options.ts";
import type { Column } from "./output.ts";

export const percentText = (value: number, language: Language, decimals = 2): string =>
  `${formatNumber(value, decimals, language)}${NO_BREAK_SPACE}%`;

/** A probability; below one and above 99 percent as bounds: nobody believes a nought. */
export function chanceText(probability: number, language: Language): string {
  if (probability < 0.01) return `<${NO_BREAK_SPACE}1${NO_BREAK_SPACE}%`;
  if (probability > 0.99) return `>${NO_BREAK_SPACE}99${NO_BREAK_SPACE}%`;
  return percentText(probability * 100, language, 0);
}

export const nodeName = (reference: Reference, node: string, language: Language): string =>
  reference.indicators.get(node)?.short[language] ?? node;

export const quarterColumns = (say: Say): readonly Column[] => [
  ...["I", "II", "III", "IV"].map((q, i) => ({ title: say(`Quý ${q}`, `Q${i + 1}`), align: "right" as const })),
  { title: say("Cả năm", "Year"), align: "right" },
];

/** "9,65*", "≈10,19 (9,1–11,3)", "10,12 (9,1–11,0)": printed, following from what is printed, foreseen with its 80 % interval. */
export function outlookCellText({ median, low80, high80, state }: OutlookCell, language: Language): string {
  const n = (value: number, decimals: number) => formatNumber(value, decimals, language);
  if (state === "actual") return `${n(median, 2)}*`;
  const range = `(${n(low80, 1)}–${n(high80, 1)})`;
  return `${state === "inferred" ? "≈" : ""}${n(median, 2)} ${range}`;
}

export const plainSentence = (runs: readonly { readonly text: string }[]): string =>
  runs.map((run) => run.text).join("");
