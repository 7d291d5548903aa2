/**
 * Reporting periods: year, half, quarter, month, cumulative (January to a later month) and span.
 *
 * Every period is a closed run of whole months, so its whole algebra (order, containment, the same period a year
 * before) is arithmetic on two month numbers. One run of months has exactly one canonical text; other notations
 * (SDMX `2023-S1`, `2023-M06`, `2023-A1`; the data's `2026-M2`) read into it.
 *
 * | months            | kind       | text        |
 * | one year          | year       | 2023        |
 * | January to June   | half       | 2023-M1-6   |
 * | July to December  | half       | 2023-M7-12  |
 * | a calendar quarter| quarter    | 2023-Q3     |
 * | one month         | month      | 2023-09     |
 * | January to k      | cumulative | 2023-M1-9   |
 * | anything else     | span       | 2021-2025, 2023-M4-9 |
 */
export type PeriodKind = "year" | "half" | "quarter" | "month" | "cumulative" | "span";

export interface Period {
  readonly text: string;
  readonly kind: PeriodKind;
  /** Months since year 0: `year * 12 + (month - 1)`. */
  readonly start: number;
  /** The last month, inclusive. */
  readonly end: number;
}

const interned = new Map<string, Period>();

function canonical(start: number, end: number): Period {
  const year = Math.floor(start / 12);
  const lastYear = Math.floor(end / 12);
  const from = (start % 12) + 1;
  const to = (end % 12) + 1;
  const length = end - start + 1;
  if (year !== lastYear) {
    const wholeYears = from === 1 && to === 12;
    const text = wholeYears ? `${year}-${lastYear}` : `${year}-M${from}/${lastYear}-M${to}`;
    return { text, kind: "span", start, end };
  }
  if (length === 12) return { text: `${year}`, kind: "year", start, end };
  if (length === 1) return { text: `${year}-${String(from).padStart(2, "0")}`, kind: "month", start, end };
  if (length === 3 && from % 3 === 1) return { text: `${year}-Q${(from + 2) / 3}`, kind: "quarter", start, end };
  const text = `${year}-M${from}-${to}`;
  if (length === 6 && (from === 1 || from === 7)) return { text, kind: "half", start, end };
  return { text, kind: from === 1 ? "cumulative" : "span", start, end };
}

function fromMonths(start: number, end: number): Period {
  const period = canonical(start, end);
  const known = interned.get(period.text);
  if (known) return known;
  interned.set(period.text, period);
  return period;
}

const at = (year: string | undefined, month: string | number | undefined) => Number(year) * 12 + Number(month) - 1;

const NOTATIONS: readonly [RegExp, (m: RegExpExecArray) => readonly [number, number] | undefined][] = [
  [/^(\d{4})(?:-A1)?$/, (m) => [at(m[1], 1), at(m[1], 12)]],
  [/^(\d{4})-(?:S|H)([12])$/, (m) => [at(m[1], Number(m[2]) * 6 - 5), at(m[1], Number(m[2]) * 6)]],
  [/^(\d{4})-Q([1-4])$/, (m) => [at(m[1], Number(m[2]) * 3 - 2), at(m[1], Number(m[2]) * 3)]],
  [/^(\d{4})-M?(\d{1,2})$/, (m) => [at(m[1], m[2]), at(m[1], m[2])]],
  [/^(\d{4})-M(\d{1,2})-M?(\d{1,2})$/, (m) => [at(m[1], m[2]), at(m[1], m[3])]],
  [/^(\d{4})-(\d{4})$/, (m) => [at(m[1], 1), at(m[2], 12)]],
  [/^(\d{4})-M(\d{1,2})\/(\d{4})-M(\d{1,2})$/, (m) => [at(m[1], m[2]), at(m[3], m[4])]],
];

/**
 * Reads a period in the data's or SDMX's notation.
 * @returns `undefined` when the text is no period (month 13, a span running backwards, other text).
 * @example parsePeriod("2023-S1")?.text // "2023-M1-6"
 */
export function parsePeriod(text: string): Period | undefined {
  const known = interned.get(text);
  if (known) return known;
  for (const [pattern, read] of NOTATIONS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const months = match.slice(1).filter((part) => part !== undefined && part.length <= 2);
    if (/M|-\d{1,2}$/.test(text) && months.some((part) => Number(part) < 1 || Number(part) > 12)) return undefined;
    const range = read(match);
    if (!range || range[1] < range[0]) return undefined;
    return fromMonths(range[0], range[1]);
  }
  return undefined;
}

/** Reads a period that is known to be well formed; a malformed one is a fault in the program. */
export function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (!parsed) throw new Error(`not a period: ${text}`);
  return parsed;
}

export const yearOf = (p: Period): number => Math.floor(p.end / 12);
export const startYearOf = (p: Period): number => Math.floor(p.start / 12);
export const monthsIn = (p: Period): number => p.end - p.start + 1;
/** The calendar month of the last month, 1 to 12. */
export const lastMonthOf = (p: Period): number => (p.end % 12) + 1;
export const yearPeriod = (year: number): Period => fromMonths(year * 12, year * 12 + 11);
/** January to `month` of the year. `cumulative(2023, 12)` is the year itself. */
export const cumulative = (year: number, month: number): Period => fromMonths(year * 12, year * 12 + month - 1);
export const monthPeriod = (year: number, month: number): Period =>
  fromMonths(year * 12 + month - 1, year * 12 + month - 1);
export const quarterPeriod = (year: number, quarter: number): Period =>
  fromMonths(year * 12 + quarter * 3 - 3, year * 12 + quarter * 3 - 1);

/** Whether the period runs from January within one year: the year, its first month, quarter, half, or months 1 to k. */
export function isCumulative(p: Period): boolean {
  return p.start % 12 === 0 && startYearOf(p) === yearOf(p);
}

/** The same months one year before. `samePeriodBefore(2023-M1-9)` is 2022-M1-9. */
export function samePeriodBefore(p: Period): Period {
  return fromMonths(p.start - 12, p.end - 12);
}

/** Whether every month of `inner` lies in `outer`; a period contains itself. */
export function contains(outer: Period, inner: Period): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Order in time: by last month, then the longer period after the shorter. */
export function comparePeriods(a: Period, b: Period): number {
  return a.end - b.end || b.start - a.start;
}

/** The months of `whole` that come after `part`; `undefined` when `part` is not an opening part of it. */
export function restOf(whole: Period, part: Period): Period | undefined {
  if (part.start !== whole.start || part.end >= whole.end) return undefined;
  return fromMonths(part.end + 1, whole.end);
}

/** First and last calendar day. */
export function daysOf(p: Period): { readonly first: string; readonly last: string } {
  const month = (index: number) =>
    `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
  const lastDay = new Date(Date.UTC(Math.floor(p.end / 12), (p.end % 12) + 1, 0)).getUTCDate();
  return { first: `${month(p.start)}-01`, last: `${month(p.end)}-${lastDay}` };
}
