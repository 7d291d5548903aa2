import type { Day, Panel, Territories } from "@hoatieu/core";
import { type Estimated, estimateProcess } from "./estimate-process.ts";
import { SECTORS, TOTAL } from "./nodes.ts";
import { USUAL_SHARES } from "./quarters.ts";
import { rateStatements } from "./rate-statement.ts";
import { estimateDeviations, panelDeviations } from "./sector-deviations.ts";

/**
 * What provinces together teach about growth in one year: the law of the total, and of each sector's deviation from it.
 * Learned once for a year, from earlier years as known on one day, so that an outlook changes within the year only
 * because of figures.
 */
export interface GrowthModel {
  readonly year: number;
  readonly knownOn: Day;
  readonly total: Estimated;
  readonly sectors: ReadonlyMap<string, Estimated>;
  readonly panel: Panel;
}

/** The day whose knowledge the model of a year rests on: its 31 January, after the statistics offices' January releases, or the day looked at if that is earlier. */
export function modelDay(year: number, asOf: Day): Day {
  const january = `${year}-01-31`;
  return asOf < january ? asOf : january;
}

/** @param panel of `PANEL_INDICATORS`, as known on `modelDay` */
export function growthModel(panel: Panel, territories: Territories, year: number): GrowthModel {
  const provinces = new Set([...territories.values()].filter((t) => t.level !== "country").map((t) => t.code));
  const earlier = { ...panel, figures: panel.figures.filter((f) => provinces.has(f.territory)) };
  const before = <S extends { readonly year: number }>(list: readonly S[]) => list.filter((s) => s.year < year);
  const totals = [...provinces].sort().map((territory) =>
    before(
      rateStatements(
        earlier.figures.filter((f) => f.territory === territory && f.indicator === TOTAL),
        USUAL_SHARES,
        "shown",
      ),
    ),
  );
  return {
    year,
    knownOn: panel.asOf,
    total: estimateProcess(totals),
    sectors: new Map(
      SECTORS.map((sector) => [sector, estimateDeviations(panelDeviations(earlier, sector).map(before))]),
    ),
    panel: earlier,
  };
}
