import { cholesky, type Matrix, solve, solveVector } from "@hoatieu/numerics";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AirlineFit, type AirlineOptions, fitAirline } from "./airline.ts";
import { airlineIntervals, forecastAirline } from "./airline-forecast.ts";
import type { Observed } from "./cannot.ts";
import { NILE, PASSENGERS } from "./testing-series.ts";

function fitted(values: readonly Observed[], options: AirlineOptions): AirlineFit {
  const fit = fitAirline(values, options);
  if ("cannot" in fit) throw new Error(fit.cannot);
  return fit;
}

/** Places counted from 1, as R counts. */
const without = (places: readonly number[]) => PASSENGERS.map((x, i) => (places.includes(i + 1) ? undefined : x));
const deviations = (covariance: Matrix) => covariance.map((row, i) => Math.sqrt(row[i] ?? Number.NaN));

function close(found: readonly number[], expected: readonly number[], share: number): void {
  expect(found).toHaveLength(expected.length);
  for (const [i, value] of expected.entries())
    expect(Math.abs((found[i] ?? Number.NaN) / value - 1)).toBeLessThan(share);
}

describe("the airline model against R 4.2.2 arima()", () => {
  it("with a start as good as diffuse (kappa = 1e9): the same to five digits and more", () => {
    const fit = fitted(PASSENGERS, { frequency: 12, log: true });
    expect(fit.ma).toBeCloseTo(-0.401822383482, 5);
    expect(fit.seasonalMa).toBeCloseTo(-0.556935180934, 5);
    expect(fit.loglik).toBeCloseTo(244.696490333, 4);
    expect(fit.sigma2MaximumLikelihood).toBeCloseTo(0.00134809920239, 8);
    const ahead = forecastAirline(fit, 3, { variance: "maximum-likelihood" });
    close(ahead.mean, [6.11018558275, 6.05377478429, 6.17171359848], 1e-6);
    close(deviations(ahead.covariance), [0.0367164992255, 0.0427840351629, 0.0480920577046], 1e-5);
  });

  // By default R's start is less than diffuse (a prior variance of a million); what that leaves is of the order allowed
  // from here on.
  it("with gaps inside the series", () => {
    const fit = fitted(without([5, 40, 41, 100]), { frequency: 12, log: true });
    close([fit.ma, fit.seasonalMa], [-0.428692954, -0.525271615], 1e-3);
    close([fit.standardErrors.ma ?? 0, fit.standardErrors.seasonalMa ?? 0], [0.085461151, 0.081522671], 1e-3);
    expect(fit.loglik).toBeCloseTo(237.651648808, 1);
    close([fit.sigma2MaximumLikelihood], [0.0013219803714], 1e-3);
  });

  it("with gaps at the end, and the path after them", () => {
    const fit = fitted(without([40, 41, 100, 144]), { frequency: 12, log: true });
    close([fit.ma, fit.seasonalMa], [-0.428796307, -0.5226594075], 1e-3);
    close([fit.standardErrors.ma ?? 0, fit.standardErrors.seasonalMa ?? 0], [0.0851665896162, 0.0809975427183], 1e-3);
    const ahead = forecastAirline(fit, 6, { variance: "maximum-likelihood" });
    close(ahead.mean, [6.11942426708, 6.06197794714, 6.17718046306, 6.20905621788, 6.24259201758, 6.377602476], 1e-5);
    close(
      deviations(ahead.covariance),
      [0.041857994106, 0.0467238670136, 0.0511287377785, 0.0552134198692, 0.058959389248, 0.0625078559957],
      1e-4,
    );
  });

  it("with gaps in the first season", () => {
    const fit = fitted(without([3, 5]), { frequency: 12, log: true });
    close([fit.ma, fit.seasonalMa], [-0.402146701354, -0.556251832436], 1e-3);
    close([fit.sigma2MaximumLikelihood], [0.00136679200174], 1e-3);
  });

  it("with a regressor", () => {
    const every7 = Array.from({ length: 150 }, (_, i) => ((i + 1) % 7 === 0 ? 1 : 0));
    const fit = fitted(PASSENGERS, { frequency: 12, log: true, regressors: [every7.slice(0, 144)] });
    close([fit.ma, fit.seasonalMa], [-0.3968498996779, -0.5589159471607], 1e-3);
    close([fit.effects[0]?.coefficient ?? 0], [0.0025451669965], 5e-3);
    close([fit.effects[0]?.standardError ?? 0], [0.00588995439672], 0.01);
    expect(fit.loglik).toBeCloseTo(244.793076426, 1);
    const ahead = forecastAirline(fit, 6, { variance: "maximum-likelihood", regressors: [every7.slice(144)] });
    close(ahead.mean, [6.10913170785, 6.05372980337, 6.17453684557, 6.19902006057, 6.23254504801, 6.36824902156], 1e-5);
    expect(() => forecastAirline(fit, 6)).toThrow(RangeError);
  });

  it("of a year's series: (0,1,1)", () => {
    const fit = fitted(NILE, { frequency: 1, log: true });
    close([fit.ma, fit.standardErrors.ma ?? 0], [-0.76765152341, 0.104640084178], 1e-3);
    expect(fit.loglik).toBeCloseTo(39.2990711547, 2);
    const ahead = forecastAirline(fit, 3, { variance: "maximum-likelihood" });
    close(ahead.mean, [6.6867266818, 6.6867266818, 6.6867266818], 1e-5);
    close(deviations(ahead.covariance), [0.161962068975, 0.166276432832, 0.170481648407], 1e-4);
  });
});

