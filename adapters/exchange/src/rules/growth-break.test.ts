import { type Measure, period } from "@hoatieu/core";
import { territory } from "@hoatieu/core/testing";
import { expect, it } from "vitest";
import { context } from "../testing.ts";
import { growthBreak } from "./growth-break.ts";

const territories = new Map([
  ...context().territories,
  ["new-ward", territory("new-ward", { level: "commune", validFrom: "2025-07-01" })] as const,
  ["new-region", territory("new-region", { level: "region", validFrom: "2025-07-01" })] as const,
  ["ninh-thuan", territory("ninh-thuan", { parent: "new-region" })] as const,
]);

const verdict = (code: string, when: string, note = "", measure: Measure = "yoy_pct") => {
  const place = territories.get(code);
  if (!place) throw new Error(code);
  return growthBreak(place, territories, measure, period(when), note)?.code ?? "accepted";
};

it("growth after the territory's end is refused, with the successor named", () => {
  expect(verdict("hai-phong", "2025-Q4")).toBe("growth-after-end");
  expect(verdict("hai-phong", "2025-M1-8")).toBe("growth-after-end");
  expect(verdict("hai-phong", "2025")).toBe("growth-after-end");
  expect(verdict("hai-phong", "2025-08", "", "yoy_ratio")).toBe("growth-after-end");
});

it("until its end, growth is the territory's own; levels are no comparison", () => {
  expect(verdict("hai-phong", "2025-M1-6")).toBe("accepted");
  expect(verdict("hai-phong", "2025-Q4", "", "level")).toBe("accepted");
});

it("after its end, growth of a named part of the successor is accepted, as the reference data print it", () => {
  expect(verdict("hai-phong", "2025-11", "post-merger eastern part of the city")).toBe("accepted");
  expect(verdict("hai-phong", "2025-08", "printed as East Hai Phong, i.e. the former city")).toBe("accepted");
  expect(verdict("hai-phong", "2025-08", "at least, about")).toBe("growth-after-end");
});

it("an average over years that ends in the year of the merger is accepted (2020-2025: 11.39 in the reference data)", () => {
  expect(verdict("hai-phong", "2020-2025", "average")).toBe("accepted");
});

it("before its birth, growth needs predecessors or parts from which the base can be recomputed", () => {
  expect(verdict("hai-phong-2025", "2025-M1-6")).toBe("accepted");
  expect(verdict("hai-phong-2025", "2025")).toBe("accepted");
  expect(verdict("new-region", "2025")).toBe("accepted");
  expect(verdict("new-ward", "2025-Q4")).toBe("growth-without-base");
  expect(verdict("new-ward", "2026-Q3")).toBe("accepted");
});
