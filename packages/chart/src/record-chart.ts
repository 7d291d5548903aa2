import { linear, type Scale } from "./scale.ts";
import { circle, type Drawing, line, rect, type Shape, text } from "./shape.ts";
import { fit, textWidth } from "./text-width.ts";

/** What was, or would have been, said of a year at one moment. */
export interface RecordTelling {
  readonly low: number;
  readonly median: number;
  readonly high: number;
  /** Made from too few figures of the territory's own: drawn hollow. */
  readonly open: boolean;
  readonly hint: string;
}

export interface RecordYear {
  readonly label: string;
  /** Under the year: that it is the record of another territory, say. */
  readonly note: string;
  /** One place for each of `moments`; an absent telling keeps its place. */
  readonly tellings: readonly (RecordTelling | undefined)[];
  readonly target: { readonly low: number; readonly high: number; readonly shown: string } | undefined;
  readonly outcome:
    | { readonly value: number; readonly shown: string; readonly figure: string | undefined; readonly hint: string }
    | undefined;
}

export interface RecordChartState {
  readonly title: string;
  readonly years: readonly RecordYear[];
  /** Short names of the moments, in order. */
  readonly moments: readonly string[];
  /** Written once, where the first of each stands: "target", "outcome", "80 %". */
  readonly words: { readonly target: string; readonly outcome: string; readonly interval: string };
  readonly format: (value: number, decimals: number) => string;
  readonly width: number;
}

const AXIS = 12;
const LABEL = 12;
const SMALL = 10.5;
const SMALLEST = 9.5;
/** Below this width of a year the years stand in several rows. */
const NARROWEST = 104;
const [TOP, FOOT] = [12, 54];

interface Layout {
  readonly left: number;
  readonly slot: number;
  readonly perRow: number;
  readonly row: number;
  readonly y: Scale;
}

function layoutOf(state: RecordChartState): Layout {
  const { years, width } = state;
  const values = years.flatMap((year) => [
    ...year.tellings.flatMap((t) => (t ? [t.low, t.high] : [])),
    ...(year.target ? [year.target.low, year.target.high] : []),
    ...(year.outcome ? [year.outcome.value] : []),
  ]);
  const scaleIn = (height: number) =>
    linear(values.length === 0 ? [0, 1] : values, height - FOOT - 4, TOP + 6, false, 5);
  const ticks = scaleIn(300);
  const left = Math.max(...ticks.ticks.map((tick) => textWidth(state.format(tick, ticks.decimals), AXIS))) + 14;
  const most = Math.max(1, Math.floor((width - left) / NARROWEST));
  const rows = Math.max(1, Math.ceil(years.length / most));
  const perRow = Math.max(1, Math.ceil(years.length / rows));
  const row = rows === 1 ? 340 : 250;
  return { left, slot: (width - left) / perRow, perRow, row, y: scaleIn(row) };
}

interface Place {
  readonly left: number;
  readonly right: number;
  /** Top of the row. */
  readonly top: number;
  readonly x: (moment: number) => number;
  readonly end: number;
}

/** A year's places from left to right: its tellings, then its outcome. */
function placeOf({ left, slot, perRow, row }: Layout, index: number, moments: number): Place {
  const start = left + (index % perRow) * slot;
  const inner = slot - 18;
  const step = inner / (moments + 1);
  const x = (moment: number) => start + 9 + (moment + 0.5) * step;
  return { left: start + 7, right: start + slot - 7, top: Math.floor(index / perRow) * row, x, end: x(moments) };
}

const wide = (shape: Shape, width: number): Shape => ({ ...shape, at: { ...shape.at, "stroke-width": width } });

/** A label over bars and lines: a rim of paper keeps it readable. */
const rimmed = (shape: Shape): Shape => ({
  ...shape,
  stroke: "paper",
  at: { ...shape.at, "stroke-width": 3, "paint-order": "stroke", "stroke-linejoin": "round" },
});

function grid(state: RecordChartState, { left, y, row, perRow }: Layout): readonly Shape[] {
  const rows = Math.ceil(state.years.length / perRow);
  return Array.from({ length: rows }, (_, r) => r * row).flatMap((top) =>
    y.ticks.flatMap((tick): readonly Shape[] => [
      line(left, top + y.at(tick), state.width, top + y.at(tick), { stroke: "line" }),
      text(
        left - 8,
        top + y.at(tick) + 4,
        state.format(tick, y.decimals),
        { size: AXIS, anchor: "end" },
        { fill: "ink-3" },
      ),
    ]),
  );
}

