import { describe, expect, it } from "vitest";
import { type GrowthAtRisk, growthAtRisk, isCannot, type RiskFault, type RiskObservation, riskAhead } from "./index.ts";

/** Brownlee's stack loss, air flow and water temperature (Brownlee 1965; R's `stackloss`), seven rows for each of three places. */
const STACK = [
  [80, 27, 42],
  [80, 27, 37],
  [75, 25, 37],
  [62, 24, 28],
  [62, 22, 18],
  [62, 23, 18],
  [62, 24, 19],
  [62, 24, 20],
  [58, 23, 15],
  [58, 18, 14],
  [58, 18, 14],
  [58, 17, 13],
  [58, 18, 11],
  [58, 19, 12],
  [50, 18, 8],
  [50, 18, 7],
  [50, 19, 8],
  [50, 19, 8],
  [50, 20, 9],
  [56, 20, 15],
  [70, 20, 15],
];
const OBSERVATIONS: readonly RiskObservation[] = STACK.map(([air = 0, water = 0, growth = 0], i) => ({
  growth,
  regressors: [air, water],
  province: "ABC"[Math.floor(i / 7)] ?? "",
}));

function sure(answer: GrowthAtRisk | RiskFault): GrowthAtRisk {
  if (isCannot(answer)) throw new Error(JSON.stringify(answer));
  return answer;
}

describe("growthAtRisk", () => {
  // R 4, quantreg 5.94: rq(stack.loss ~ place - 1 + stack.x[, 1:2], tau): A, B, C, slopes, rho / 21.
  it.each([
    [0.1, [-20.24, -21.96, -23.4, 0.32, 0.8], 0.31771428571429],
    [
      0.3,
      [-55.615384615384578, -54.615384615384585, -51.846153846153825, 0.846153846153846, 0.923076923076922],
      0.843956043956046,
    ],
    [
      0.5,
      [-58.3684210526316, -57.36842105263158, -54.26315789473685, 1.10526315789474, 0.36842105263158],
      0.972431077694236,
    ],
    [0.9, [-27.625, -35.625, -34.333333333333343, 0.6875, 0.541666666666667], 0.291964285714287],
  ])("agrees with quantreg on a panel with levels by province at %f", (tau, expected, loss) => {
    const [line] = sure(growthAtRisk(OBSERVATIONS, { taus: [tau], provinceEffects: true })).lines;
    expect(line?.loss).toBeCloseTo(loss, 11);
    const levels = ["A", "B", "C"].map((place) => (line?.intercept ?? 0) + (line?.effects[place] ?? Number.NaN));
    for (const [j, value] of [...levels, ...(line?.slopes ?? [])].entries())
      expect(value).toBeCloseTo(expected[j] ?? 0, 9);
    expect(Object.values(line?.effects ?? {}).reduce((sum, effect) => sum + effect, 0)).toBeCloseTo(0, 9);
  });

  // The same at 0.7, where quantreg warns that several planes share the least loss: the loss is compared.
  it("has quantreg's loss where several planes share it", () => {
    const [line] = sure(growthAtRisk(OBSERVATIONS, { taus: [0.7], provinceEffects: true })).lines;
    expect(line?.loss).toBeCloseTo(0.766666666666669, 11);
    expect(line?.unique).toBe(false);
  });

  // R 4, quantreg 5.94: rq(stack.loss ~ Air.Flow, tau); at an air flow of 20, far below all seen, the lines cross.
  it("puts crossing quantiles in order and says so", () => {
    const air = OBSERVATIONS.map(({ growth, regressors: [flow] }) => ({ growth, regressors: [flow] }));
    const fit = sure(growthAtRisk(air, { taus: [0.9, 0.1, 0.75, 0.25, 0.5] }));
    expect(fit.lines.map(({ tau }) => tau)).toEqual([0.9, 0.1, 0.75, 0.25, 0.5]);
    const far = riskAhead(fit, [20]);
    if (isCannot(far)) throw new Error(far.cannot);
    expect(far.rearranged).toBe(true);
    expect(far.quantiles.map(({ tau }) => tau)).toEqual([0.1, 0.25, 0.5, 0.75, 0.9]);
    for (const [i, value] of [-26, -24.6, -24, -23, -8].entries())
      expect(far.quantiles[i]?.growth).toBeCloseTo(value, 9);
    const near = riskAhead(fit, [60]);
    expect(near).toMatchObject({ rearranged: false });
  });

  it("leaves out what has a gap, and counts it", () => {
    const gaps = OBSERVATIONS.map((o, i): RiskObservation => {
      if (i === 3) return { ...o, growth: undefined };
      return i === 10 ? { ...o, regressors: [o.regressors[0], undefined] } : o;
    });
    const fit = sure(growthAtRisk(gaps));
    expect([fit.used, fit.leftOut]).toEqual([19, 2]);
    expect(fit).toEqual({ ...sure(growthAtRisk(OBSERVATIONS.filter((_, i) => i !== 3 && i !== 10))), leftOut: 2 });
  });

  it("says what is wrong with the observations", () => {
    const changed = (change: (o: RiskObservation, i: number) => Partial<RiskObservation>) =>
      OBSERVATIONS.map((o, i) => ({ ...o, ...change(o, i) }));
    const second = (value: (o: RiskObservation) => number | undefined) =>
      changed((o) => ({ regressors: [o.regressors[0], value(o)] }));
    expect(growthAtRisk([])).toMatchObject({ cannot: "no-data" });
    expect(growthAtRisk(changed(() => ({ growth: undefined })))).toMatchObject({ cannot: "no-data" });
    expect(growthAtRisk(second(() => undefined))).toMatchObject({ cannot: "no-data", regressor: 1 });
    expect(growthAtRisk(second(() => 4))).toEqual({ cannot: "constant", regressor: 1 });
    expect(growthAtRisk(changed(() => ({ growth: 6.5 })))).toEqual({ cannot: "constant" });
    expect(growthAtRisk(second((o) => 3 - 2 * (o.regressors[0] ?? 0)))).toEqual({ cannot: "collinear", regressor: 1 });
    expect(growthAtRisk(OBSERVATIONS.slice(0, 3))).toEqual({ cannot: "too-short", needed: 4, found: 3 });
    expect(growthAtRisk(changed((_, i) => (i === 5 ? { growth: Number.NaN } : {})))).toEqual({
      cannot: "not-finite",
      at: 5,
    });
    const byPlace = second((o) => "ABC".indexOf(o.province ?? ""));
    expect(isCannot(growthAtRisk(byPlace))).toBe(false);
    expect(growthAtRisk(byPlace, { provinceEffects: true })).toEqual({ cannot: "collinear", regressor: 1 });
  });

  it("refuses a wrong call", () => {
    const fit = sure(growthAtRisk(OBSERVATIONS, { provinceEffects: true }));
    expect(riskAhead(fit, [60, 20], "D")).toEqual({ cannot: "no-data" });
    expect(() => riskAhead(fit, [60], "A")).toThrow(RangeError);
    expect(() => riskAhead(fit, [60, 20])).toThrow(RangeError);
    expect(() =>
      growthAtRisk([
        { growth: 1, regressors: [1] },
        { growth: 2, regressors: [] },
      ]),
    ).toThrow(RangeError);
    expect(() => growthAtRisk(OBSERVATIONS, { taus: [0] })).toThrow(RangeError);
  });
});
