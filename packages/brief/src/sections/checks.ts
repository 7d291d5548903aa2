import type { Language, Snapshot } from "@hoatieu/core";
import { checkSign, checkTitle, formatPeriodShort, reasonSentence } from "@hoatieu/language";
import type { Check, Unsaid } from "@hoatieu/measure";
import { cell, change, inSentence, number, numberCell, pick, text } from "../say.ts";
import type { Block, Sentence } from "../tree.ts";

/** A brief shows what fails and what a reader must know; the rest is counted. */
export function checkBlocks(snapshot: Snapshot, checks: readonly Check[], language: Language): readonly Block[] {
  const shown = checks.filter((c) => c.state !== "holds");
  const holding = checks.length - shown.length;
  const summary = pick(
    language,
    `Đã kiểm tra ${checks.length} quan hệ giữa các số liệu, trong đó có ${holding} quan hệ khớp và ${shown.length} quan hệ không khớp hoặc cần lưu ý.`,
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

/** What cannot be done, before the names it cannot be done for. */
const WHAT: Readonly<Record<Unsaid["what"], readonly [string, string]>> = {
  result: ["Chưa có kết quả thực hiện đối với", "No result for"],
  verdict: ["Chưa đánh giá được mức thực hiện so với kế hoạch đối với", "No verdict against plan for"],
  growth: ["Chưa so sánh được với cùng kỳ năm trước đối với", "No growth on the same period for"],
  streak: ["Chưa xác nhận được chuỗi năm tăng liên tiếp đối với", "No unbroken streak for"],
};

/** What cannot be said, and why: what fails for the same reason stands in one sentence. */
export function unsaidBlocks(snapshot: Snapshot, unsaid: readonly Unsaid[], language: Language): readonly Block[] {
  if (unsaid.length === 0) return [];
  const groups = new Map<string, { readonly one: Unsaid; readonly names: string[] }>();
  for (const one of unsaid) {
    const key = `${one.what}|${one.reason}|${one.needed.join()}`;
    const name = snapshot.reference.indicators.get(one.indicator)?.name[language] ?? one.indicator;
    const group = groups.get(key) ?? { one, names: [] };
    group.names.push(inSentence(name, language));
    groups.set(key, group);
  }
  const items: readonly Sentence[] = [...groups.values()].map(({ one, names }) => {
    const why = reasonSentence(one.reason, one.needed, language);
    const [vi, en] = WHAT[one.what];
    return [text(`${pick(language, vi, en)} ${names.join("; ")} (${why}).`)];
  });
  return [{ kind: "list", items }];
}
