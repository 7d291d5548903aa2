import { type Indicator, MEASURES, type SeriesMapping } from "@hoatieu/core";
import type { Cells } from "../csv/cells.ts";
import { acceptedUnits, acceptsUnit } from "../rules/accepted-units.ts";
import type { Table } from "./table.ts";

const COLUMNS = ["scheme", "external_code", "base_period", "indicator", "measure", "unit", "note"];

/** SDMX writes "not applicable" as `_Z`; files leave the attribute away as well. */
export const normalBase = (text: string): string => (text === "_Z" ? "" : text);

function readMapping(
  cells: Cells,
  context: { readonly indicators: ReadonlyMap<string, Indicator> },
): SeriesMapping | undefined {
  const scheme = cells.required("scheme");
  const externalCode = cells.required("external_code");
  const indicator = cells.entry("indicator", context.indicators, "indicator-not-listed");
  const measure = cells.oneOf("measure", MEASURES);
  const unit = cells.required("unit");
  if (indicator && measure && unit !== undefined && !acceptsUnit(measure, unit, indicator)) {
    cells.fail("unit-refused", "unit", { unit, measure, accepted: acceptedUnits(measure, indicator) });
  }
  if (scheme === undefined || externalCode === undefined || !indicator || !measure || unit === undefined) {
    return undefined;
  }
  const basePeriod = normalBase(cells.code("base_period"));
  return { scheme, externalCode, basePeriod, indicator: indicator.code, measure, unit, note: cells.text("note") };
}

/** Series of official files and what they are in the catalogue. */
export const mappings: Table = {
  kind: "mappings",
  required: COLUMNS,
  optional: [],
  read: (cells, context) => {
    const value = readMapping(cells, context);
    return value && { kind: "series-mapping", value };
  },
};
