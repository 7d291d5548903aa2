import { period } from "@hoatieu/core";
import { expect, it } from "vitest";
import { context } from "../testing.ts";
import { listTerritory } from "./list-territory.ts";

const { territories } = context();

it.each([
  ["2022", "2022-12-29", "hai-phong"],
  ["2024", "2025-01-07", "hai-phong"],
  ["2025", "2025-02-13", "hai-phong"],
  ["2025", "2025-06-30", "hai-phong"],
  ["2025", "2025-07-24", "hai-phong-2025"],
  ["2025", "2026-01-06", "hai-phong-2025"],
  ["2026", "2025-12-15", "hai-phong-2025"],
  ["2026-2030", "2025-12-11", "hai-phong-2025"],
])("the list of %s published %s is of %s", (year, published, territory) => {
  expect(listTerritory(period(year), published, territories)).toBe(territory);
});
