import type { Indicator, Language } from "@hoatieu/core";
import type { ScorecardRow } from "@hoatieu/measure";
import { capitalised, number, pick, text } from "../say.ts";
import type { Sentence } from "../tree.ts";
import { againstPlan } from "./against-plan.ts";
import { missingResult, resultRuns, samePeriodRuns } from "./result.ts";
import { streakRuns } from "./streak.ts";

function rankRuns(row: ScorecardRow, language: Language): Sentence {
  const rank = row.ranks.find((r) => r.group === "");
  if (!rank || rank.of === undefined) return [];
  return [
    text(pick(language, ", xếp thứ ", ", ranked ")),
    { kind: "number", text: String(rank.answer.value), answer: rank.answer },
    text(pick(language, ` trong ${rank.of} tỉnh, thành phố`, ` of ${rank.of} provinces`)),
  ];
}

function impliedRuns(row: ScorecardRow, language: Language): Sentence {
  const implied = row.implied;
  if (!implied?.flagged || implied.ratio.kind === "missing") return [];
  return [
    text(pick(language, "; để đạt số ước này, phần còn lại của năm phải thực hiện ", "; the estimate implies ")),
    number(implied.amount, language),
    text(pick(language, ", gấp ", " for the rest of the year, ")),
    number(implied.ratio, language),
    text(pick(language, " mức thực hiện của tháng gần nhất", " the last month's pace")),
  ];
}

/** One indicator in one sentence: result, against the plan judged first, against the same period, rank, streak and what is odd. */
export function indicatorSentence(indicator: Indicator, row: ScorecardRow, language: Language): Sentence {
  if (row.result.kind === "missing") return missingResult(indicator, row, language);
  const first = row.assessments[0];
  return capitalised([
    ...resultRuns(indicator, row.result, language, "name"),
    ...samePeriodRuns(row, language),
    ...(first
      ? againstPlan(first, language)
      : [text(pick(language, "; chưa có chỉ tiêu kế hoạch để so sánh", "; no plan on record"))]),
    ...rankRuns(row, language),
    ...streakRuns(row.streak, language),
    ...impliedRuns(row, language),
    text("."),
  ]);
}
