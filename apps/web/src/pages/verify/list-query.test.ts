import { expect, test } from "vitest";
import type { View } from "../../view/use-view.tsx";
import { filterOf, listQuery, pageOf } from "./list-query.ts";

const view: View = {
  ...{ territory: "hai-phong", period: "2023", asof: "2023-12-04", lang: "vi", day: "2023-12-04" },
  ...{ today: "2026-11-24", past: true, version: 1 },
};

test("the address says what is asked; what cannot be asked is left out", () => {
  expect(filterOf(view, { state: "overdue", owner: "Sở Tài chính", from: "2024-01-01", to: "mai" })).toEqual({
    ...{ lang: "vi", asof: "2023-12-04", state: "overdue", owner: "Sở Tài chính", from: "2024-01-01" },
  });
  expect(filterOf(view, { state: "awaiting" })).toMatchObject({ awaiting: "true" });
  expect(filterOf(view, { state: "xong" })).not.toHaveProperty("state");
  expect(listQuery(view, { kind: "due", page: "3" })).toMatchObject({ order: "due", offset: 100, limit: 50 });
  expect(["0", "-4", "x", undefined].map((page) => pageOf({ page }))).toEqual([0, 0, 0, 0]);
});
