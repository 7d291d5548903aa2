import type { LineHistoryState } from "@hoatieu/chart";
import type { WireHistory, WireHistoryPoint, WirePedigree } from "@hoatieu/contract";
import { type Language, type Period, parsePeriod, yearOf } from "@hoatieu/core";
import { formatDay, formatNumber, formatPeriodShort, formatTarget, formatValue, statusWord } from "@hoatieu/language";
import type { Messages } from "../../messages/index.ts";
import { answerOf } from "../../parts/number.tsx";
import type { HistoryKind } from "./choose-history.ts";

interface Known {
  readonly period: Period;
  readonly point: WireHistoryPoint;
}

/** Points with their periods read. */
export function knownPoints(history: WireHistory): readonly Known[] {
  return history.points.flatMap((point) => {
    const period = parsePeriod(point.period);
    return period ? [{ period, point }] : [];
  });
}

/** Earlier vintages of a point that were replaced and differ: drawn struck through. */
export function replacedOf(pedigree: WirePedigree | undefined, figure: string) {
  const entry = pedigree?.figures.find((e) => e.figure.id === figure);
  const seen = new Set<number>();
  return (entry?.vintages ?? []).filter((v) => {
    if (!v.superseded || !v.differs || seen.has(v.figure.value)) return false;
    seen.add(v.figure.value);
    return true;
  });
}

interface DrawInput {
  readonly history: WireHistory;
  readonly kind: HistoryKind;
  readonly pedigree: WirePedigree | undefined;
  readonly language: Language;
  readonly m: Messages;
  readonly title: string;
  readonly width: number;
}

/** Months between neighbours. */
const STEPS: Readonly<Record<HistoryKind, number>> = { yearly: 12, cumulative: 1, quarterly: 3, monthly: 1 };

const decimalsOf = (printed: string) => (printed.includes(".") ? printed.length - printed.indexOf(".") - 1 : 0);

/** The state of the history chart: only words and numbers; layout and drawing are the chart package's. */
export function historyState(input: DrawInput): LineHistoryState {
  const { history, kind, pedigree, language, m, title, width } = input;
  const known = knownPoints(history);
  const position = (period: Period) => (kind === "yearly" ? Math.floor(period.end / 12) * 12 : period.end);
  const step = STEPS[kind];
  const number = (printed: string, value: number) => formatNumber(value, decimalsOf(printed), language);
  const marks = known.map(({ period, point }) => {
    const { figure, status } = point.selected;
    return {
      run: kind === "cumulative" ? yearOf(period) : 0,
      x: position(period),
      label: formatPeriodShort(period, language),
      value: figure.value,
      shown: number(figure.printed, figure.value),
      open: status === "forecast" || status === "unverified",
      figure: figure.id,
      vintages: replacedOf(pedigree, figure.id).map((v) => ({
        value: v.figure.value,
        shown: number(v.figure.printed, v.figure.value),
        figure: v.figure.id,
      })),
      hint: `${formatPeriodShort(period, language)}: ${formatValue({ ...answerOf(figure), bound: undefined }, language)}, ${statusWord(status, language)}, ${formatDay(figure.knownOn, language)}`,
    };
  });
  return {
    title,
    marks: kind === "yearly" ? withGaps(marks) : marks,
    plans: known.flatMap(({ period, point }) => {
      const target = point.assessments[0]?.target;
      if (!target || target.unit !== point.selected.figure.unit) return [];
      return [
        {
          x: position(period),
          low: target.low,
          high: target.high,
          shown: formatTarget({ ...target, unit: "" }, language),
        },
      ];
    }),
    step,
    gap: kind === "cumulative" ? 11 : step,
    planWord: m.chart.plan,
    gapWord: m.chart.gap,
    breaks: [],
    format: (value) => formatNumber(value, Math.abs(value) < 10 && !Number.isInteger(value) ? 1 : 0, language),
    width,
    height: width < 520 ? 260 : 330,
  };
}

type Mark = LineHistoryState["marks"][number];

/** Years between the first and the last without a figure keep their place, so that a gap is seen. */
function withGaps(marks: readonly Mark[]): readonly Mark[] {
  return marks.flatMap((mark, index) => {
    const before = marks[index - 1];
    const missing: Mark[] = [];
    for (let x = (before?.x ?? mark.x) + 12; x < mark.x; x += 12)
      missing.push({
        ...mark,
        x,
        label: String(x / 12),
        value: undefined,
        shown: "",
        figure: undefined,
        vintages: [],
        hint: "",
      });
    return [...missing, mark];
  });
}
