import { type Drawing, type Paint, rect, type Shape, text } from "./shape.ts";
import { textWidth } from "./text-width.ts";

export interface StackedRow {
  readonly label: string;
  /** The whole in the reader's words. */
  readonly shown: string;
  readonly counts: readonly { readonly value: number; readonly paint: Paint; readonly hint: string }[];
}

export interface StackedCountsState {
  readonly title: string;
  readonly rows: readonly StackedRow[];
  readonly legend: readonly { readonly paint: Paint; readonly label: string }[];
  readonly width: number;
}

const ROW = 40;
const LEGEND_ROW = 22;
const SIZE = 12.5;
const GAP = 2;

/** The legend's entries, as many to a line as there is room for. */
function legendOf(state: StackedCountsState): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  let [x, y] = [0, 0];
  for (const { paint, label } of state.legend) {
    const width = 18 + textWidth(label, SIZE) + 20;
    if (x > 0 && x + width > state.width) [x, y] = [0, y + LEGEND_ROW];
    shapes.push(
      rect(x, y + 2, 12, 12, { fill: paint }),
      text(x + 18, y + 12, label, { size: SIZE }, { fill: "ink-2" }),
    );
    x += width;
  }
  return { shapes, height: y + LEGEND_ROW + 8 };
}

/**
 * Counts by kind, one bar to a row, all rows on one scale from zero. The numbers stand under no bar: each part is named by
 * its hint, and the whole by the row.
 */
export function stackedCounts(state: StackedCountsState): Drawing {
  const legend = legendOf(state);
  const most = Math.max(1, ...state.rows.map(({ counts }) => counts.reduce((sum, c) => sum + c.value, 0)));
  const shapes = state.rows.flatMap((row, index): readonly Shape[] => {
    const y = legend.height + index * ROW;
    let x = 0;
    const parts = row.counts.flatMap(({ value, paint, hint }) => {
      if (value === 0) return [];
      const width = (value / most) * state.width;
      const part = rect(x, y + 20, Math.max(1, width - GAP), 10, { fill: paint, hint });
      x += width;
      return [part];
    });
    return [
      text(0, y + 13, row.label, { size: SIZE }, { fill: "ink" }),
      text(state.width, y + 13, row.shown, { size: SIZE, weight: 600, anchor: "end" }, { fill: "ink" }),
      ...parts,
    ];
  });
  const height = legend.height + state.rows.length * ROW;
  return { width: state.width, height, title: state.title, shapes: [...legend.shapes, ...shapes] };
}
