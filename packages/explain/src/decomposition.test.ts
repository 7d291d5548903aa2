import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Cannot, isCannot, sumOf } from "./cannot.ts";
import { chainLinkedGoods } from "./chain-link.ts";
import { lmdi, logarithmicMean } from "./lmdi.ts";
import { productivityShift } from "./productivity-shift.ts";
import { shapley } from "./shapley.ts";

const positive = fc.double({ min: 0.01, max: 100, noNaN: true });
const any = fc.double({ min: -100, max: 100, noNaN: true });
const pair = (value: fc.Arbitrary<number>) =>
  fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 5 }).map((list) => ({
    before: list.map(([x]) => x),
    after: list.map(([, x]) => x),
  }));
const product = (list: readonly number[]) => list.reduce((value, x) => value * x, 1);

function answered<T extends object>(answer: T | Cannot): T {
  if (isCannot(answer)) throw new Error(answer.cannot);
  return answer;
}

/** Equal to rounding at the size of what was added up. */
function same(found: number, expected: number, size: number): void {
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-10 * (1 + size));
}

/** The Shapley value from its definition: the mean over all orders. */
function byOrders(before: readonly number[], after: readonly number[], moved: readonly number[] = []): number[] {
  const rest = before.map((_, k) => k).filter((k) => !moved.includes(k));
  const at = (set: readonly number[]) => product(before.map((x, k) => (set.includes(k) ? (after[k] ?? 0) : x)));
  const sums = before.map(() => 0);
  for (const k of rest) {
    const deeper = byOrders(before, after, [...moved, k]);
    deeper[k] = at([...moved, k]) - at(moved);
    deeper.forEach((value, j) => {
      sums[j] = (sums[j] ?? 0) + value / rest.length;
    });
  }
  return sums;
}

describe("decompositions sum to what they decompose", () => {
  it("LMDI, and it undoes itself in time", () => {
    fc.assert(
      fc.property(pair(positive), ({ before, after }) => {
        const parts = answered(lmdi(before, after));
        const size = product(after) + product(before);
        same(sumOf(parts), product(after) - product(before), size * 10);
        answered(lmdi(after, before)).forEach((part, i) => {
          same(part, -(parts[i] ?? Number.NaN), size * 10);
        });
      }),
    );
  });

  it("Shapley, equal to the mean over all orders", () => {
    fc.assert(
      fc.property(pair(any), ({ before, after }) => {
        const parts = answered(shapley(before, after));
        const size = 200 ** before.length;
        same(sumOf(parts), product(after) - product(before), size);
        byOrders(before, after).forEach((part, i) => {
          same(parts[i] ?? Number.NaN, part, size);
        });
      }),
    );
  });

  it("productivity: within, static and dynamic", () => {
    fc.assert(
      fc.property(pair(positive), pair(positive), (a, b) => {
        const n = Math.min(a.before.length, b.before.length);
        const cut = (list: readonly number[]) => list.slice(0, n);
        const before = { jobs: cut(a.before), productivity: cut(b.before) };
        const after = { jobs: cut(a.after), productivity: cut(b.after) };
        const level = ({ jobs, productivity }: typeof before) =>
          sumOf(jobs.map((x, i) => x * (productivity[i] ?? 0))) / sumOf(jobs);
        same(answered(productivityShift(before, after)).total, level(after) - level(before), 100);
      }),
    );
  });

  it("chained volumes: points sum to growth; one part, or prices that move together, leave no rest", () => {
    const years = fc.array(fc.tuple(positive, positive, positive), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(years, (list) => {
        const quantities = list.map(([a, b]) => [a, b]);
        const together = answered(
          chainLinkedGoods(
            list.map(([, , price]) => [price, 3 * price]),
            quantities,
          ),
        );
        const first = sumOf(together.parts[0] ?? []);
        together.nonAdditivity.forEach((rest, t) => {
          same(rest, 0, (together.total[t] ?? 0) + first);
        });
        const free = answered(
          chainLinkedGoods(
            list.map(([a, b, c]) => [b * c, a]),
            quantities,
          ),
        );
        free.contributions.forEach((points, t) => {
          same(sumOf(points), free.growth[t] ?? Number.NaN, 1e6);
        });
      }),
    );
  });

  it("the logarithmic mean lies between the geometric and the arithmetic", () => {
    expect(logarithmicMean(5, 5)).toBe(5);
    // Twenty orders of magnitude apart, (1 - 1e-20) / (20 ln 10).
    expect(logarithmicMean(1e-20, 1)).toBeCloseTo(1 / (20 * Math.LN10), 15);
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const mean = logarithmicMean(a, b);
        expect(mean).toBeGreaterThanOrEqual(Math.sqrt(a * b) * (1 - 1e-12));
        expect(mean).toBeLessThanOrEqual(((a + b) / 2) * (1 + 1e-12));
      }),
    );
  });
});

describe("what has no answer says why", () => {
  it.each([
    [lmdi([1, 0], [1, 1]), { cannot: "not-positive", at: 1 }],
    [lmdi([1], [1, 1]), { cannot: "uneven", needed: 1, found: 2 }],
    [lmdi([], []), { cannot: "too-short", needed: 1, found: 0 }],
    [lmdi([1e200, 1e200], [1, 1]), { cannot: "not-finite" }],
    [shapley([1, Number.NaN], [1, 1]), { cannot: "not-finite", at: 1 }],
    [shapley([1e200, 1e200], [1, 1]), { cannot: "not-finite" }],
    [chainLinkedGoods([[1]], [[1]]), { cannot: "too-short", needed: 2, found: 1 }],
    [chainLinkedGoods([[1], [1]], [[1]]), { cannot: "uneven", needed: 2, found: 1 }],
    [chainLinkedGoods([[1], [0]], [[1], [1]]), { cannot: "not-positive", at: 0 }],
    [productivityShift({ jobs: [0], productivity: [1] }, { jobs: [1], productivity: [1] }), { cannot: "not-positive" }],
    [
      productivityShift({ jobs: [2, -1], productivity: [1, 1] }, { jobs: [1, 1], productivity: [1, 1] }),
      { cannot: "not-positive", at: 1 },
    ],
  ])("case %#", (answer, reason) => {
    expect(answer).toEqual(reason);
  });
});
