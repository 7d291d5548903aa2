import { expect, test } from "vitest";
import { type RecordChartState, type RecordYear, recordChart } from "./record-chart.ts";
import type { Shape } from "./shape.ts";
import { textWidth } from "./text-width.ts";

// Targets and outcomes of Hải Phòng's GRDP growth, as the Council and the statistics office printed them; bars made up.
const year = (label: string, target: readonly [number, number], outcome: number | undefined): RecordYear => ({
  label,
  note: "",
  tellings: [4, 2.5, 1.5, 0.8].map((half) => ({ low: 11 - half, median: 11, high: 11 + half, open: false, hint: "" })),
  target: { low: target[0], high: target[1], shown: String(target[0]) },
  outcome: outcome === undefined ? undefined : { value: outcome, shown: `${outcome}`, figure: `f${label}`, hint: "" },
});

const state: RecordChartState = {
  title: "GRDP",
  years: [
    year("2020", [16.5, 16.5], 11.22),
    year("2021", [13.5, 13.5], 12.38),
    year("2022", [13, 13], 12.32),
    year("2023", [12.7, 13], 10.34),
    year("2024", [11.5, 12], 11.01),
    year("2025", [12.5, 12.5], undefined),
  ],
  moments: ["Dec", "Apr", "Jul", "Oct"],
  words: { target: "target", outcome: "outcome", interval: "80 %" },
  format: (v, decimals) => v.toFixed(decimals),
  width: 1000,
};

const bars = (shapes: readonly Shape[]) => shapes.filter((s) => s.tag === "rect" && s.fill !== "signal");
const points = (shapes: readonly Shape[]) => shapes.filter((s) => s.tag === "circle");
const targets = (shapes: readonly Shape[]) => shapes.filter((s) => s.tag === "line" && s.stroke === "signal");

test("a missed target stands above the outcome, both on one scale", () => {
  const { shapes } = recordChart(state);
  const rules = targets(shapes).map((s) => Number(s.at.y1));
  const outcomes = points(shapes).map((s) => Number(s.at.cy));
  expect(outcomes).toHaveLength(5);
  expect(outcomes.every((y, i) => (rules[i] ?? y) < y)).toBe(true);
  const perPoint = ((outcomes[0] ?? 0) - (rules[0] ?? 0)) / (16.5 - 11.22);
  expect(((outcomes[4] ?? 0) - (rules[4] ?? 0)) / (11.5 - 11.01)).toBeCloseTo(perPoint, 0);
});

test("bars grow shorter through the year in the proportion of their intervals", () => {
  const heights = bars(recordChart(state).shapes)
    .slice(0, 4)
    .map((s) => Number(s.at.height));
  expect((heights[0] ?? 0) / (heights[3] ?? 1)).toBeCloseTo(5, 1);
});

test("on a phone the years stand in rows, and every text keeps inside", () => {
  for (const width of [340, 700, 1000]) {
    const drawing = recordChart({ ...state, width });
    expect(bars(drawing.shapes)).toHaveLength(24);
    if (width === 340) expect(new Set(bars(drawing.shapes).map((s) => s.at.x)).size).toBeLessThan(24);
    for (const s of drawing.shapes.filter((shape) => shape.tag === "text")) {
      const size = textWidth(s.text ?? "", Number(s.at["font-size"]));
      const anchor = s.at["text-anchor"];
      const left = Number(s.at.x) - (anchor === "end" ? size : anchor === "middle" ? size / 2 : 0);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + size).toBeLessThanOrEqual(width + 1);
      expect(Number(s.at.y)).toBeLessThanOrEqual(drawing.height);
    }
  }
});

test("words stand once, values at every year; an outcome opens its figure", () => {
  const { shapes } = recordChart(state);
  const labels = shapes.flatMap((s) => (s.tag === "text" ? [s.text ?? ""] : []));
  expect(labels.filter((l) => l.startsWith("target "))).toEqual(["target 16.5"]);
  expect(labels.filter((l) => l.startsWith("outcome "))).toEqual(["outcome 11.22"]);
  expect(labels).toContain("10.34");
  expect(shapes.filter((s) => s.figure === "f2023").map((s) => s.tag)).toEqual(["circle", "text"]);
});

test("a telling that was not made keeps its place, one from few figures is hollow", () => {
  const [first, ...others] = state.years;
  if (!first) throw new Error("no year");
  const tellings = first.tellings.map((t, i) => (i === 0 || !t ? undefined : { ...t, open: true }));
  const { shapes } = recordChart({ ...state, years: [{ ...first, tellings }, ...others] });
  const [bar] = bars(shapes);
  const [, second] = bars(recordChart(state).shapes);
  expect(bar?.at.x).toBe(second?.at.x);
  expect(bar?.fill).toBe("paper");
});

test("no year draws nothing", () => {
  expect(recordChart({ ...state, years: [] }).shapes).toEqual([]);
});
