import type { Language, Snapshot } from "@hoatieu/core";
import { formatPeriod } from "@hoatieu/language";
import type { Scorecard, ScorecardRow, Verdict } from "@hoatieu/measure";
import { capitalised, inSentence, number, pick, strong, text } from "../say.ts";
import type { Run, Sentence } from "../tree.ts";
import { againstPlan } from "./against-plan.ts";
import { missingResult, resultRuns } from "./result.ts";
import { streakRuns } from "./streak.ts";

/** The row a leader hears first: growth of the whole economy, else the first headline indicator with a result. */
export function leadingRow(snapshot: Snapshot, scorecard: Scorecard): ScorecardRow | undefined {
  const headline = scorecard.rows.filter((r) => snapshot.reference.indicators.get(r.indicator)?.headline !== undefined);
  return headline.find((r) => r.result.kind === "result") ?? headline[0] ?? scorecard.rows[0];
}

/** The verdict of a period in one sentence that can be read aloud, every number with its pedigree. */
export function verdictSentence(snapshot: Snapshot, scorecard: Scorecard, language: Language): Sentence {
  const row = leadingRow(snapshot, scorecard);
  const indicator = row && snapshot.reference.indicators.get(row.indicator);
  if (!row || !indicator) {
    const when = formatPeriod(scorecard.period, language);
    return [text(pick(language, `Chưa có số liệu nào cho ${when}.`, `No figures on record for ${when}.`))];
  }
  if (row.result.kind === "missing") return missingResult(indicator, row, language);
  const plan = row.assessments[0];
  return capitalised([
    ...resultRuns(indicator, row.result, language),
    ...(plan ? againstPlan(plan, language) : []),
    ...streakRuns(row.streak, language),
    text("."),
  ]);
}

const COUNT_WORDS: readonly [Verdict, string, string][] = [
  ["exceeded", "vượt kế hoạch", "exceeded"],
  ["met", "đạt kế hoạch", "met"],
  ["missed", "không đạt kế hoạch", "missed"],
  ["on-path", "đúng tiến độ", "on path"],
  ["behind", "chậm tiến độ", "behind"],
  ["cannot-say", "chưa đủ căn cứ đánh giá", "cannot be judged yet"],
];

function countRuns(scorecard: Scorecard, language: Language): Sentence {
  const parts = COUNT_WORDS.filter(([verdict]) => scorecard.counts[verdict] > 0);
  const runs: Run[] = [
    text(pick(language, "Trong ", "Of ")),
    strong(`${scorecard.withPlan}`),
    text(pick(language, " chỉ tiêu có kế hoạch, có ", " indicators with a plan: ")),
  ];
  parts.forEach(([verdict, vi, en], index) => {
    runs.push(
      text(index === 0 ? "" : index === parts.length - 1 ? pick(language, " và ", ", ") : ", "),
      strong(`${scorecard.counts[verdict]}`),
      text(` ${pick(language, `chỉ tiêu ${vi}`, en)}`),
    );
  });
  return [...runs, text(".")];
}

/** The indicator furthest from its plan with the year still running, and what it would take. */
function urgentRuns(snapshot: Snapshot, scorecard: Scorecard, language: Language): Sentence {
  const ratio = (row: ScorecardRow) => {
    const rest = row.assessments[0]?.remainder?.ratio;
    return rest?.kind === "finding" ? rest.value : 0;
  };
  const open = scorecard.rows.filter((row) => ratio(row) > 1).sort((a, b) => ratio(b) - ratio(a))[0];
  const rest = open?.assessments[0]?.remainder;
  const indicator = open && snapshot.reference.indicators.get(open.indicator);
  if (!rest || !indicator || rest.amount.value <= 0) return [];
  const when = formatPeriod(rest.rest, language);
  return capitalised([
    text(
      pick(
        language,
        `Để hoàn thành kế hoạch, ${inSentence(indicator.short.vi, language)} ${when} phải đạt thêm `,
        `${indicator.short.en} still needs `,
      ),
    ),
    number(rest.amount, language),
    text(pick(language, ", gấp ", ` in ${when}, `)),
    number(rest.ratio, language),
    text(pick(language, " mức thực hiện của tháng gần nhất.", " the last month's pace.")),
  ]);
}

/** The second sentence: how many indicators were exceeded, met, missed or cannot be judged, and the most urgent rest of the year. */
export function ledeSentence(snapshot: Snapshot, scorecard: Scorecard, language: Language): Sentence {
  if (scorecard.withPlan === 0) {
    return [
      text(pick(language, "Chưa có kế hoạch nào trong dữ liệu cho kỳ này.", "No plan is on record for this period.")),
    ];
  }
  const urgent = urgentRuns(snapshot, scorecard, language);
  return urgent.length === 0
    ? countRuns(scorecard, language)
    : [...countRuns(scorecard, language), text(" "), ...urgent];
}
