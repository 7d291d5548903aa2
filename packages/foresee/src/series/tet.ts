import { newMoon, sunLongitude } from "./new-moon.ts";

/** Vietnam's civil time is 7 hours ahead of universal time; the lunar calendar has gone by it since 1968 (Decree 121-CP, 1967). */
const HOURS_AHEAD = 7;
const JULIAN_DAY_OF_1970 = 2440587.5;
const MONTH = 29.530588861;

/** A day as the number of days since 1 January 1970. */
type Day = number;

const dayOf = (instant: number): Day => Math.floor(instant + HOURS_AHEAD / 24 - JULIAN_DAY_OF_1970);
const startOf = (day: Day): number => day + JULIAN_DAY_OF_1970 - HOURS_AHEAD / 24;
const dayNumber = (year: number, month: number, day: number): Day => Date.UTC(year, month - 1, day) / 86_400_000;

/** Which twelfth of its way the sun is in as the day begins: 9 from the winter solstice on. */
const sector = (day: Day): number => Math.floor(sunLongitude(startOf(day)) / 30);

/** The lunation whose first day is the last one not after the solstice's day: month 11. */
function eleventhMonth(year: number): number {
  // A day on which the solstice falls begins below 270 degrees and ends above.
  let solstice = dayNumber(year, 12, 18);
  while (sector(solstice + 1) !== 9) solstice += 1;
  let k = Math.round((startOf(solstice) - newMoon(0)) / MONTH) + 1;
  while (dayOf(newMoon(k)) > solstice) k -= 1;
  return k;
}

/**
 * Date of Tet Nguyen Dan, the first day of the Vietnamese lunar year, by the calendar's rules: months begin on the day of the
 * new moon in Vietnam, month 11 holds the winter solstice, and where thirteen months lie between two solstices the
 * first without a principal term (the sun entering a new sector of 30 degrees) repeats the number before. Vietnam's
 * day can differ from China's (1985, 2007).
 * @throws RangeError outside 1968 to 2100
 * @example tetDate(2024) // { year: 2024, month: 2, day: 10 }
 */
export function tetDate(year: number): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(tetDay(year) * 86_400_000);
  return { year, month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function tetDay(year: number): Day {
  if (!Number.isInteger(year) || year < 1968 || year > 2100) throw new RangeError(`no Tet of ${year}`);
  const first = eleventhMonth(year - 1);
  const leap = eleventhMonth(year) - first === 13;
  const begins = (k: number) => dayOf(newMoon(first + k));
  const withoutTerm = (k: number) => sector(begins(k)) === sector(begins(k + 1));
  return begins(leap && (withoutTerm(1) || withoutTerm(2)) ? 3 : 2);
}

export interface TetWindow {
  /** Days before the first day of the year in which buying and working ahead show. Default 10. */
  readonly before?: number;
  /** Days of the holiday itself, from the first day of the year on. Default 5. */
  readonly during?: number;
  /** Days after the holiday until work is back to normal. Default 7. */
  readonly after?: number;
}

export interface TetRegressors {
  readonly before: readonly number[];
  readonly during: readonly number[];
  readonly after: readonly number[];
}

/** Years whose means are taken off: fixed, so that a month's value never changes. */
const CENTRE_FROM = 1990;
const CENTRE_TO = 2035;

/**
 * Regressors for the moving holiday in a monthly series: the share of each stretch of days (before, during, after Tet) that
 * falls in each month (Bell & Hillmer 1983; Lin & Liu 2002 for the Chinese new year), less the same month's mean over
 * 1990-2035, so that the season keeps what returns every year.
 * @param start first month of the series @param months how many, those to forecast included
 * @example tetRegressors({ year: 2024, month: 1 }, 12).during // February 2024 above its mean, January below
 */
export function tetRegressors(
  start: { readonly year: number; readonly month: number },
  months: number,
  window: TetWindow = {},
): TetRegressors {
  const { before = 10, during = 5, after = 7 } = window;
  const stretch = (from: number, length: number) => centredShares(start, months, from, length);
  return {
    before: stretch(-before, before),
    during: stretch(0, during),
    after: stretch(during, after),
  };
}

/**
 * One regressor for the whole window, from the first day before to the last after: for short series.
 * @example tetRegressor({ year: 2019, month: 1 }, 72, { before: 0, during: 7, after: 0 })
 */
export function tetRegressor(
  start: { readonly year: number; readonly month: number },
  months: number,
  window: TetWindow = {},
): readonly number[] {
  const { before = 10, during = 5, after = 7 } = window;
  return centredShares(start, months, -before, before + during + after);
}

function centredShares(
  start: { readonly year: number; readonly month: number },
  months: number,
  from: number,
  length: number,
): readonly number[] {
  if (!Number.isInteger(length) || length < 0 || length > 60) throw new RangeError(`no window of ${length} days`);
  const means = Array.from({ length: 12 }, (_, month) => {
    let sum = 0;
    for (let year = CENTRE_FROM; year <= CENTRE_TO; year += 1) sum += share(year, month, from, length);
    return sum / (CENTRE_TO - CENTRE_FROM + 1);
  });
  return Array.from({ length: months }, (_, i) => {
    const month = start.month - 1 + i;
    return share(start.year + Math.floor(month / 12), month % 12, from, length) - (means[month % 12] ?? 0);
  });
}

/** Share of the window's days that lie in the month (0: January). A window can begin in the December before. */
function share(year: number, month: number, from: number, length: number): number {
  if (length === 0) return 0;
  const [first, next] = [dayNumber(year, month + 1, 1), dayNumber(year, month + 2, 1)];
  // Tet lies between 20 January and 21 February: a window of sixty days touches no month after May.
  const tet = month > 9 ? tetDay(year + 1) : tetDay(year);
  const [begin, end] = [tet + from, tet + from + length];
  return Math.max(0, Math.min(next, end) - Math.max(first, begin)) / length;
}
