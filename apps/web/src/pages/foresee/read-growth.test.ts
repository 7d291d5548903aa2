import { expect, test } from "vitest";
import { readAmount, readGrowth } from "./read-growth.ts";

test("12,35 and 12.35 are the same target", () => {
  expect(readGrowth("12,35")).toBe(12.35);
  expect(readGrowth(" 12.35 % ")).toBe(12.35);
  expect(readGrowth("\u22121,5")).toBe(-1.5);
});

test("half a number is read as far as it goes; words are not", () => {
  expect(readGrowth("12,")).toBe(12);
  expect(readGrowth("")).toBeUndefined();
  expect(readGrowth("-")).toBeUndefined();
  expect(readGrowth("mười hai")).toBeUndefined();
  expect(readGrowth("1234")).toBeUndefined();
});

test("an amount is read in the reader's notation first", () => {
  expect(readAmount("102.614", "vi")).toBe(102614);
  expect(readAmount("102,614.5", "vi")).toBe(102614.5);
  expect(readAmount("102,614", "en")).toBe(102614);
});
