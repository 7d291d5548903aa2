import { MEASURES, STATUSES } from "@hoatieu/core";
import { acceptedUnits, acceptsUnit } from "../rules/accepted-units.ts";
import { growthBreak } from "../rules/growth-break.ts";
import { dayHere } from "../rules/hour-of-release.ts";
import type { Table } from "./table.ts";

export const FIGURE_COLUMNS = [
  "indicator",
  "territory",
  "period",
  "measure",
  "value",
  "unit",
  "note",
  "status",
  "released",
  "source",
] as const;

/** Names that stand beside the codes in an export; reading ignores them. */
export const FIGURE_NAME_COLUMNS = [
  "indicator_vi",
  "indicator_en",
  "territory_vi",
  "territory_en",
  "source_title",
  "source_url",
] as const;

/** Hour of release: before it only who has the right sees the figure. */
const EMBARGO = "embargo";

/** Figures, validated against the catalogue, the territories and the sources. */
export const figures: Table = {
  kind: "figures",
  required: FIGURE_COLUMNS,
  optional: [...FIGURE_NAME_COLUMNS, EMBARGO],
  read(cells, context) {
    const indicator = cells.entry("indicator", context.indicators, "indicator-not-listed");
    const territory = cells.entry("territory", context.territories, "territory-not-listed");
    const period = cells.period("period");
    const measure = cells.oneOf("measure", MEASURES);
    const value = cells.required("value");
    const printed = value === undefined ? undefined : cells.number("value");
    const unit = cells.required("unit");
    const note = cells.text("note");
    const status = cells.oneOf("status", STATUSES);
    const embargo = cells.hour(EMBARGO);
    const released = cells.released("released", embargo && dayHere(embargo));
    const source = cells.entry("source", context.sources, "source-not-listed");
    if (indicator && measure && unit !== undefined && !acceptsUnit(measure, unit, indicator)) {
      cells.fail("unit-refused", "unit", { unit, measure, accepted: acceptedUnits(measure, indicator) });
    }
    if (territory && measure && period) {
      const broken = growthBreak(territory, context.territories, measure, period, note);
      if (broken) cells.fail(broken.code, "period", broken.words);
    }
    if (!indicator || !territory || !period || !measure || !status || !source) return undefined;
    if (printed === undefined || unit === undefined || released === undefined) return undefined;
    return {
      kind: "figure",
      value: {
        indicator: indicator.code,
        territory: territory.code,
        period,
        measure,
        printed,
        unit,
        note,
        status,
        released,
        source: source.code,
      },
      ...(embargo === undefined ? {} : { embargo }),
    };
  },
};
