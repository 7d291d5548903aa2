import { compute, type Figure, type Language, type Snapshot, type Target } from "@hoatieu/core";
import { type BriefCourse, outlookFan } from "../charts/outlook-fan.ts";
import { join, number, pick, text } from "../say.ts";
import { foreseeLede, foreseeSentence, type OutlookReading } from "../sentences/foresee.ts";
import type { Block, Sentence } from "../tree.ts";
import {
  type BriefGrowthTarget,
  type BriefOutlookRow,
  growthTable,
  publishedTable,
  targetTable,
} from "./outlook-tables.ts";

/** A past year's target beside its outcome. */
export interface BriefTargetYear {
  readonly year: number;
  readonly target: Target;
  readonly outcome: Figure;
  readonly met: boolean;
}

/** Everything the brief says of the year's outlook: values, computed where the outlook is. */
export interface BriefOutlook {
  readonly reading: OutlookReading;
  /** The year's course for the chart; without it there is none. */
  readonly course?: BriefCourse;
  /** The total first, then the sectors. */
  readonly rows: readonly BriefOutlookRow[];
  readonly targets: readonly BriefGrowthTarget[];
  /** What documents print about quarters and sectors of the year. */
  readonly published: readonly Target[];
  /** Years with target and outcome, newest first, unbroken back from the year before. */
  readonly record: readonly BriefTargetYear[];
}

/** How the targets of the years before turned out; nothing below two years. */
function recordSentence(record: readonly BriefTargetYear[], language: Language): Sentence {
  const [newest, oldest] = [record[0], record.at(-1)];
  if (!newest || !oldest || newest === oldest) return [];
  const met = record.filter((r) => r.met).length;
  const mean = record.reduce((sum, r) => sum + Math.abs(r.outcome.value - r.target.low), 0) / record.length;
  const outcomes = record.map((r) => r.outcome);
  const targets = record.map((r) => r.target.id);
  return [
    text(
      pick(
        language,
        `Trong ${record.length} năm ${oldest.year}–${newest.year}, có `,
        `In the ${record.length} years ${oldest.year}–${newest.year} the growth target was met in `,
      ),
    ),
    number(compute("count", met, outcomes, { unit: "years", decimals: 0, targets }), language),
    text(
      pick(
        language,
        " đạt mục tiêu tăng trưởng; kết quả chênh lệch bình quân so với mục tiêu ",
        "; the outcome was off the target by a mean of ",
      ),
    ),
    number(
      compute("mean-score", Math.round(mean * 100) / 100, outcomes, { unit: "pp", decimals: 2, targets }),
      language,
    ),
    text("."),
  ];
}

/** Outlook and growth scenario: verdict and lede, quarters by sectors, targets, the published scenario, the record. Nothing without an outlook. */
export function foreseeBlocks(
  snapshot: Snapshot,
  outlook: BriefOutlook | undefined,
  language: Language,
): readonly Block[] {
  if (!outlook) return [];
  const { reading, rows, targets, published } = outlook;
  const lede = foreseeLede(reading, language);
  const record = recordSentence(outlook.record, language);
  const said = [foreseeSentence(reading, language), lede].filter((s) => s.length > 0);
  return [
    { kind: "paragraph", runs: join(said) },
    ...(outlook.course ? outlookFan(reading, outlook.course, language) : []),
    ...growthTable(snapshot.reference, reading, rows, language),
    ...targetTable(reading, targets, language),
    ...publishedTable(snapshot, published, language),
    ...(record.length > 0 ? [{ kind: "paragraph", runs: record } as const] : []),
  ];
}
