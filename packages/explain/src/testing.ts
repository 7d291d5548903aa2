/** Builders for tests: growth of a small province as pages printed it. Nothing outside tests imports this file. */
import type { Snapshot } from "@hoatieu/core";
import { dataset, type Given, indicator, snapshotFor, territory } from "@hoatieu/core/testing";

export const PARTS = ["agriculture", "industry-construction", "services", "product-taxes"] as const;

const indicators = [
  indicator("grdp", { identity: "weighted", leading: "yoy_pct" }),
  ...PARTS.map((part) => indicator(`grdp.${part}`, { parent: "grdp", leading: "yoy_pct" })),
];

/** One line of a page: growth (and contribution) of the parts in the order of PARTS; an empty text is not printed. */
export interface Page {
  readonly period: string;
  readonly total?: string;
  readonly growth?: readonly string[];
  readonly points?: readonly string[];
  readonly plan?: readonly string[];
  readonly planTotal?: string;
  readonly levels?: readonly string[];
  readonly levelTotal?: string;
}

type Columns = Pick<Given, "measure" | "unit" | "note" | "status">;

function column(page: Page, values: readonly string[] | undefined, columns: Partial<Columns>): readonly Given[] {
  return (values ?? []).flatMap((printed, i) =>
    printed === "" ? [] : [{ ...columns, indicator: `grdp.${PARTS[i]}`, period: page.period, printed } as Given],
  );
}

function total(page: Page, printed: string | undefined, columns: Partial<Columns>): readonly Given[] {
  return printed === undefined ? [] : [{ ...columns, indicator: "grdp", period: page.period, printed } as Given];
}

const GROWTH = { measure: "yoy_pct", unit: "%" } as const;
const PLAN = { measure: "plan", unit: "%", status: "plan" } as const;
const LEVEL = { measure: "level", unit: "bn VND", note: "constant 2010 prices" } as const;

export function printedPages(pages: readonly Page[], place = territory("hai-phong")): Snapshot {
  const given = pages.flatMap((page) => [
    ...total(page, page.total, GROWTH),
    ...column(page, page.growth, GROWTH),
    ...column(page, page.points, { measure: "contribution_pp", unit: "pp" }),
    ...total(page, page.planTotal, PLAN),
    ...column(page, page.plan, PLAN),
    ...total(page, page.levelTotal, LEVEL),
    ...column(page, page.levels, LEVEL),
  ]);
  // Printed after every period that a test asks for: before it, a figure would be an expectation.
  const released = given.map((figure) => ({ released: "2026-03-31", ...figure }));
  return snapshotFor(dataset(indicators, [place], released), "2026-11-23");
}
