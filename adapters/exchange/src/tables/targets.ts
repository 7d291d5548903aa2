import { dayOf, targetMeasure } from "@hoatieu/core";
import { readAim } from "../rules/comparison.ts";
import { issuerOf } from "../rules/issuer.ts";
import { acceptedTargetUnits, acceptsTargetUnit } from "../rules/target-units.ts";
import type { Table } from "./table.ts";

/** Quantified targets with the document that set them. */
export const targets: Table = {
  kind: "targets",
  required: [
    "target",
    "indicator",
    "name_vi",
    "name_en",
    "territory",
    "period_or_deadline",
    "comparison",
    "value",
    "value_high",
    "unit",
    "document",
    "source_url",
    "published",
  ],
  optional: [],
  read(cells, context) {
    cells.required("target");
    const indicator = cells.entry("indicator", context.indicators, "indicator-not-listed");
    const territory = cells.entry("territory", context.territories, "territory-not-listed");
    const period = cells.period("period_or_deadline");
    const aim = readAim(cells, "comparison", "value", "value_high");
    const unit = cells.required("unit");
    const document = cells.required("document");
    const source = cells.address("source_url");
    const published = cells.released("published");
    if (indicator && unit !== undefined && !acceptsTargetUnit(unit, indicator)) {
      cells.fail("unit-refused", "unit", { unit, measure: "plan", accepted: acceptedTargetUnits(indicator) });
    }
    if (!indicator || !territory || !period || !aim) return undefined;
    if (unit === undefined || document === undefined || published === undefined) return undefined;
    return {
      kind: "target",
      value: {
        indicator: indicator.code,
        territory: territory.code,
        period,
        measure: targetMeasure(unit, indicator),
        ...aim,
        unit,
        issuer: issuerOf(document),
        document,
        source,
        knownOn: dayOf(published) ?? context.collected,
        figures: [],
      },
    };
  },
};
