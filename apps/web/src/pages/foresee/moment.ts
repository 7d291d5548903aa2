import type { WireToldYear } from "@hoatieu/contract";

/** When in a year the whole year is told. */
export const MOMENTS = ["december", "april", "july", "october"] as const;
export type Moment = (typeof MOMENTS)[number];

/** The moment a telling belongs to, by its day. @example asOf 2023-04-30 of the year 2023: "april" */
export function momentOf({ year, asOf }: Pick<WireToldYear, "year" | "asOf">): Moment {
  if (asOf < `${year}-01-01`) return "december";
  if (asOf < `${year}-07-01`) return "april";
  return asOf < `${year}-10-01` ? "july" : "october";
}

export const isMoment = (text: string | undefined): text is Moment => MOMENTS.some((moment) => moment === text);
