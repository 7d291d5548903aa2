import type { Day } from "./day.ts";
import { daysOf, type Period } from "./period.ts";
import type { Bilingual } from "./text.ts";

export type TerritoryLevel = "country" | "region" | "province" | "district" | "commune";

/** A territory with its life: valid from and to, and what it was merged into. */
export interface Territory {
  readonly code: string;
  readonly name: Bilingual;
  readonly level: TerritoryLevel;
  readonly parent: string | undefined;
  readonly validFrom: Day | undefined;
  readonly validTo: Day | undefined;
  readonly mergedInto: string | undefined;
}

/** The province of files whose rows do not name one: those of the reference data were collected for it. */
export const HOME_TERRITORY = "hai-phong";

export type Territories = ReadonlyMap<string, Territory>;

export function isValidOn(territory: Territory, day: Day): boolean {
  return (territory.validFrom ?? "0000-01-01") <= day && day <= (territory.validTo ?? "9999-12-31");
}

/** The territories that were merged, directly or in steps, into `code`. */
export function predecessors(territories: Territories, code: string): readonly Territory[] {
  const direct = [...territories.values()].filter((t) => t.mergedInto === code);
  return direct.flatMap((t) => [t, ...predecessors(territories, t.code)]);
}

/** The territory itself, what became of it, and what it was made of: the series a reader may follow across a merger. */
export function family(territories: Territories, code: string): readonly Territory[] {
  const self = territories.get(code);
  if (!self) return [];
  const successor = self.mergedInto ? territories.get(self.mergedInto) : undefined;
  const members = [self, ...predecessors(territories, code)];
  if (successor) {
    members.push(successor, ...predecessors(territories, successor.code).filter((t) => t.code !== code));
  }
  return [...new Map(members.map((t) => [t.code, t])).values()];
}

/** Provinces that existed on a day: the denominator of a rank ("of 63" until 2025-06-30, "of 34" after). */
export function provincesOn(territories: Territories, day: Day): number {
  let count = 0;
  for (const t of territories.values()) if (t.level === "province" && isValidOn(t, day)) count += 1;
  return count;
}

/**
 * Whether a territory began or ended between two periods, so that a rate between them compares different places.
 * A merged territory may have figures for periods before its legal birth (the first half of 2025 exists for both
 * halves and the merged city); it is such figures' own base that must exist, so only the territory's end counts.
 */
export function breaksBetween(territory: Territory, earlier: Period, later: Period): boolean {
  const { last } = daysOf(later);
  const { first } = daysOf(earlier);
  const ended = territory.validTo !== undefined && last > territory.validTo;
  const born =
    territory.validFrom !== undefined && daysOf(earlier).last < territory.validFrom && last >= territory.validFrom;
  return first <= last && (ended || born);
}
