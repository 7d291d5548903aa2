import { expect, test } from "vitest";
import { csvText } from "./files.ts";

test("a formula in a text cell is neutralised, a negative number is not", () => {
  expect(csvText([["=1+1", "-17.19", "@x"]])).toBe("\uFEFF'=1+1,-17.19,'@x\r\n");
});

test("quotes and commas are kept", () => {
  expect(csvText([['a "b"', "c,d"]])).toBe('\uFEFF"a ""b""","c,d"\r\n');
});
