import { linear } from "./scale.ts";
import { type Drawing, line, type Paint, rect, type Shape, text } from "./shape.ts";
import { textWidth } from "./text-width.ts";

export interface ColumnPair {
  /** The moment, on the axis. */
  readonly label: string;
  /** A value that is not known leaves its place empty. */
  readonly first?: ColumnValue | undefined;
  readonly second?: ColumnValue | undefined;
}

export interface ColumnValue {
  readonly value: number;
  readonly shown: string;
  readonly figure?: string | undefined;
}

export interface PairedColumnsState {
  readonly title: string;
  /** Names of the first and the second column of every pair. */
  readonly names: readonly [string, string];
  /** In the corner, where there is room for it. */
  readonly unit: string;
  readonly pairs: readonly ColumnPair[];
  readonly format: (value: number, decimals: number) => string;
  readonly width: number;
}

const [AXIS, LABEL, SMALL] = [12, 12.5, 10.5];
/** Digits in a row are wider than the average that `textWidth` goes by. */
const DIGITS = 1.1;
const [KEY, FOOT, BODY] = [34, 28, 190];
const LOOKS: readonly [Look, Look] = [
  { fill: "sea", stroke: "sea" },
  { fill: "paper", stroke: "ink" },
];
interface Look {
  readonly fill: Paint;
  readonly stroke: Paint;
}

function keyOf({ names, unit, width }: PairedColumnsState, axis: number): readonly Shape[] {
  const [first, other] = names.map((name) => DIGITS * textWidth(name, LABEL));
  const length = (first ?? 0) + 40 + 17 + (other ?? 0);
  // On a narrow page the key begins at the edge, not over the axis.
  const left = axis + length <= width ? axis : 0;
  const second = left + (first ?? 0) + 40;
  const entry = (x: number, name: string, look: Look) => [
    rect(x, 4, 11, 11, look),
    text(x + 17, 14, name, { size: LABEL }, { fill: "ink" }),
  ];
  const corner = text(width, 14, unit, { size: AXIS, anchor: "end" }, { fill: "ink-3" });
  return [
    ...entry(left, names[0], LOOKS[0]),
    ...entry(second, names[1], LOOKS[1]),
    ...(left + length + 12 + DIGITS * textWidth(unit, AXIS) <= width ? [corner] : []),
  ];
}

/**
 * Two amounts side by side at several moments, from zero: the first filled, the second hollow, so that they are told
 * apart without colour. The values stand over the columns where there is room.
 */
export function pairedColumns(state: PairedColumnsState): Drawing {
  const { pairs, width, title } = state;
  const values = pairs.flatMap((p) => [p.first?.value, p.second?.value]).filter((v) => v !== undefined);
  const height = KEY + BODY + FOOT;
  const y = linear(values.length === 0 ? [0, 1] : values, KEY + BODY, KEY + 12, true, 4);
  const left = Math.max(...y.ticks.map((tick) => textWidth(state.format(tick, y.decimals), AXIS))) + 10;
  const slot = (width - left) / Math.max(1, pairs.length);
  const column = Math.min(40, slot * 0.36);
  const zero = y.at(0);
  const grid = y.ticks.flatMap((tick): readonly Shape[] => [
    line(left, y.at(tick), width, y.at(tick), { stroke: tick === 0 ? "ink-3" : "line" }),
    text(left - 6, y.at(tick) + 4, state.format(tick, y.decimals), { size: AXIS, anchor: "end" }, { fill: "ink-3" }),
  ]);
  // Where the labels of all moments would touch, every other one stands, the newest among them.
  const even = pairs.every((pair) => DIGITS * textWidth(pair.label, AXIS) + 8 <= slot);
  const roomy = pairs.every((p) =>
    [p.first, p.second].every((v) => v === undefined || textWidth(v.shown, SMALL) <= slot / 2),
  );
  const moment = (label: string, middle: number) => {
    const half = (DIGITS * textWidth(label, AXIS)) / 2;
    return text(Math.min(middle, width - half), height - 9, label, { size: AXIS, anchor: "middle" }, { fill: "ink-2" });
  };
  const columns = pairs.flatMap((pair, index): readonly Shape[] => {
    const middle = left + (index + 0.5) * slot;
    const one = (value: ColumnValue | undefined, from: number, look: Look): readonly Shape[] => {
      if (!value) return [];
      const top = Math.min(zero, y.at(value.value));
      const bar = rect(from, top, column, Math.abs(y.at(value.value) - zero), {
        ...look,
        ...(value.figure === undefined ? {} : { figure: value.figure }),
        hint: value.shown,
      });
      const label = text(from + column / 2, top - 4, value.shown, { size: SMALL, anchor: "middle" }, { fill: "ink" });
      return roomy ? [bar, label] : [bar];
    };
    return [
      ...one(pair.first, middle - column - 2, LOOKS[0]),
      ...one(pair.second, middle + 2, LOOKS[1]),
      ...(even || index % 2 === (pairs.length - 1) % 2 ? [moment(pair.label, middle)] : []),
    ];
  });
  return { width, height, title, shapes: [...keyOf(state, left), ...grid, ...columns] };
}
