import { describe, expect, it } from "vitest";
import { USUAL_SHARES } from "../outlook/quarters.ts";
import { rate } from "../outlook/testing-process.ts";
import type { GrowthPanel } from "../skill/growth-cases.ts";
import { restOfYear } from "./rest-of-year.ts";

const none: GrowthPanel = { record: new Map(), prints: new Map() };
const HALF = USUAL_SHARES[0] + USUAL_SHARES[1];

describe("growth the rest of a year needs", () => {
  // Hai Phong after the first half of 2025 (11.2), target 12.35: published 13.35 for the second half
  // (thongtin.vietnam.vn), at a share of the first half of 46.5 %: (12.35 - 0.465 * 11.2) / 0.535 = 13.3495.
  it("is what the city published", () => {
    const rest = restOfYear(none, [0.225, 0.24, 0.255, 0.28], 2, 11.2, 12.35);
    expect(rest?.required).toBeCloseTo(13.35, 2);
    expect(rest?.acceleration).toBeCloseTo(2.15, 2);
    expect(rest).toMatchObject({ cases: 0, asMuch: 0, done: 11.2 });
  });

  it("with usual shares of the quarters is a hundredth more", () => {
    expect(restOfYear(none, USUAL_SHARES, 2, 11.2, 12.35)?.required).toBeCloseTo((12.35 - HALF * 11.2) / (1 - HALF), 2);
  });

  it("shares need not sum to one", () => {
    expect(restOfYear(none, [45, 48, 51, 56], 2, 11.2, 12.35)?.required).toBeCloseTo(13.3495, 3);
  });

  it("keeps the speed of a year that is on its target", () => {
    const rest = restOfYear(none, USUAL_SHARES, 3, 8, 8);
    expect(rest?.required).toBeCloseTo(8, 12);
    expect(rest?.acceleration).toBeCloseTo(0, 12);
  });

  it("has nothing to say before the first quarter and after the last", () => {
    expect(restOfYear(none, USUAL_SHARES, 0, 8, 8)).toBeUndefined();
    expect(restOfYear(none, USUAL_SHARES, 4, 8, 8)).toBeUndefined();
  });

  it("counts who sped up as much, from first prints", () => {
    const w = [0.4838, 0.5162, 0, 0] as const;
    // Rest less first half: 1 / (1 - HALF) times year less first half: 3.76, 1.88 and -1.88 points.
    const panel: GrowthPanel = {
      record: new Map([
        ["a", [rate("2020", USUAL_SHARES, 8), rate("2021", USUAL_SHARES, 7)]],
        ["b", [rate("2020", USUAL_SHARES, 5)]],
        ["c", [rate("2020", USUAL_SHARES, 9)]],
      ]),
      prints: new Map([
        ["a", [rate("2020-M1-6", w, 6), rate("2021-M1-6", w, 6)]],
        ["b", [rate("2020-M1-6", w, 6)]],
        ["c", [rate("2020-Q1", [1, 0, 0, 0], 6)]],
      ]),
    };
    expect(restOfYear(panel, USUAL_SHARES, 2, 11.2, 12.35)).toMatchObject({ cases: 3, asMuch: 1 });
    expect(restOfYear(panel, USUAL_SHARES, 2, 11.2, 12)).toMatchObject({ cases: 3, asMuch: 2 });
  });
});
