import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type DynamicFactor,
  estimateFactor,
  figuresGiven,
  isCannot,
  type Nowcast,
  news,
  nowcast,
  type Panel,
  type PanelFault,
} from "../index.ts";

function sure<T extends object>(answer: T | PanelFault): T {
  if (isCannot(answer)) throw new Error(JSON.stringify(answer));
  return answer as T;
}

const gap = undefined;

/*
 * Expected values: statsmodels 0.13.5, DynamicFactor(k_factors=1, factor_order=1).smooth(params) and .news(); the panel
 * has gaps at the start, within, a whole row, and a ragged end.
 */
const MODEL: DynamicFactor = {
  loadings: [0.9, 0.6, -0.5],
  variances: [0.3, 0.5, 0.8],
  persistence: 0.6,
  centre: [0, 0, 0],
  spread: [1, 1, 1],
};
const LATER: Panel = [
  [0.48, gap, -0.15],
  [1.62, 0.21, -2.04],
  [2.06, 0.76, -2.74],
  [0.2, 0.1, -1.43],
  [-0.7, 0.11, 0.74],
  [gap, gap, gap],
  [0.66, -0.03, 0.34],
  [0.68, -0.07, -0.79],
  [0.93, 0.67, 0.57],
  [gap, -1.28, -0.07],
  [-0.27, 0.54, 0.1],
  [-0.08, 1.19, 0.56],
  [1.15, 0.82, gap],
  [-0.37, 0.67, 0.34],
  [-1.09, 0.16, -0.15],
  [gap, -0.08, -0.21],
];
const EARLIER: Panel = LATER.map((row, t) => {
  if (t === 9) return [gap, gap, -0.07];
  if (t === 10) return [-0.27, 0.89, 0.1];
  if (t === 13) return [-0.37, 0.67, gap];
  if (t === 14) return [gap, -0.04, -0.15];
  return t === 15 ? [gap, gap, gap] : row;
});

describe("nowcast", () => {
  it("agrees with statsmodels on likelihood and factor, with any pattern of gaps", () => {
    const found = sure(nowcast(MODEL, LATER));
    expect(found.loglik).toBeCloseTo(-49.85102607045244, 10);
    expect(sure(nowcast(MODEL, EARLIER)).loglik).toBeCloseTo(-43.55114890914916, 10);
    const mean = [
      0.6153615527083975, 1.5589803837374088, 1.9714844542628582, 0.4998272551519335, -0.41878395949415786,
      -0.003422778025264972, 0.4110256626368908, 0.6061697563225406, 0.650923477484006, -0.47770674117704126,
      -0.06869577459412446, 0.2688180209760768, 0.9536220609619095, -0.06162893531286284, -0.6125309827631646,
      -0.16347778088949508,
    ];
    for (const [t, value] of mean.entries()) expect(found.factor.mean[t]).toBeCloseTo(value, 11);
    const variance = { 0: 0.2537556956172318, 5: 0.8219653737238389, 9: 0.4446233005256398, 15: 0.5099966268025351 };
    for (const [t, value] of Object.entries(variance))
      expect((found.factor.deviation[Number(t)] ?? 0) ** 2).toBeCloseTo(value, 11);
  });

  it("gives every gap its value and deviation, and further periods", () => {
    const found = sure(nowcast(MODEL, LATER, 1));
    expect(found.missing.map(({ row, series }) => `${row}.${series}`)).toEqual([
      "0.1",
      "5.0",
      "5.1",
      "5.2",
      "9.0",
      "12.2",
      "15.0",
      "16.0",
      "16.1",
      "16.2",
    ]);
    const last = found.missing.find(({ row, series }) => row === 15 && series === 0);
    expect(last?.value).toBeCloseTo(0.9 * -0.16347778088949508, 11);
    expect(last?.deviation).toBeCloseTo(Math.sqrt(0.81 * 0.5099966268025351 + 0.3), 11);
    const next = found.missing.find(({ row, series }) => row === 16 && series === 0);
    expect(next?.value).toBeCloseTo(0.9 * 0.6 * -0.16347778088949508, 11);
    expect(next?.deviation).toBeCloseTo(Math.sqrt(0.81 * (0.36 * 0.5099966268025351 + 1) + 0.3), 11);
  });

  it("speaks the unit of the series", () => {
    const scaled = { ...MODEL, centre: [7, -2, 0], spread: [2, 0.5, 10] };
    const panel = LATER.map((row) =>
      row.map((value, i) => (value === undefined ? gap : (scaled.centre[i] ?? 0) + (scaled.spread[i] ?? 1) * value)),
    );
    const [plain, own] = [sure(nowcast(MODEL, LATER)), sure(nowcast(scaled, panel))];
    own.missing.forEach(({ series, value, deviation }, k) => {
      const spread = scaled.spread[series] ?? 1;
      expect(value).toBeCloseTo((scaled.centre[series] ?? 0) + spread * (plain.missing[k]?.value ?? 0), 9);
      expect(deviation).toBeCloseTo(spread * (plain.missing[k]?.deviation ?? 0), 9);
    });
  });

  it("gives the joint law of several figures, known ones without variance", () => {
    const law = sure(
      figuresGiven(MODEL, LATER, [
        { row: 15, series: 0 },
        { row: 16, series: 0 },
        { row: 15, series: 1 },
      ]),
    );
    expect(law.mean[2]).toBe(-0.08);
    expect(law.covariance[2]).toEqual([0, 0, 0]);
    expect(law.covariance[0]?.[1]).toBeCloseTo(0.81 * 0.6 * 0.5099966268025351, 11);
    expect(law.covariance[1]?.[1]).toBeCloseTo(0.81 * (0.36 * 0.5099966268025351 + 1) + 0.3, 11);
  });
});

