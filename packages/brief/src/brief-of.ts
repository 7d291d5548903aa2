import type { Figure, Language, Period, Snapshot } from "@hoatieu/core";
import { formatDay } from "@hoatieu/language";
import { scorecardOf } from "@hoatieu/measure";
import { numberCharts } from "./charts/number-charts.ts";
import type { BriefGiven } from "./given.ts";
import { answersOf, notesOf } from "./notes.ts";
import { abstractOf, withOfficial } from "./official/official.ts";
import { appendixBlocks, lowerFirst, openingBlock, partBlocks } from "./outline.ts";
import { appendicesOf, partsOf } from "./parts.ts";
import { pick, text } from "./say.ts";
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

/**
 * The conference report of a period from a snapshot: an opening, parts with their sections, then the appendices with the
 * sources last. What the snapshot does not hold (outlook, causes, meetings, tasks) is given; without it its section is
 * left out. A pure function: the same values give the same document.
 */
export function briefOf(snapshot: Snapshot, period: Period, language: Language, given: BriefGiven = {}): Brief {
  const scorecard = scorecardOf(snapshot, period);
  const written = partBlocks(partsOf(snapshot, scorecard, language, given), language);
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
