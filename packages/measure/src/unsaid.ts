import type { MissingReason } from "@hoatieu/core";
import type { Scorecard } from "./scorecard.ts";

/** Something a reader would expect and that cannot be said, with the reason. */
export interface Unsaid {
  readonly indicator: string;
  readonly what: "result" | "verdict" | "growth" | "streak";
  readonly reason: MissingReason;
  readonly needed: readonly string[];
}

/** The list of what cannot be said and why: headline indicators and everything with a plan. */
export function unsaidOf(scorecard: Scorecard, headline: (indicator: string) => boolean): readonly Unsaid[] {
  const list: Unsaid[] = [];
  for (const row of scorecard.rows) {
    if (!headline(row.indicator) && row.assessments.length === 0) continue;
    if (row.result.kind === "missing") {
      list.push({ indicator: row.indicator, what: "result", reason: row.result.reason, needed: row.result.needed });
    } else if (row.verdict === "cannot-say") {
      const remainder = row.assessments[0]?.remainder;
      list.push({
        indicator: row.indicator,
        what: "verdict",
        reason: row.reason ?? "no-plan",
        needed: remainder ? [remainder.rest.text] : [],
      });
    }
    if (row.samePeriod.kind === "missing" && row.result.kind === "result") {
      list.push({
        indicator: row.indicator,
        what: "growth",
        reason: row.samePeriod.reason,
        needed: row.samePeriod.needed,
      });
    }
    for (const gap of row.streak?.gaps ?? []) {
      list.push({ indicator: row.indicator, what: "streak", reason: gap.reason.reason, needed: gap.reason.needed });
    }
  }
  return list;
}
