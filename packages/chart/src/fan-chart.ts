import { type EndLabel, stackLabels } from "./end-labels.ts";
import { linear, type Scale } from "./scale.ts";
import { circle, type Drawing, line, type Paint, path, rect, round, type Shape, text } from "./shape.ts";
import { textWidth } from "./text-width.ts";

/** A value already printed. */
export interface FanPoint {
  /** Index of its place on the axis. */
  readonly at: number;
  readonly value: number;
  readonly shown: string;
  readonly figure: string | undefined;
  /** Follows from what is printed without being printed itself: drawn hollow. */
  readonly open?: boolean;
  readonly hint: string;
}

/** A value not yet printed: its median and the bands about it. */
export interface FanStep {
  readonly at: number;
  readonly median: number;
  /** Lower and upper end of each band, widest first, in the order of `levels`. */
  readonly bands: readonly (readonly [low: number, high: number])[];
}

export interface FanChartState {
  readonly title: string;
  /** Places on the axis, from left to right. */
  readonly places: readonly string[];
  readonly points: readonly FanPoint[];
  readonly steps: readonly FanStep[];
  /** Names of the bands, widest first: "95 %". */
  readonly levels: readonly string[];
  /** Label of the last median, its value in it. */
  readonly medianLabel: string;
  readonly target: { readonly low: number; readonly high: number; readonly label: string } | undefined;
  /** A plain forecast of the last place, drawn as a small tick. */
  readonly plain: { readonly value: number; readonly label: string } | undefined;
  readonly format: (value: number, decimals: number) => string;
  readonly width: number;
  readonly height: number;
}

interface Layout {
  readonly x: (at: number) => number;
  readonly y: Scale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly narrow: boolean;
}

const AXIS = 12;
const NARROW = 520;
/** Painted over one another, the narrowest last: it comes out darkest. */
const OPACITIES = ["0.3", "0.4", "0.5"] as const;

function layoutOf(state: FanChartState): Layout {
  const { target, plain, width, height } = state;
  const values = [
    ...state.points.map((p) => p.value),
    ...state.steps.flatMap((s) => [s.median, ...s.bands.flat()]),
    ...(target ? [target.low, target.high] : []),
    ...(plain ? [plain.value] : []),
  ];
  const [top, bottom] = [18, height - 32];
  const y = linear(values.length === 0 ? [0, 1] : values, bottom - 6, top + 8, false, 5);
  const narrow = width < NARROW;
  const left = Math.max(...y.ticks.map((tick) => textWidth(state.format(tick, y.decimals), AXIS))) + 14;
  const ends = [state.medianLabel, plain?.label ?? "", ...(narrow ? [] : [target?.label ?? ""])];
  const right = width - Math.max(...ends.map((label) => textWidth(label, 13))) - 16;
  const slot = (right - left) / Math.max(1, state.places.length - 0.6);
  return { x: (at) => left + (at + 0.4) * slot, y, left, right, top, bottom, narrow };
}

function axes(state: FanChartState, { x, y, left, right, bottom }: Layout): readonly Shape[] {
  return [
    ...y.ticks.flatMap((tick): readonly Shape[] => [
      line(left, y.at(tick), right, y.at(tick), { stroke: "line" }),
      text(left - 8, y.at(tick) + 4, state.format(tick, y.decimals), { size: AXIS, anchor: "end" }, { fill: "ink-3" }),
    ]),
    ...state.places.map((place, at) =>
      text(x(at), bottom + 22, place, { size: AXIS + 0.5, anchor: "middle" }, { fill: "ink-2" }),
    ),
  ];
}

/** The fan starts at the last printed value; with none, at the first step. */
function fan(state: FanChartState, { x, y }: Layout): readonly Shape[] {
  const last = state.points.at(-1);
  const bands = state.levels.map((level, band) => {
    const start = last ? [{ at: last.at, low: last.value, high: last.value }] : [];
    const ends = [
      ...start,
      ...state.steps.map((s) => ({
        at: s.at,
        low: s.bands[band]?.[0] ?? s.median,
        high: s.bands[band]?.[1] ?? s.median,
      })),
    ];
    const along = (list: readonly (readonly [at: number, value: number])[]) =>
      list.map(([at, value]) => `${round(x(at))},${round(y.at(value))}`).join("L");
    const upper = along(ends.map((e) => [e.at, e.high]));
    const lower = along(ends.toReversed().map((e) => [e.at, e.low]));
    const shape = path(`M${upper}L${lower}Z`, 0, { fill: "sea-2", hint: level });
    return { ...shape, at: { ...shape.at, "fill-opacity": OPACITIES[band] ?? "0.5" } };
  });
  const middle = [
    ...(last ? [[last.at, last.value] as const] : []),
    ...state.steps.map((s) => [s.at, s.median] as const),
  ];
  const dashes = middle.slice(1).flatMap(([at, value], i): readonly Shape[] => {
    const [from, start] = middle[i] ?? [at, value];
    const dash = line(x(from), y.at(start), x(at), y.at(value), { stroke: "sea" }, "6 4");
    return [{ ...dash, at: { ...dash.at, "stroke-width": 2 } }];
  });
  const dots = state.steps.map((s) => circle(x(s.at), y.at(s.median), 4, { fill: "sea", stroke: "paper" }));
  return [...bands, ...dashes, ...dots];
}

