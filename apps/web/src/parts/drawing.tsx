import type { Drawing, Paint, Shape } from "@hoatieu/chart";
import { createElement, type ReactElement } from "react";

/** On the page colours are the theme's, so a chart follows light, dark and high contrast by itself. */
const color = (paint: Paint): string => (paint === "none" ? "none" : `var(--${paint})`);

const REACT_NAMES: Readonly<Record<string, string>> = {
  "stroke-width": "strokeWidth",
  "stroke-linejoin": "strokeLinejoin",
  "stroke-linecap": "strokeLinecap",
  "stroke-dasharray": "strokeDasharray",
  "fill-opacity": "fillOpacity",
  "font-size": "fontSize",
  "font-weight": "fontWeight",
  "text-anchor": "textAnchor",
  "text-decoration": "textDecoration",
  "paint-order": "paintOrder",
};

interface DrawProps {
  readonly drawing: Drawing;
  /** Called with a figure's id when its mark is clicked; the same is in the table, for the keyboard. */
  readonly onFigure?: ((figure: string) => void) | undefined;
}

function elementOf(shape: Shape, key: string, onFigure: DrawProps["onFigure"]): ReactElement {
  const at = Object.fromEntries(Object.entries(shape.at).map(([name, value]) => [REACT_NAMES[name] ?? name, value]));
  const fill = shape.fill ?? (shape.tag === "path" || shape.tag === "line" ? "none" : undefined);
  const { figure } = shape;
  const children = (shape.children ?? []).map((child, index) => elementOf(child, `${index}`, onFigure));
  return createElement(
    shape.tag,
    {
      key,
      ...at,
      ...(fill ? { fill: color(fill) } : {}),
      ...(shape.stroke ? { stroke: color(shape.stroke) } : {}),
      ...(figure && onFigure ? { onClick: () => onFigure(figure), className: "mark" } : {}),
    },
    shape.hint ? createElement("title", { key: "hint" }, shape.hint) : null,
    shape.text ?? null,
    ...children,
  );
}

/** A drawing of the chart package as SVG in the page. */
export function Draw({ drawing, onFigure }: DrawProps) {
  const { width, height, title, shapes } = drawing;
  return (
    <svg
      className="drawing"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={title}
    >
      {shapes.map((shape, index) => elementOf(shape, `${index}`, onFigure))}
    </svg>
  );
}
