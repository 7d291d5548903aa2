import type { Language } from "@hoatieu/core";
import { formatPeriod, formatTarget, reasonWord } from "@hoatieu/language";
import type { Assessment } from "@hoatieu/measure";
import { number, pick, size, text, timesWord } from "../say.ts";
import type { Run, Sentence } from "../tree.ts";

/** The plan's own words as a run that leads to its figures. */
function planRun(assessment: Assessment, language: Language): Run {
  const { target } = assessment;
  return {
    kind: "number",
    text: formatTarget(target, language),
    answer: {
      kind: "finding",
      value: target.low,
      unit: target.unit,
      decimals: target.decimals,
      bound: undefined,
      formula: "printed",
      inputs: target.figures,
      targets: [target.id],
    },
  };
}

function missedOrExceeded(assessment: Assessment, language: Language): Sentence {
  const { target, gap } = assessment;
  const below = gap.kind === "finding" && gap.value < 0;
  const range = target.comparison === "range";
  const bound = below
    ? pick(language, "mức thấp nhất ", "the lower bound of ")
    : pick(language, "mức cao nhất ", "the upper bound of ");
  const word = below ? pick(language, ", không đạt ", ", ") : pick(language, ", vượt ", ", ");
  const distance = below ? pick(language, ", thấp hơn ", "") : pick(language, ", cao hơn ", "");
  const tail = below ? pick(language, "", " below ") : pick(language, "", " above ");
  const plan = pick(language, "kế hoạch ", "the plan ");
  const gapRuns = [size(gap, language)];
  return language === "vi"
    ? [
        text(`${word}${plan}(`),
        planRun(assessment, language),
        text(`)${distance}${range ? `${bound}của kế hoạch ` : ""}`),
        ...gapRuns,
      ]
    : [text(word), ...gapRuns, text(`${tail}${range ? bound : ""}${plan}(`), planRun(assessment, language), text(")")];
}

function attainmentRuns(assessment: Assessment, language: Language): Sentence {
  if (assessment.attainment.kind === "missing") return [];
  return [
    text(pick(language, ", bằng ", ", ")),
    number(assessment.attainment, language),
    text(pick(language, " kế hoạch ", " of the plan ")),
    text("("),
    planRun(assessment, language),
    text(")"),
  ];
}

function remainderRuns(assessment: Assessment, language: Language): Sentence {
  const rest = assessment.remainder;
  if (!rest) return [];
  const period = formatPeriod(rest.rest, language);
  const runs: Run[] = [
    text(pick(language, `; để hoàn thành kế hoạch, ${period} phải đạt thêm `, `; ${period} must still bring `)),
    number(rest.amount, language),
  ];
  if (rest.ratio.kind === "finding" && rest.lastMonth.kind === "finding") {
    runs.push(
      text(timesWord(rest.ratio.value, language)),
      number(rest.ratio, language),
      text(pick(language, " mức thực hiện của tháng gần nhất (", " the last month's ")),
      number(rest.lastMonth, language),
      text(pick(language, ")", "")),
    );
  }
  return runs;
}

/**
 * What a result means against one plan, to follow the result: ", không đạt kế hoạch (12,7–13 %), thấp hơn mức thấp nhất của kế hoạch 2,36 điểm phần trăm".
 * Words never decide: every verb follows from the verdict and the sign of the gap.
 */
export function againstPlan(assessment: Assessment, language: Language): Sentence {
  const { verdict, target } = assessment;
  if (verdict === "exceeded" || verdict === "missed") {
    const level = target.measure === "level" ? attainmentRuns(assessment, language) : [];
    const word = verdict === "missed" ? pick(language, ", không đạt", "") : pick(language, ", vượt kế hoạch", "");
    if (level.length > 0 && target.comparison !== "range") return word === "" ? level : [...level, text(word)];
    return missedOrExceeded(assessment, language);
  }
  if (verdict === "met") {
    return [text(pick(language, ", đạt kế hoạch (", ", meeting the plan (")), planRun(assessment, language), text(")")];
  }
  const attained = attainmentRuns(assessment, language);
  if (verdict === "on-path" || verdict === "behind") {
    const word =
      verdict === "on-path"
        ? pick(language, ", đúng tiến độ thường lệ", ", on the usual path")
        : pick(language, ", chậm hơn tiến độ thường lệ", ", behind the usual path");
    return [...attained, text(word), ...remainderRuns(assessment, language)];
  }
  const why = assessment.reason ? ` (${reasonWord(assessment.reason, language)})` : "";
  const plan: Sentence =
    attained.length > 0 ? attained : [text(pick(language, ", kế hoạch là ", ", plan ")), planRun(assessment, language)];
  return [
    ...plan,
    ...(language === "en" ? [text(`, cannot say yet${why}`)] : []),
    ...remainderRuns(assessment, language),
    ...(language === "vi" ? [text(`; chưa đủ căn cứ đánh giá khả năng hoàn thành${why}`)] : []),
  ];
}
