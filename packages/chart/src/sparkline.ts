import { linear } from "./scale.ts";
import { circle, type Drawing, path, rect, type Shape } from "./shape.ts";

export interface SparkPoint {
  /** The year. */
  readonly x: number;
  readonly value: number;
  /** Not the whole year, or only an expectation: drawn hollow. */
  readonly open: boolean;
}

export interface SparkPlan {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

export interface SparklineState {
  readonly title: string;
  readonly from: number;
  readonly to: number;
  readonly points: readonly SparkPoint[];
  readonly plans: readonly SparkPlan[];
  /** The last point is the one judged: missed shows in the signal colour (the word stands beside it). */
  readonly missed: boolean;
  readonly width: number;
  readonly height: number;
}

/** A small line over years with each year's plan as a band behind it. Years without a figure break the line. */
export function sparkline(state: SparklineState): Drawing {
  const { width, height, points, plans, from, to } = state;
  const [side, edge] = [9, 6];
  const years = Math.max(1, to - from);
  const x = (year: number) => side + ((year - from) / years) * (width - side * 2);
  const values = [...points.map((p) => p.value), ...plans.flatMap((p) => [p.low, p.high])];
  if (values.length === 0) return { width, height, title: state.title, shapes: [] };
  const { at: y } = linear(values, height - edge, edge, false, 2);
  const band = Math.min(20, ((width - side * 2) / years) * 0.72);
  const bands: Shape[] = plans.map((plan) => {
    const [top, bottom] = [y(plan.high), y(plan.low)];
    return rect(x(plan.x) - band / 2, Math.min(top, (top + bottom) / 2 - 1.5), band, Math.max(3, bottom - top), {
      fill: "sea-2",
    });
  });
  const byYear = new Map(points.map((point) => [point.x, point]));
  let d = "";
  for (const point of points) {
    d += `${byYear.has(point.x - 1) ? "L" : "M"}${x(point.x).toFixed(1)} ${y(point.value).toFixed(1)}`;
  }
  const last = points.at(-1);
  const dots = points.map((point) => {
    const paint = point === last && state.missed ? "signal" : "ink";
    return circle(
      x(point.x),
      y(point.value),
      point === last ? 3.4 : 1.8,
      point.open ? { fill: "paper", stroke: paint } : { fill: paint },
    );
  });
  return { width, height, title: state.title, shapes: [...bands, path(d, 1.5, { stroke: "ink" }), ...dots] };
}
