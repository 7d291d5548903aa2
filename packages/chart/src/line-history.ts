import { line as lineOf } from "d3-shape";
import { type Box, placeLabels } from "./labels.ts";
import { linear, type Scale } from "./scale.ts";
import { circle, type Drawing, group, line, path, rect, type Shape, text } from "./shape.ts";
import { textWidth } from "./text-width.ts";

export interface HistoryVintage {
  readonly value: number;
  readonly shown: string;
  readonly figure: string;
}

export interface HistoryMark {
  /** Position on the time axis, in months. */
  readonly x: number;
  /** Text on the axis. */
  readonly label: string;
  /** Absent where nothing is known: the place stays, the line breaks. */
  readonly value: number | undefined;
  readonly shown: string;
  /** An expectation or an unverified figure: drawn hollow. */
  readonly open: boolean;
  readonly figure: string | undefined;
  /** Earlier values that were replaced; drawn struck through. */
  readonly vintages: readonly HistoryVintage[];
  readonly hint: string;
  /** Marks of different runs are not joined: cumulative figures begin anew each January. */
  readonly run: number;
}

export interface HistoryPlan {
  readonly x: number;
  readonly low: number;
  readonly high: number;
  readonly shown: string;
}

export interface LineHistoryState {
  readonly title: string;
  readonly marks: readonly HistoryMark[];
  readonly plans: readonly HistoryPlan[];
  /** Months between neighbouring places. */
  readonly step: number;
  /** A longer way than this many months between two values breaks the line. */
  readonly gap: number;
  /** Word for the plan bands. */
  readonly planWord: string;
  /** Written in the place of a mark without value. */
  readonly gapWord: string;
  /** A rule across at a moment, with its word: the end of a territory, say. */
  readonly breaks: readonly { readonly x: number; readonly word: string }[];
  readonly format: (value: number, decimals: number) => string;
  readonly width: number;
  readonly height: number;
}

interface Layout {
  readonly x: (month: number) => number;
  readonly y: Scale;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly slot: number;
}

const AXIS = 12;

function layoutOf(state: LineHistoryState): Layout {
  const values = [
    ...state.marks.flatMap((m) => [...(m.value === undefined ? [] : [m.value]), ...m.vintages.map((v) => v.value)]),
    ...state.plans.flatMap((p) => [p.low, p.high]),
  ];
  const bottom = state.height - 30;
  const y = linear(values.length === 0 ? [0, 1] : values, bottom - 12, 24, false, 5);
  const left = Math.max(...y.ticks.map((tick) => textWidth(state.format(tick, y.decimals), AXIS))) + 14;
  const places = [...state.marks.map((m) => m.x), ...state.plans.map((p) => p.x)];
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const count = (last - first) / state.step + 1;
  // Room beside the newest mark for its label.
  const right = state.width - 24;
  const slot = (right - left) / Math.max(1, count);
  return { x: (month) => left + ((month - first) / state.step + 0.5) * slot, y, left, right, bottom, slot };
}

function axes(state: LineHistoryState, { y, left, right, bottom, x }: Layout): readonly Shape[] {
  const grid = y.ticks.flatMap((tick): readonly Shape[] => [
    line(left, y.at(tick), right, y.at(tick), { stroke: "line" }),
    text(left - 8, y.at(tick) + 4, state.format(tick, y.decimals), { size: AXIS, anchor: "end" }, { fill: "ink-3" }),
  ]);
  return [...grid, ...axisLabels(state, x, bottom)];
}

/** Labels of the periods, the newest first to find room; none covers another or leaves the drawing. */
function axisLabels(state: LineHistoryState, x: Layout["x"], bottom: number): readonly Shape[] {
  let free = Number.POSITIVE_INFINITY;
  return state.marks.toReversed().flatMap((mark): readonly Shape[] => {
    const half = textWidth(mark.label, AXIS) / 2 + 6;
    const at = Math.min(x(mark.x), state.width - half + 6);
    if (at + half > free) return [];
    free = at - half;
    return [text(at, bottom + 20, mark.label, { size: AXIS, anchor: "middle" }, { fill: "ink-2" })];
  });
}

const bandWidth = (slot: number) => Math.min(46, slot * 0.7);

