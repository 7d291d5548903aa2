import { type Day, daysOf, HOME_TERRITORY as HOME, type Period, type Territories } from "@hoatieu/core";

/**
 * The territory of a line of a yearly target list that does not name it. The list is the home province's as long as
 * it exists. In the year of its merger there are two lists: one published before its end is the old province's, one
 * published later the merged one's. Every later year is the merged one's.
 *
 * For Hải Phòng (ended 2025-06-30): until 2024 `hai-phong`; 2025 published before 2025-07-01 `hai-phong`, else
 * `hai-phong-2025`; from 2026 `hai-phong-2025`.
 */
export function listTerritory(period: Period, published: Day, territories: Territories): string {
  const home = territories.get(HOME);
  const { first, last } = daysOf(period);
  const end = home?.validTo;
  if (end === undefined || last <= end) return HOME;
  const inLastYear = first <= end && period.kind === "year";
  return inLastYear && published <= end ? HOME : (home?.mergedInto ?? HOME);
}
