import { describe, expect, it } from "vitest";
import { readCut } from "./cut-text.ts";

describe("what a person types as a cut", () => {
  it.each([
    ["10%", { percent: 10 }],
    ["2,5 %", { percent: 2.5 }],
    ["2.5%", { percent: 2.5 }],
    ["500", { amount: 500 }],
    ["1.234,5", { amount: 1234.5 }],
  ] as const)("%s in Vietnamese", (text, cut) => {
    expect(readCut(text, "vi")).toEqual(cut);
  });

  it("1,234.5 is English for the same amount, and 1.5 is not one and a half in Vietnamese", () => {
    expect(readCut("1,234.5", "en")).toEqual({ amount: 1234.5 });
    expect(readCut("1.5", "vi")).toBeUndefined();
  });

  it.each(["", " ", "ten", "-5", "10%%", "1,2,3%", "1..000"])("%j is no cut", (text) => {
    expect(readCut(text, "vi")).toBeUndefined();
  });
});