describe("news", () => {
  // statsmodels 0.13.5: new.news(old, impact_date), details_by_impact.
  it("agrees with statsmodels on weights and contributions for a target at the ragged end", () => {
    const found = sure(news(MODEL, EARLIER, LATER, { row: 15, series: 0 }));
    expect(found.before).toBeCloseTo(0.022227882504284945, 11);
    expect(found.after).toBeCloseTo(-0.14713000280054558, 11);
    const expected = [
      [9, 1, 0.18118287757438367, 3.767962095790036e-6, -5.505681697717691e-6],
      [13, 2, -0.0393334066283374, -0.004100761796320687, -0.0015555559419696665],
      [14, 0, 0.147431773263766, 0.1645566478926874, -0.20362762460418934],
      [15, 1, 0.05897270930550639, 0.550796356946738, -0.07654566200049095],
      [15, 2, -0.04914392442125533, -0.28687310257642606, 0.04614528146954256],
    ];
    expect(found.releases.length).toBe(expected.length);
    for (const [k, [row, series, forecast, weight, contribution]] of expected.entries()) {
      const release = found.releases[k];
      expect([release?.row, release?.series]).toEqual([row, series]);
      expect(release?.forecast).toBeCloseTo(forecast ?? 0, 10);
      expect(release?.weight).toBeCloseTo(weight ?? 0, 10);
      expect(release?.contribution).toBeCloseTo(contribution ?? 0, 10);
    }
    const revised = found.revisions.reduce((sum, { contribution }) => sum + contribution, 0);
    expect(revised).toBeCloseTo(0.06623118145397464, 11);
    expect(found.withdrawn).toBe(0);
  });

  it("a target that comes out is explained by its own surprise alone", () => {
    const found = sure(news(MODEL, EARLIER, LATER, { row: 14, series: 0 }));
    expect(found.after).toBe(-1.09);
    for (const { row, series, weight } of found.releases)
      expect(weight).toBeCloseTo(row === 14 && series === 0 ? 1 : 0, 10);
  });

  const figure = fc.option(fc.double({ min: -5, max: 5, noNaN: true }), { nil: undefined, freq: 3 });
  const panel = fc.array(fc.tuple(figure, figure, figure), { minLength: 1, maxLength: 9 });
  const models: fc.Arbitrary<DynamicFactor> = fc
    .record({
      loadings: fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -2, max: 2, noNaN: true }))),
      variances: fc.tuple(...[0, 1, 2].map(() => fc.double({ min: 0.05, max: 2, noNaN: true }))),
      persistence: fc.double({ min: -0.95, max: 0.95, noNaN: true }),
      heywood: fc.boolean(),
    })
    .map(({ loadings, variances, persistence, heywood }) => ({
      loadings: heywood ? [1, ...loadings.slice(1)] : loadings,
      variances: heywood ? [0, ...variances.slice(1)] : variances,
      persistence,
      centre: [1, -2, 0],
      spread: [1, 2, 0.5],
    }));

  it("sums to the change of the nowcast, whatever came out, was revised or was withdrawn", () => {
    fc.assert(
      fc.property(models, panel, panel, fc.nat(10), fc.nat(2), (model, before, after, row, series) => {
        const found = sure(news(model, before, after, { row, series }));
        const parts = [...found.releases, ...found.revisions].map(({ contribution }) => contribution);
        const sum = parts.reduce((total, part) => total + part, found.withdrawn);
        const size = 1 + Math.max(...[...parts, found.before, found.after].map(Math.abs));
        expect(Math.abs(sum - (found.after - found.before))).toBeLessThan(1e-9 * size);
      }),
    );
  });

  it("the deviation never grows when figures come out", () => {
    fc.assert(
      fc.property(models, panel, (model, figures) => {
        const fewer = figures.map((row, t) => (t % 2 === 0 ? row : row.map(() => undefined)));
        const cell = { row: figures.length, series: 1 };
        const [less, more] = [fewer, figures].map((p) => sure(figuresGiven(model, p, [cell])).covariance[0]?.[0] ?? 0);
        expect(more).toBeLessThanOrEqual((less ?? 0) * (1 + 1e-12));
      }),
    );
  });
});

