import { expect, test } from "vitest";
import { bars } from "./bars.ts";
import { contributionBars } from "./contribution-bars.ts";

test("two bars stand in the proportion of their amounts (Hải Phòng, 11 months of 2023, bn VND)", () => {
  const { shapes } = bars({
    title: "",
    width: 300,
    bars: [
      { label: "đầu tư", value: 13583.2, shown: "13.583,2", note: "", paint: "sea" },
      { label: "thường xuyên", value: 11469.9, shown: "11.469,9", note: "", paint: "ink-3" },
    ],
  });
  const widths = shapes.filter((s) => s.tag === "rect" && s.fill !== "sea-3").map((s) => Number(s.at.width));
  expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(11469.9 / 13583.2, 2);
});

test("contributions start at one zero, losses to its left (2023: 0.04 + 6.39 + 3.57 + 0.34 = 10.34)", () => {
  const parts = [0.04, 6.39, 3.57, -0.34].map((value) => ({ label: `p${value}`, value, shown: `${value}` }));
  const { shapes } = contributionBars({ title: "", width: 500, parts, total: undefined });
  const zero = Number(shapes[0]?.at.x1);
  const rects = shapes.filter((s) => s.tag === "rect");
  expect(rects.slice(0, 3).every((s) => Math.abs(Number(s.at.x) - zero) < 0.2)).toBe(true);
  expect(Number(rects[3]?.at.x)).toBeLessThan(zero);
  expect(rects[3]?.fill).toBe("signal");
});
