/**
 * A drawing before it has a medium. Colours are names, not values: the page paints them with its theme, a file or a
 * Word document with the light palette. So the same drawing goes everywhere.
 */
export type Paint =
  | "none"
  | "paper"
  | "ink"
  | "ink-2"
  | "ink-3"
  | "line"
  | "line-2"
  | "sea"
  | "sea-2"
  | "sea-3"
  | "signal"
  | "amber";

export interface Shape {
  readonly tag: "g" | "path" | "rect" | "circle" | "line" | "text";
  /** SVG attributes other than colours. */
  readonly at: Readonly<Record<string, string | number>>;
  readonly fill?: Paint;
  readonly stroke?: Paint;
  readonly text?: string;
  readonly children?: readonly Shape[];
  /** What a click on the shape asks for: the id of the figure drawn. */
  readonly figure?: string;
  /** Read by a pointer resting on the shape. */
  readonly hint?: string;
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** What the drawing shows, in a sentence: its name for a screen reader. */
  readonly title: string;
  readonly shapes: readonly Shape[];
}

type Extra = Omit<Shape, "tag" | "at" | "text">;

/** Coordinates to a tenth of a pixel: finer digits only make files differ between machines. */
export const round = (value: number): number => Math.round(value * 10) / 10;

export const rect = (x: number, y: number, width: number, height: number, extra: Extra): Shape => ({
  tag: "rect",
  at: { x: round(x), y: round(y), width: round(Math.max(0, width)), height: round(Math.max(0, height)) },
  ...extra,
});

export const circle = (cx: number, cy: number, r: number, extra: Extra): Shape => ({
  tag: "circle",
  at: { cx: round(cx), cy: round(cy), r },
  ...extra,
});

export const line = (x1: number, y1: number, x2: number, y2: number, extra: Extra, dash?: string): Shape => ({
  tag: "line",
  at: {
    x1: round(x1),
    y1: round(y1),
    x2: round(x2),
    y2: round(y2),
    ...(dash === undefined ? {} : { "stroke-dasharray": dash }),
  },
  ...extra,
});

export const path = (d: string, width: number, extra: Extra): Shape => ({
  tag: "path",
  at: { d, "stroke-width": width, "stroke-linejoin": "round", "stroke-linecap": "round" },
  ...extra,
});

export interface TextStyle {
  readonly size?: number;
  readonly weight?: 400 | 600;
  readonly anchor?: "start" | "middle" | "end";
  readonly struck?: boolean;
}

export const text = (x: number, y: number, content: string, style: TextStyle, extra: Extra): Shape => ({
  tag: "text",
  at: {
    x: round(x),
    y: round(y),
    "font-size": style.size ?? 12,
    "font-weight": style.weight ?? 400,
    "text-anchor": style.anchor ?? "start",
    ...(style.struck ? { "text-decoration": "line-through" } : {}),
  },
  text: content,
  ...extra,
});

export const group = (children: readonly Shape[], extra: Omit<Extra, "children"> = {}): Shape => ({
  tag: "g",
  at: {},
  children,
  ...extra,
});
