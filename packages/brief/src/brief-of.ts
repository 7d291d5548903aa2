import { type Figure, type Language, type Period, type Snapshot, yearOf } from "@hoatieu/core";
import { followUp } from "@hoatieu/follow";
import { formatDay, formatPeriod } from "@hoatieu/language";
import { runChecks, type Scorecard, scorecardOf, spendingRules, targetListOf, unsaidOf } from "@hoatieu/measure";
import { numberCharts } from "./charts/number-charts.ts";
import { answersOf, notesOf } from "./notes.ts";
import { abstractOf, withOfficial } from "./official/official.ts";
import { appendixBlocks, lowerFirst, openingBlock, type Part, partBlocks, type Section } from "./outline.ts";
import { pick, text } from "./say.ts";
import { budgetBlocks } from "./sections/budget.ts";
import { type BriefCauses, causeBlocks } from "./sections/causes.ts";
import { checkBlocks, unsaidBlocks } from "./sections/checks.ts";
import { directiveBlocks } from "./sections/directives.ts";
import { type BriefOutlook, foreseeBlocks } from "./sections/foresee.ts";
import { missedBlocks } from "./sections/missed.ts";
import { overviewBlocks } from "./sections/overview.ts";
import { otherIndicatorBlocks, scorecardBlocks } from "./sections/scorecard.ts";
import type { Block, Brief, Sentence } from "./tree.ts";

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

/** The order of a conference report: what was done, what fell short and why, what is ahead; evidence goes to the appendices. */
function partsOf(
  snapshot: Snapshot,
  scorecard: Scorecard,
  language: Language,
  outlook: BriefOutlook | undefined,
  causes: BriefCauses | undefined,
): readonly Part[] {
  const { period } = scorecard;
  const when = formatPeriod(period, language);
  const list = targetListOf(snapshot, period.text);
  const headline = (code: string) => snapshot.reference.indicators.get(code)?.headline !== undefined;
  return [
    {
      vi: `Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội ${when}`,
      en: `Results, ${when}`,
      sections: [
        { vi: "Đánh giá chung", en: "Overall", blocks: overviewBlocks(snapshot, scorecard, list, language) },
        {
          vi: "Kết quả thực hiện các chỉ tiêu chủ yếu",
          en: "Results against plan",
          blocks: scorecardBlocks(snapshot, scorecard, language),
        },
        {
          vi: "Chi đầu tư phát triển và chi thường xuyên",
          en: "Investment and recurrent spending",
          blocks: budgetBlocks(spendingRules(snapshot, yearOf(period)), language),
        },
        {
          vi: "Tình hình thực hiện nghị quyết, nhiệm vụ được giao",
          en: "Resolutions and tasks",
          blocks: directiveBlocks(followUp(snapshot), language),
        },
      ],
    },
    {
      vi: "Hạn chế và nguyên nhân",
      en: "Shortfalls and causes",
      sections: [
        {
          vi: "Các chỉ tiêu không đạt, đạt thấp hoặc giảm so với cùng kỳ",
          en: "Missed, low or falling",
          blocks: missedBlocks(snapshot, scorecard, language),
        },
        { vi: "Nguyên nhân", en: "Causes", blocks: causeBlocks(snapshot, causes, language) },
        {
          vi: "Những nội dung chưa đủ căn cứ kết luận",
          en: "What cannot be said",
          blocks: unsaidBlocks(snapshot, unsaidOf(scorecard, headline), language),
        },
      ],
    },
    {
      vi: "Dự báo, nhiệm vụ và giải pháp",
      en: "Outlook and tasks ahead",
      sections: [
        {
          vi: "Dự báo và kịch bản tăng trưởng",
          en: "Outlook and growth scenario",
          blocks: foreseeBlocks(snapshot, outlook, language),
        },
      ],
    },
  ];
}

/** Tables that prove the report without being read aloud. */
function appendicesOf(snapshot: Snapshot, scorecard: Scorecard, language: Language): readonly Section[] {
  return [
    {
      vi: "Các chỉ tiêu khác có số liệu",
      en: "Other indicators on record",
      blocks: otherIndicatorBlocks(snapshot, scorecard, language),
    },
    {
      vi: "Kiểm tra tính thống nhất của số liệu",
      en: "Consistency of the figures",
      blocks: checkBlocks(snapshot, runChecks(snapshot, scorecard.period), language),
    },
  ];
}

/**
 * The conference report of a period from a snapshot: an opening, parts with their sections, then the appendices with the
 * sources last. A pure function: the same values give the same document.
 */
export function briefOf(
  snapshot: Snapshot,
  period: Period,
  language: Language,
  outlook?: BriefOutlook,
  causes?: BriefCauses,
): Brief {
  const scorecard = scorecardOf(snapshot, period);
  const written = partBlocks(partsOf(snapshot, scorecard, language, outlook, causes), language);
  const evidence = appendicesOf(snapshot, scorecard, language);
  const codes = sourcesOf(snapshot, [...written, ...evidence.flatMap((section) => section.blocks)]);
  const sourceNumbers = new Map(codes.map((code, index) => [code, index + 1]));
  const sources = { vi: "Nguồn số liệu", en: "Sources", blocks: sourceBlocks(snapshot, codes, language) };
  const appendices = appendixBlocks([...evidence, sources], language);
  const about = {
    language,
    territory: { code: snapshot.territory.code, name: snapshot.territory.name },
    period: period.text,
    asOf: snapshot.asOf,
  };
  const body = [openingBlock(about, appendices), ...written, ...appendices];
  const blocks = numberCharts(body, sourceNumbers, snapshot.asOf, language);
  const context = {
    reference: snapshot.reference,
    targets: new Map(snapshot.targets.map((t) => [t.id, t])),
    sourceNumbers,
  };
  const name = snapshot.territory.name[language];
  const abstract = abstractOf(period.text, language);
  const brief: Brief = {
    language,
    title: pick(language, `Báo cáo ${lowerFirst(abstract)}`, `Report: ${lowerFirst(abstract)}`),
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
  return withOfficial(brief, {});
}
