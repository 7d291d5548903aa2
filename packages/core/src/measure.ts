/** What a figure says of its indicator (SDMX: the measure dimension). Codes are those of the data files. */
export const MEASURES = [
  "level",
  "yoy_pct",
  "yoy_ratio",
  "contribution_pp",
  "share_pct",
  "plan",
  "plan_low",
  "plan_high",
  "plan_central",
  "pct_of_plan",
  "pct_of_central_plan",
  "rank",
  "share_of_growth_pct",
  "share_of_national_growth_pct",
  "streak_years",
] as const;

export type Measure = (typeof MEASURES)[number];

export function isMeasure(text: string): text is Measure {
  return (MEASURES as readonly string[]).includes(text);
}

/** Measures that state a plan rather than a result. */
export function isPlanMeasure(measure: Measure): boolean {
  return measure === "plan" || measure === "plan_low" || measure === "plan_high" || measure === "plan_central";
}
