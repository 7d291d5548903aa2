import { linear } from "./scale.ts";
import { type Drawing, type Paint, rect, type Shape, text } from "./shape.ts";

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value in the reader's notation. */
  readonly shown: string;
  readonly note: string;
  readonly paint: Paint;
  readonly figure?: string;
}

export interface BarsState {
  readonly title: string;
  readonly bars: readonly Bar[];
  readonly width: number;
}

const ROW = 44;

/** A few amounts held against each other on one scale from zero, each labelled where it stands. */
export function bars(state: BarsState): Drawing {
  const scale = linear(
    state.bars.map((bar) => bar.value),
    0,
    state.width,
    true,
    2,
  );
  const longest = Math.max(...state.bars.map((bar) => scale.at(bar.value)), 1);
  const shapes = state.bars.flatMap((bar, index): readonly Shape[] => {
    const y = index * ROW;
    const width = (scale.at(bar.value) / longest) * state.width;
    return [
      text(0, y + 15, bar.label, { size: 13 }, { fill: "ink" }),
      text(
        state.width,
        y + 15,
        bar.note === "" ? bar.shown : `${bar.shown} · ${bar.note}`,
        { size: 13, weight: 600, anchor: "end" },
        { fill: "ink" },
      ),
      rect(0, y + 23, state.width, 8, { fill: "sea-3" }),
      rect(0, y + 23, width, 8, { fill: bar.paint, ...(bar.figure ? { figure: bar.figure } : {}) }),
    ];
  });
  return { width: state.width, height: state.bars.length * ROW - 8, title: state.title, shapes };
}
