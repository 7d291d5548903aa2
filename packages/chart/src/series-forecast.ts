import { type EndLabel, stackLabels } from "./end-labels.ts";
import { linear, type Scale } from "./scale.ts";
import { circle, type Drawing, line, type Paint, path, round, type Shape, text } from "./shape.ts";
import { textWidth } from "./text-width.ts";

/** A printed value of the series. */
export interface SeriesPoint {
  /** Place in time, in months. */
  readonly x: number;
  readonly value: number;
  readonly figure: string;
  readonly hint: string;
}

/** A value to come: its median, the bands about it, and the plain forecast beside. */
export interface SeriesStep {
  readonly x: number;
  readonly median: number;
  /** Lower and upper end of each band, widest first, in the order of `levels`. */
  readonly bands: readonly (readonly [low: number, high: number])[];
  readonly plain: number | undefined;
  readonly hint: string;
}

export interface SeriesForecastState {
  readonly title: string;
  readonly points: readonly SeriesPoint[];
  /** Seasonally adjusted values; empty when there are none. */
  readonly adjusted: readonly { readonly x: number; readonly value: number }[];
  readonly steps: readonly SeriesStep[];
  /** Names of the bands, widest first: "95 %". */
  readonly levels: readonly string[];
  readonly labels: { readonly median: string; readonly plain: string; readonly adjusted: string };
  readonly format: (value: number, decimals: number) => string;
  readonly width: number;
  readonly height: number;
}

