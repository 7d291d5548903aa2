import { conditionalForecast } from "./adapters/conditional-forecast.ts";
import { contributions } from "./adapters/contributions.ts";
import { decomposition } from "./adapters/decomposition.ts";
import { evaluation } from "./adapters/evaluation.ts";
import { forecasting } from "./adapters/forecasting.ts";
import { growthAtRiskQuantiles } from "./adapters/growth-at-risk.ts";
import { growthScenario } from "./adapters/growth-scenario.ts";
import { m3Competition } from "./adapters/m3-competition.ts";
import { nowcastDynamicFactor } from "./adapters/nowcast-dynamic-factor.ts";
import { reconciliation } from "./adapters/reconciliation.ts";
import { seasonalAdjustment } from "./adapters/seasonal-adjustment.ts";
import { targetProbability } from "./adapters/target-probability.ts";
import { temporalDisaggregation } from "./adapters/temporal-disaggregation.ts";
import type { Adapter } from "./family.ts";

/** Adapters by family, as the `family` field or the file's stem names it. A new family is one line here and one file beside. */
export const ADAPTERS: Readonly<Record<string, Adapter>> = {
  "m3-competition": m3Competition,
  contributions,
  "contributions-to-growth": contributions,
  growth_scenario: growthScenario,
  "growth-scenario": growthScenario,
  evaluation,
  "conditional-forecast": conditionalForecast,
  reconciliation,
  decomposition,
  "temporal-disaggregation": temporalDisaggregation,
  forecasting,
  "target-probability": targetProbability,
  "nowcast-dynamic-factor": nowcastDynamicFactor,
  "seasonal-adjustment": seasonalAdjustment,
  "quantile-regression (growth at risk)": growthAtRiskQuantiles,
};

const SUFFIX = /[._](data|expected)$/;

/** The family of a file: its `family` field, else its stem up to the first digit or known suffix. */
export function familyOf(stem: string, file: unknown): string {
  if (typeof file === "object" && file !== null && "family" in file && typeof file.family === "string")
    return file.family;
  return stem.replace(SUFFIX, "").replace(/[-_]?\d.*$/, "");
}