/** The model written out: levels after the first season as linear in the innovations, all matrices dense. */
function dense(length: number, s: number, ma: number, seasonalMa: number): Matrix {
  const lost = s > 1 ? s + 1 : 1;
  const coefficient = (lag: number) =>
    (lag === 0 ? 1 : 0) +
    (lag === 1 ? ma : 0) +
    (s > 1 && lag === s ? seasonalMa : 0) +
    (s > 1 && lag === s + 1 ? ma * seasonalMa : 0);
  // Rows: levels; columns: innovations from the first lost ones before the differenced series on.
  const w = Array.from({ length }, (_, i) =>
    Array.from({ length: length + lost }, (_, j) => coefficient(i + lost - j)),
  );
  const y: number[][] = [];
  const level = (t: number, j: number) => y[t]?.[j] ?? 0;
  for (let t = 0; t < length; t += 1)
    y.push(
      Array.from(
        { length: length + lost },
        (_, j) => (w[t]?.[j] ?? 0) + level(t - 1, j) + (s > 1 ? level(t - s, j) - level(t - s - 1, j) : 0),
      ),
    );
  return y.map((a) => y.map((b) => a.reduce((sum, x, j) => sum + x * (b[j] ?? 0), 0)));
}

describe("the airline model against the joint normal distribution written out", () => {
  const parameter = fc.double({ min: -0.95, max: 0.95, noNaN: true });

  it("has the same likelihood, with and without gaps", () => {
    fc.assert(
      fc.property(
        parameter,
        parameter,
        fc.constantFrom(1, 4),
        fc.uniqueArray(fc.integer({ min: 6, max: 29 }), { maxLength: 6 }),
        (ma, seasonalMa, s, gaps) => {
          const b = s > 1 ? seasonalMa : 0;
          const lost = s > 1 ? s + 1 : 1;
          // The level before is set to nothing, so that what the model says of the rest is all there is to say.
          const values = PASSENGERS.slice(0, 30).map((x, i) => (i < lost ? 0 : x / 10 + (i % 5)));
          const kept = values.flatMap((_, i) => (i >= lost && !gaps.includes(i) ? [i] : []));
          const fit = fitted(
            values.map((x, i) => (gaps.includes(i) ? undefined : x)),
            { frequency: s, fixed: { ma, seasonalMa: b } },
          );
          const whole = dense(30 - lost, s, ma, b);
          const covariance = kept.map((i) => kept.map((j) => whole[i - lost]?.[j - lost] ?? 0));
          const observed = kept.map((i) => values[i] ?? 0);
          const squares = solveVector(covariance, observed).reduce((sum, x, i) => sum + x * (observed[i] ?? 0), 0);
          const n = kept.length;
          const logs = cholesky(covariance).reduce((sum, row, i) => sum + 2 * Math.log(row[i] ?? 0), 0);
          const loglik = -0.5 * (n * (Math.log((2 * Math.PI * squares) / n) + 1) + logs);
          expect(fit.used).toBe(n);
          expect(fit.loglik).toBeCloseTo(loglik, 6);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("has the same mean and covariance of the path ahead", () => {
    fc.assert(
      fc.property(
        parameter,
        parameter,
        fc.uniqueArray(fc.integer({ min: 6, max: 29 }), { maxLength: 6 }),
        (ma, seasonalMa, gaps) => {
          const values = PASSENGERS.slice(0, 30).map((x, i) => (i < 5 ? 0 : x / 10 + (i % 5)));
          const kept = values.flatMap((_, i) => (i >= 5 && !gaps.includes(i) ? [i - 5] : []));
          const coming = [25, 26, 27, 28, 29, 30];
          const fit = fitted(
            values.map((x, i) => (gaps.includes(i) ? undefined : x)),
            { frequency: 4, fixed: { ma, seasonalMa } },
          );
          const found = forecastAirline(fit, 6);
          const whole = dense(31, 4, ma, seasonalMa);
          const part = (rows: readonly number[], columns: readonly number[]) =>
            rows.map((i) => columns.map((j) => whole[i]?.[j] ?? 0));
          const gain = solve(part(kept, kept), part(kept, coming));
          const observed = kept.map((i) => values[i + 5] ?? 0);
          for (const [h, t] of coming.entries()) {
            const mean = gain.reduce((sum, row, i) => sum + (row[h] ?? 0) * (observed[i] ?? 0), 0);
            expect(found.mean[h]).toBeCloseTo(mean, 5);
            for (const [g, u] of coming.entries()) {
              const taken = kept.reduce((sum, i, k) => sum + (gain[k]?.[h] ?? 0) * (whole[i]?.[u] ?? 0), 0);
              const left = fit.sigma2 * ((whole[t]?.[u] ?? 0) - taken);
              expect(Math.abs((found.covariance[h]?.[g] ?? 0) / fit.sigma2 - left / fit.sigma2)).toBeLessThan(1e-6);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("the search for the coefficients", () => {
  it("ends no lower than any other coefficients, at either end of the region too", () => {
    const coefficient = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 40, maxLength: 60 }),
        fc.constantFrom(0, 0.5, 1),
        coefficient,
        coefficient,
        (noise, memory, ma, seasonalMa) => {
          let level = 100;
          const values = noise.map((x, i) => {
            level += memory * x;
            return level + (1 - memory) * x + ((i * i) % 4);
          });
          const fit = fitAirline(values, { frequency: 4 });
          const other = fitAirline(values, { frequency: 4, fixed: { ma, seasonalMa } });
          if ("cannot" in fit || "cannot" in other) {
            expect(fit).toEqual(other);
            return;
          }
          // Valleys narrower than the grid can be missed: half a unit is what a likelihood test would not notice.
          expect(fit.loglik).toBeGreaterThan(other.loglik - 0.5);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("is not fooled by a step that lands on its mirror image across the unit circle", () => {
    // Differences that alternate in sign want a coefficient near +1.
    const values = Array.from({ length: 51 }, (_, i) => Math.exp(5 + 0.02 * i + 0.3 * Math.sin(i * i)));
    const sums = values.map((_, i) => Math.log(values[i] ?? 1) + Math.log(values[i - 1] ?? 1));
    const fit = fitted(sums, { frequency: 12 });
    for (const ma of [0.8, 0.9, 0.99, 1])
      expect(fit.loglik).toBeGreaterThanOrEqual(
        fitted(sums, { frequency: 12, fixed: { ma, seasonalMa: fit.seasonalMa } }).loglik - 1e-6,
      );
  });
});

describe("the airline model on series that are not as they should be", () => {
  const monthly: AirlineOptions = { frequency: 12, log: true };

  it("says what is wrong", () => {
    expect(fitAirline([], monthly)).toMatchObject({ cannot: "no-data" });
    expect(fitAirline(PASSENGERS.slice(0, 20), monthly)).toEqual({ cannot: "too-short", needed: 25, found: 20 });
    expect(fitAirline(new Array<number>(60).fill(7), monthly)).toEqual({ cannot: "constant" });
    expect(fitAirline(PASSENGERS.with(3, 0), monthly)).toEqual({ cannot: "not-positive", at: 3 });
    expect(fitAirline(PASSENGERS.with(4, Number.POSITIVE_INFINITY), monthly)).toEqual({ cannot: "not-finite", at: 4 });
    expect(fitAirline(PASSENGERS.with(4, Number.NaN), { frequency: 12 })).toEqual({ cannot: "not-finite", at: 4 });
  });

  it("does not guess a month that was never observed", () => {
    const noJanuary = PASSENGERS.map((x, i) => (i % 12 === 0 ? undefined : x));
    expect(fitAirline(noJanuary, monthly)).toEqual({ cannot: "gaps" });
  });

  it("refuses a regressor without variation", () => {
    expect(fitAirline(PASSENGERS, { ...monthly, regressors: [new Array<number>(144).fill(1)] })).toEqual({
      cannot: "constant",
    });
  });

  it("a season and a level that never change take both coefficients to the unit circle, as R finds", () => {
    let state = 20_260_101;
    const noise = () => {
      state = (state * 48271) % 2147483647;
      return state / 2147483647;
    };
    const values = Array.from({ length: 96 }, (_, i) => 100 + 20 * Math.sin((i * Math.PI) / 6) + 10 * noise());
    const fit = fitted(values, { frequency: 12 });
    expect(fit.ma).toBeCloseTo(-1, 2);
    expect(fit.seasonalMa).toBeCloseTo(-1, 2);
    expect(Math.min(fit.ma, fit.seasonalMa)).toBeGreaterThanOrEqual(-1);
    // R 4.2.2 arima(): log-likelihood -219.186, which is no more than the greatest.
    expect(fit.loglik).toBeGreaterThan(-219.2);
    const ahead = forecastAirline(fit, 2, { variance: "maximum-likelihood" });
    close(ahead.mean, [105.500452644, 115.884763753], 1e-3);
    close(deviations(ahead.covariance), [3.03584641083, 3.03584641091], 0.01);
  });

  it("bears a value a thousand times too large, at any place", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 143 }), fc.boolean(), (place, log) => {
        const fit = fitted(PASSENGERS.with(place, (PASSENGERS[place] ?? 0) * 1000), { frequency: 12, log });
        const forecast = airlineIntervals(fit, forecastAirline(fit, 12));
        for (const value of [...forecast.mean, ...forecast.lower95, ...forecast.upper95])
          expect(Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it("units do not matter", () => {
    const small = fitted(
      PASSENGERS.map((x) => x * 1e-9),
      { frequency: 12 },
    );
    const large = fitted(
      PASSENGERS.map((x) => x * 1e12),
      { frequency: 12 },
    );
    expect(small.ma).toBeCloseTo(large.ma, 6);
    expect(small.seasonalMa).toBeCloseTo(large.seasonalMa, 6);
  });
});
