import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { forgetsItsStart, type Smoothing } from "./ets-admissible.ts";
import { type EtsFit, etsAt } from "./ets-fit.ts";
import { etsForecast } from "./ets-forecast.ts";
import { type EtsStates, etsLayout, pointOf, smoothingAt, startingStates } from "./ets-layout.ts";
import { type EtsModel, etsCandidates, etsName } from "./ets-model.ts";
import { EtsProblem } from "./ets-problem.ts";
import { roughStates } from "./ets-start.ts";
import { DEATHS, GAS, normalDraws } from "./ets-testing.ts";

describe("the forecastable region", () => {
  // forecast:::admissible of R forecast 8.20 at random points: alpha, beta, gamma, phi, trend, season.
  it.each([
    [0.372, 0.213, 0.57, 0.836, true, 2, true],
    [0.945, 0.624, 0.035, 1, true, 2, true],
    [0.206, 0, 0.14, 1, false, 4, true],
    [0.384, 0.296, 0.307, 1, true, 2, true],
    [0.992, 0.377, 0.006, 0.968, true, 4, true],
    [0.652, 0, 0.044, 1, false, 12, true],
    [0.386, 0.005, 0.235, 0.957, true, 2, true],
    [0.482, 0.289, 0.256, 1, true, 4, true],
    [0.668, 0, 0.264, 1, false, 12, true],
    [0.724, 0.298, 0.227, 1, true, 12, false],
    [0.783, 0.433, 0.115, 0.942, true, 4, true],
    [0.477, 0, 0.383, 1, false, 4, true],
    [0.478, 0.412, 0.229, 0.844, true, 12, false],
    [0.099, 0.031, 0.467, 1, true, 2, true],
    [0.407, 0, 0.541, 1, false, 4, true],
    [0.459, 0.153, 0.352, 1, true, 4, true],
  ])(
    "alpha %d, beta %d, gamma %d, phi %d, trend %s, season %d: %s",
    (alpha, beta, gamma, phi, trend, season, inside) => {
      expect(forgetsItsStart({ alpha, beta, gamma, phi }, trend, season, new Float64Array(season + 2))).toBe(inside);
    },
  );
});

const scaledGas = (): Float64Array => {
  const mean = GAS.reduce((sum, y) => sum + y, 0) / GAS.length;
  return Float64Array.from(GAS, (y) => y / mean);
};

describe("derivatives", () => {
  it.each(etsCandidates(true, true).map((model) => [etsName(model), model] as const))(
    "of %s are those of finite differences",
    (_, model) => {
      const values = scaledGas().subarray(60);
      const problem = new EtsProblem(values, model, 4);
      const states = roughStates(values, problem.layout.period, model.seasonal, model.trend !== "N");
      const point = pointOf(problem.layout, { alpha: 0.3, beta: 0.06, gamma: 0.2, phi: 0.9 }, states);
      const n = values.length;
      const found = new Float64Array(n * point.length);
      const [low, high] = [new Float64Array(n), new Float64Array(n)];
      problem.jacobian(point, found);
      for (const j of point.keys()) {
        const step = 1e-6;
        const [below, above] = [point.slice(), point.slice()];
        below[j] = (point[j] ?? 0) - step;
        above[j] = (point[j] ?? 0) + step;
        expect(problem.residuals(below, low) && problem.residuals(above, high)).toBe(true);
        const size = Math.max(...found.subarray(j * n, (j + 1) * n).map(Math.abs));
        for (let t = 0; t < n; t += 1)
          expect(Math.abs(((high[t] ?? 0) - (low[t] ?? 0)) / (2 * step) - (found[j * n + t] ?? 0))).toBeLessThan(
            1e-6 * size,
          );
      }
    },
  );
});

describe("the point of the search", () => {
  it("gives parameters and states back", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...etsCandidates(true, true)),
        fc.tuple(
          fc.double({ min: 0.01, max: 0.99, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
        ),
        (model, [alpha, slope, season]) => {
          const layout = etsLayout(model, 4);
          const smoothing: Smoothing = {
            alpha,
            beta: model.trend === "N" ? 0 : 1e-4 + slope * (alpha - 1e-4),
            gamma: model.seasonal === "N" ? 0 : 1e-4 + season * (1 - alpha - 1e-4),
            phi: model.trend === "Ad" ? 0.9 : 1,
          };
          const seasonal =
            model.seasonal === "N" ? [] : model.seasonal === "M" ? [1.5, 0.5, 0.75, 1.25] : [1, 2, -4, 1];
          const states: EtsStates = { level: 3, slope: model.trend === "N" ? 0 : 0.5, seasonal };
          const point = pointOf(layout, smoothing, states);
          expect(startingStates(layout, point)).toEqual(states);
          const back = smoothingAt(layout, point);
          for (const name of ["alpha", "beta", "gamma", "phi"] as const)
            expect(back[name]).toBeCloseTo(smoothing[name], 10);
        },
      ),
    );
  });
});

