import type { WireForeseeRecord, WireToldYear } from "@hoatieu/contract";
import { type Day, type Language, printed, type Snapshot } from "@hoatieu/core";
import {
  growthOf,
  interval,
  reaches,
  recordTerritory,
  scoreForecast,
  TELLING_DAYS,
  TOTAL,
  yearOutcome,
  yearTarget,
} from "@hoatieu/foresee";
import type { Provider } from "../provider.ts";
import { snapshotAt } from "../views/ask.ts";
import { wire } from "../wire.ts";
import { outlookAt } from "./outlooks.ts";
import { soFarOf } from "./reading.ts";
import { recordWords } from "./record-words.ts";

/** The first year told: before it almost nothing is known of any province. */
const FIRST_YEAR = 2019;
/** Fewer own rates than this leave the telling to what provinces usually do. */
const THIN = 8;
const MOMENTS = ["december", "april", "july", "october"] as const;

/** What would have been said of one year on one day, scored by what is known on the day looked at. */
async function toldYear(
  provider: Provider,
  later: Snapshot,
  year: number,
  asOf: Day,
): Promise<WireToldYear | undefined> {
  const territory = recordTerritory(later, year);
  const snapshot = await snapshotAt(provider, territory, asOf);
  const { outlook } = await outlookAt(provider, snapshot, year);
  if ("kind" in outlook) return undefined;
  const forecast = growthOf(outlook, TOTAL);
  const [low80, high80] = interval(forecast, 0.8);
  const naive = soFarOf(snapshot, outlook) ?? yearOutcome(snapshot, territory, year - 1);
  // The target is the one that came to be known for the year: in December before it is often not yet set.
  const target = yearTarget(later, territory, year);
  const outcome = yearOutcome(later, territory, year);
  return {
    territory,
    year,
    asOf,
    forecast,
    low80,
    high80,
    ...(naive ? { naive: naive.value } : {}),
    ...(target
      ? {
          target: {
            low: target.low,
            high: target.high,
            issuer: target.issuer,
            probability: reaches(forecast, target.low),
          },
        }
      : {}),
    ...(outcome ? { outcome: wire(printed(outcome)), score: scoreForecast(forecast, outcome.value) } : {}),
    ownRates: outlook.basis.ownRates,
    thin: outlook.basis.ownRates < THIN,
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

function summaryOf(rows: readonly WireToldYear[]): WireForeseeRecord["summary"] {
  return MOMENTS.flatMap((moment, i) => {
    const done = rows.filter((r) => r.asOf === TELLING_DAYS[i]?.(r.year) && r.score && r.outcome);
    if (done.length === 0) return [];
    const errors = (of: (row: WireToldYear) => number | undefined) =>
      done.flatMap((r) => {
        const value = of(r);
        return value === undefined || !r.outcome ? [] : [Math.abs(r.outcome.value - value)];
      });
    const [naive, target] = [errors((r) => r.naive), errors((r) => r.target?.low)];
    return [
      {
        moment,
        n: done.length,
        ours: {
          crps: mean(done.map((r) => r.score?.crps ?? Number.NaN)),
          absoluteError: mean(errors((r) => r.forecast.location)),
        },
        ...(naive.length === done.length ? { naive: mean(naive) } : {}),
        ...(target.length === done.length ? { target: mean(target) } : {}),
        inside80: done.filter((r) => r.score?.inside80).length,
      },
    ];
  });
}

/** The public record: every December and every quarter since 2019, as known then. */
export async function recordView(
  provider: Provider,
  snapshot: Snapshot,
  language: Language,
): Promise<WireForeseeRecord> {
  const last = Number(snapshot.asOf.slice(0, 4));
  const rows: WireToldYear[] = [];
  for (let year = FIRST_YEAR; year <= last; year += 1)
    for (const day of TELLING_DAYS) {
      const asOf = day(year);
      const row = asOf <= snapshot.asOf ? await toldYear(provider, snapshot, year, asOf) : undefined;
      if (row) rows.push(row);
    }
  const judged = new Map(
    rows.flatMap((r) => (r.target && r.outcome ? [[r.year, r.outcome.value >= r.target.low]] : [])),
  );
  const targets = { n: judged.size, met: [...judged.values()].filter(Boolean).length };
  const summary = summaryOf(rows);
  return { ...recordWords(rows, summary, targets, language), rows, summary, targets };
}
