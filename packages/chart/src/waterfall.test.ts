import { describe, expect, it } from "vitest";
import type { Shape } from "./shape.ts";
import { type WaterfallState, waterfall } from "./waterfall.ts";

const step = (label: string, value: number) => ({ label, value, shown: `${value}` });
const rects = (shapes: readonly Shape[]) => shapes.filter((s) => s.tag === "rect");
const x = (s: Shape | undefined) => Number(s?.at.x);
const right = (s: Shape | undefined) => x(s) + Number(s?.at.width);

// Hải Phòng 2022: 0.04 + 8.39 + 3.32 + 0.57 = 12.32.
const growth: WaterfallState = {
  title: "",
  width: 640,
  from: undefined,
  steps: [step("a", 0.04), step("b", 8.39), step("c", 3.32), step("d", 0.57)],
  to: { label: "GRDP", value: 12.32, shown: "12.32" },
};
// Its plan of 13 and what the sectors made of it: 0.002, -1.990, 1.433, -0.125.
const gap: WaterfallState = {
  title: "",
  width: 640,
  from: { label: "plan", value: 13, shown: "13" },
  steps: [step("a", 0.002), step("b", -1.99), step("c", 1.433), step("d", -0.125)],
  to: { label: "GRDP", value: 12.32, shown: "12.32" },
};

describe("a waterfall", () => {
  it("begins each bar where the one before it ended, and ends at the total", () => {
    const bars = rects(waterfall(growth).shapes);
    expect(bars).toHaveLength(5);
    for (let i = 1; i < 4; i += 1) expect(x(bars[i])).toBeCloseTo(right(bars[i - 1]), 0);
    expect(right(bars[4])).toBeCloseTo(right(bars[3]), 0);
    expect(bars.map((b) => b.fill)).toEqual(["sea", "sea", "sea", "sea", "ink"]);
  });

  it("draws losses to the left in signal, and breaks the axis under two tall levels", () => {
    const bars = rects(waterfall(gap).shapes);
    expect(bars.map((b) => b.fill)).toEqual(["ink", "sea", "signal", "sea", "signal", "ink"]);
    // The loss ends where the next gain begins.
    expect(x(bars[2])).toBeCloseTo(x(bars[3]), 0);
    // The steps keep their proportion: 1.990 to 1.433.
    expect(Number(bars[2]?.at.width) / Number(bars[3]?.at.width)).toBeCloseTo(1.99 / 1.433, 1);
  });

  it("shows the interval of a step only where it can be seen", () => {
    const feet = (low: number, high: number) => {
      const steps = [{ ...step("a", 5), low, high }];
      return waterfall({ ...growth, steps, to: { label: "t", value: 5, shown: "5" } }).shapes.filter(
        (s) => s.stroke === "ink",
      );
    };
    expect(feet(4.5, 5.5)).toHaveLength(3);
    expect(feet(4.999, 5.001)).toHaveLength(0);
  });

  it("keeps inside its width on a phone, with labels over the bars", () => {
    const { shapes, width } = waterfall({ ...gap, width: 320 });
    for (const bar of rects(shapes)) expect(right(bar)).toBeLessThanOrEqual(width);
    expect(shapes.filter((s) => s.tag === "text" && s.text === "plan").map((s) => Number(s.at.x))).toEqual([0]);
  });

  it("goes below zero and back", () => {
    const bars = rects(
      waterfall({ ...growth, steps: [step("a", -2), step("b", 3)], to: { label: "t", value: 1, shown: "1" } }).shapes,
    );
    expect(bars.map((b) => b.fill)).toEqual(["signal", "sea", "ink"]);
    expect(x(bars[1])).toBeCloseTo(x(bars[0]), 0);
  });
});
