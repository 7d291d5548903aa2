import { dayOf, type TargetListLine, type TargetStatement, targetMeasure } from "@hoatieu/core";
import { readAim } from "../rules/comparison.ts";
import { issuerOf } from "../rules/issuer.ts";
import { listTerritory } from "../rules/list-territory.ts";
import { acceptedTargetUnits, acceptsTargetUnit } from "../rules/target-units.ts";
import type { Table } from "./table.ts";

const RESULTS: readonly TargetListLine["status"][] = ["met", "exceeded", "missed", "unknown"];

/**
 * The Council's yearly list of targets with results. A line may lack its target value (not read in any source) or its
 * result. Lines of `steering.targets-met` are the list's own count: the target is how many were set, the result how
 * many were met.
 */
export const targetResults: Table = {
  kind: "target-results",
  required: [
    "year",
    "no",
    "indicator",
    "name_vi",
    "name_en",
    "target_comparison",
    "target_value",
    "target_value_high",
    "unit",
    "result_value",
    "result_status",
    "document",
    "source_url",
    "published",
  ],
  optional: ["territory"],
  read(cells, context) {
    const period = cells.period("year");
    const indicator = cells.entry("indicator", context.indicators, "indicator-not-listed");
    const vi = cells.required("name_vi");
    const en = cells.required("name_en");
    const unit = cells.required("unit");
    const document = cells.required("document");
    const status = cells.oneOf("result_status", RESULTS);
    const published = cells.released("published");
    const printed = cells.number("result_value");
    const aimed = cells.code("target_value") !== "" || cells.code("target_comparison") !== "";
    const aim = aimed ? readAim(cells, "target_comparison", "target_value", "target_value_high") : undefined;
    const named = cells.code("territory") !== "";
    const territory = named ? cells.entry("territory", context.territories, "territory-not-listed") : undefined;
    const sources = cells.code("source_url").split(/\s+/).filter(Boolean);
    for (const text of sources) if (!/^https?:\/\//i.test(text)) cells.fail("address-refused", "source_url", { text });
    if (indicator && unit !== undefined && !acceptsTargetUnit(unit, indicator)) {
      cells.fail("unit-refused", "unit", { unit, measure: "plan", accepted: acceptedTargetUnits(indicator) });
    }
    if (!period || !indicator || vi === undefined || en === undefined || unit === undefined) return undefined;
    if (document === undefined || !status || published === undefined || (aimed && !aim)) return undefined;
    const knownOn = dayOf(published) ?? context.collected;
    const place = territory?.code ?? listTerritory(period, knownOn, context.territories);
    const target: TargetStatement | undefined = aim && {
      indicator: indicator.code,
      territory: place,
      period,
      measure: targetMeasure(unit, indicator),
      ...aim,
      unit,
      issuer: issuerOf(document),
      document,
      source: sources[0] ?? "",
      knownOn,
      figures: [],
    };
    return {
      kind: "target-list",
      value: {
        year: period.text,
        territory: place,
        indicator: indicator.code,
        name: { vi, en },
        target,
        result: printed === undefined ? undefined : { value: Number(printed), printed },
        unit,
        status,
        document,
        sources,
        knownOn,
        enteredBy: undefined,
      },
    };
  },
};
