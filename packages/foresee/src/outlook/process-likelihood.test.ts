import { describe, expect, it } from "vitest";
import { blocksOf, minusLogLikelihoodOf } from "./process-likelihood.ts";
import { PROCESS, RATES, rate } from "./testing-process.ts";

const valued = (values: readonly number[]) => RATES.map((r, i) => ({ ...r, value: values[i] ?? Number.NaN }));
const [second, third] = [RATES[1], RATES[3]];
const shorter =
  second && third
    ? [
        { ...second, value: 10 },
        { ...third, value: 4 },
      ]
    : [];

describe("likelihood of rates", () => {
  // scipy 1.17: multivariate_t(loc=W m, shape=(v-2)/v (W C W' + noise^2 I), df=v).logpdf(x), see growth-law.py.
  it("is the multivariate t's, whose covariance is the process's", () => {
    expect(minusLogLikelihoodOf(PROCESS, blocksOf([RATES]))).toBeCloseTo(15.657271729704647, 9);
    expect(minusLogLikelihoodOf(PROCESS, blocksOf([valued([3, 7, 6, 6.5, 9])]))).toBeCloseTo(11.66352850078734, 9);
    expect(minusLogLikelihoodOf(PROCESS, blocksOf([shorter]))).toBeCloseTo(5.610691283323302, 9);
  });

  it("takes a rate's own noise where it has one, and keeps such a territory apart", () => {
    const loose = RATES.map((r, i) => (i === 3 ? { ...r, noise: 0.7 } : r));
    expect(minusLogLikelihoodOf(PROCESS, blocksOf([loose]))).toBeCloseTo(15.847402108886275, 9);
    expect(blocksOf([loose, RATES]).length).toBe(2);
  });

  it("adds over territories, whether they tell of the same periods or not", () => {
    const territories = [RATES, valued([3, 7, 6, 6.5, 9]), shorter];
    const blocks = blocksOf(territories);
    expect(blocks.length).toBe(2);
    expect(minusLogLikelihoodOf(PROCESS, blocks)).toBeCloseTo(32.93149151381529, 9);
  });

  it("leaves out territories without rates", () => {
    expect(blocksOf([[], RATES, []]).length).toBe(1);
    expect(minusLogLikelihoodOf(PROCESS, [])).toBe(0);
  });

  it("does not depend on the order of a territory's rates", () => {
    const turned = [...RATES].reverse();
    expect(minusLogLikelihoodOf(PROCESS, blocksOf([turned]))).toBeCloseTo(15.657271729704647, 9);
  });

  it("years however far apart still share the territory's part", () => {
    const far = [rate("1980-Q1", [1, 0, 0, 0], 9), rate("2024-Q1", [1, 0, 0, 0], 9)];
    // Two quarters 44 years apart: covariance 0.8^2 but for what faded. python: multivariate_t([6, 6],
    // 0.6 * np.array([[6.6038, .64], [.64, 6.6038]]), df=5).logpdf([9, 9])
    expect(minusLogLikelihoodOf(PROCESS, blocksOf([far]))).toBeCloseTo(5.32182089616618, 9);
  });

  it("rules out a law whose rates would be certain twice over", () => {
    const certain = { ...PROCESS, noise: 0, quarter: 0 };
    const twice = [rate("2024-Q1", [1, 0, 0, 0], 6), rate("2024-Q1", [1, 0, 0, 0], 7)];
    const found = minusLogLikelihoodOf(certain, blocksOf([twice]));
    expect(found === Number.POSITIVE_INFINITY || found > 1e3).toBe(true);
  });
});
