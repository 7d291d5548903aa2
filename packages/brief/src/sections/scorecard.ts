import type { Indicator, Language, Snapshot } from "@hoatieu/core";
import { formatPeriodShort, formatTarget, issuerWord, verdictSign } from "@hoatieu/language";
import type { Scorecard, ScorecardRow } from "@hoatieu/measure";
import { resultsAgainstPlan } from "../charts/results-against-plan.ts";
import { cell, change, number, numberCell, pick, text } from "../say.ts";
import type { Block, Sentence, TableCell } from "../tree.ts";

type Column = { readonly title: string; readonly align: "left" | "right"; readonly width: number };

function columns(language: Language): readonly Column[] {
  const c = (vi: string, en: string, align: "left" | "right", width: number) => ({
    title: pick(language, vi, en),
    align,
    width,
  });
  return [
    c("Chỉ tiêu", "Indicator", "left", 22),
    c("Kết quả", "Result", "right", 20),
    c("Kế hoạch", "Plan", "right", 19),
    c("So với kế hoạch", "Against plan", "right", 13),
    c("So với cùng kỳ", "On same period", "right", 12),
    c("Đánh giá", "Verdict", "left", 14),
  ];
}

function resultCell(row: ScorecardRow, language: Language): TableCell {
  const { result } = row;
  if (result.kind === "missing") return numberCell(number(result, language));
  const part = result.whole ? [] : [text(` (${formatPeriodShort(result.covered, language)})`)];
  return numberCell(number(result.answer, language), ...part);
}

/** One table row for the first plan, and one more for every further plan: several denominators stand side by side. */
function rowsOf(indicator: Indicator, row: ScorecardRow, language: Language): readonly (readonly TableCell[])[] {
  const first = row.assessments[0];
  const dash = numberCell(text("–"));
  if (!first) {
    const sign = verdictSign("cannot-say");
    return [
      [
        cell(text(indicator.short[language])),
        resultCell(row, language),
        dash,
        dash,
        numberCell(change(row.samePeriod, language)),
        cell(text(`${sign.shape} ${pick(language, "chưa có kế hoạch", "no plan")}`)),
      ],
    ];
  }
  return row.assessments.map((a, index) => {
    const sign = verdictSign(a.verdict);
    const against =
      a.attainment.kind === "finding"
        ? number(a.attainment, language)
        : a.gap.kind === "finding"
          ? change(a.gap, language)
          : text("–");
    const plan: Sentence = [text(formatTarget(a.target, language))];
    const issuer = index === 0 ? [] : [text(` (${issuerWord(a.target.issuer, language)})`)];
    return [
      cell(text(index === 0 ? indicator.short[language] : "")),
      index === 0 ? resultCell(row, language) : cell(text("")),
      numberCell(...plan, ...issuer),
      numberCell(against),
      index === 0 ? numberCell(change(row.samePeriod, language)) : cell(text("")),
      cell(text(`${sign.shape} ${sign[language]}`)),
    ];
  });
}

const isMain = (indicator: Indicator, row: ScorecardRow) =>
  indicator.headline !== undefined || row.assessments.length > 0;

/** The scorecard as a table: headline indicators and everything with a plan. */
export function scorecardBlocks(snapshot: Snapshot, scorecard: Scorecard, language: Language): readonly Block[] {
  const rows = scorecard.rows.flatMap((row) => {
    const indicator = snapshot.reference.indicators.get(row.indicator);
    return indicator && isMain(indicator, row) ? rowsOf(indicator, row, language) : [];
  });
  return [
    ...resultsAgainstPlan(snapshot, scorecard, language),
    {
      kind: "table",
      caption: pick(language, "Các chỉ tiêu chủ yếu so với kế hoạch", "Main indicators against plan"),
      columns: columns(language),
      rows,
    },
  ];
}

/** What else has figures, without plan columns; nothing where there is none. */
export function otherIndicatorBlocks(snapshot: Snapshot, scorecard: Scorecard, language: Language): readonly Block[] {
  const rows = scorecard.rows.flatMap((row): readonly (readonly TableCell[])[] => {
    const indicator = snapshot.reference.indicators.get(row.indicator);
    if (!indicator || isMain(indicator, row)) return [];
    return [
      [cell(text(indicator.short[language])), resultCell(row, language), numberCell(change(row.samePeriod, language))],
    ];
  });
  if (rows.length === 0) return [];
  const [name, result] = columns(language);
  const same = columns(language)[4];
  return [
    {
      kind: "table",
      caption: pick(language, "Các chỉ tiêu khác có số liệu", "Other indicators on record"),
      columns: [name, result, same].flatMap((c, i) => (c ? [{ ...c, width: [50, 28, 22][i] ?? 30 }] : [])),
      rows,
    },
  ];
}