describe("estimateFactor", () => {
  const at = (answer: Nowcast | PanelFault | object) => (isCannot(answer) ? answer : undefined);
  const rows = (...columns: readonly (readonly (number | undefined)[])[]): Panel =>
    (columns[0] ?? []).map((_, t) => columns.map((column) => column[t]));

  // statsmodels 0.13.5: DynamicFactor(k_factors=1, factor_order=1).fit(method="bfgs") of the standardised panel.
  it("reaches the peer's maximum on a panel with gaps", () => {
    const fit = sure(estimateFactor(LATER));
    expect(fit.loglik).toBeGreaterThan(-53.256092871200664 - 1e-6);
    expect(fit.model.persistence).toBeCloseTo(0.38863619, 4);
    for (const [i, loading] of [-0.60805635, -0.03430458, 0.85847495].entries())
      expect(fit.model.loadings[i]).toBeCloseTo(loading, 4);
    for (const [i, variance] of [0.49937106, 0.99849831, 0.08517648].entries())
      expect(fit.model.variances[i]).toBeCloseTo(variance, 4);
  });

  it("reaches a likelihood that no small change of a parameter betters", () => {
    const fit = sure(estimateFactor(LATER));
    expect(fit.converged).toBe(true);
    const likelihood = (model: DynamicFactor) => sure(nowcast(model, LATER)).loglik;
    expect(likelihood(fit.model)).toBeCloseTo(fit.loglik, 10);
    const change = (values: readonly number[], i: number, by: number) =>
      values.map((value, j) => (j === i ? value + by : value));
    for (const by of [-0.02, 0.02])
      for (let i = 0; i < 3; i += 1) {
        const variances = change(fit.model.variances, i, by).map((value) => Math.max(1e-9, value));
        expect(likelihood({ ...fit.model, loadings: change(fit.model.loadings, i, by) })).toBeLessThan(fit.loglik);
        expect(likelihood({ ...fit.model, variances })).toBeLessThan(fit.loglik + 1e-6);
        expect(likelihood({ ...fit.model, persistence: fit.model.persistence + by })).toBeLessThan(fit.loglik);
      }
  });

  it("does not depend on the units of the figures", () => {
    const other = LATER.map((row) =>
      row.map((value, i) => (value === undefined ? gap : 100 + value * 10 ** (3 * i - 3))),
    );
    const [plain, scaled] = [sure(estimateFactor(LATER)), sure(estimateFactor(other))];
    expect(scaled.loglik).toBeCloseTo(plain.loglik, 5);
    scaled.model.loadings.forEach((loading, i) => {
      expect(loading).toBeCloseTo(plain.model.loadings[i] ?? Number.NaN, 3);
    });
  });

  it("says what is wrong with a panel", () => {
    const fine = [1, 2, 1, 3, 2];
    expect(at(estimateFactor([]))).toMatchObject({ cannot: "no-data" });
    expect(at(estimateFactor(rows(fine)))).toEqual({ cannot: "too-short", needed: 2, found: 1 });
    expect(at(estimateFactor(rows(fine, [gap, gap, gap, gap, gap])))).toMatchObject({ cannot: "no-data", series: 1 });
    expect(at(estimateFactor(rows(fine, [4, 4, gap, 4, 4])))).toEqual({ cannot: "constant", series: 1 });
    expect(at(estimateFactor(rows([1, 2, gap, gap, 4], fine)))).toMatchObject({
      cannot: "too-short",
      found: 3,
      series: 0,
    });
    expect(at(estimateFactor(rows(fine, [1, 2, Number.NaN, 1, 2])))).toEqual({
      cannot: "not-finite",
      at: 2,
      series: 1,
    });
    expect(at(nowcast(MODEL, [[1, Number.POSITIVE_INFINITY, 2]]))).toMatchObject({ cannot: "not-finite" });
    expect(() => estimateFactor([[1, 2], [1]])).toThrow(RangeError);
  });

  it("refuses a model that is none", () => {
    expect(() => nowcast({ ...MODEL, persistence: 1 }, LATER)).toThrow(RangeError);
    expect(() => nowcast({ ...MODEL, variances: [0, 0, 1] }, LATER)).toThrow(RangeError);
    expect(() => news(MODEL, EARLIER, LATER, { row: 3, series: 7 })).toThrow(RangeError);
  });
});