/** Mean and deviation of paths drawn from the model itself: the recursion of the errors run forward. */
function simulated(fit: EtsFit, horizon: number, paths: number) {
  const draw = normalDraws(20260101);
  const { alpha, beta, gamma, phi } = fit.smoothing;
  const { error, seasonal: kind } = fit.model;
  const sums = Array.from({ length: horizon }, () => ({ sum: 0, squares: 0 }));
  for (let path = 0; path < paths; path += 1) {
    let { level, slope } = fit.end;
    const season = [...fit.end.seasonal];
    for (const [h, cell] of sums.entries()) {
      const k = h % fit.season;
      const s = season[k] ?? (kind === "M" ? 1 : 0);
      const q = level + phi * slope;
      const mu = kind === "M" ? q * s : q + s;
      const e = Math.sqrt(fit.sigma2) * draw();
      const d = error === "M" ? mu * e : e;
      cell.sum += mu + d;
      cell.squares += (mu + d) ** 2;
      level = q + (alpha * d) / (kind === "M" ? s : 1);
      slope = phi * slope + (beta * d) / (kind === "M" ? s : 1);
      if (kind !== "N") season[k] = s + (gamma * d) / (kind === "M" ? q : 1);
    }
  }
  return sums.map(({ sum, squares }) => ({
    mean: sum / paths,
    deviation: Math.sqrt(squares / paths - (sum / paths) ** 2),
  }));
}

describe("intervals", () => {
  const agile: Smoothing = { alpha: 0.3, beta: 0.05, gamma: 0.25, phi: 0.95 };
  it.each([
    ["class 1", { error: "A", trend: "Ad", seasonal: "A" }],
    ["class 2", { error: "M", trend: "Ad", seasonal: "A" }],
    ["class 2", { error: "M", trend: "A", seasonal: "N" }],
    ["class 3", { error: "M", trend: "A", seasonal: "M" }],
    ["class 3", { error: "M", trend: "Ad", seasonal: "M" }],
  ] as const)("%s: mean and deviation are those of 40,000 simulated paths", (_, model: EtsModel) => {
    const seasonal = model.seasonal === "N" ? [] : model.seasonal === "M" ? [1.2, 0.8, 0.9, 1.1] : [40, -30, -20, 10];
    const smoothing = {
      ...agile,
      phi: model.trend === "Ad" ? agile.phi : 1,
      gamma: model.seasonal === "N" ? 0 : agile.gamma,
    };
    const fit = etsAt(GAS, 4, model, smoothing, { level: 150, slope: 2, seasonal });
    if (!fit) throw new Error("not defined");
    const drawn = simulated(fit, 10, 40_000);
    const { mean, deviation } = etsForecast(fit, 10);
    for (const [h, path] of drawn.entries()) {
      const spread = deviation?.[h] ?? Number.NaN;
      expect(Math.abs((mean[h] ?? 0) - path.mean) / spread).toBeLessThan(0.02);
      expect(Math.abs(path.deviation / spread - 1)).toBeLessThan(0.02);
    }
  });

  it("widen with the horizon, and 95 per cent ones hold those of 80", () => {
    const fit = etsAt(
      DEATHS,
      12,
      { error: "A", trend: "N", seasonal: "N" },
      { alpha: 0.5, beta: 0, gamma: 0, phi: 1 },
      {
        level: 9000,
        slope: 0,
        seasonal: [],
      },
    );
    if (!fit) throw new Error("not defined");
    const { lower80, lower95, deviation } = etsForecast(fit, 5);
    // s^2 (1 + (h - 1) alpha^2), Hyndman et al. (2008), table 6.2.
    for (const [h, spread] of (deviation ?? []).entries())
      expect(spread).toBeCloseTo(Math.sqrt(fit.sigma2 * (1 + h * 0.25)), 8);
    for (const [h, low] of lower95.entries()) expect(low).toBeLessThan(lower80[h] ?? Number.NaN);
    expect(() => etsForecast(fit, 0)).toThrow(RangeError);
  });
});