function axis(state: RecordChartState, year: RecordYear, place: Place, row: number): readonly Shape[] {
  const middle = (place.left + place.right) / 2;
  const step = place.x(1) - place.x(0);
  const size = [SMALL, SMALLEST].find((s) => state.moments.every((moment) => textWidth(moment, s) + 2 <= step));
  const moments = year.tellings.flatMap((telling, i): readonly Shape[] => {
    if (!telling || size === undefined) return [];
    const y = place.top + row - FOOT + 14;
    return [text(place.x(i), y, state.moments[i] ?? "", { size, anchor: "middle" }, { fill: "ink-3" })];
  });
  const base = place.top + row - FOOT + (size === undefined ? 18 : 32);
  return [
    ...moments,
    text(middle, base, year.label, { size: 13, weight: 600, anchor: "middle" }, { fill: "ink" }),
    ...(year.note === ""
      ? []
      : [
          text(
            middle,
            base + 14,
            fit(year.note, SMALL, place.right - place.left + 6),
            { size: SMALL, anchor: "middle" },
            { fill: "ink-3" },
          ),
        ]),
  ];
}

function tellings(year: RecordYear, place: Place, y: Scale["at"]): readonly Shape[] {
  const width = Math.min(14, (place.x(1) - place.x(0)) * 0.6);
  return year.tellings.flatMap((t, i): readonly Shape[] => {
    if (!t) return [];
    const x = place.x(i);
    const [top, bottom, middle] = [place.top + y(t.high), place.top + y(t.low), place.top + y(t.median)];
    return [
      rect(x - width / 2, top, width, bottom - top, {
        fill: t.open ? "paper" : "sea-2",
        ...(t.open ? { stroke: "sea-2" as const } : {}),
        hint: t.hint,
      }),
      wide(line(x - width / 2 - 2, middle, x + width / 2 + 2, middle, { stroke: "sea", hint: t.hint }), 2.5),
    ];
  });
}

/** Target across the year's places, outcome at their end with a thin line back through the bars. */
function heldAgainst(state: RecordChartState, year: RecordYear, place: Place, y: Scale["at"], first: boolean) {
  const { target, outcome } = year;
  const shapes: Shape[] = [];
  const over = target !== undefined && (outcome === undefined || target.low >= outcome.value);
  const named = (word: string, shown: string) => (first ? `${word} ${shown}` : shown);
  if (outcome) {
    const at = place.top + y(outcome.value);
    const label = rimmed(
      text(
        place.right + 4,
        over || !target ? at + LABEL + 8 : at - 9,
        named(state.words.outcome, outcome.shown),
        { size: LABEL + 0.5, weight: 600, anchor: "end" },
        { fill: "ink", ...(outcome.figure === undefined ? {} : { figure: outcome.figure }) },
      ),
    );
    shapes.push(
      line(place.left, at, place.end, at, { stroke: "ink" }, "2 3"),
      circle(place.end, at, 5, {
        fill: "ink",
        ...(outcome.figure === undefined ? {} : { figure: outcome.figure }),
        hint: outcome.hint,
      }),
      label,
    );
  }
  if (target) {
    const [high, low] = [place.top + y(target.high), place.top + y(target.low)];
    const label = named(state.words.target, target.shown);
    if (target.high > target.low) {
      const band = rect(place.left, high, place.right - place.left, low - high, { fill: "signal" });
      shapes.push({ ...band, at: { ...band.at, "fill-opacity": "0.14" } });
    }
    shapes.push(
      wide(line(place.left, low, place.right, low, { stroke: "signal", hint: label }), 2),
      rimmed(
        text(
          place.left - 1,
          over ? high - 7 : low + LABEL + 4,
          label,
          { size: LABEL + 0.5, weight: 600 },
          { fill: "signal" },
        ),
      ),
    );
  }
  return shapes;
}

/** The interval is named once, under the first bar there is. */
function intervalWord(state: RecordChartState, layout: Layout): readonly Shape[] {
  const index = state.years.findIndex((year) => year.tellings.some((t) => t !== undefined));
  const year = state.years[index];
  const moment = year?.tellings.findIndex((t) => t !== undefined) ?? -1;
  const telling = year?.tellings[moment];
  if (!telling) return [];
  const place = placeOf(layout, index, state.moments.length);
  return [
    rimmed(
      text(
        place.x(moment) - 7,
        place.top + layout.y.at(telling.low) + 14,
        state.words.interval,
        { size: SMALL + 0.5, weight: 600 },
        { fill: "sea" },
      ),
    ),
  ];
}

/**
 * The record of forecasts by year: at each moment of a year its median in its 80 % interval, the target across in the
 * signal colour, the outcome as a point of ink. Years share one scale; on a narrow page they stand in rows.
 */
export function recordChart(state: RecordChartState): Drawing {
  const { width, title, years } = state;
  if (years.length === 0) return { width, height: 0, title, shapes: [] };
  const layout = layoutOf(state);
  const firstTarget = years.findIndex((year) => year.target !== undefined && year.outcome !== undefined);
  const shapes = years.flatMap((year, index): readonly Shape[] => {
    const place = placeOf(layout, index, state.moments.length);
    const { at } = layout.y;
    return [
      ...axis(state, year, place, layout.row),
      ...tellings(year, place, at),
      ...heldAgainst(state, year, place, at, index === Math.max(0, firstTarget)),
    ];
  });
  const height = Math.ceil(years.length / layout.perRow) * layout.row;
  return { width, height, title, shapes: [...grid(state, layout), ...shapes, ...intervalWord(state, layout)] };
}
