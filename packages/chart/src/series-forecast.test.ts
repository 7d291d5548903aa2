import { expect, test } from "vitest";
import { type SeriesForecastState, seriesForecastChart } from "./series-forecast.ts";
import type { Shape } from "./shape.ts";
import { toSvg } from "./to-svg.ts";

const START = 2022 * 12;
const state: SeriesForecastState = {
  title: "IIP",
  points: Array.from({ length: 30 }, (_, i) => ({
    x: START + i,
    value: 100 + i + 10 * Math.sin(i),
    figure: `f${i}`,
    hint: "",
  })),
  adjusted: Array.from({ length: 30 }, (_, i) => ({ x: START + i, value: 100 + i })),
  steps: Array.from({ length: 12 }, (_, i) => ({
    x: START + 30 + i,
    median: 130 + i,
    bands: [
      [130 - 2 * i - 4, 130 + 4 * i + 4],
      [130 - i - 2, 130 + 3 * i + 2],
    ],
    plain: 118 + i,
    hint: "",
  })),
  levels: ["95 %", "80 %"],
  labels: { median: "median 141", plain: "a year before", adjusted: "adjusted" },
  format: (v, decimals) => v.toFixed(decimals),
  width: 700,
  height: 320,
};

const texts = (shapes: readonly Shape[]) => shapes.flatMap((s) => (s.tag === "text" ? [s.text] : []));

test("years stand under the chart, names at the ends, figures behind the marks", () => {
  const { shapes } = seriesForecastChart(state);
  for (const word of ["2022", "2025", "median 141", "a year before", "adjusted", "95 %"])
    expect(texts(shapes)).toContain(word);
  expect(shapes.filter((s) => s.figure !== undefined)).toHaveLength(30);
});

test.each([320, 700, 1400])("nothing leaves the drawing at %i pixels", (width) => {
  const drawing = seriesForecastChart({ ...state, width });
  const numbers = drawing.shapes.flatMap((s) =>
    ["x", "cx", "x1", "x2"].flatMap((name) => (typeof s.at[name] === "number" ? [s.at[name]] : [])),
  );
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThanOrEqual(width);
  expect(toSvg(drawing, { heading: "IIP", footer: "" })).not.toMatch(/NaN|Infinity/);
});

test("a narrow chart leaves years out rather than overlap them", () => {
  const long = Array.from({ length: 120 }, (_, i) => ({ x: START + i - 90, value: 100, figure: `g${i}`, hint: "" }));
  const years = texts(seriesForecastChart({ ...state, points: long, adjusted: [], width: 330 }).shapes).filter((t) =>
    /^\d{4}$/.test(t ?? ""),
  );
  expect(years.length).toBeLessThan(8);
  expect(years.length).toBeGreaterThan(1);
});

test("without steps, adjustment or points it is an empty frame", () => {
  const bare = seriesForecastChart({ ...state, points: state.points.slice(0, 1), adjusted: [], steps: [] });
  expect(texts(bare.shapes)).not.toContain("adjusted");
});
