import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCannot, type Observed } from "./cannot.ts";
import { ets } from "./ets.ts";
import { type EtsFit, etsAt } from "./ets-fit.ts";
import { etsForecast } from "./ets-forecast.ts";
import { type EtsModel, etsCandidates, etsName } from "./ets-model.ts";
import { DEATHS, GAS } from "./ets-testing.ts";
import { NILE, PASSENGERS } from "./testing-series.ts";

function fitted(values: readonly Observed[], season: number, model?: EtsModel): EtsFit {
  const fit = ets(values, season, model ? { models: [model] } : {});
  if (isCannot(fit)) throw new Error(fit.cannot);
  return fit;
}

const N = (error: "A" | "M", trend: EtsModel["trend"], seasonal: EtsModel["seasonal"]): EtsModel => ({
  error,
  trend,
  seasonal,
});

/** statsmodels gives the likelihood with its constants; R, and we, without. */
const withoutConstants = (loglik: number, n: number) => loglik + (n / 2) * (1 + Math.log((2 * Math.PI) / n));

describe("maximum likelihood", () => {
  // statsmodels 0.15.0, ETSModel, initialization_method="estimated". Its own bounds differ from ours by a hair.
  it.each([
    ["passengers", PASSENGERS, 12, N("M", "A", "M"), -522.4899307974674],
    ["passengers", PASSENGERS, 12, N("M", "Ad", "M"), -525.6171162371236],
    ["gas", GAS, 4, N("M", "A", "M"), -518.5690844184007],
    ["Nile", NILE, 1, N("M", "N", "N"), -637.801797974624],
  ] as const)("of %s is not below that of statsmodels", (_, values, season, model, theirs) => {
    const { loglik } = fitted(values, season, model);
    expect(loglik).toBeGreaterThan(withoutConstants(theirs, values.length) - 0.01);
    expect(loglik).toBeLessThan(withoutConstants(theirs, values.length) + 0.15);
  });

  // R 4.2.2, forecast 8.20: the likelihood of `ets(y, model = fit, use.initial.values = TRUE)` with the parameters found
  // here put in, against what R's own search reaches.
  it.each([
    ["passengers", PASSENGERS, 12, N("M", "A", "M"), -675.997201213, -682.4036],
    ["gas", GAS, 4, N("M", "A", "M"), -618.052451208, -618.3608],
    ["deaths", DEATHS, 12, N("A", "N", "A"), -552.217479437, -555.0723],
  ] as const)("of %s is what R gives at that place, above R's own", (_, values, season, model, there, own) => {
    const { loglik } = fitted(values, season, model);
    expect(loglik).toBeCloseTo(there, 3);
    expect(loglik).toBeGreaterThan(own);
  });

  it("is the same at given parameters", () => {
    const fit = fitted(GAS, 4, N("M", "A", "M"));
    const again = etsAt(GAS, 4, fit.model, fit.smoothing, fit.start);
    expect(again?.loglik).toBeCloseTo(fit.loglik, 8);
    expect(again?.end.level).toBeCloseTo(fit.end.level, 8);
  });

  it("does not depend on the unit", () => {
    const [small, large] = [
      fitted(GAS, 4),
      fitted(
        GAS.map((y) => y * 1e6),
        4,
      ),
    ];
    expect(etsName(large.model)).toBe(etsName(small.model));
    expect(large.loglik).toBeCloseTo(small.loglik - GAS.length * Math.log(1e6), 4);
    expect(large.end.level / small.end.level).toBeCloseTo(1e6, 0);
  });
});

