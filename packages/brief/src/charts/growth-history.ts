import type { HistoryData } from "@hoatieu/chart";
import { decimalsOf, type Language, type Period, parsePeriod, type Snapshot, yearOf } from "@hoatieu/core";
import { formatNumber, formatTarget } from "@hoatieu/language";
import { historyOf, targetsOf } from "@hoatieu/measure";
import { pick } from "../say.ts";
import type { Block } from "../tree.ts";

/** Years drawn at most: the ten years before, and the year of the report. */
const YEARS = 11;
const TOTAL = "grdp";

/**
 * Growth of the product by year with the plan of each year as a band; nothing where fewer than two years are known.
 * A year without a figure keeps its place.
 */
export function growthHistory(snapshot: Snapshot, period: Period, language: Language): readonly Block[] {
  const newest = yearOf(period);
  const known = historyOf(snapshot, TOTAL, "yoy_pct", ["year"]).points.filter(({ period: year }) => {
    const before = newest - yearOf(year);
    return before >= 0 && before < YEARS;
  });
  const first = known[0];
  if (!first || known.length < 2) return [];
  const byYear = new Map(known.map((point) => [yearOf(point.period), point]));
  const years = Array.from({ length: newest - yearOf(first.period) + 1 }, (_, i) => yearOf(first.period) + i);
  const points: HistoryData["points"] = years.map((year) => {
    const point = byYear.get(year);
    if (!point) return { year, shown: "", open: false };
    const { figure, status } = point.selected;
    return {
      year,
      value: figure.value,
      shown: formatNumber(figure.value, decimalsOf(figure), language),
      open: status === "forecast" || status === "unverified",
      figure: figure.id,
    };
  });
  const planned = years.flatMap((year) => {
    const of = byYear.get(year)?.period ?? (year === newest ? parsePeriod(String(year)) : undefined);
    const target = of && targetsOf(snapshot, TOTAL, of).find((t) => t.measure === "yoy_pct");
    return target ? [{ year, target }] : [];
  });
  const plans = planned.map(({ year, target }) => ({
    year,
    low: target.low,
    high: target.high,
    shown: formatTarget({ ...target, unit: "" }, language),
  }));
  const unknown = pick(language, "chưa có số liệu", "no figure");
  const plan = new Map(plans.map((p) => [p.year, p.shown]));
  const said = points.map(({ year, shown }) => {
    const target = plan.get(year);
    const against = target === undefined ? "" : pick(language, ` (kế hoạch ${target})`, ` (plan ${target})`);
    return `${year}: ${shown === "" ? unknown : shown}${against}`;
  });
  const name = snapshot.reference.indicators.get(TOTAL)?.short[language] ?? TOTAL;
  return [
    {
      kind: "chart",
      caption: pick(
        language,
        `Tốc độ tăng ${name} các năm ${years[0]}–${newest} và kế hoạch, %`,
        `Growth of ${name}, ${years[0]}–${newest}, and plans, %`,
      ),
      chart: {
        kind: "history",
        points,
        plans,
        planWord: pick(language, "kế hoạch", "plan"),
        gapWord: unknown,
      },
      alternative: `${said.join("; ")}.`,
      figures: [...known.map((p) => p.selected.figure), ...planned.flatMap(({ target }) => target.figures)],
      source: points.some((p) => p.open)
        ? pick(language, "Điểm rỗng: số dự kiến hoặc chưa kiểm chứng.", "Hollow points: expected or unverified.")
        : "",
    },
  ];
}
