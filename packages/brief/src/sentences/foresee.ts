import { compute, type Figure, type Finding, type Language, printed, type Target } from "@hoatieu/core";
import { formatNumber, formatTarget } from "@hoatieu/language";
import { capitalised, number, pick, text } from "../say.ts";
import type { Run, Sentence } from "../tree.ts";

/** What the outlook of a year says, ready to be put into words: values are computed where the outlook is. */
export interface OutlookReading {
  readonly year: number;
  /** Quarters done, 0 to 4. */
  readonly elapsed: number;
  /** Growth printed over them, when printed as one rate. */
  readonly soFar: Figure | undefined;
  readonly median: number;
  readonly low80: number;
  readonly high80: number;
  /** The target looked at, the growth the rest of the year must reach for it, and its probability. */
  readonly target: Target | undefined;
  readonly required: number | undefined;
  readonly probability: number | undefined;
  readonly outcome: Figure | undefined;
  /** Targets missed in a row up to the year before: smallest and largest miss, in points. */
  readonly missed: { readonly years: number; readonly least: number; readonly most: number } | undefined;
  readonly inputs: readonly Figure[];
}

const PART = {
  vi: ["", "quý I", "sáu tháng", "chín tháng", "cả năm"],
  en: ["", "the first quarter", "the first half", "nine months", "the year"],
} as const;
const REST = {
  vi: ["cả năm", "ba quý còn lại", "sáu tháng cuối năm", "quý IV", ""],
  en: ["the year", "the remaining three quarters", "the second half", "the fourth quarter", ""],
} as const;

/** A percentage of the outlook, with everything it was made from. */
export const percent = (reading: OutlookReading, formula: "outlook" | "required-growth", value: number): Finding =>
  compute(formula, Math.round(value * 100) / 100, reading.inputs, {
    unit: "%",
    decimals: 2,
    targets: formula === "required-growth" && reading.target ? [reading.target.id] : [],
  });

/** "khoảng 11 %"; below one and above 99 as bounds: nobody believes a nought. */
export function chanceRun(reading: OutlookReading, probability: number, language: Language): Run {
  const share = Math.round(probability * 100);
  const answer = compute("target-probability", probability * 100, reading.inputs, {
    unit: "%",
    decimals: 0,
    targets: reading.target ? [reading.target.id] : [],
  });
  const shown =
    probability < 0.01
      ? pick(language, "dưới 1 %", "below 1 %")
      : probability > 0.99
        ? pick(language, "trên 99 %", "above 99 %")
        : pick(language, `khoảng ${formatNumber(share, 0, language)} %`, `about ${formatNumber(share, 0, language)} %`);
  return { kind: "number", text: shown, answer };
}

const targetRun = (target: Target, language: Language) => text(formatTarget(target, language));

/** The verdict: what is done, what the rest must reach for the target, how likely that is; or the outcome against the target. */
export function foreseeSentence(reading: OutlookReading, language: Language): Sentence {
  const { year, elapsed, soFar, target, required, probability, outcome } = reading;
  if (elapsed === 4 && outcome)
    return [
      text(pick(language, `GRDP năm ${year} tăng `, `${year} grew by `)),
      number(printed(outcome), language),
      ...(target
        ? [
            text(
              pick(
                language,
                outcome.value >= target.low ? ", đạt mục tiêu đề ra (" : ", không đạt mục tiêu đề ra (",
                "; the target was ",
              ),
            ),
            targetRun(target, language),
            text(pick(language, ").", outcome.value >= target.low ? ": met." : ": missed.")),
          ]
        : [text(".")]),
    ];
  const done: Sentence = soFar
    ? [
        text(pick(language, `GRDP ${PART.vi[elapsed]} năm ${year} tăng `, `${PART.en[elapsed]} of ${year} grew by `)),
        number(printed(soFar), language),
        text(". "),
      ]
    : [];
  const goal: Sentence =
    target && required !== undefined && probability !== undefined
      ? [
          text(pick(language, "Để cả năm đạt mục tiêu ", "For the year to reach ")),
          targetRun(target, language),
          text(pick(language, `, ${REST.vi[elapsed]} phải tăng `, `, ${REST.en[elapsed]} must grow by `)),
          number(percent(reading, "required-growth", required), language),
          text(pick(language, "; khả năng đạt được ", ": the chance is ")),
          chanceRun(reading, probability, language),
          text("."),
        ]
      : [
          text(pick(language, `Dự báo GRDP năm ${year} tăng (mức giữa) `, `Median outlook for ${year}: `)),
          number(percent(reading, "outlook", reading.median), language),
          text(pick(language, "; dữ liệu chưa có mục tiêu tăng trưởng.", "; no target is on record.")),
        ];
  return capitalised([...done, ...(done.length > 0 ? goal : capitalised(goal))]);
}

/** The second sentence: the record of targets, the median and its interval. */
export function foreseeLede(reading: OutlookReading, language: Language): Sentence {
  const { missed } = reading;
  const record: Sentence =
    missed && missed.years > 1
      ? [
          text(
            pick(
              language,
              `Trong ${missed.years} năm liền trước, tăng trưởng không đạt mục tiêu, thấp hơn từ ${formatNumber(missed.least, 1, language)} đến ${formatNumber(missed.most, 1, language)} điểm phần trăm.`,
              `The growth target was missed ${missed.years} years in a row, by ${formatNumber(missed.least, 1, language)} to ${formatNumber(missed.most, 1, language)} points.`,
            ),
          ),
        ]
      : [];
  if (reading.elapsed === 4) return record;
  return [
    ...record,
    ...(record.length > 0 ? [text(" ")] : []),
    text(pick(language, "Dự báo cả năm (mức giữa) là ", "Median outlook: ")),
    number(percent(reading, "outlook", reading.median), language),
    text(pick(language, ", khoảng dự báo 80 % từ ", ", 80 % interval from ")),
    number(percent(reading, "outlook", reading.low80), language),
    text(pick(language, " đến ", " to ")),
    number(percent(reading, "outlook", reading.high80), language),
    text(
      pick(
        language,
        ". Đây là kết quả dự báo của phần mềm, không phải số liệu chính thức.",
        ". This is the software's outlook, not an official figure.",
      ),
    ),
  ];
}

/** Why no outlook can be given. */
export function noOutlookSentence(year: number, language: Language): Sentence {
  return [
    text(
      pick(
        language,
        `Chưa có số liệu tăng trưởng nào được biết đến ngày này để dự báo năm ${year}.`,
        `No growth figure is known by this day from which ${year} could be foreseen.`,
      ),
    ),
  ];
}
