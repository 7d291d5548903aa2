import { linear } from "./scale.ts";
import { type Drawing, line, type Paint, rect, type Shape, text } from "./shape.ts";
import { fit, textWidth } from "./text-width.ts";

export interface AttainmentRow {
  readonly label: string;
  /** Percent of the plan. */
  readonly value: number;
  /** The percentage in the reader's notation. */
  readonly shown: string;
  /** The verdict: a shape, and its word. */
  readonly sign: { readonly shape: string; readonly word: string };
  /** Filled when the plan is reached, hollow when it is missed, pale while nobody can say. */
  readonly look: "reached" | "short" | "open";
  readonly figure?: string | undefined;
}

export interface AttainmentBarsState {
  readonly title: string;
  readonly rows: readonly AttainmentRow[];
  /** Written over the line at 100. */
  readonly planWord: string;
  readonly width: number;
}

const [ROW, TOP, SIZE] = [30, 20, 12.5];
/** Between a label and its bar: the widths of words are estimates, and wide letters need some of it. */
const LABEL_GAP = 22;
/** Below this width a label stands over its bar, not beside it. */
const NARROW = 440;
const OVER = 16;
const PLAN = 100;
const SIGN = 15;
const LOOKS: Readonly<Record<AttainmentRow["look"], { readonly fill: Paint; readonly stroke: Paint }>> = {
  reached: { fill: "sea", stroke: "sea" },
  short: { fill: "paper", stroke: "ink" },
  open: { fill: "sea-3", stroke: "ink-3" },
};

/** Digits in a row, and the sign of percent, are wider than the average that `textWidth` goes by. */
const numberWidth = (shown: string) => 1.1 * textWidth(shown, SIZE);

/** The sign stands by itself: its font may be another than the words'. */
function verdictOf({ shown, sign }: AttainmentRow, x: number, y: number): readonly Shape[] {
  const at = x + numberWidth(shown) + 5;
  const style = { size: SIZE, weight: 600 } as const;
  return [
    text(x, y, shown, style, { fill: "ink" }),
    text(at, y, sign.shape, { size: SIZE }, { fill: "ink" }),
    text(at + SIGN, y, sign.word, style, { fill: "ink" }),
  ];
}

const widthOf = ({ shown, sign }: AttainmentRow) => numberWidth(shown) + 5 + SIGN + textWidth(sign.word, SIZE);

/** Results in percent of their plans from zero, the plan a line at 100; the look of a bar says the verdict without colour. */
export function attainmentBars(state: AttainmentBarsState): Drawing {
  const { rows, width, title } = state;
  const narrow = width < NARROW;
  const widest = Math.max(0, ...rows.map((r) => textWidth(r.label, SIZE)));
  const labels = narrow ? 0 : Math.min(widest + LABEL_GAP, width * 0.42);
  const step = narrow ? ROW + OVER : ROW;
  const numbers = Math.max(0, ...rows.map(widthOf)) + 10;
  const scale = linear([...rows.map((r) => r.value), PLAN], labels, width - numbers, true, 4);
  const [zero, plan] = [scale.at(0), scale.at(PLAN)];
  const height = TOP + rows.length * step;
  const bars = rows.flatMap((row, index): readonly Shape[] => {
    const top = TOP + index * step;
    const y = narrow ? top + OVER : top;
    const end = scale.at(row.value);
    return [
      text(
        0,
        narrow ? top + OVER : y + 19,
        fit(row.label, SIZE, narrow ? width : labels - 8),
        { size: SIZE },
        { fill: "ink", hint: row.label },
      ),
      rect(Math.min(zero, end), y + 7, Math.max(1, Math.abs(end - zero)), 16, {
        ...LOOKS[row.look],
        ...(row.figure === undefined ? {} : { figure: row.figure }),
      }),
      ...verdictOf(row, Math.max(end, plan) + 7, y + 19),
    ];
  });
  // Where the labels stand over the bars, the line of the plan leaves them free.
  const spans = narrow
    ? rows.map((_, index) => [TOP + index * step + OVER + 3, TOP + (index + 1) * step - 3] as const)
    : [[TOP - 4, height] as const];
  return {
    width,
    height,
    title,
    shapes: [
      line(zero, TOP, zero, height, { stroke: "line-2" }),
      ...bars,
      ...spans.map(([from, to]) => line(plan, from, plan, to, { stroke: "ink" }, "4 3")),
      text(plan, TOP - 8, state.planWord, { size: 11.5, anchor: "middle" }, { fill: "ink-2" }),
    ],
  };
}
