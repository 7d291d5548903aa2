import { expect, test } from "vitest";
import { sortRows } from "./sort-rows.ts";

test("đ comes after d, as in a Vietnamese list", () => {
  expect(sortRows(["Đà Nẵng", "Điện Biên", "Cần Thơ", "Hà Nội"], (row) => row, false)).toEqual([
    "Cần Thơ",
    "Đà Nẵng",
    "Điện Biên",
    "Hà Nội",
  ]);
});

test("rows without a value stay last in both directions", () => {
  const rows = [{ v: 10.34 }, { v: undefined }, { v: 12.32 }];
  expect(sortRows(rows, (r) => r.v, false).map((r) => r.v)).toEqual([10.34, 12.32, undefined]);
  expect(sortRows(rows, (r) => r.v, true).map((r) => r.v)).toEqual([12.32, 10.34, undefined]);
});
