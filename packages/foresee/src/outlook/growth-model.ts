import type { Day, Panel, Territories } from "@hoatieu/core";
import { type Estimated, estimateProcess } from "./estimate-process.ts";
import { SECTORS, TOTAL } from "./nodes.ts";
import { type Quarters, USUAL_SHARES } from "./quarters.ts";
import { rateStatements } from "./rate-statement.ts";
import { deviationStatements, estimateDeviations, panelPairs } from "./sector-deviations.ts";
import { pairsOf, responseOf } from "./sector-response.ts";

/** How a sector moves with the total, and the law of what is its own. */
export interface SectorLaw {
  readonly response: number;
  readonly own: Estimated;
}

/**
 * What provinces together teach about growth in one year: the law of the total, and how each sector moves with it and apart from it.
 * Learned once for a year, from earlier years as known on one day, so that an outlook changes within the year only
 * because of figures.
 */
export interface GrowthModel {
  readonly year: number;
  readonly knownOn: Day;
  readonly total: Estimated;
  readonly sectors: ReadonlyMap<string, SectorLaw>;
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
    sectors: new Map(SECTORS.map((sector) => [sector, sectorLaw(earlier, sector, year)])),
    panel: earlier,
  };
}

function sectorLaw(panel: Panel, sector: string, year: number): SectorLaw {
  const territories = panelPairs(panel, sector, year);
  const response = responseOf(territories.map((t) => pairsOf(t.sector, t.total)));
  const same: Quarters = [response, response, response, response];
  return { response, own: estimateDeviations(territories.map((t) => deviationStatements(t.sector, t.total, same))) };
}
