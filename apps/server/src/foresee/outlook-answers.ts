import type { Day } from "@hoatieu/core";
import { growthOf, type Outlook, type Quarter, quartersOf, type RestOfYear, reaches, TOTAL } from "@hoatieu/foresee";
import type { Provider } from "../provider.ts";
import { snapshotAt } from "../views/ask.ts";
import { type OutlookRow, outlookRows } from "./outlook-rows.ts";
import { growthPanelAt, outlookAt } from "./outlooks.ts";
import { restFor, soFarOf } from "./reading.ts";

/** The table of a territory's year, as known on a day; nothing before any figure is known. */
export async function outlookRowsAt(
  provider: Provider,
  territory: string,
  year: number,
  asOf: Day,
): Promise<readonly OutlookRow[]> {
  const snapshot = await snapshotAt(provider, territory, asOf);
  const { outlook } = await outlookAt(provider, snapshot, year);
  return "kind" in outlook ? [] : outlookRows(outlook, snapshot.reference.indicators);
}

/** How a growth of the year that nobody has set as a target would stand. */
export interface WishedGrowth {
  readonly growth: number;
  readonly probability: number;
  readonly rest: RestOfYear | undefined;
}

/** Probability of reaching a growth, and what the rest of the year would have to do for it. */
export async function wishedGrowthAt(
  provider: Provider,
  territory: string,
  year: number,
  asOf: Day,
  growth: number,
): Promise<WishedGrowth | undefined> {
  const snapshot = await snapshotAt(provider, territory, asOf);
  const { outlook } = await outlookAt(provider, snapshot, year);
  if ("kind" in outlook) return undefined;
  const panel = await growthPanelAt(provider, asOf);
  return {
    growth,
    probability: reaches(growthOf(outlook, TOTAL), growth),
    rest: restFor(panel, outlook, soFarOf(snapshot, outlook), growth),
  };
}

/** Growth of a quarter, or of several together, as it was printed. */
export interface PrintedGrowth {
  readonly node: string;
  readonly quarters: readonly Quarter[];
  readonly growth: number;
}

/** Every rate of the year that is printed: beside a path they are told as printed, not as they were made to add up. */
export function printedGrowth(outlook: Outlook): readonly PrintedGrowth[] {
  return [...outlook.printed].flatMap(([node, statements]) =>
    statements.flatMap((s): readonly PrintedGrowth[] => {
      const quarters = quartersOf(s.period);
      return quarters ? [{ node, quarters, growth: s.value }] : [];
    }),
  );
}

export async function printedGrowthAt(
  provider: Provider,
  territory: string,
  year: number,
  asOf: Day,
): Promise<readonly PrintedGrowth[]> {
  const { outlook } = await outlookAt(provider, await snapshotAt(provider, territory, asOf), year);
  return "kind" in outlook ? [] : printedGrowth(outlook);
}