interface Layout {
  readonly x: (month: number) => number;
  readonly y: Scale;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const AXIS = 12;
const LABEL = 12.5;
const BAND_LABEL = 11;
/** Painted over one another, the narrowest last: it comes out darkest. */
const OPACITIES = ["0.3", "0.5"] as const;
/** Digits in a row are wider than the average that `textWidth` goes by. */
const DIGITS = 1.1;
/** Marks nearer than this many pixels would touch. */
const MARK_ROOM = 9;

function layoutOf(state: SeriesForecastState): Layout {
  const { points, steps, adjusted, width, height, labels } = state;
  const values = [
    ...points.map((p) => p.value),
    ...adjusted.map((p) => p.value),
    ...steps.flatMap((s) => [s.median, ...(s.plain === undefined ? [] : [s.plain]), ...s.bands.flat()]),
  ];
  const [top, bottom] = [14, height - 30];
  const y = linear(values.length === 0 ? [0, 1] : values, bottom - 4, top + 4, false, 5);
  const left = DIGITS * Math.max(...y.ticks.map((tick) => textWidth(state.format(tick, y.decimals), AXIS))) + 14;
  const names = [labels.median, labels.plain, ...(adjusted.length > 0 ? [labels.adjusted] : [])];
  const right = width - DIGITS * Math.max(...names.map((label) => textWidth(label, LABEL))) - 16;
  const months = [...points.map((p) => p.x), ...steps.map((s) => s.x)];
  const [first, last] = [Math.min(...months), Math.max(...months)];
  const scale = (right - left - 8) / Math.max(1, last - first);
  return { x: (month) => left + 4 + (month - first) * scale, y, left, right, top, bottom };
}

const along = (list: readonly (readonly [x: number, y: number])[]) =>
  list.map(([px, py]) => `${round(px)},${round(py)}`).join("L");

function axes(state: SeriesForecastState, { x, y, left, right, top, bottom }: Layout): readonly Shape[] {
  const months = [...state.points.map((p) => p.x), ...state.steps.map((s) => s.x)];
  const [first, last] = [Math.min(...months), Math.max(...months)];
  const years: number[] = [];
  for (let year = Math.ceil(first / 12); year * 12 <= last; year += 1) years.push(year);
  const space = textWidth("0000", AXIS) + 14;
  const every = Math.max(1, Math.ceil(space / Math.max(1, x(12) - x(0))));
  return [
    ...y.ticks.flatMap((tick): readonly Shape[] => [
      line(left, y.at(tick), right, y.at(tick), { stroke: "line" }),
      text(left - 8, y.at(tick) + 4, state.format(tick, y.decimals), { size: AXIS, anchor: "end" }, { fill: "ink-3" }),
    ]),
    ...years
      .filter((year) => (year - (years[0] ?? 0)) % every === 0)
      .flatMap((year): readonly Shape[] => [
        line(x(year * 12), top, x(year * 12), bottom, { stroke: "line" }),
        text(x(year * 12), bottom + 20, String(year), { size: AXIS, anchor: "middle" }, { fill: "ink-2" }),
      ]),
  ];
}

/** The fan starts at the last printed value. */
function fan(state: SeriesForecastState, { x, y }: Layout): readonly Shape[] {
  const { steps, levels } = state;
  const last = state.points.at(-1);
  const bands = levels.map((level, band) => {
    const ends = [
      ...(last ? [{ x: last.x, low: last.value, high: last.value }] : []),
      ...steps.map((s) => ({ x: s.x, low: s.bands[band]?.[0] ?? s.median, high: s.bands[band]?.[1] ?? s.median })),
    ];
    const upper = along(ends.map((e) => [x(e.x), y.at(e.high)]));
    const lower = along(ends.toReversed().map((e) => [x(e.x), y.at(e.low)]));
    const shape = path(`M${upper}L${lower}Z`, 0, { fill: "sea-2", hint: level });
    return { ...shape, at: { ...shape.at, "fill-opacity": OPACITIES[band] ?? "0.5" } };
  });
  const from = last ? [[x(last.x), y.at(last.value)] as const] : [];
  const plain = steps.flatMap((s) => (s.plain === undefined ? [] : [[x(s.x), y.at(s.plain)] as const]));
  const median = path(`M${along([...from, ...steps.map((s) => [x(s.x), y.at(s.median)] as const)])}`, 2, {
    stroke: "sea",
  });
  return [
    ...bands,
    ...(plain.length > 1 ? [path(`M${along(plain)}`, 1.25, { stroke: "ink-3" })] : []),
    { ...median, at: { ...median.at, "stroke-dasharray": "6 4" } },
    ...steps.map((s) => circle(x(s.x), y.at(s.median), 3, { fill: "sea", stroke: "paper", hint: s.hint })),
  ];
}

function printed({ points, adjusted }: SeriesForecastState, { x, y }: Layout): readonly Shape[] {
  const place = (p: { readonly x: number; readonly value: number }) => [x(p.x), y.at(p.value)] as const;
  const apart = points.length > 1 ? Math.abs(x(points[1]?.x ?? 0) - x(points[0]?.x ?? 0)) : MARK_ROOM;
  return [
    ...(adjusted.length > 1 ? [path(`M${along(adjusted.map(place))}`, 1.25, { stroke: "amber" })] : []),
    ...(points.length > 1 ? [path(`M${along(points.map(place))}`, 1.75, { stroke: "ink" })] : []),
    ...points.map((p) =>
      circle(x(p.x), y.at(p.value), apart < MARK_ROOM ? 2 : 3, { fill: "ink", figure: p.figure, hint: p.hint }),
    ),
  ];
}

function endLabels(state: SeriesForecastState, { y, right, top, bottom }: Layout): readonly Shape[] {
  const { steps, labels, levels, adjusted } = state;
  const last = steps.at(-1);
  const label = (value: number | undefined, content: string, fill: Paint, loose = false): readonly EndLabel[] =>
    value === undefined
      ? []
      : [
          {
            y: y.at(value),
            content,
            size: loose ? BAND_LABEL : LABEL,
            weight: fill === "sea" ? 600 : 400,
            fill,
            loose,
          },
        ];
  const all = [
    ...label(last?.median, labels.median, "sea"),
    ...label(last?.plain, labels.plain, "ink-3"),
    ...label(adjusted.at(-1)?.value, labels.adjusted, "amber"),
    ...levels.flatMap((level, band) =>
      (last?.bands[band] ?? []).flatMap((value) => label(value, level, "ink-2", true)),
    ),
  ];
  return stackLabels(all, top, bottom).map((l) =>
    text(right + 10, l.baseline, l.content, { size: l.size, weight: l.weight }, { fill: l.fill }),
  );
}

/**
 * A series and its forecast: the last years as a line, the season taken off as a thin one, what is to come as bands about a
 * dashed median, the plain forecast beside. Everything is named at its end; there is no legend.
 */
export function seriesForecastChart(state: SeriesForecastState): Drawing {
  const layout = layoutOf(state);
  const { width, height, title } = state;
  return {
    width,
    height,
    title,
    shapes: [
      ...axes(state, layout),
      ...(state.steps.length > 0 ? fan(state, layout) : []),
      ...printed(state, layout),
      ...endLabels(state, layout),
    ],
  };
}
