import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumber } from "./read-number.ts";

const read = (text: string, notation: Parameters<typeof readNumber>[1] = "detect") => {
  const reading = readNumber(text, notation);
  return reading.kind === "number" ? reading.text : reading.kind;
};

describe("a number in a stated notation", () => {
  it("is read as the notation says", () => {
    expect(read("102.614", "vi")).toBe("102614");
    expect(read("102.614,5", "vi")).toBe("102614.5");
    expect(read("102,614.5", "en")).toBe("102614.5");
    expect(read("1.234", "en")).toBe("1.234");
    expect(read("-17.19", "plain")).toBe("-17.19");
  });

  it("is refused when its marks stand where the notation has none", () => {
    expect(read("1,234.5", "vi")).toBe("not-a-number");
    expect(read("1.234,5", "en")).toBe("not-a-number");
    expect(read("1,234", "plain")).toBe("not-a-number");
    expect(read("12.34.567,8", "vi")).toBe("not-a-number");
    expect(read("7 902.3", "vi")).toBe("not-a-number");
  });

  it("keeps the decimals that were printed", () => {
    expect(read("12,30", "vi")).toBe("12.30");
    expect(read("12.0", "plain")).toBe("12.0");
  });
});

describe("a number in no stated notation", () => {
  it("is read where the marks leave one meaning", () => {
    expect(read("1.234,5")).toBe("1234.5");
    expect(read("1,234.5")).toBe("1234.5");
    expect(read("1.234.567")).toBe("1234567");
    expect(read("12,35")).toBe("12.35");
    expect(read("0.123")).toBe("0.123");
    expect(read("2690.813")).toBe("2690.813");
    expect(read("170")).toBe("170");
  });

  it("is ambiguous where one mark stands before three digits, with both meanings named", () => {
    expect(readNumber("1.234", "detect")).toEqual({ kind: "ambiguous", readings: ["1.234", "1234"] });
    expect(readNumber("-1,234", "detect")).toEqual({ kind: "ambiguous", readings: ["-1234", "-1.234"] });
  });

  it("reads groups marked by spaces, as the labour survey prints average earnings", () => {
    expect(read("7 902.3")).toBe("7902.3");
    expect(read("8\u00a0339,9")).toBe("8339.9");
    expect(read("1 234.567")).toBe("1234.567");
  });

  it("is no number when it is something else", () => {
    for (const text of ["", "na", "12%", "1e5", "--5", "1.2.3", "1,23,4", ".5", "5.", "12 34"]) {
      expect(read(text), text).toBe("not-a-number");
    }
  });
});

it("reads back what Vietnamese and English notation print, whatever the number", () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.stringMatching(/^\d{0,4}$/), (whole, fraction) => {
      const group = (mark: string) => whole.toString().replace(/\B(?=(\d{3})+$)/g, mark);
      const expected = `${whole}${fraction === "" ? "" : `.${fraction}`}`;
      expect(read(`${group(".")}${fraction && `,${fraction}`}`, "vi")).toBe(expected);
      expect(read(`${group(",")}${fraction && `.${fraction}`}`, "en")).toBe(expected);
      const detected = readNumber(`${group(".")}${fraction && `,${fraction}`}`, "detect");
      if (detected.kind === "number") expect(detected.text).toBe(expected);
      else expect(detected.kind === "ambiguous" && detected.readings).toContain(expected);
    }),
  );
});