/** What a label must not cover: the bands, and the points themselves. */
function obstaclesOf(state: LineHistoryState, { x, y, slot }: Layout): readonly Box[] {
  const half = bandWidth(slot) / 2;
  const bands = state.plans.map((plan) => ({
    left: x(plan.x) - half,
    right: x(plan.x) + half,
    top: Math.min(y.at(plan.high), y.at(plan.low) - 2) + 1,
    bottom: Math.max(y.at(plan.low), y.at(plan.high) + 2) - 1,
  }));
  const points = state.marks.flatMap((m) =>
    [...(m.value === undefined ? [] : [m.value]), ...m.vintages.map((v) => v.value)].map((value) => ({
      left: x(m.x) - 4,
      right: x(m.x) + 4,
      top: y.at(value) - 3,
      bottom: y.at(value) + 3,
    })),
  );
  return [...bands, ...points];
}

function planBands(state: LineHistoryState, { x, y, slot }: Layout): readonly Shape[] {
  const width = bandWidth(slot);
  return state.plans.map((plan) => {
    const [top, bottom] = [y.at(plan.high), y.at(plan.low)];
    const middle = (top + bottom) / 2;
    return rect(x(plan.x) - width / 2, Math.min(top, middle - 2), width, Math.max(4, bottom - top), {
      fill: "sea-2",
      hint: `${state.planWord} ${plan.shown}`,
    });
  });
}

function trail(state: LineHistoryState, { x, y }: Layout): Shape {
  const known = state.marks.flatMap(({ x: month, value, run: of }) =>
    value === undefined ? [] : [{ x: month, value, of }],
  );
  let d = "";
  let run: [number, number][] = [];
  const flush = () => {
    if (run.length > 0) d += lineOf()(run) ?? "";
    run = [];
  };
  known.forEach((mark, index) => {
    const before = known[index - 1];
    if (before && (mark.x - before.x > state.gap || mark.of !== before.of)) flush();
    run.push([Math.round(x(mark.x) * 10) / 10, Math.round(y.at(mark.value) * 10) / 10]);
  });
  flush();
  return path(d, 2, { stroke: "ink" });
}

function markShapes(state: LineHistoryState, { x, y }: Layout): readonly Shape[] {
  return state.marks.flatMap((mark, index): readonly Shape[] => {
    if (mark.value === undefined) return [];
    const last = index === state.marks.length - 1;
    const paint = mark.open ? ({ fill: "paper", stroke: "ink" } as const) : ({ fill: "ink" } as const);
    const old = mark.vintages.map((v) =>
      group(
        [
          circle(x(mark.x), y.at(v.value), 3.2, { fill: "paper", stroke: "ink-3" }),
          line(x(mark.x) - 5, y.at(v.value) + 3, x(mark.x) + 5, y.at(v.value) - 3, { stroke: "ink-3" }),
        ],
        { figure: v.figure, hint: v.shown },
      ),
    );
    return [
      ...old,
      circle(x(mark.x), y.at(mark.value), last ? 5 : 4, {
        ...paint,
        ...(mark.figure ? { figure: mark.figure } : {}),
        hint: mark.hint,
      }),
    ];
  });
}

function gaps(state: LineHistoryState, { x, bottom, slot }: Layout): readonly Shape[] {
  return state.marks.flatMap((mark): readonly Shape[] => {
    if (mark.value !== undefined) return [];
    const dash = line(x(mark.x), 24, x(mark.x), bottom - 6, { stroke: "line-2" }, "2 4");
    const words =
      slot > textWidth(state.gapWord, 11)
        ? [text(x(mark.x), bottom - 10, state.gapWord, { size: 11, anchor: "middle" }, { fill: "ink-3" })]
        : [];
    return [dash, ...words];
  });
}

function breakRules(state: LineHistoryState, { x, bottom }: Layout): readonly Shape[] {
  return state.breaks.flatMap((at) => [
    line(x(at.x), 14, x(at.x), bottom, { stroke: "amber" }, "4 3"),
    text(x(at.x) - 5, 12, at.word, { size: 11, anchor: "end" }, { fill: "amber" }),
  ]);
}

/**
 * The history of one indicator: values on a line, each labelled where it stands; replaced values struck through; the
 * plan of each period as a band; periods without a figure kept as gaps.
 */
export function lineHistory(state: LineHistoryState): Drawing {
  const { width, height, title } = state;
  if (state.marks.length === 0) return { width, height, title, shapes: [] };
  const layout = layoutOf(state);
  return {
    width,
    height,
    title,
    shapes: [
      ...axes(state, layout),
      ...gaps(state, layout),
      ...breakRules(state, layout),
      ...planBands(state, layout),
      trail(state, layout),
      ...markShapes(state, layout),
      ...placeLabels(state, layout.x, layout.y.at, obstaclesOf(state, layout)),
    ],
  };
}
