import { projectStatement as said } from "@hoatieu/core/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundOf, costOf } from "./cost.ts";

const WORDS = { "": undefined, "over ": "more-than", "nearly ": "nearly", "about ": "about" } as const;
type Word = keyof typeof WORDS;

const claim = fc.record({
  amount: fc.integer({ min: 20, max: 40 }).map((n) => n * 100),
  word: fc.constantFrom<Word>("", "over ", "nearly ", "about "),
});

const statement = ({ amount, word }: { amount: number; word: Word }, index = 0) =>
  said({
    totalCost: `${amount}`,
    status: word === "" ? "started" : `started (${word}${amount.toLocaleString("en")})`,
    sourceUrl: `https://example.org/${index}`,
  });

/** Whether one true cost can stand behind a claim, by its words alone. */
const allows = (truth: number, { amount, word }: { amount: number; word: Word }): boolean => {
  if (word === "") return Math.abs(truth - amount) <= 0.5;
  if (word === "over ") return truth >= amount && truth <= amount * 1.05;
  if (word === "nearly ") return truth <= amount && truth >= amount * 0.95;
  return Math.abs(truth - amount) <= amount * 0.05;
};

describe("the cost of a project", () => {
  it("is disputed if and only if no cost can stand behind all its sources", () => {
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1, maxLength: 4 }), (claims) => {
        const edges = claims.flatMap(({ amount }) => [
          amount,
          ...[-0.5, 0.5].map((d) => amount + d),
          amount * 1.05,
          amount * 0.95,
        ]);
        const possible = edges.some((truth) => claims.every((c) => allows(truth, c)));
        expect(costOf(claims.map(statement)).kind).toBe(possible ? "known" : "disputed");
      }),
    );
  });

  it("never depends on the order in which sources were read", () => {
    fc.assert(
      fc.property(fc.array(claim, { minLength: 1, maxLength: 4 }), (claims) => {
        const statements = claims.map(statement);
        expect(costOf([...statements].reverse())).toEqual(costOf(statements));
      }),
    );
  });

  it("keeps a bound as a bound, and only one that speaks of this number (projects.csv, Nam Đình Vũ sea dyke)", () => {
    const dyke = "works basically complete; cost reduced by over 175.6 bn; over 761 bn from enterprises";
    expect(boundOf(dyke, "2284")).toBeUndefined();
    expect(boundOf("under construction; part of the site not cleared (public; source: over 6,200)", "6200")).toBe(
      "more-than",
    );
    expect(boundOf("started 19 Dec 2025 (nearly 1,989)", "1989")).toBe("nearly");
    expect(boundOf("khoảng 1.220 tỷ đồng", "1220")).toBe("about");
    expect(boundOf("behind schedule; unfinished over 6 years after start (nearly 3,800)", "3800")).toBe("nearly");
  });

  it("Cầu Nguyễn Trãi: over 6,200 and over 6,300 agree, and give no value; the floor is the lower one", () => {
    const cost = costOf([
      said({
        totalCost: "6200",
        status: "under construction (public; over 6,200)",
        published: "2026-02-21",
        knownOn: "2026-02-21",
      }),
      said({
        totalCost: "6300",
        status: "planned (public; over 6,300)",
        published: "2024-05-12",
        knownOn: "2024-05-12",
      }),
    ]);
    expect(cost).toEqual({ kind: "known", value: 6200, printed: "6200", bound: "more-than", atLeast: "6200" });
  });

  it("Cầu Máy Chai: over 2,300 and nearly 2,000 exclude each other", () => {
    const cost = costOf([
      said({ totalCost: "2300", status: "completed (private investor Vingroup; over 2,300)" }),
      said({ totalCost: "2000", status: "under construction (private; nearly 2,000)" }),
    ]);
    expect(cost).toEqual({ kind: "disputed", low: "2000", high: "2300" });
  });

  it("an approval by decision goes before what is told, a newer decision before an older one", () => {
    const told = said({ totalCost: "5000", status: "started" });
    const decided = said({
      totalCost: "5305",
      costDecision: "12/QĐ-UBND",
      published: "2026-01-05",
      knownOn: "2026-01-05",
    });
    const adjusted = {
      ...decided,
      totalCost: "5410.5",
      costDecision: "40/QĐ-UBND",
      knownOn: "2026-05-05",
      published: "2026-05-05",
    };
    expect(costOf([told, decided])).toMatchObject({ kind: "known", printed: "5305" });
    expect(costOf([told, decided, adjusted])).toMatchObject({ kind: "known", printed: "5410.5" });
  });

  it("without any is unknown, which is no zero", () => {
    expect(costOf([said()])).toEqual({
      kind: "unknown",
      missing: { kind: "missing", reason: "never-published", needed: [] },
    });
  });
});
