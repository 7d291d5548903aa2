import { comparePeriods, type Day, type Period } from "@hoatieu/core";
import type { Provider } from "../provider.ts";
import { wire } from "../wire.ts";
import { snapshotAt } from "./ask.ts";

export interface Installation {
  readonly productVersion: string;
  readonly home: string;
  readonly singleUser: boolean;
}

/** What the frame of every page needs. */
export async function frameView(provider: Provider, installation: Installation, today: Day) {
  const [version, reference, counts] = await Promise.all([
    provider.version(),
    provider.reference(),
    provider.figureCounts(),
  ]);
  const territories = [...reference.territories.values()].map((t) => ({ ...t, figures: counts.get(t.code) ?? 0 }));
  return wire({ version, today, territories, ...installation });
}

const YEARS_FIRST = (a: Period, b: Period) =>
  Number(b.kind === "year") - Number(a.kind === "year") || -comparePeriods(a, b);

/** Release dates for the slider, and the periods that have figures by the day. */
export async function releaseDatesView(provider: Provider, territory: string, asOf: Day) {
  const snapshot = await snapshotAt(provider, territory, asOf);
  const dates = await provider.releaseDates(territory);
  const periods = new Set(snapshot.figures.filter((f) => f.territory === territory).map((f) => f.period));
  return wire({
    first: dates[0]?.day,
    last: dates.at(-1)?.day,
    dates,
    periods: [...periods].filter((p) => p.kind !== "span").sort(YEARS_FIRST),
  });
}
