import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { add, parseDecimal, shift, subtract, sum, toNumber, toText } from "./decimal.ts";

const read = (text: string) => {
  const decimal = parseDecimal(text);
  if (!decimal) throw new Error(text);
  return decimal;
};

describe("exact decimals", () => {
  it("subtracts as printed: 42,500 less 32,479.8 is 10,020.2; 69,900 less 51,749.6 is 18,150.4", () => {
    expect(toText(subtract(read("42500"), read("32479.8")))).toBe("10020.2");
    expect(toText(subtract(read("69900"), read("51749.6")))).toBe("18150.4");
  });

  it("adds the merger of 2025: 146,903.7 + 62,764.6 = 209,668.3", () => {
    expect(toText(sum([read("146903.7"), read("62764.6")]))).toBe("209668.3");
  });

  it("shifts by powers of ten exactly", () => {
    expect(toText(shift(read("779337.6704454578"), 9))).toBe("779337670445457.8");
    expect(toText(shift(read("5"), -3))).toBe("0.005");
    expect(toText(read("1.5e3"))).toBe("1500");
  });

  it("refuses what is no plain decimal", () => {
    for (const text of ["", "1,5", "1.2.3", "abc", "--1", "1.", ".5", "NaN", "Infinity"])
      expect(parseDecimal(text)).toBeUndefined();
  });

  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 }))
    .map(([units, scale]) => ({ units, scale }));

  it("is a group: order does not matter, and what is added can be taken off", () => {
    fc.assert(
      fc.property(decimal, decimal, decimal, (a, b, c) => {
        expect(toNumber(add(a, add(b, c)))).toBe(toNumber(add(add(a, b), c)));
        expect(toNumber(add(a, b))).toBe(toNumber(add(b, a)));
        expect(toNumber(subtract(add(a, b), b))).toBe(toNumber(a));
        expect(toText(read(toText(a)))).toBe(toText(a));
      }),
    );
  });
});
