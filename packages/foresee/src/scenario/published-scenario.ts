import { type Snapshot, type Target, yearOf } from "@hoatieu/core";
import { SECTORS, TOTAL } from "../outlook/nodes.ts";
import { quartersOf } from "../outlook/quarters.ts";
import type { PathStatement } from "./path-statement.ts";

/** A statement that a document prints about growth in a year: the target, a quarter, a sector's year. */
export interface PublishedStatement extends PathStatement {
  readonly target: Target;
  /** Half a unit of the last printed digit. */
  readonly rounding: number;
}

/**
 * Everything that documents known on the day print about a year's growth, of the total and of the sectors, in whole
 * quarters: the published growth scenario. Each issuer's statements stand side by side.
 */
export function publishedStatements(snapshot: Snapshot, year: number): readonly PublishedStatement[] {
  const nodes = new Set<string>([TOTAL, ...SECTORS]);
  return snapshot.targets.flatMap((target): readonly PublishedStatement[] => {
    const quarters = quartersOf(target.period);
    const counts =
      target.territory === snapshot.territory.code &&
      target.measure === "yoy_pct" &&
      nodes.has(target.indicator) &&
      yearOf(target.period) === year;
    if (!counts || !quarters) return [];
    const open = target.comparison === "at-least";
    const closed = target.comparison === "at-most";
    return [
      {
        node: target.indicator,
        quarters,
        low: closed ? undefined : target.low,
        high: open ? undefined : target.high,
        target,
        rounding: 0.5 * 10 ** -target.decimals,
      },
    ];
  });
}
