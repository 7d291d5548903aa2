import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QUARTERS } from "./quarters.ts";
import { balancedResponses, responseOf } from "./sector-response.ts";

describe("how a sector answers the total", () => {
  // numpy 2.4.6, within-group demeaned: x = [2,4,6 | 10,12], y = [1,1.6,2.1 | 5,5.7];
  // xx = 10, xy = 2.9, yy = 0.851667; v = (yy - xy**2/xx)/2 = 0.005333333; (xy + v/.25)/(xx + v/.25) = 0.291511442
  it("is the slope within territories, drawn a little toward one", () => {
    const of = (totals: readonly number[], sectors: readonly number[]) =>
      totals.map((total, i) => ({ total, sector: sectors[i] ?? Number.NaN }));
    const first = of([2, 4, 6], [1, 1.6, 2.1]);
    const second = of([10, 12], [5, 5.7]);
    expect(responseOf([first, second])).toBeCloseTo(0.291511442, 8);
    // A level of its own moves nothing; a territory with one pair says nothing.
    const shifted = second.map((p) => ({ total: p.total + 40, sector: p.sector - 7 }));
    expect(responseOf([first, shifted, of([3], [99])])).toBeCloseTo(0.291511442, 8);
  });

  it("is one where nothing is known", () => {
    expect(responseOf([])).toBe(1);
    expect(responseOf([[{ total: 3, sector: 1 }]])).toBe(1);
    const still = { total: 3, sector: 1 };
    expect(responseOf([[still, still, still]])).toBe(1);
  });

  it("makes one over all sectors in every quarter, whatever the shares", () => {
    const share = fc.double({ min: 0.01, max: 1, noNaN: true });
    const row = fc.tuple(share, share, share, share);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(row, fc.double({ min: 0.05, max: 3, noNaN: true })), { minLength: 1, maxLength: 6 }),
        (nodes) => {
          const shares = nodes.map(([cells]) => cells);
          const responses = balancedResponses(
            nodes.map(([, response]) => response),
            shares,
          );
          for (const q of QUARTERS) {
            const whole = shares.reduce((sum, cells) => sum + (cells[q - 1] ?? 0), 0);
            const moved = shares.reduce((sum, cells, n) => sum + (cells[q - 1] ?? 0) * (responses[n]?.[q - 1] ?? 0), 0);
            expect(moved / whole).toBeCloseTo(1, 9);
          }
        },
      ),
    );
  });
});
