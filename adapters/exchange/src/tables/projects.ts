import { dayOf } from "@hoatieu/core";
import type { Table } from "./table.ts";

/** Public-investment projects, one row for each source that describes one. */
export const projects: Table = {
  kind: "projects",
  required: [
    "project",
    "name_vi",
    "sector",
    "total_cost_bn_vnd",
    "start_year",
    "end_year",
    "capital_plan_year",
    "capital_plan_bn_vnd",
    "disbursed_bn_vnd",
    "status",
    "source_url",
    "published",
  ],
  optional: [],
  read(cells, context) {
    const project = cells.required("project");
    const name = cells.required("name_vi");
    const published = cells.released("published");
    const year = (column: string) => {
      const text = cells.code(column);
      if (text !== "" && !/^(19|20)\d{2}$/.test(text)) cells.fail("date-invalid", column, { text });
      return text;
    };
    const value = {
      sector: cells.code("sector"),
      totalCost: cells.number("total_cost_bn_vnd") ?? "",
      startYear: year("start_year"),
      endYear: year("end_year"),
      capitalPlanYear: year("capital_plan_year"),
      capitalPlan: cells.number("capital_plan_bn_vnd") ?? "",
      disbursed: cells.number("disbursed_bn_vnd") ?? "",
      status: cells.text("status"),
      sourceUrl: cells.address("source_url"),
    };
    if (project === undefined || name === undefined || published === undefined) return undefined;
    return { kind: "project", value: { project, name, ...value, knownOn: dayOf(published) ?? context.collected } };
  },
};
