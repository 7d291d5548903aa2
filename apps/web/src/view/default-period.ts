import { contains, daysOf, parsePeriod } from "@hoatieu/core";

/**
 * The period opened when the address names none: the newest year that the territory lived through and that is over on
 * the day looked at, or has begun to report. A year of which only the plan is known does not open by itself.
 */
export function defaultPeriod(periods: readonly string[], day: string, validTo: string | undefined): string {
  const known = periods.flatMap((text) => parsePeriod(text) ?? []);
  const years = known.filter((period) => period.kind === "year");
  const fits = years.find((year) => {
    const { last } = daysOf(year);
    const begun = known.some((period) => period !== year && contains(year, period));
    return (last <= day || begun) && (validTo === undefined || last <= validTo);
  });
  return fits?.text ?? years[0]?.text ?? day.slice(0, 4);
}
