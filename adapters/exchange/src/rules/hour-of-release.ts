import { isDay } from "@hoatieu/core";

const HOUR = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?$/;
/** Viet Nam has one zone and no summer time. */
const HERE = "+07:00";

/**
 * An hour of release as an ISO moment. Without a zone it is Viet Nam's: `2026-12-06 09:00` is `2026-12-06T02:00:00.000Z`.
 * `undefined` for what is no hour.
 */
export function hourOf(text: string): string | undefined {
  const [, day = "", hour = "", minute = "", second = "00", zone = HERE] = HOUR.exec(text) ?? [];
  if (!isDay(day) || hour > "23" || minute > "59" || second > "59") return undefined;
  const moment = new Date(`${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

/** The day of a moment in Viet Nam. `2026-12-05T18:00:00.000Z` is already 2026-12-06. */
export function dayHere(moment: string): string {
  return new Date(Date.parse(moment) + 7 * 3_600_000).toISOString().slice(0, 10);
}
