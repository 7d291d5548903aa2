import { type Answer, compute, missing, type Period, type Snapshot, yearOf } from "@hoatieu/core";
import { targetsOf } from "@hoatieu/measure";
import { impliedVersions } from "./implied-versions.ts";

/**
 * The plan of an amount for a period: the first stated one (the People's Council's before all others; the central,
 * stretch and scenario plans are other denominators and never stand in for it), else the newest that a printed
 * percentage implies; else `no-plan`.
 */
export function planOf(snapshot: Snapshot, indicator: string, period: Period): Answer {
  const stated = targetsOf(snapshot, indicator, period).find(
    (t) => t.measure === "level" && t.issuer !== "central" && t.issuer !== "stretch" && t.issuer !== "scenario",
  );
  if (stated)
    return compute("printed", stated.low, stated.figures, {
      unit: stated.unit,
      decimals: stated.decimals,
      targets: [stated.id],
    });
  const implied = period.kind === "year" ? impliedVersions(snapshot, indicator, yearOf(period)).at(-1) : undefined;
  return implied?.plan ?? missing("no-plan", indicator, period.text);
}
