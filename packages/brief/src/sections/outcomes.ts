import { type Day, type Language, parsePeriod } from "@hoatieu/core";
import {
  daysWord,
  directiveSign,
  formatDay,
  formatNumber,
  formatPeriodShort,
  formatTarget,
  issuerWord,
  verdictSign,
} from "@hoatieu/language";
import type { Outcome, OutlookPlace } from "../outcomes.ts";
import { cell, number, numberCell, pick, text } from "../say.ts";
import type { Block, TableCell } from "../tree.ts";

const PLACES = {
  inside: ["trong khoảng dự báo", "inside the interval"],
  below: ["thấp hơn khoảng dự báo", "below the interval"],
  above: ["cao hơn khoảng dự báo", "above the interval"],
} as const satisfies Readonly<Record<OutlookPlace, readonly [string, string]>>;

const shortPeriod = (period: string, language: Language) => {
  const known = parsePeriod(period);
  return known ? formatPeriodShort(known, language) : period;
};

type Row = readonly TableCell[];
type Of<K extends Outcome["kind"]> = Extract<Outcome, { readonly kind: K }>;

function targetRow({ promise, answer, verdict, covered }: Of<"target">, language: Language): Row {
  const sign = verdictSign(verdict);
  const who = issuerWord(promise.issuer, language);
  return [
    cell(text(`${promise.name[language]}, ${shortPeriod(promise.period, language)}`)),
    cell(text(`${formatTarget(promise, language)} (${who})`)),
    numberCell(number(answer, language), ...(covered ? [text(` (${formatPeriodShort(covered, language)})`)] : [])),
    cell(text(`${sign.shape} ${sign[language]}`)),
  ];
}

function outlookRow({ promise, answer, place }: Of<"outlook">, language: Language): Row {
  const show = (value: number) => formatNumber(value, 2, language);
  const [vi, en] = place === undefined ? ["chưa có kết quả", "no outcome yet"] : PLACES[place];
  return [
    cell(text(`${promise.name[language]}, ${shortPeriod(promise.period, language)}`)),
    cell(
      text(
        pick(
          language,
          `dự báo ${show(promise.median)} %, khoảng 80 % từ ${show(promise.low80)} đến ${show(promise.high80)}`,
          `foreseen ${show(promise.median)} %, 80 % interval from ${show(promise.low80)} to ${show(promise.high80)}`,
        ),
      ),
    ),
    numberCell(number(answer, language)),
    cell(text(pick(language, vi, en))),
  ];
}

function taskRow({ promise, state, days }: Of<"task">, language: Language): Row {
  const due = pick(language, `hạn ${formatDay(promise.due, language)}`, `due ${formatDay(promise.due, language)}`);
  const who = promise.responsible === "" ? "" : `, ${promise.responsible}`;
  const sign = state && directiveSign(state);
  const words = sign
    ? `${sign.shape} ${sign[language]}`
    : pick(language, "không còn trong dữ liệu", "no longer on record");
  return [
    cell(text(promise.title[language])),
    cell(text(`${due}${who}`)),
    numberCell(text((state && daysWord(state, days, language)) || "–")),
    cell(text(words)),
  ];
}

/**
 * "Đã nêu trong báo cáo ngày … / Kết quả": each promise of an earlier document beside what is known of it now, as a table
 * of the document tree. Nothing when the document promised nothing.
 */
export function outcomeBlocks(
  outcomes: readonly Outcome[],
  said: Day,
  known: Day,
  language: Language,
): readonly Block[] {
  if (outcomes.length === 0) return [];
  const column = (vi: string, en: string, align: "left" | "right", width: number) => {
    return { title: pick(language, vi, en), align, width };
  };
  const [then, now] = [formatDay(said, language), formatDay(known, language)];
  return [
    {
      kind: "table",
      caption: pick(language, "Điều đã nêu và kết quả", "What was said, and what came"),
      columns: [
        column("Nội dung", "Subject", "left", 30),
        column(`Đã nêu trong báo cáo ngày ${then}`, `Said in the brief of ${then}`, "left", 30),
        column(`Kết quả đến ngày ${now}`, `Outcome by ${now}`, "right", 18),
        column("Đánh giá", "Verdict", "left", 22),
      ],
      rows: outcomes.map((outcome) => {
        if (outcome.kind === "target") return targetRow(outcome, language);
        return outcome.kind === "outlook" ? outlookRow(outcome, language) : taskRow(outcome, language);
      }),
    },
  ];
}
