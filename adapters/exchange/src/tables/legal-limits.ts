import { LIMIT_KINDS } from "@hoatieu/core";
import type { Table } from "./table.ts";

/** Rules of legal texts on budgets and public investment, one row for each rule of each text. */
export const legalLimits: Table = {
  kind: "legal-limits",
  required: [
    "limit",
    "name_vi",
    "name_en",
    "kind",
    "field",
    "value",
    "unit",
    "read",
    "territory",
    "document",
    "article",
    "issued",
    "valid_from",
    "valid_to",
    "checked_vi",
    "checked_en",
    "source",
  ],
  optional: [],
  read(cells, context) {
    const code = cells.required("limit");
    const vi = cells.required("name_vi");
    const en = cells.required("name_en");
    const kind = cells.oneOf("kind", LIMIT_KINDS);
    const read = cells.oneOf("read", ["yes", "no"] as const);
    const checkedVi = cells.required("checked_vi");
    const checkedEn = cells.required("checked_en");
    const territory = cells.code("territory");
    if (territory !== "") cells.entry("territory", context.territories, "territory-not-listed");
    const value = kind === "deadline" ? dayOfYear(cells.code("value")) : (cells.number("value") ?? "");
    if (value === undefined) cells.fail("date-invalid", "value", { text: cells.code("value") });
    // A number beside "not read" is a guess that looks like the law.
    if (read === "no" && value !== "") cells.fail("limit-not-read", "value", { text: cells.code("value") });
    const days = {
      issued: cells.day("issued"),
      validFrom: cells.day("valid_from"),
      validTo: cells.day("valid_to"),
    };
    if (code === undefined || vi === undefined || en === undefined || value === undefined) return undefined;
    if (!kind || !read || checkedVi === undefined || checkedEn === undefined) return undefined;
    return {
      kind: "legal-limit",
      value: {
        code,
        name: { vi, en },
        kind,
        field: cells.code("field"),
        value,
        unit: cells.code("unit"),
        read: read === "yes",
        territory,
        document: cells.text("document"),
        article: cells.text("article"),
        ...days,
        checked: { vi: checkedVi, en: checkedEn },
        source: cells.text("source"),
      },
    };
  },
};

/** "01-31"; empty stays empty. */
const dayOfYear = (text: string): string | undefined =>
  text === "" || /^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) ? text : undefined;
