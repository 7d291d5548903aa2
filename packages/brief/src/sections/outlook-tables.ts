import {
  type Answer,
  compute,
  type Figure,
  type Finding,
  figureAt,
  type Language,
  printed,
  type Reference,
  type Snapshot,
  type Target,
} from "@hoatieu/core";
import { formatPeriodShort, formatTarget, issuerWord } from "@hoatieu/language";
import { cell, change, number, numberCell, pick, text } from "../say.ts";
import { chanceRun, type OutlookReading, percent } from "../sentences/foresee.ts";
import type { Block, Run, TableCell } from "../tree.ts";

/** Growth of one sector in one quarter or the year: printed, following from what is printed, or foreseen. */
export interface BriefOutlookCell {
  readonly value: number;
  readonly state: "actual" | "inferred" | "foreseen";
  /** Of a printed cell: what it was read from. */
  readonly figures: readonly Figure[];
}

export interface BriefOutlookRow {
  readonly node: string;
  /** The four quarters, then the year. */
  readonly cells: readonly BriefOutlookCell[];
}

export interface BriefGrowthTarget {
  readonly target: Target;
  readonly probability: number;
  /** Growth the rest of the year must reach for it; `undefined` when nothing or all of the year is done. */
  readonly required: number | undefined;
}

type Column = { readonly title: string; readonly align: "left" | "right"; readonly width: number };

const column = (language: Language) => (vi: string, en: string, align: "left" | "right", width: number) =>
  ({ title: pick(language, vi, en), align, width }) satisfies Column;

const nameOf = (reference: Reference, node: string, language: Language) =>
  reference.indicators.get(node)?.short[language] ?? node;

function cellAnswer(value: BriefOutlookCell, reading: OutlookReading): Finding {
  const [figure, ...more] = value.figures;
  if (figure && more.length === 0) return printed(figure);
  if (figure) return compute("growth", Math.round(value.value * 100) / 100, value.figures, { unit: "%", decimals: 2 });
  return percent(reading, "outlook", value.value);
}

function outlookCell(value: BriefOutlookCell, reading: OutlookReading, language: Language): TableCell {
  const run = number(cellAnswer(value, reading), language);
  if (value.state === "actual") return numberCell({ ...run, strong: true });
  return value.state === "inferred" ? numberCell(text("≈ "), run) : numberCell(run);
}

/** Quarters by sectors: printed values in bold, what follows from them marked, the rest medians of the outlook. */
export function growthTable(
  reference: Reference,
  reading: OutlookReading,
  rows: readonly BriefOutlookRow[],
  language: Language,
): readonly Block[] {
  const c = column(language);
  return [
    {
      kind: "table",
      caption: pick(
        language,
        `Tăng trưởng năm ${reading.year} theo quý và khu vực (% so với cùng kỳ)`,
        `Growth in ${reading.year} by quarter and sector (% on the same period)`,
      ),
      columns: [
        c("Khu vực", "Sector", "left", 30),
        ...["I", "II", "III", "IV"].map((q, i) => c(`Quý ${q}`, `Q${i + 1}`, "right", 14)),
        c("Cả năm", "Year", "right", 14),
      ],
      rows: rows.map((row) => [
        cell(text(nameOf(reference, row.node, language))),
        ...row.cells.map((value) => outlookCell(value, reading, language)),
      ]),
    },
    {
      kind: "note",
      runs: [
        text(
          pick(
            language,
            "Ghi chú: số in đậm là số đã công bố; dấu ≈ là số suy ra từ số đã công bố; còn lại là mức giữa của dự báo, không phải số chính thức.",
            "Bold: printed. With ≈: following from what is printed. The rest: medians of the outlook, not official.",
          ),
        ),
      ],
    },
  ];
}

function prospect(reading: OutlookReading, of: BriefGrowthTarget, language: Language): Run {
  const { outcome, elapsed } = reading;
  if (elapsed < 4 || !outcome) return chanceRun({ ...reading, target: of.target }, of.probability, language);
  return text(outcome.value >= of.target.low ? pick(language, "đạt", "met") : pick(language, "không đạt", "missed"));
}

/** The year's targets, how likely each is, and what the rest of the year must do for it. */
export function targetTable(
  reading: OutlookReading,
  targets: readonly BriefGrowthTarget[],
  language: Language,
): readonly Block[] {
  if (targets.length === 0) return [];
  const c = column(language);
  const over = reading.elapsed === 4 && reading.outcome !== undefined;
  return [
    {
      kind: "table",
      caption: pick(language, "Mục tiêu tăng trưởng của năm", "Growth targets of the year"),
      columns: [
        c("Mục tiêu", "Target", "left", 22),
        c("Cơ quan, văn bản", "Issuer, document", "left", 40),
        over ? c("Kết quả", "Outcome", "right", 16) : c("Khả năng đạt", "Probability", "right", 16),
        c("Phần còn lại phải tăng", "The rest must grow by", "right", 22),
      ],
      rows: targets.map((of) => [
        cell(text(formatTarget(of.target, language))),
        cell(text([issuerWord(of.target.issuer, language), of.target.document].filter((w) => w !== "").join(", "))),
        numberCell(prospect(reading, of, language)),
        numberCell(
          of.required === undefined
            ? text("–")
            : number(percent({ ...reading, target: of.target }, "required-growth", of.required), language),
        ),
      ]),
    },
  ];
}

/** The printed rate beside what a document had set for the same period, and by how many points it misses the nearer bound. */
function achieved(snapshot: Snapshot, target: Target): { readonly actual: Answer; readonly gap: Answer } | undefined {
  const { indicator, period, territory } = target;
  const found = figureAt(snapshot, { indicator, measure: "yoy_pct", period, territory, scope: "" });
  if (!found || ["forecast", "plan", "unverified"].includes(found.status)) return undefined;
  const { figure } = found;
  const near = Math.min(Math.max(figure.value, target.low), target.high);
  // At least and at most are one-sided: beyond the open side nothing is missed, but how far beyond is told.
  const bound = target.comparison === "at-least" ? target.low : target.comparison === "at-most" ? target.high : near;
  const gap = Math.round((figure.value - bound) * 100) / 100;
  return {
    actual: printed(figure),
    gap: compute("gap", gap, [figure], { unit: "pp", decimals: 2, targets: [target.id] }),
  };
}

/** What documents print about quarters and sectors of the year: the published scenario, with what became of it. */
export function publishedTable(snapshot: Snapshot, published: readonly Target[], language: Language): readonly Block[] {
  if (published.length === 0) return [];
  const c = column(language);
  return [
    {
      kind: "table",
      caption: pick(language, "Kịch bản tăng trưởng đã công bố", "The published growth scenario"),
      columns: [
        c("Khu vực, kỳ", "Sector, period", "left", 28),
        c("Kịch bản", "Scenario", "right", 16),
        c("Cơ quan, văn bản", "Issuer, document", "left", 26),
        c("Thực hiện", "Actual", "right", 15),
        c("Chênh lệch", "Gap", "right", 15),
      ],
      rows: published.map((target) => {
        const now = achieved(snapshot, target);
        return [
          cell(
            text(
              `${nameOf(snapshot.reference, target.indicator, language)}, ${formatPeriodShort(target.period, language)}`,
            ),
          ),
          numberCell(text(formatTarget(target, language))),
          cell(text([issuerWord(target.issuer, language), target.document].filter((w) => w !== "").join(", "))),
          numberCell(now ? number(now.actual, language) : text(pick(language, "chưa có", "not yet known"))),
          numberCell(now ? change(now.gap, language) : text("–")),
        ];
      }),
    },
  ];
}
