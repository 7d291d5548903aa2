import { describe, expect, it, test } from "vitest";
import { attainmentBars } from "./attainment-bars.ts";
import type { ChartData } from "./chart-data.ts";
import { drawChart } from "./draw-chart.ts";
import { pairedColumns } from "./paired-columns.ts";
import type { Shape } from "./shape.ts";
import { drawingSvg } from "./to-svg.ts";

const place = { title: "t", width: 604, format: (value: number, decimals: number) => value.toFixed(decimals) };
const rects = (shapes: readonly Shape[]) => shapes.filter((s) => s.tag === "rect");
const texts = (shapes: readonly Shape[]) => shapes.flatMap((s) => (s.tag === "text" ? [s.text] : []));

/** Hải Phòng 2023 as the conference article prints it: total revenue 88.1 % of its plan, domestic 100, FDI 140. */
const revenue = { label: "Tổng thu", value: 88.1, shown: "88,1 %", sign: { shape: "✕", word: "không đạt" } };
const fdi = { label: "FDI", value: 140, shown: "140,0 %", sign: { shape: "▲", word: "vượt kế hoạch" } };

describe("results in percent of plan", () => {
  const { shapes } = attainmentBars({
    ...place,
    planWord: "kế hoạch = 100 %",
    rows: [
      { ...revenue, look: "short" },
      { ...fdi, look: "reached" },
    ],
  });

  it("stand from one zero in their proportion, the line of the plan between them", () => {
    const [missed, exceeded] = rects(shapes);
    const end = (s: Shape | undefined) => Number(s?.at.x) + Number(s?.at.width);
    expect(Number(missed?.at.width) / Number(exceeded?.at.width)).toBeCloseTo(88.1 / 140, 2);
    const plan = Number(shapes.find((s) => s.at["stroke-dasharray"] !== undefined)?.at.x1);
    expect(end(missed)).toBeLessThan(plan);
    expect(end(exceeded)).toBeGreaterThan(plan);
  });

  it("tell the verdict without colour: hollow when missed, and shape and word beside", () => {
    expect(rects(shapes).map((s) => s.fill)).toEqual(["paper", "sea"]);
    expect(texts(shapes)).toEqual(expect.arrayContaining(["✕", "không đạt", "▲", "vượt kế hoạch"]));
  });
});

test("a pair of columns: the second hollow, a value that is not known leaves its place empty", () => {
  // Investment and recurrent spending, 11 months of 2023, bn VND.
  const pairs = [
    { label: "T1", first: { value: 1334, shown: "1.334" } },
    { label: "11T", first: { value: 13583.2, shown: "13.583" }, second: { value: 11469.9, shown: "11.470" } },
  ];
  const { shapes } = pairedColumns({ ...place, names: ["đầu tư", "thường xuyên"], unit: "tỷ đồng", pairs });
  const [, , ...columns] = rects(shapes);
  expect(columns.map((s) => s.fill)).toEqual(["sea", "sea", "paper"]);
  const heights = columns.map((s) => Number(s.at.height));
  expect((heights[2] ?? 0) / (heights[1] ?? 1)).toBeCloseTo(11469.9 / 13583.2, 2);
  expect(texts(shapes)).toEqual(expect.arrayContaining(["đầu tư", "thường xuyên", "13.583", "11.470"]));
});

test("a loss on paper is hollow, a gain filled (2022: industry 1.99 points below its plan, services 1.43 above)", () => {
  const data: ChartData = {
    kind: "waterfall",
    from: { label: "kế hoạch", value: 13, shown: "13" },
    steps: [
      { label: "công nghiệp", value: -1.99, shown: "−1,99" },
      { label: "dịch vụ", value: 1.43, shown: "+1,43" },
    ],
    to: { label: "GRDP", value: 12.32, shown: "12,32" },
  };
  const fills = rects(drawChart(data, place).shapes).map((s) => s.fill);
  expect(fills).toEqual(["ink", "paper", "sea", "ink"]);
});

test("a chart survives its way as JSON: the drawing is the same", () => {
  const data: ChartData = {
    kind: "history",
    points: [
      { year: 2022, value: 12.32, shown: "12,32", open: false },
      { year: 2023, value: 10.34, shown: "10,34", open: true },
    ],
    plans: [{ year: 2023, low: 12.7, high: 13, shown: "12,7–13" }],
    planWord: "kế hoạch",
    gapWord: "chưa có số liệu",
  };
  const drawn = drawChart(data, place);
  expect(drawChart(JSON.parse(JSON.stringify(data)) as ChartData, place)).toEqual(drawn);
  const svg = drawingSvg(drawn, "'Times New Roman', serif");
  expect(svg).toContain("font-family=\"'Times New Roman', serif\"");
  expect(svg).toContain(">kế hoạch 12,7–13</text>");
});
