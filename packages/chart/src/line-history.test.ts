import { expect, test } from "vitest";
import { type LineHistoryState, lineHistory } from "./line-history.ts";
import type { Shape } from "./shape.ts";
import { toSvg } from "./to-svg.ts";

// GRDP growth 2022-2024: 12.32; 10.34; 11.01, after 10.55 was printed in December 2024. Plan of 2024: 11.5-12.
const mark = (year: number, value: number | undefined, old: readonly number[] = []) => ({
  x: year * 12,
  label: String(year),
  value,
  shown: value?.toFixed(2) ?? "",
  open: false,
  figure: `f${year}`,
  vintages: old.map((v) => ({ value: v, shown: v.toFixed(2), figure: `f${v}` })),
  hint: "",
  run: 0,
});

const state: LineHistoryState = {
  title: "GRDP",
  marks: [mark(2022, 12.32), mark(2023, 10.34), mark(2024, 11.01, [10.55])],
  plans: [{ x: 2024 * 12, low: 11.5, high: 12, shown: "11.5–12" }],
  step: 12,
  gap: 12,
  planWord: "plan",
  gapWord: "not on record",
  breaks: [],
  format: (v, decimals) => v.toFixed(decimals),
  width: 640,
  height: 300,
};

const texts = (shapes: readonly Shape[]) => shapes.filter((s) => s.tag === "text");

test("the replaced value is struck through and the value in force is not", () => {
  const labels = texts(lineHistory(state).shapes);
  expect(labels.find((s) => s.text === "10.55")?.at["text-decoration"]).toBe("line-through");
  expect(labels.find((s) => s.text === "11.01")?.at["text-decoration"]).toBeUndefined();
});

test("the plan is named beside its band", () => {
  expect(texts(lineHistory(state).shapes).some((s) => s.text === "plan 11.5–12")).toBe(true);
});

test("a missing period keeps its place and breaks the line", () => {
  const marks = [mark(2021, 12.38), mark(2022, undefined), mark(2023, 10.34), mark(2024, 11.01)];
  const { shapes } = lineHistory({ ...state, marks });
  const trail = shapes.find((s) => s.tag === "path");
  expect(String(trail?.at.d).match(/M/g)).toHaveLength(2);
  expect(texts(shapes).some((s) => s.text === "not on record")).toBe(true);
});

test("labels never cover one another", () => {
  const marks = Array.from({ length: 20 }, (_, i) => mark(2005 + i, 10 + (i % 3) * 0.1));
  const labels = texts(lineHistory({ ...state, marks, plans: [], width: 320 }).shapes).filter((s) => s.fill === "ink");
  const places = labels.map((s) => ({ x: Number(s.at.x), y: Number(s.at.y) }));
  for (const [i, a] of places.entries())
    for (const b of places.slice(i + 1)) expect(Math.abs(a.x - b.x) > 24 || Math.abs(a.y - b.y) > 12).toBe(true);
});

test("a file carries its heading, source and date", () => {
  const svg = toSvg(lineHistory(state), { heading: "GRDP & more", footer: "Cục Thống kê, 06/01/2025" });
  expect(svg).toContain("GRDP &amp; more");
  expect(svg).toContain("Cục Thống kê, 06/01/2025");
  expect(svg).toContain("#14213d");
});

test("cumulative figures of two years are two lines", () => {
  const marks = [mark(2022, 9.5), mark(2023, 10.3)].map((m, run) => ({ ...m, run }));
  const trail = lineHistory({ ...state, marks }).shapes.find((s) => s.tag === "path");
  expect(String(trail?.at.d).match(/M/g)).toHaveLength(2);
});

test("no two ticks of the value axis read alike (merged city, 2025: 11.20 in June, 11.59 in September)", () => {
  const marks = [mark(2024, 11.2), mark(2025, 11.59)];
  const ticks = texts(lineHistory({ ...state, marks, plans: [] }).shapes).filter((s) => s.at["text-anchor"] === "end");
  expect(new Set(ticks.map((s) => s.text)).size).toBe(ticks.length);
  expect(ticks.length).toBeGreaterThan(2);
});