function targetShapes({ target }: FanChartState, { y, left, right, narrow, top }: Layout): readonly Shape[] {
  if (!target) return [];
  const rule = (value: number): Shape => {
    const shape = line(left, y.at(value), right, y.at(value), { stroke: "signal" });
    return { ...shape, at: { ...shape.at, "stroke-width": 1.75 } };
  };
  const band = rect(left, y.at(target.high), right - left, y.at(target.low) - y.at(target.high), { fill: "signal" });
  const above = y.at(target.high) - 7;
  return [
    ...(target.high > target.low ? [{ ...band, at: { ...band.at, "fill-opacity": "0.1" } }, rule(target.high)] : []),
    rule(target.low),
    ...(narrow
      ? [text(left + 2, Math.max(top, above), target.label, { size: 12.5, weight: 600 }, { fill: "signal" })]
      : []),
  ];
}

function printed(state: FanChartState, { x, y, top }: Layout): readonly Shape[] {
  const { points } = state;
  const trail = points.map((p) => `${round(x(p.at))},${round(y.at(p.value))}`).join("L");
  const lines = [state.target?.low, state.target?.high].flatMap((v) => (v === undefined ? [] : [y.at(v)]));
  return [
    ...(points.length > 1 ? [path(`M${trail}`, 2, { stroke: "ink" })] : []),
    ...points.flatMap((p, i): readonly Shape[] => {
      const [px, py] = [x(p.at), y.at(p.value)];
      const whole = p.at === state.places.length - 1;
      const size = whole ? 15 : 13;
      // The label goes above its point, or below where a target's line would run through it.
      const crossed = lines.some((l) => l < py - 4 && l > py - 28);
      const falls = (points[i - 1]?.value ?? p.value) > p.value;
      const below = (crossed || falls) && py - 12 > top;
      return [
        circle(px, py, whole ? 6 : 4.5, {
          ...(p.open ? { fill: "paper", stroke: "ink" } : { fill: "ink" }),
          ...(p.figure === undefined ? {} : { figure: p.figure }),
          hint: p.hint,
        }),
        text(
          px,
          below ? py + size + 9 : py - 11,
          p.shown,
          { size, weight: 600, anchor: "middle" },
          { fill: "ink", ...(p.figure === undefined ? {} : { figure: p.figure }) },
        ),
      ];
    }),
  ];
}

function endLabels(state: FanChartState, { x, y, right, top, bottom, narrow }: Layout): readonly Shape[] {
  const { target, plain } = state;
  const last = state.steps.at(-1);
  const label = (value: number, content: string, fill: Paint, weight: 400 | 600, loose = false): EndLabel => ({
    y: y.at(value),
    content,
    size: loose ? 11 : 13,
    weight,
    fill,
    loose,
  });
  const labels = [
    ...(target && !narrow ? [label((target.low + target.high) / 2, target.label, "signal", 600)] : []),
    ...(last ? [label(last.median, state.medianLabel, "sea", 600)] : []),
    ...(plain ? [label(plain.value, plain.label, "ink-3", 400)] : []),
    ...(last
      ? state.levels.flatMap((level, band) =>
          (last.bands[band] ?? []).map((value) => label(value, level, "ink-2", 400, true)),
        )
      : []),
  ];
  const end = x(state.places.length - 1);
  const tick: readonly Shape[] = plain
    ? [{ ...line(end - 7, y.at(plain.value), end + 7, y.at(plain.value), { stroke: "ink-3" }) }]
    : [];
  const stroked = tick.map((t) => ({ ...t, at: { ...t.at, "stroke-width": 2 } }));
  return [
    ...stroked,
    ...stackLabels(labels, top, bottom).map((l) =>
      text(right + 10, l.baseline, l.content, { size: l.size, weight: l.weight }, { fill: l.fill }),
    ),
  ];
}

/**
 * A year on its way: what is printed as a line, what is to come as a fan of central intervals about a dashed median, the
 * target across. Everything is named where it stands; there is no legend.
 */
export function fanChart(state: FanChartState): Drawing {
  const layout = layoutOf(state);
  const { width, height, title } = state;
  return {
    width,
    height,
    title,
    shapes: [
      ...axes(state, layout),
      ...(state.steps.length > 0 ? fan(state, layout) : []),
      ...targetShapes(state, layout),
      ...printed(state, layout),
      ...endLabels(state, layout),
    ],
  };
}
