import { addDays, type Day, daysBetween } from "@hoatieu/core";

export interface ReleaseDay {
  readonly day: Day;
  readonly figures: number;
}

/** The stretch of days the slider shows. */
export interface Track {
  readonly first: Day;
  readonly last: Day;
  readonly days: number;
}

/** From the start of the year before the period (or of the date's own year, if earlier) to today. */
export function trackOf(periodYear: number, day: Day, today: Day, oldest: Day | undefined): Track {
  const year = Math.min(periodYear - 1, Number(day.slice(0, 4)));
  const wanted = `${String(year).padStart(4, "0")}-01-01`;
  const floor = oldest !== undefined && oldest > wanted && oldest < day ? `${oldest.slice(0, 4)}-01-01` : wanted;
  const first = floor < addDays(today, -90) ? floor : addDays(today, -365);
  return { first, last: today, days: Math.max(1, daysBetween(first, today)) };
}

export const positionOf = (track: Track, day: Day): number =>
  Math.min(1, Math.max(0, daysBetween(track.first, day) / track.days));

/** The day at a place on the track, drawn to a release day within reach. */
export function dayAt(track: Track, share: number, releases: readonly ReleaseDay[], reach: number): Day {
  const exact = addDays(track.first, Math.round(Math.min(1, Math.max(0, share)) * track.days));
  let best: Day = exact;
  let distance = reach + 1;
  for (const { day } of releases) {
    const away = Math.abs(daysBetween(day, exact));
    if (away < distance) {
      distance = away;
      best = day;
    }
  }
  if (daysBetween(exact, track.last) <= reach) return track.last;
  return best > track.last ? track.last : best;
}

/** The release day before or after a day; beyond the last one comes today. */
export function stepFrom(day: Day, way: -1 | 1, releases: readonly ReleaseDay[], today: Day): Day {
  const days = releases.map((r) => r.day).filter((d) => d <= today);
  if (way === 1) return days.find((d) => d > day) ?? today;
  return days.findLast((d) => d < day) ?? day;
}

/** The day a key leads to: arrows by release, Page Up and Down by month, Home to the first release, End to today. */
export function dayByKey(key: string, day: Day, releases: readonly ReleaseDay[], today: Day): Day | undefined {
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return stepFrom(day, -1, releases, today);
    case "ArrowRight":
    case "ArrowUp":
      return stepFrom(day, 1, releases, today);
    case "PageDown":
      return monthFrom(day, -1, today);
    case "PageUp":
      return monthFrom(day, 1, today);
    case "Home":
      return releases[0]?.day ?? day;
    case "End":
      return today;
    default:
      return undefined;
  }
}

function monthFrom(day: Day, way: -1 | 1, today: Day): Day {
  const moved = addDays(day, way * 30);
  return moved > today ? today : moved;
}
