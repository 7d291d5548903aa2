import { linear } from "./scale.ts";
import { type Drawing, line, rect, type Shape, text } from "./shape.ts";
import { fit, textWidth } from "./text-width.ts";

export interface WaterfallStep {
  readonly label: string;
  readonly value: number;
  /** The step in the reader's notation, with its sign. */
  readonly shown: string;
  /** Between what the step lies, given how its sources rounded. */
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly figure?: string;
}

/** A level that the steps lead from or to. */
export interface WaterfallEnd {
  readonly label: string;
  readonly value: number;
  readonly shown: string;
  readonly figure?: string;
}

export interface WaterfallState {
  readonly title: string;
  /** Where the steps begin; without it they begin at zero. */
  readonly from: WaterfallEnd | undefined;
  readonly steps: readonly WaterfallStep[];
  readonly to: WaterfallEnd;
  /** On paper a loss is hollow: nobody can tell the colours apart there. */
  readonly losses?: "solid" | "hollow";
  readonly width: number;
}

const ROW = 30;
const SIZE = 12.5;
/** Below this width a label stands over its bar, not beside it. */
const NARROW = 440;

interface Row {
  readonly label: string;
  readonly shown: string;
  readonly from: number;
  readonly to: number;
  readonly end: boolean;
  readonly range: readonly [number, number] | undefined;
  readonly figure: string | undefined;
}

function rowsOf({ from, steps, to }: WaterfallState): readonly Row[] {
  const end = ({ label, shown, value, figure }: WaterfallEnd): Row => ({
    ...{ label, shown, figure, end: true, range: undefined },
    from: 0,
    to: value,
  });
  let at = from?.value ?? 0;
  const between = steps.map((step): Row => {
    const start = at;
    at += step.value;
    const { low, high } = step;
    return {
      ...{ label: step.label, shown: step.shown, figure: step.figure, end: false },
      from: start,
      to: at,
      range: low === undefined || high === undefined ? undefined : [start + low, start + high],
    };
  });
  return [...(from ? [end(from)] : []), ...between, end(to)];
}

/** The span in which a rounded step may end, as a thin line with feet; nothing where it is thinner than its own ends. */
function whisker(row: Row, x: (value: number) => number, y: number): readonly Shape[] {
  if (!row.range) return [];
  const [low, high] = row.range.map(x);
  if (low === undefined || high === undefined || Math.abs(high - low) < 3) return [];
  const foot = (at: number) => line(at, y - 3, at, y + 3, { stroke: "ink" });
  return [line(low, y, high, y, { stroke: "ink" }), foot(low), foot(high)];
}

function lookOf(row: Row, hollow: boolean): Pick<Shape, "fill" | "stroke"> {
  if (row.end) return { fill: "ink" };
  if (row.to >= row.from) return { fill: "sea" };
  return hollow ? { fill: "paper", stroke: "signal" } : { fill: "signal" };
}

/**
 * How steps lead from one level to another: each bar begins where the one before it ended, joined by a hair line; losses
 * in signal, gains in sea, the levels in ink. Levels stand from zero unless zero would press the steps flat.
 */
export function waterfall(state: WaterfallState): Drawing {
  const rows = rowsOf(state);
  const narrow = state.width < NARROW;
  const widest = Math.max(0, ...rows.map((row) => textWidth(row.label, SIZE)));
  const labels = narrow ? 0 : Math.min(widest + 14, state.width * 0.42);
  const numbers = Math.max(0, ...rows.map((row) => textWidth(row.shown, SIZE))) + 10;
  const inner = rows.filter((row) => !row.end).flatMap((row) => [row.from, row.to, ...(row.range ?? [])]);
  const ends = rows.filter((row) => row.end).map((row) => row.to);
  const reach = [...inner, ...ends];
  const [low, high] = [Math.min(...reach), Math.max(...reach)];
  // Two tall levels with small steps between: the axis begins below the lowest, and says so by a broken foot.
  const broken = state.from !== undefined && low > 0 && high - low < high / 3;
  const floor = broken ? low - (high - low) * 0.6 : 0;
  const scale = linear([...reach, floor], labels, state.width - numbers, !broken, 4);
  const base = broken ? labels : scale.at(0);
  const step = narrow ? ROW + 16 : ROW;
  const shapes = rows.flatMap((row, index): readonly Shape[] => {
    const top = index * step + (narrow ? 18 : 0);
    const [a, b] = [row.end ? base : scale.at(row.from), scale.at(row.to)];
    const [left, right] = a < b ? [a, b] : [b, a];
    const next = rows[index + 1];
    const label = narrow
      ? text(0, top, fit(row.label, SIZE, state.width), { size: SIZE, weight: row.end ? 600 : 400 }, { fill: "ink" })
      : text(
          0,
          top + 19,
          fit(row.label, SIZE, labels - 10),
          { size: SIZE, weight: row.end ? 600 : 400 },
          { fill: "ink", hint: row.label },
        );
    const past = Math.max(right, ...(row.range ?? []).map(scale.at));
    return [
      label,
      rect(left, top + 7, Math.max(1, right - left), 16, {
        ...lookOf(row, state.losses === "hollow"),
        ...(row.figure ? { figure: row.figure } : {}),
      }),
      ...(row.end && broken ? [line(base + 5, top + 4, base + 9, top + 26, { stroke: "paper" })] : []),
      ...whisker(row, scale.at, top + 15),
      ...(next ? [line(scale.at(row.to), top + 7, scale.at(row.to), top + step + 23, { stroke: "ink-3" }, "2 2")] : []),
      text(past + 6, top + 19, row.shown, { size: SIZE, weight: 600 }, { fill: "ink" }),
    ];
  });
  const height = rows.length * step + (narrow ? 4 : 0);
  const axis = broken ? [] : [line(base, 0, base, height, { stroke: "line-2" })];
  return { width: state.width, height, title: state.title, shapes: [...axis, ...shapes] };
}
