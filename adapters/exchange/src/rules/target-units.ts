import { type Indicator, targetUnit } from "@hoatieu/core";

/** Whether a target of this indicator may be printed in this unit: a level of its own, growth or a share in percent. */
export function acceptsTargetUnit(unit: string, indicator: Indicator): boolean {
  const normal = targetUnit(unit, indicator);
  if (normal === "%" || normal.startsWith("% of ")) return true;
  return normal === indicator.unit || indicator.otherUnits.includes(normal);
}

export const acceptedTargetUnits = (indicator: Indicator): string =>
  [...new Set([indicator.unit, ...indicator.otherUnits, "%"])].join(", ");
