import type { TerritoryLevel } from "@hoatieu/core";
import type { Table } from "./table.ts";

const LEVELS: readonly TerritoryLevel[] = ["country", "region", "province", "district", "commune"];

/** Parents and successors may stand further down in the same file, so they are not looked up here. */
export const territories: Table = {
  kind: "territories",
  required: ["territory", "name_vi", "name_en", "level", "parent", "valid_from", "valid_to", "merged_into"],
  optional: ["source_url"],
  read(cells) {
    const code = cells.required("territory");
    const vi = cells.required("name_vi");
    const en = cells.required("name_en");
    const level = cells.oneOf("level", LEVELS);
    const validFrom = cells.fullDay("valid_from");
    const validTo = cells.fullDay("valid_to");
    const parent = cells.code("parent") || undefined;
    const mergedInto = cells.code("merged_into") || undefined;
    cells.address("source_url");
    if (validFrom !== undefined && validTo !== undefined && validFrom > validTo) {
      cells.fail("dates-reversed", "valid_to", { from: validFrom, to: validTo });
    }
    if (code !== undefined && parent === code) cells.fail("parent-is-itself", "parent", { text: code });
    if (code !== undefined && mergedInto === code) cells.fail("parent-is-itself", "merged_into", { text: code });
    if (code === undefined || vi === undefined || en === undefined || level === undefined) return undefined;
    return { kind: "territory", value: { code, name: { vi, en }, level, parent, validFrom, validTo, mergedInto } };
  },
};
