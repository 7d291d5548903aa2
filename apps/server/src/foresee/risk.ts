import type { WireGrowthRisk } from "@hoatieu/contract";
import type { Snapshot } from "@hoatieu/core";
import {
  FEW_CASES,
  type GrowthPanel,
  isCannot,
  type Outlook,
  pooledRisk,
  recordTerritory,
  yearOutcome,
} from "@hoatieu/foresee";
import { soFarOf } from "./reading.ts";

const HORIZONS = [undefined, "Q1", "M1-6", "M1-9", undefined] as const;

/** Growth at risk of a province's year; `undefined` once the year is printed, without last year's growth, or with too few cases. */
export function riskOf(snapshot: Snapshot, outlook: Outlook, panel: GrowthPanel): WireGrowthRisk | undefined {
  const { year, elapsed, territory } = outlook;
  const before =
    yearOutcome(snapshot, territory, year - 1) ?? yearOutcome(snapshot, recordTerritory(snapshot, year - 1), year - 1);
  if (elapsed === 4 || !before || snapshot.territory.level === "country") return undefined;
  const horizon = HORIZONS[elapsed];
  const part = soFarOf(snapshot, outlook);
  const soFar = horizon && part ? { horizon, value: part.value } : undefined;
  const risk = pooledRisk(panel, { year, lastYear: before.value, ...(soFar ? { soFar } : {}) });
  if (isCannot(risk)) return undefined;
  const { rows, ...rest } = risk;
  return {
    ...(soFar ? { horizon: soFar.horizon, soFar: soFar.value } : {}),
    lastYear: before.value,
    ...rest,
    few: risk.n < FEW_CASES,
    rows: rows.map((row) => ({ ...row })),
  };
}
