/**
 * Calendar days as ISO text. A `Day` sorts as text, so `<` and `<=` compare dates.
 * Sources often print only a month or a year; `dayOf` states the rule of the data: a month counts from its last
 * day, a year from 31 December, so nothing is treated as known before it can have been.
 */
export type Day = string;

const FULL = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH = /^(\d{4})-(\d{2})$/;
const YEAR = /^\d{4}$/;
const MILLISECONDS_A_DAY = 86_400_000;

/** Days in a month (1 to 12), leap years included. `daysInMonth(2024, 2) === 29` */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether the text is a real calendar day `YYYY-MM-DD`. `isDay("2023-02-30") === false` */
export function isDay(text: string): boolean {
  const match = FULL.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * The day from which a possibly partial date counts.
 * @returns the last day of the month or year when only those are printed; `undefined` when it is no date at all.
 * @example dayOf("2024-02") // "2024-02-29"
 */
export function dayOf(text: string): Day | undefined {
  if (isDay(text)) return text;
  const month = MONTH.exec(text);
  if (month) {
    const [year, m] = [Number(month[1]), Number(month[2])];
    if (m < 1 || m > 12) return undefined;
    return `${text}-${String(daysInMonth(year, m)).padStart(2, "0")}`;
  }
  return YEAR.test(text) ? `${text}-12-31` : undefined;
}

function epochDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. `daysBetween("2023-12-04", "2023-12-31") === 27` */
export function daysBetween(from: Day, to: Day): number {
  return epochDay(to) - epochDay(from);
}

/** The day `count` days after `day`. */
export function addDays(day: Day, count: number): Day {
  return new Date((epochDay(day) + count) * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}
