import { type Indicator, isMissing, type Language, type Measure, monthsIn } from "@hoatieu/core";
import { formatPeriod, reasonSentence } from "@hoatieu/language";
import type { Result, ScorecardRow } from "@hoatieu/measure";
import { capitalised, number, pick, size, text } from "../say.ts";
import type { Run, Sentence } from "../tree.ts";

const grows = (measure: Measure) => measure === "yoy_pct";

/** "GRDP tăng 10,34 %", "thu nội địa 11 tháng năm 2023 đạt 32.479,8 tỷ đồng": what was reached, the covered months named when they are only part. */
export function resultRuns(
  indicator: Indicator,
  result: Result,
  language: Language,
  named: "short" | "name" = "short",
): Sentence {
  const part = result.whole
    ? ""
    : ` ${pick(language, formatPeriod(result.covered, language), `in ${formatPeriod(result.covered, language)}`)}`;
  const estimated = result.selected.status === "estimate";
  const name = `${indicator[named][language]}${part}`;
  if (!grows(result.measure)) {
    const put = estimated && result.whole;
    const verb = pick(language, estimated ? " ước đạt " : " đạt ", put ? " is put at " : " reached ");
    return [text(`${name}${verb}`), number(result.answer, language)];
  }
  const { value } = result.answer;
  const likely = estimated ? "ước " : "";
  const verb =
    value === 0
      ? pick(language, " không đổi ", " did not change ")
      : value > 0
        ? pick(language, ` ${likely}tăng `, " grew ")
        : pick(language, ` ${likely}giảm `, " fell ");
  return [text(`${name}${verb}`), size(result.answer, language)];
}

/** "năm trước" for a whole year, else "cùng kỳ năm trước". */
function baseWord(row: ScorecardRow): string {
  const year = row.result.kind === "result" && row.result.whole && monthsIn(row.result.covered) === 12;
  return year ? "năm trước" : "cùng kỳ năm trước";
}

/** ", tăng 1,37 % so với cùng kỳ năm trước": nothing when the rate is missing or is the result itself. */
export function samePeriodRuns(row: ScorecardRow, language: Language): Sentence {
  const rate = row.samePeriod;
  if (isMissing(rate) || (row.result.kind === "result" && grows(row.result.measure))) return [];
  if (rate.unit === "times" || rate.unit === "ratio") {
    return [
      text(pick(language, ", bằng ", ", ")),
      number(rate, language),
      text(pick(language, ` ${baseWord(row)}`, " the same period")),
    ];
  }
  const verb = rate.value < 0 ? pick(language, ", giảm ", ", down ") : pick(language, ", tăng ", ", up ");
  return [text(verb), size(rate, language), text(pick(language, ` so với ${baseWord(row)}`, " on the same period"))];
}

/** Why there is no result, as a sentence. */
export function missingResult(indicator: Indicator, row: ScorecardRow, language: Language): Sentence {
  if (row.result.kind === "result") return [];
  const why = reasonSentence(row.result.reason, row.result.needed, language);
  const run: Run = { kind: "number", text: why, answer: row.result };
  return capitalised([text(`${indicator.short[language]}: `), run, text(".")]);
}
