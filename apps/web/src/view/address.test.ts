import { expect, test } from "vitest";
import { carried, checkSearch, pageAt, pathOf, readSearch, writeSearch } from "./address.ts";

test("an address read and written again is the same", () => {
  const text = "?period=2023&asof=2023-12-04&lang=en&q=cang";
  expect(writeSearch(checkSearch(readSearch(text)))).toBe(text);
});

test("names that are no part of a view are dropped, and a year stays text", () => {
  expect(checkSearch(readSearch("?period=2023&evil=1"))).toEqual({ period: "2023" });
});

test("filters stay on their page, the three controls travel", () => {
  expect(carried({ period: "2023", asof: "2023-12-04", q: "cang", status: "missed" })).toEqual({
    period: "2023",
    asof: "2023-12-04",
  });
});

test("a path gives its page back", () => {
  const page = { name: "indicator", code: "budget.revenue.total" } as const;
  expect(pageAt(pathOf("hai-phong", page))).toEqual(page);
  expect(pageAt("/hai-phong/data/checks")).toEqual({ name: "data", tab: "checks" });
  for (const foresee of [
    { name: "foresee" },
    { name: "foresee-record" },
    { name: "foresee-scenario", id: "7" },
  ] as const)
    expect(pageAt(pathOf("hai-phong", foresee))).toEqual(foresee);
  expect(pageAt("/hai-phong")).toEqual({ name: "bridge" });
});
