import { TOTAL } from "./nodes.ts";
import type { Outlook } from "./outlook.ts";
import { QUARTERS, quartersOf } from "./quarters.ts";
import { growthOf, interval } from "./readings.ts";

/** Central intervals of the year's course, widest first. */
export const COURSE_LEVELS = [0.95, 0.8, 0.5] as const;

/** Growth from the year's beginning to the end of one quarter. */
export interface CoursePoint {
  /** Index of the place: 0 the first quarter, 3 the whole year. */
  readonly at: number;
  /** Printed as such, or put together from printed quarters. */
  readonly known:
    | { readonly value: number; readonly figures: readonly string[]; readonly printed: boolean }
    | undefined;
  readonly median: number;
  /** Lower and upper end at each of `COURSE_LEVELS`. */
  readonly bands: readonly (readonly [low: number, high: number])[];
}

/** A sum of printed quarters is known about as well as they are; anything looser is not drawn as known. In points. */
const SURE = 0.15;

/** Growth from the year's beginning to the end of each quarter: printed where it is, and what the outlook says of it. */
export function yearCourse(outlook: Outlook): readonly CoursePoint[] {
  return QUARTERS.map((last, at) => {
    const quarters = QUARTERS.filter((q) => q <= last);
    const printed = outlook.printed.get(TOTAL)?.find((s) => quartersOf(s.period)?.join("") === quarters.join(""));
    const growth = growthOf(outlook, TOTAL, quarters);
    const [low, high] = interval(growth, COURSE_LEVELS[0]);
    const quarterly = (outlook.printed.get(TOTAL) ?? []).filter((s) =>
      quartersOf(s.period)?.every((q) => quarters.includes(q)),
    );
    const sure = last <= outlook.elapsed && high - low < 2 * SURE;
    const known = printed
      ? { value: printed.value, figures: printed.figures, printed: true }
      : sure
        ? { value: growth.location, figures: quarterly.flatMap((s) => s.figures).reverse(), printed: false }
        : undefined;
    return { at, known, median: growth.location, bands: COURSE_LEVELS.map((level) => interval(growth, level)) };
  });
}
