import {
  breaksBetween,
  daysOf,
  type Measure,
  type Period,
  type Problem,
  predecessors,
  problem,
  samePeriodBefore,
  startYearOf,
  type Territories,
  type Territory,
  yearOf,
} from "@hoatieu/core";

/**
 * After a merger the statistics office still prints the former provinces as parts of the new one ("East" and "West"
 * Hải Phòng). Such a row says so in its note; without that, growth after a territory's end is a misattribution.
 */
const NAMES_A_PART = /\b(eastern|western|northern|southern) part\b|\b(east|west|north|south) [a-z]|\bformer\b/i;

function hasParts(territories: Territories, code: string): boolean {
  for (const t of territories.values()) if (t.parent === code) return true;
  return false;
}

/**
 * A growth rate compares a territory with itself a year before; it is refused where one of the two does not exist.
 * - After the territory's end: refused, unless the note names the part of the successor that is counted, or the
 *   period is an average over several years that began before the end.
 * - Before its birth: accepted where the base can be recomputed, from predecessors (a merged province) or from parts
 *   (a region); the first half of 2025 exists for the merged city before the day of the merger.
 */
export function growthBreak(
  territory: Territory,
  territories: Territories,
  measure: Measure,
  period: Period,
  note: string,
): Problem | undefined {
  if (measure !== "yoy_pct" && measure !== "yoy_ratio") return undefined;
  const { first, last } = daysOf(period);
  const base = samePeriodBefore(period);
  const words = { territory: territory.code, period: period.text };
  const { validTo, validFrom } = territory;
  if (validTo !== undefined && last > validTo && breaksBetween(territory, base, period)) {
    const average = startYearOf(period) !== yearOf(period) && first <= validTo;
    if (average || NAMES_A_PART.test(note)) return undefined;
    return problem("growth-after-end", { ...words, end: validTo, successor: territory.mergedInto ?? "…" });
  }
  if (validFrom !== undefined && daysOf(base).first < validFrom) {
    const recomputable = predecessors(territories, territory.code).length > 0 || hasParts(territories, territory.code);
    if (!recomputable) return problem("growth-without-base", { ...words, base: base.text, start: validFrom });
  }
  return undefined;
}
