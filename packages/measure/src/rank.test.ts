import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rankAmong } from "./rank.ts";

describe("computed ranks", () => {
  it("ties share the better place", () => {
    expect(rankAmong(10, [12, 10, 10, 8], "up", 0)).toEqual({ rank: 2, tied: 2, of: 4, best: 2, worst: 3 });
    expect(rankAmong(8, [12, 10, 10, 8], "down", 0)).toMatchObject({ rank: 1, tied: 1 });
  });

  it("widen with the usual revision, and hold the rank between them", () => {
    const values = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 34 });
    fc.assert(
      fc.property(values, fc.nat(), fc.integer({ min: 0, max: 5 }), (all, pick, revision) => {
        const value = all[pick % all.length] ?? 0;
        const narrow = rankAmong(value, all, "up", 0);
        const wide = rankAmong(value, all, "up", revision);
        expect(wide.best).toBeLessThanOrEqual(narrow.rank);
        expect(wide.worst).toBeGreaterThanOrEqual(narrow.rank + narrow.tied - 1);
        expect(wide.worst).toBeLessThanOrEqual(all.length);
      }),
    );
  });
});
