import type { WaterfallData } from "@hoatieu/chart";
import type { Language, Snapshot } from "@hoatieu/core";
import type { Explanation, GrowthByPart } from "@hoatieu/explain";
import { accountingLabel, formatNumber, formatPeriodShort, formatSigned, formatTarget } from "@hoatieu/language";
import { pick } from "../say.ts";
import type { Block, ChartBlock } from "../tree.ts";

const nameOf = (snapshot: Snapshot, code: string, language: Language) =>
  snapshot.reference.indicators.get(code)?.short[language] ?? code;

/** A residual thinner than the second decimal is not drawn. */
const VISIBLE = 0.005;

function totalOf(snapshot: Snapshot, growth: GrowthByPart, language: Language): WaterfallData["to"] {
  const { value, decimals } = growth.growth.kind === "finding" ? growth.growth : growth.sum;
  const label = nameOf(snapshot, growth.total, language);
  return { label, value, shown: `${formatNumber(value, decimals, language)} %` };
}

function spoken({ from, steps, to }: WaterfallData): string {
  return `${[...(from ? [from] : []), ...steps, to].map((row) => `${row.label}: ${row.shown}`).join("; ")}.`;
}

function contributions(snapshot: Snapshot, growth: GrowthByPart, language: Language): ChartBlock {
  const { residual } = growth;
  const rest =
    residual.kind === "finding" && Math.abs(residual.value) >= VISIBLE
      ? [
          {
            label: pick(language, "Chênh lệch chưa phân bổ", "Not allotted"),
            value: residual.value,
            shown: formatSigned(residual.value, residual.decimals, language),
          },
        ]
      : [];
  const steps = growth.parts.map(({ indicator, contribution, range }) => ({
    label: nameOf(snapshot, indicator, language),
    value: contribution.value,
    shown: formatSigned(contribution.value, contribution.decimals, language),
    ...range,
  }));
  const chart: WaterfallData = {
    kind: "waterfall",
    steps: [...steps, ...rest],
    to: totalOf(snapshot, growth, language),
  };
  const when = formatPeriodShort(growth.period, language);
  return {
    kind: "chart",
    caption: pick(
      language,
      `Đóng góp của các khu vực vào tăng trưởng ${when}, điểm phần trăm`,
      `Contributions of the sectors to growth, ${when}, points`,
    ),
    chart,
    alternative: spoken(chart),
    figures: growth.parts.flatMap((part) => part.contribution.inputs),
    source: `${accountingLabel(language)}.`,
  };
}

function gapToPlan(
  snapshot: Snapshot,
  growth: GrowthByPart,
  gap: Extract<Explanation["gap"], { kind: "gap-by-part" }>,
  language: Language,
): ChartBlock {
  const rest = {
    "plan-rest": pick(language, "Kế hoạch các khu vực khác kế hoạch chung", "Plans of the parts against the total's"),
    rounding: pick(language, "Làm tròn, chưa phân bổ", "Rounding, not allotted"),
  };
  const steps = gap.rows.map((row) => ({
    label:
      row.kind === "plan-rest" || row.kind === "rounding"
        ? rest[row.kind]
        : row.parts.map((code) => nameOf(snapshot, code, language)).join("; "),
    value: row.gap.value,
    shown: formatSigned(row.gap.value, row.gap.decimals, language),
    ...(row.range ?? {}),
  }));
  const from = {
    label: pick(language, "Kế hoạch", "Plan"),
    value: gap.bound,
    shown: formatTarget(gap.target, language),
  };
  const chart: WaterfallData = { kind: "waterfall", from, steps, to: totalOf(snapshot, growth, language) };
  const losses = steps.some((step) => step.value < 0);
  return {
    kind: "chart",
    caption: pick(
      language,
      `Từ kế hoạch đến kết quả tăng trưởng theo khu vực, điểm phần trăm`,
      `From planned to actual growth by sector, points`,
    ),
    chart,
    alternative: spoken(chart),
    figures: gap.gap.inputs,
    source: `${accountingLabel(language)}.${losses ? pick(language, " Cột rỗng: phần thiếu.", " Hollow bars: shortfall.") : ""}`,
  };
}

/** What each sector brought to growth, and where the gap to plan lies; what cannot be accounted for is not drawn. */
export function partsOfGrowth(snapshot: Snapshot, explanation: Explanation, language: Language): readonly Block[] {
  const { growth, gap } = explanation;
  if (growth.kind === "missing") return [];
  return [
    contributions(snapshot, growth, language),
    ...(gap.kind === "gap-by-part" ? [gapToPlan(snapshot, growth, gap, language)] : []),
  ];
}
