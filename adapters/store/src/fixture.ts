/** For this package's tests: readings without files. */
import { type FigureColumns, type ImportContent, period, problem, type Reading } from "@hoatieu/core";
import { indicator, territory } from "@hoatieu/core/testing";

export const COLLECTED = "2026-11-23";

export function figure(over: Partial<FigureColumns> = {}): ImportContent {
  const columns: FigureColumns = {
    indicator: "grdp",
    territory: "hai-phong",
    period: period("2024"),
    measure: "yoy_pct",
    printed: "10.55",
    unit: "%",
    note: "",
    status: "estimate",
    released: "2024-12-10",
    source: "council-report",
    ...over,
  };
  return { kind: "figure", value: columns };
}

export const CATALOGUE: readonly ImportContent[] = [
  { kind: "territory", value: territory("hai-phong", { validTo: "2025-06-30", mergedInto: "hai-phong-2025" }) },
  { kind: "territory", value: territory("hai-phong-2025", { validFrom: "2025-07-01" }) },
  { kind: "indicator", value: indicator("grdp", { headline: 1, pillars: { "tourism-trade": 0.5 } }) },
];

/** A stream of readings, one row after the other; a text stands for a refused row. */
export async function* readings(contents: readonly (ImportContent | string)[]): AsyncGenerator<Reading> {
  for (const [index, content] of contents.entries()) {
    const place = { file: "test.csv", row: index + 2 };
    if (typeof content === "string")
      yield {
        refusal: { place, cells: { value: content }, problems: [problem("unknown-period", { text: content }, place)] },
      };
    else yield { row: { place, content } };
  }
}
