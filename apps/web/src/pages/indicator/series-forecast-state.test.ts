import type { WireSeriesOutlook } from "@hoatieu/contract";
import { monthPeriod } from "@hoatieu/core";
import { expect, test } from "vitest";
import { leading, seriesForecastState } from "./series-forecast-state.ts";

const months = (from: number, count: number) =>
  Array.from({ length: count }, (_, i) => monthPeriod(2018 + Math.floor((from + i) / 12), ((from + i) % 12) + 1).text);
const flat = (value: number) => new Array<number>(12).fill(value);
const told = (method: WireSeriesOutlook["forecasts"][number]["method"], value: number) => ({
  method,
  model: method,
  median: flat(value),
  low80: flat(value - 1),
  high80: flat(value + 1),
  low95: flat(value - 2),
  high95: flat(value + 2),
});

const outlook: WireSeriesOutlook = {
  kind: "forecast",
  words: [],
  unit: "index",
  scope: "",
  decimals: 1,
  frequency: 12,
  history: months(0, 84).map((period, i) => ({ period, value: 100 + i, figure: `f${i}` })),
  adjusted: { values: Array.from({ length: 84 }, (_, i) => 1000 + i), trend: new Array<number>(84).fill(0) },
  ahead: months(84, 12),
  forecasts: [told("combination", 190), told("seasonal-naive", 180)],
  absent: [],
  backtest: [],
  unusual: [],
};

test("the last years are drawn, fewer on a phone, the adjusted values at their own months", () => {
  const wide = seriesForecastState(outlook, "IIP", "vi", 1000);
  expect(wide.points).toHaveLength(60);
  expect(wide.points.at(-1)?.figure).toBe("f83");
  expect(wide.adjusted.at(-1)).toEqual({ x: wide.points.at(-1)?.x, value: 1083 });
  expect(seriesForecastState(outlook, "IIP", "vi", 350).points).toHaveLength(36);
});

test("steps go on a month after the newest figure, the wider band first, the plain way beside", () => {
  const { steps, points, labels } = seriesForecastState(outlook, "IIP", "vi", 1000);
  expect(steps[0]?.x).toBe((points.at(-1)?.x ?? 0) + 1);
  expect(steps[0]).toMatchObject({
    median: 190,
    plain: 180,
    bands: [
      [188, 192],
      [189, 191],
    ],
  });
  expect(labels.median).toBe("190,0");
});

test("without a combination the first method that answers leads, and is not its own comparison", () => {
  const alone = { ...outlook, forecasts: [told("seasonal-naive", 180)] };
  expect(leading(alone)?.method).toBe("seasonal-naive");
  expect(seriesForecastState(alone, "IIP", "en", 1000).steps[0]?.plain).toBeUndefined();
});
