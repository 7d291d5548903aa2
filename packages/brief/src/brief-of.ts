import { type Figure, type Language, type Period, type Snapshot, yearOf } from "@hoatieu/core";
import { followUp } from "@hoatieu/follow";
import { formatDay, formatPeriod } from "@hoatieu/language";
import { runChecks, scorecardOf, spendingRules, targetListOf, unsaidOf } from "@hoatieu/measure";
import { numberCharts } from "./charts/number-charts.ts";
import { answersOf, notesOf } from "./notes.ts";
import { pick, text } from "./say.ts";
import { budgetBlocks } from "./sections/budget.ts";
import { type BriefCauses, causeBlocks } from "./sections/causes.ts";
import { checkBlocks, unsaidBlocks } from "./sections/checks.ts";
import { directiveBlocks } from "./sections/directives.ts";
import { type BriefOutlook, foreseeBlocks } from "./sections/foresee.ts";
import { missedBlocks } from "./sections/missed.ts";
import { overviewBlocks } from "./sections/overview.ts";
import { scorecardBlocks } from "./sections/scorecard.ts";
import type { Block, Brief, Sentence } from "./tree.ts";

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"] as const;

/** Vietnamese order in both languages: most titles are Vietnamese, and the order must not depend on the machine. */
const collator = new Intl.Collator("vi");

/** The sources behind every number of the blocks, in order of title: their place in the list is their number in the notes. */
function sourcesOf(snapshot: Snapshot, blocks: readonly Block[]): readonly string[] {
  const figures: readonly Figure[] = [
    ...answersOf(blocks).flatMap((answer) => (answer.kind === "finding" ? answer.inputs : [])),
    ...blocks.flatMap((block) => (block.kind === "chart" ? block.figures : [])),
  ];
  const title = (code: string) => snapshot.reference.sources.get(code)?.title ?? code;
  return [...new Set(figures.map((f) => f.source))].sort(
    (a, b) => collator.compare(title(a), title(b)) || (a < b ? -1 : 1),
  );
}

function sourceBlocks(snapshot: Snapshot, codes: readonly string[], language: Language): readonly Block[] {
  const items: readonly Sentence[] = codes.map((code, index) => {
    const source = snapshot.reference.sources.get(code);
    const date = source?.published ? `, ${formatDay(source.published, language)}` : "";
    return [text(`[${index + 1}] ${source?.title ?? code}${date}. ${source?.url ?? ""}`)];
  });
  return [{ kind: "list", items }];
}

/**
/**
 * The conference report of a period from a snapshot, first form: verdict, scorecard, missed and low, causes where they are
 * given, budget rule, outlook and scenario where an outlook is given, checks, what cannot be said, directives, sources. A
 * pure function: the same values give the same document.
 */
export function briefOf(
  snapshot: Snapshot,
  period: Period,
  language: Language,
  outlook?: BriefOutlook,
  causes?: BriefCauses,
): Brief {
  const scorecard = scorecardOf(snapshot, period);
  const list = targetListOf(snapshot, period.text);
  const headline = (code: string) => snapshot.reference.indicators.get(code)?.headline !== undefined;
  const sections: readonly (readonly [string, string, readonly Block[]])[] = [
    ["Đánh giá chung", "Overall", overviewBlocks(snapshot, scorecard, list, language)],
    ["Kết quả thực hiện các chỉ tiêu", "Results against plan", scorecardBlocks(snapshot, scorecard, language)],
    ["Chỉ tiêu không đạt, còn thấp hoặc giảm", "Missed, low or falling", missedBlocks(snapshot, scorecard, language)],
    ["Nguyên nhân", "Causes", causeBlocks(snapshot, causes, language)],
    [
      "Chi đầu tư và chi thường xuyên",
      "Investment and recurrent spending",
      budgetBlocks(spendingRules(snapshot, yearOf(period)), language),
    ],
    ["Dự báo và kịch bản tăng trưởng", "Outlook and growth scenario", foreseeBlocks(snapshot, outlook, language)],
    [
      "Kiểm tra tính thống nhất của số liệu",
      "Consistency of the figures",
      checkBlocks(snapshot, runChecks(snapshot, period), language),
    ],
    [
      "Những điều chưa thể kết luận",
      "What cannot be said",
      unsaidBlocks(snapshot, unsaidOf(scorecard, headline), language),
    ],
    [
      "Tình hình thực hiện nghị quyết, nhiệm vụ",
      "Resolutions and tasks",
      directiveBlocks(followUp(snapshot), language),
    ],
  ];
  const written = numbered(sections, language);
  const codes = sourcesOf(snapshot, written);
  const sourceNumbers = new Map(codes.map((code, index) => [code, index + 1]));
  const body = numberCharts(written, sourceNumbers, snapshot.asOf, language);
  const sources = sourceBlocks(snapshot, codes, language);
  const blocks = [
    ...body,
    ...numbered([["Nguồn số liệu", "Sources", sources]], language, body.filter(isSection).length),
  ];
  const context = {
    reference: snapshot.reference,
    targets: new Map(snapshot.targets.map((t) => [t.id, t])),
    sourceNumbers,
  };
  const name = snapshot.territory.name[language];
  return {
    language,
    title: pick(
      language,
      `Báo cáo kết quả phát triển kinh tế – xã hội ${formatPeriod(period, language)}`,
      `Report on socio-economic results, ${formatPeriod(period, language)}`,
    ),
    subtitle: pick(
      language,
      `${name} · Theo số liệu công bố đến ngày ${formatDay(snapshot.asOf, language)}`,
      `${name} · As known on ${formatDay(snapshot.asOf, language)}`,
    ),
    territory: { code: snapshot.territory.code, name: snapshot.territory.name },
    period: period.text,
    asOf: snapshot.asOf,
    blocks,
    notes: notesOf(blocks, context, language),
  };
}

const isSection = (block: Block) => block.kind === "heading" && block.level === 1;

function numbered(
  sections: readonly (readonly [string, string, readonly Block[]])[],
  language: Language,
  before = 0,
): readonly Block[] {
  return sections
    .filter(([, , blocks]) => blocks.length > 0)
    .flatMap(([vi, en, blocks], index) => [
      {
        kind: "heading",
        level: 1,
        text: `${ROMAN[before + index] ?? before + index + 1}. ${pick(language, vi, en)}`,
      } as const,
      ...blocks,
    ]);
}
