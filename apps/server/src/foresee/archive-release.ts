import { type Day, isValidOn, type NewForecast, type Snapshot, series, type Territories, yearOf } from "@hoatieu/core";
import { TOTAL } from "@hoatieu/foresee";
import type { Store } from "@hoatieu/store";
import { outlookAt } from "./outlooks.ts";
import { forecastOf } from "./scenario-views.ts";

/** The territory that the house steers on a day: itself, or what it has been merged into by then. */
function steeredOn(territories: Territories, home: string, day: Day): string {
  const territory = territories.get(home);
  const next = territory?.mergedInto;
  return territory && next !== undefined && !isValidOn(territory, day) ? steeredOn(territories, next, day) : home;
}

const EXPECTED = new Set(["plan", "forecast", "unverified"]);

/** The running year, and the year of the newest growth figure: in January that is still the year before. */
function yearsToTell(snapshot: Snapshot): readonly number[] {
  const printed = series(snapshot, { indicator: TOTAL, measure: "yoy_pct" }).filter((f) => !EXPECTED.has(f.status));
  const running = Number(snapshot.asOf.slice(0, 4));
  const newest = Math.max(...printed.map((f) => yearOf(f.period)));
  return [...new Set([running, ...(Number.isFinite(newest) ? [newest] : [])])];
}

/**
 * Puts the home territory's outlooks on record as an import leaves them known: of the running year and of the newest
 * figure's. A year that is printed whole has nothing left to foresee.
 * @returns how many were new
 */
export async function archiveRelease(store: Store, home: string, who: string, today: Day): Promise<number> {
  const { territories } = await store.reference();
  const snapshot = await store.snapshot(steeredOn(territories, home, today), today);
  if (!snapshot) return 0;
  const forecasts: NewForecast[] = [];
  for (const year of yearsToTell(snapshot)) {
    const { outlook } = await outlookAt(store, snapshot, year);
    if (!("kind" in outlook) && outlook.elapsed < 4) forecasts.push(forecastOf(outlook, "release"));
  }
  return store.forecasts.archive(forecasts, who, today);
}
