import { expect, test } from "vitest";
import { defaultPeriod } from "./default-period.ts";

const YEARS = ["2024", "2023", "2022"];

test("in December 2023 the year 2023 opens; in January 2024 still, although the plan of 2024 is known", () => {
  expect(defaultPeriod([...YEARS, "2023-M1-11"], "2023-12-04", undefined)).toBe("2023");
  expect(defaultPeriod([...YEARS, "2023-M1-11"], "2024-01-10", undefined)).toBe("2023");
});

test("with the first month's figures the new year opens", () => {
  expect(defaultPeriod([...YEARS, "2024-01"], "2024-02-05", undefined)).toBe("2024");
});

test("a merged territory opens on its last whole year", () => {
  expect(defaultPeriod(["2025", ...YEARS, "2025-M1-6"], "2026-11-24", "2025-06-30")).toBe("2024");
});

test("without any figure the day's own year opens", () => {
  expect(defaultPeriod([], "2026-11-24", undefined)).toBe("2026");
});
