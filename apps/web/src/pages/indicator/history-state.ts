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

/** The life of the territory drawn: its first and last day, where known. */
export interface Life {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

interface DrawInput {
  readonly life: Life;
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
    breaks: breaksOf(input, marks),
    format: (value, decimals) => formatNumber(value, decimals, language),
    width,
    height: width < 520 ? 260 : 330,
  };
}

type Mark = LineHistoryState["marks"][number];

/** Rules across the chart where the territory began or ended, when that lies inside the time drawn. */
function breaksOf({ life, kind, language, m }: DrawInput, marks: readonly Mark[]): LineHistoryState["breaks"] {
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const at = (day: string, side: number) => (kind === "yearly" ? Math.floor(month(day) / 12) * 12 : month(day) + side);
  const [first, last] = [marks[0]?.x ?? 0, marks.at(-1)?.x ?? 0];
  return [
    ...(life.from === undefined
      ? []
      : [{ x: at(life.from, -0.5), word: m.control.from(formatDay(life.from, language)) }]),
    ...(life.to === undefined ? [] : [{ x: at(life.to, 0.5), word: m.control.until(formatDay(life.to, language)) }]),
  ].filter(({ x }) => x >= first && x <= last);
}

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
