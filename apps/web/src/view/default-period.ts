import { daysOf, parsePeriod } from "@hoatieu/core";

/**
 * The period opened when the address names none: the newest year with figures that has at least begun to report (two
 * months in) on the day looked at and that the territory lived through.
 */
export function defaultPeriod(periods: readonly string[], day: string, validTo: string | undefined): string {
  const years = periods.flatMap((text) => {
    const period = parsePeriod(text);
    return period?.kind === "year" ? [period] : [];
  });
  const fits = years.find((year) => {
    const { last } = daysOf(year);
    return `${year.text}-03-01` <= day && (validTo === undefined || last <= validTo);
  });
  return fits?.text ?? years[0]?.text ?? day.slice(0, 4);
}
