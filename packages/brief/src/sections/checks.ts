import type { Language, Snapshot } from "@hoatieu/core";
import { checkSign, checkTitle, formatPeriodShort, reasonSentence } from "@hoatieu/language";
import type { Check, Unsaid } from "@hoatieu/measure";
import { cell, change, number, numberCell, pick, text } from "../say.ts";
import type { Block, Sentence } from "../tree.ts";

/** A brief shows what fails and what a reader must know; the rest is counted. */
export function checkBlocks(snapshot: Snapshot, checks: readonly Check[], language: Language): readonly Block[] {
  const shown = checks.filter((c) => c.state !== "holds");
  const holding = checks.length - shown.length;
  const summary = pick(
    language,
    `Đã kiểm ${checks.length} quan hệ giữa các số liệu: ${holding} khớp, ${shown.length} không khớp hoặc cần lưu ý.`,
    `${checks.length} relations between figures were checked: ${holding} hold, ${shown.length} fail or need attention.`,
  );
  const blocks: Block[] = [{ kind: "paragraph", runs: [text(summary)] }];
  if (shown.length === 0) return blocks;
  const c = (vi: string, en: string, align: "left" | "right", width: number) => ({
    title: pick(language, vi, en),
    align,
    width,
  });
  blocks.push({
    kind: "table",
    caption: pick(language, "Những điểm không khớp hoặc cần lưu ý", "Failures and notes"),
    columns: [
      c("Kiểm tra", "Check", "left", 25),
      c("Chỉ tiêu, kỳ", "Indicator, period", "left", 23),
      c("Số trình bày", "Shown", "right", 17),
      c("So với", "Against", "right", 17),
      c("Chênh lệch", "Difference", "right", 18),
    ],
    rows: shown.map((check) => [
      cell(text(`${checkSign(check.state).shape} ${checkTitle(check.kind, language)}`)),
      cell(
        text(
          `${snapshot.reference.indicators.get(check.indicator)?.short[language] ?? check.indicator}, ${formatPeriodShort(check.period, language)}`,
        ),
      ),
      numberCell(number(check.shown, language)),
      numberCell(number(check.against, language)),
      numberCell(change(check.difference, language)),
    ]),
  });
  return blocks;
}

const WHAT: Readonly<Record<Unsaid["what"], readonly [string, string]>> = {
  result: ["kết quả", "result"],
  verdict: ["đánh giá so với kế hoạch", "verdict against plan"],
  growth: ["so với cùng kỳ", "growth on the same period"],
  streak: ["chuỗi năm liên tiếp", "streak"],
};

/** What cannot be said, and why. */
export function unsaidBlocks(snapshot: Snapshot, unsaid: readonly Unsaid[], language: Language): readonly Block[] {
  if (unsaid.length === 0) return [];
  const items: readonly Sentence[] = unsaid.map((u) => {
    const name = snapshot.reference.indicators.get(u.indicator)?.short[language] ?? u.indicator;
    const [vi, en] = WHAT[u.what];
    return [text(`${name}, ${pick(language, vi, en)}: ${reasonSentence(u.reason, u.needed, language)}.`)];
  });
  return [{ kind: "list", items }];
}
