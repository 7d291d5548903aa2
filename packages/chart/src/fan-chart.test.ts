import { expect, test } from "vitest";
import { type FanChartState, fanChart } from "./fan-chart.ts";
import type { Shape } from "./shape.ts";
import { textWidth } from "./text-width.ts";

// The merged city in October 2025: 11.20 % in six months, 11.59 % in nine; target 12.35 %.
const state: FanChartState = {
  title: "GRDP 2025",
  places: ["Q1", "6 months", "9 months", "year"],
  points: [
    { at: 1, value: 11.2, shown: "11.20", figure: "f6", hint: "" },
    { at: 2, value: 11.59, shown: "11.59", figure: "f9", hint: "" },
  ],
  steps: [
    {
      at: 3,
      median: 11.9,
      bands: [
        [11.15, 12.65],
        [11.4, 12.4],
        [11.64, 12.16],
      ],
    },
  ],
  levels: ["95 %", "80 %", "50 %"],
  medianLabel: "outlook 11.9",
  target: { low: 12.35, high: 12.35, label: "target 12.35" },
  plain: { value: 11.01, label: "last year 11.01" },
  format: (value, decimals) => value.toFixed(decimals),
  width: 720,
  height: 320,
};

const texts = (shapes: readonly Shape[]) => shapes.filter((s) => s.tag === "text");
const bandPaths = (shapes: readonly Shape[]) => shapes.filter((s) => s.tag === "path" && s.fill === "sea-2");

test("the fan opens from the last printed value, each band inside the wider", () => {
  const bands = bandPaths(fanChart(state).shapes);
  const starts = bands.map((b) => /^M([^L]+)/.exec(String(b.at.d))?.[1]);
  expect(new Set(starts).size).toBe(1);
  const heights = bands.map((b) => {
    const ys = String(b.at.d)
      .replace(/[MZ]/g, "")
      .split("L")
      .map((pair) => Number(pair.split(",")[1]));
    return Math.max(...ys) - Math.min(...ys);
  });
  expect(heights).toEqual(heights.toSorted((a, b) => b - a));
  // Ends in the proportion of the intervals: 1.5 points to 0.52.
  expect((heights[0] ?? 0) / (heights[2] ?? 1)).toBeGreaterThan(2);
});

test("target, outlook and last year are named at the line's end, none over another, all inside", () => {
  for (const width of [358, 560, 900]) {
    const labels = texts(fanChart({ ...state, width }).shapes).filter((s) =>
      ["target 12.35", "outlook 11.9", "last year 11.01"].includes(s.text ?? ""),
    );
    expect(labels).toHaveLength(3);
    const ys = labels.map((s) => Number(s.at.y)).toSorted((a, b) => a - b);
    for (const [i, y] of ys.entries()) if (i > 0) expect(y - (ys[i - 1] ?? 0)).toBeGreaterThan(14);
    for (const s of labels) {
      expect(Number(s.at.x)).toBeGreaterThan(0);
      expect(Number(s.at.x) + textWidth(s.text ?? "", 13)).toBeLessThanOrEqual(width);
    }
  }
});

test("a printed value opens its figure from its point and from its number", () => {
  const clickable = fanChart(state).shapes.filter((s) => s.figure === "f9");
  expect(clickable.map((s) => s.tag).toSorted()).toEqual(["circle", "text"]);
});

test("a target that is a range is a band between two lines", () => {
  const { shapes } = fanChart({ ...state, target: { low: 12, high: 12.5, label: "target 12–12.5" } });
  expect(shapes.filter((s) => s.tag === "line" && s.stroke === "signal")).toHaveLength(2);
  expect(shapes.filter((s) => s.tag === "rect" && s.fill === "signal")).toHaveLength(1);
});

test("a finished year has no fan and its outcome stands out; a year not begun has no line", () => {
  const done = fanChart({
    ...state,
    steps: [],
    points: [{ at: 3, value: 11.81, shown: "11.81", figure: "y", hint: "" }],
  });
  expect(bandPaths(done.shapes)).toHaveLength(0);
  expect(done.shapes.find((s) => s.figure === "y" && s.tag === "circle")?.at.r).toBe(6);
  const ahead = fanChart({ ...state, points: [] });
  expect(ahead.shapes.some((s) => s.tag === "path" && s.stroke === "ink")).toBe(false);
});
