import { expect, test } from "vitest";
import { defaultPeriod } from "./default-period.ts";

const YEARS = ["2026", "2025", "2024", "2023", "2022", "2023-M1-9"];

test("in December 2023 the year 2023 opens, in January 2024 still", () => {
  expect(defaultPeriod(YEARS, "2023-12-04", undefined)).toBe("2023");
  expect(defaultPeriod(YEARS, "2024-01-10", undefined)).toBe("2023");
});

test("a merged territory opens on its last whole year", () => {
  expect(defaultPeriod(YEARS, "2026-11-24", "2025-06-30")).toBe("2024");
});

test("without any figure the day's own year opens", () => {
  expect(defaultPeriod([], "2026-11-24", undefined)).toBe("2026");
});
