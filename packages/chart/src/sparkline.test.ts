import { expect, test } from "vitest";
import { sparkline } from "./sparkline.ts";

// Growth of Hải Phòng's GRDP 2017-2023 and the plans of those years, as printed by the statistics office and the Council.
const VALUES = [14.01, 16.25, 16.68, 11.22, 12.38, 12.32, 10.34];

const state = {
  title: "GRDP",
  from: 2017,
  to: 2023,
  points: VALUES.map((value, i) => ({ x: 2017 + i, value, open: false })),
  plans: [{ x: 2023, low: 12.7, high: 13 }],
  missed: true,
  width: 200,
  height: 36,
};

test("the last point stands below the plan's band, in the signal colour", () => {
  const { shapes } = sparkline(state);
  const band = shapes.find((s) => s.tag === "rect");
  const last = shapes.filter((s) => s.tag === "circle").at(-1);
  expect(last?.fill).toBe("signal");
  expect(Number(last?.at.cy)).toBeGreaterThan(Number(band?.at.y) + Number(band?.at.height));
});

test("a year without a figure breaks the line", () => {
  const gap = { ...state, points: state.points.filter((p) => p.x !== 2020) };
  const line = sparkline(gap).shapes.find((s) => s.tag === "path");
  expect(String(line?.at.d).match(/M/g)).toHaveLength(2);
});

test("nothing known draws nothing", () => {
  expect(sparkline({ ...state, points: [], plans: [] }).shapes).toEqual([]);
});
