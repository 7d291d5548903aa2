import { cholesky, dot } from "@hoatieu/numerics";
import { describe, expect, it } from "vitest";
import { TOTAL } from "./nodes.ts";
import { QUARTERS } from "./quarters.ts";
import { between, cellWeights, growthOf, interval, reaches } from "./readings.ts";
import { outlookWith, tiedCovariance } from "./testing-outlook.ts";

const shares = [
  [0.02, 0.03, 0.02, 0.03],
  [0.1, 0.12, 0.13, 0.15],
  [0.1, 0.1, 0.1, 0.1],
];
const mean = [3, 4, 5, 6, 9, 10, 11, 12, 7, 7.5, 8, 8.5];
const outlook = outlookWith(shares, mean, { covariance: tiedCovariance(12), degrees: 6 });

/** A small generator with a fixed start (Park & Miller 1988), and normal draws from it (Box & Muller 1958). */
function generator(seed: number) {
  let state = seed;
  const uniform = () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  return { uniform, normal };
}

describe("weights of cells", () => {
  it("sum to one and are the base shares inside", () => {
    for (const node of [TOTAL, ...outlook.nodes])
      for (const quarters of [[1], [2, 3], [1, 2, 3, 4]] as const)
        expect(cellWeights(outlook, node, quarters).reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 12);
    // 0.1 + 0.12 of 0.22.
    expect(cellWeights(outlook, "grdp.b", [1, 2])[5]).toBeCloseTo(0.12 / 0.22, 12);
    expect(cellWeights(outlook, "grdp.b", [1, 2])[9]).toBe(0);
  });

  it("refuse a node the outlook has not", () => {
    expect(() => cellWeights(outlook, "grdp.z", [1])).toThrow(RangeError);
  });

  it("of a node above others are those of all inside it", () => {
    const industries = { nodes: ["grdp.services.trade", "grdp.services.finance", "grdp.mining"], shares };
    const weights = cellWeights(industries, "grdp.services", [1]);
    expect(weights[0]).toBeCloseTo(0.02 / 0.12, 12);
    expect(weights[4]).toBeCloseTo(0.1 / 0.12, 12);
    expect(weights[8]).toBe(0);
  });

  it("of industry and construction are those of its five industries", () => {
    const industries = { nodes: ["grdp.agriculture", "grdp.mining", "grdp.construction"], shares };
    const weights = cellWeights(industries, "grdp.industry-construction", [1]);
    expect(weights[0]).toBe(0);
    expect(weights[4]).toBeCloseTo(0.5, 12);
    expect(weights[8]).toBeCloseTo(0.5, 12);
  });
});

describe("readings of an outlook", () => {
  it("sectors add up to the total in every quarter and over the year", () => {
    for (const q of QUARTERS) {
      const column = shares.map((row) => row[q - 1] ?? 0);
      const whole = column.reduce((sum, w) => sum + w, 0);
      const parts = outlook.nodes.reduce(
        (sum, node, n) => sum + (column[n] ?? 0) * growthOf(outlook, node, [q]).location,
        0,
      );
      expect(growthOf(outlook, TOTAL, [q]).location).toBeCloseTo(parts / whole, 12);
    }
    const year = outlook.nodes.reduce(
      (sum, node, n) => sum + (shares[n] ?? []).reduce((s, w) => s + w, 0) * growthOf(outlook, node).location,
      0,
    );
    expect(growthOf(outlook, TOTAL).location).toBeCloseTo(year, 12);
  });

  it("turn the covariance into a scale of the Student tails", () => {
    // Node c, quarter 1, is cell 8; its variance v gives the scale sqrt(v (6 - 2) / 6).
    const variance = outlook.distribution.covariance[8]?.[8] ?? Number.NaN;
    expect(growthOf(outlook, "grdp.c", [1]).scale).toBeCloseTo(Math.sqrt((variance * 4) / 6), 12);
  });

  it("give probabilities and intervals of Student's t", () => {
    const told = { location: 8, scale: 0.5, degrees: 6 };
    // scipy 1.17: t.sf((8.4 - 8) / .5, 6), t.cdf(1, 6) - t.cdf(-1, 6), t.ppf(.9, 6) * .5
    expect(reaches(told, 8.4)).toBeCloseTo(0.2271051822321473, 10);
    expect(between(told, 7.5, 8.5)).toBeCloseTo(0.6440823162504179, 10);
    const [low, high] = interval(told, 0.8);
    expect(high - 8).toBeCloseTo(0.7198778736325742, 9);
    expect(8 - low).toBeCloseTo(0.7198778736325742, 9);
  });

  it("a sure growth is reached or not", () => {
    expect(reaches({ location: 8, scale: 0, degrees: 5 }, 8)).toBe(1);
    expect(reaches({ location: 8, scale: 0, degrees: 5 }, 8.01)).toBe(0);
  });

  it("the probability of a target agrees with 100,000 draws from the joint t", () => {
    const { distribution, degrees } = outlook;
    const factor = cholesky(distribution.covariance);
    const weights = cellWeights(outlook, TOTAL, QUARTERS);
    const pushed = weights.map((_, k) => weights.reduce((sum, w, i) => sum + w * (factor[i]?.[k] ?? 0), 0));
    const center = dot(weights, distribution.mean);
    const { normal } = generator(20250801);
    const draws = 100_000;
    const targets = [8, 9, 10.5];
    const counts = targets.map(() => 0);
    for (let n = 0; n < draws; n += 1) {
      // A joint t: a joint normal over the root of an independent chi-square by its degrees (six squares), scale (v - 2) / v.
      let normalPart = 0;
      for (const p of pushed) normalPart += p * normal();
      let chi = 0;
      for (let k = 0; k < degrees; k += 1) chi += normal() ** 2;
      const growth = center + (Math.sqrt((degrees - 2) / degrees) * normalPart) / Math.sqrt(chi / degrees);
      targets.forEach((target, k) => {
        if (growth >= target) counts[k] = (counts[k] ?? 0) + 1;
      });
    }
    const whole = growthOf(outlook, TOTAL);
    targets.forEach((target, k) => {
      expect(Math.abs((counts[k] ?? 0) / draws - reaches(whole, target))).toBeLessThan(0.005);
    });
  });
});
