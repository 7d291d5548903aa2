import type { Language, Snapshot } from "@hoatieu/core";
import type { Scorecard, ScorecardRow } from "@hoatieu/measure";
import { pick, text } from "../say.ts";
import { indicatorSentence } from "../sentences/indicator.ts";
import type { Block } from "../tree.ts";

const falls = (row: ScorecardRow) =>
  row.samePeriod.kind === "finding" && row.samePeriod.unit === "%" && row.samePeriod.value < 0;

/** What was missed, is behind, cannot be judged with the year nearly over, or fell on the same period. */
export function isLow(row: ScorecardRow): boolean {
  return (
    row.verdict === "missed" ||
    row.verdict === "behind" ||
    falls(row) ||
    row.assessments.some((a) => a.verdict === "missed")
  );
}

export function missedBlocks(snapshot: Snapshot, scorecard: Scorecard, language: Language): readonly Block[] {
  const items = scorecard.rows.filter(isLow).flatMap((row) => {
    const indicator = snapshot.reference.indicators.get(row.indicator);
    return indicator ? [indicatorSentence(indicator, row, language)] : [];
  });
  if (items.length === 0) {
    return [
      {
        kind: "paragraph",
        runs: [
          text(
            pick(
              language,
              "Không có chỉ tiêu nào không đạt hoặc giảm so với cùng kỳ trong số liệu đã có.",
              "No indicator on record missed its plan or fell on the same period.",
            ),
          ),
        ],
      },
    ];
  }
  return [{ kind: "list", items }];
}
