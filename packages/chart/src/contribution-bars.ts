import { linear } from "./scale.ts";
import { type Drawing, line, rect, type Shape, text } from "./shape.ts";
import { fit, textWidth } from "./text-width.ts";

export interface ContributionBar {
  readonly label: string;
  readonly value: number;
  readonly shown: string;
  readonly figure?: string;
}

export interface ContributionBarsState {
  readonly title: string;
  readonly parts: readonly ContributionBar[];
  readonly total: ContributionBar | undefined;
  readonly width: number;
}

const ROW = 30;

/** What each part adds to growth, in points, from a common zero; the printed total under a rule. */
export function contributionBars(state: ContributionBarsState): Drawing {
  const rows = [...state.parts, ...(state.total ? [state.total] : [])];
  const size = 12.5;
  const widest = Math.max(0, ...rows.map((row) => textWidth(row.label, size)));
  const labels = Math.min(widest + 12, state.width * 0.46);
  const numbers = Math.max(0, ...rows.map((row) => textWidth(row.shown, size))) + 10;
  const scale = linear(
    rows.map((row) => row.value),
    labels,
    state.width - numbers,
    true,
    4,
  );
  const zero = scale.at(0);
  const shapes = rows.flatMap((row, index): readonly Shape[] => {
    const total = state.total === row;
    const y = index * ROW + (total ? 8 : 0);
    const x = scale.at(row.value);
    const [from, to] = x < zero ? [x, zero] : [zero, x];
    const weight = total ? 600 : 400;
    return [
      ...(total ? [line(0, y - 5, state.width, y - 5, { stroke: "line-2" })] : []),
      text(0, y + 19, fit(row.label, size, labels - 10), { size, weight }, { fill: "ink", hint: row.label }),
      rect(from, y + 7, Math.max(1, to - from), 16, {
        fill: total ? "ink" : row.value < 0 ? "signal" : "sea",
        ...(row.figure ? { figure: row.figure } : {}),
      }),
      text(Math.max(x, zero) + 6, y + 19, row.shown, { size, weight: 600 }, { fill: "ink" }),
    ];
  });
  const height = rows.length * ROW + (state.total ? 8 : 0);
  return {
    width: state.width,
    height,
    title: state.title,
    shapes: [line(zero, 0, zero, height, { stroke: "line-2" }), ...shapes],
  };
}