describe("choice by AICc", () => {
  it("is the least of all candidates", () => {
    const chosen = fitted(GAS, 4);
    const each = etsCandidates(true, true).map((model) => fitted(GAS, 4, model).aicc);
    expect(chosen.aicc).toBeCloseTo(Math.min(...each), 4);
    expect(etsName(chosen.model)).toBe("ETS(M,A,M)");
  });

  it("counts as R does: 2 k + 2 k (k + 1) / (n - k - 1) with k of weights, states and variance", () => {
    const { loglik, aicc } = fitted(DEATHS, 12, N("A", "N", "A"));
    expect(aicc).toBeCloseTo(-2 * loglik + 2 * 15 + (2 * 15 * 16) / (72 - 16), 8);
  });

  it("knows six models without a season and fifteen with", () => {
    expect(etsCandidates(true, false)).toHaveLength(6);
    expect(etsCandidates(true, true)).toHaveLength(15);
    expect(etsCandidates(false, true).every((m) => m.error === "A" && m.seasonal !== "M")).toBe(true);
  });
});

describe("awkward series", () => {
  it.each([
    ["none", [], "no-data"],
    ["four values", [1, 3, 2, 4], "too-short"],
    ["a constant", new Array(40).fill(7), "constant"],
    ["zeros", new Array(40).fill(0), "constant"],
    ["a gap", PASSENGERS.map((y, t) => (t === 70 ? undefined : y)), "gaps"],
    ["not a number", PASSENGERS.map((y, t) => (t === 70 ? Number.NaN : y)), "not-finite"],
    ["beyond squaring", PASSENGERS.map((y) => y * 1e200), "not-finite"],
  ])("%s: says why not", (_, values: readonly Observed[], code) => {
    expect(ets(values, 12)).toMatchObject({ cannot: code });
  });

  it("a seasonal model for a year and a half: says how many values it needs", () => {
    expect(ets(PASSENGERS.slice(0, 17), 12, { models: [N("M", "A", "M")] })).toEqual({
      cannot: "too-short",
      needed: 19,
      found: 17,
    });
    expect(Number.isFinite(fitted(PASSENGERS.slice(0, 19), 12, N("M", "A", "M")).aicc)).toBe(true);
  });

  it("zeros and negatives leave additive models, whatever is asked for", () => {
    const fit = fitted(
      PASSENGERS.map((y) => y - 300),
      12,
    );
    expect(fit.model.error).toBe("A");
    expect(fit.model.seasonal).not.toBe("M");
    expect(ets([0, 1, 2, 1, 3, 2, 4], 1, { models: [N("M", "N", "N")] })).toMatchObject({ cannot: "not-positive" });
  });

  it("seasons above 24 are left out", () => {
    expect(fitted(PASSENGERS, 52).model.seasonal).toBe("N");
  });

  it("throws on a season that is none", () => {
    expect(() => ets(PASSENGERS, 0)).toThrow(RangeError);
    expect(() => ets(PASSENGERS, 1.5)).toThrow(RangeError);
    expect(() => ets(PASSENGERS, 12, { models: [] })).toThrow(RangeError);
    expect(() => ets(PASSENGERS, 1, { models: [N("A", "N", "A")] })).toThrow(RangeError);
  });

  it.each([0, 70, 143])("an outlier of factor 1,000 at %d leaves finite answers", (place) => {
    const forecast = etsForecast(
      fitted(
        PASSENGERS.map((y, t) => (t === place ? 1000 * y : y)),
        12,
      ),
      12,
    );
    for (const values of [forecast.mean, forecast.lower95, forecast.upper95])
      expect(values.every(Number.isFinite)).toBe(true);
  });

  it("an exact line is followed", () => {
    const { mean } = etsForecast(
      fitted(
        Array.from({ length: 40 }, (_, t) => t + 1),
        12,
      ),
      3,
    );
    for (const [h, value] of [41, 42, 43].entries()) expect(mean[h]).toBeCloseTo(value, 3);
  });

  it("any positive series of 5 to 30 values gets a finite answer or a reason", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { minLength: 5, maxLength: 30 }),
        fc.constantFrom(1, 4),
        (values, season) => {
          const fit = ets(values, season);
          if (isCannot(fit)) return fit.cannot === "constant";
          const { mean, lower95, upper95 } = etsForecast(fit, 6);
          return [...mean, ...lower95, ...upper95, fit.aicc].every(Number.isFinite);
        },
      ),
      { numRuns: 40, seed: 7 },
    );
  });
});
