import { dayOf, HOME_TERRITORY } from "@hoatieu/core";
import { sectorOf } from "@hoatieu/language";
import type { Cells } from "../csv/cells.ts";
import type { Table } from "./table.ts";

const GROUPS = ["QG", "A", "B", "C"] as const;

/** Columns that no collected page fills: who fills one in names the document and its date. */
const FILLED_IN = [
  "budget_code",
  "owner",
  "law_field",
  "project_group",
  "group_decision",
  "cost_decision",
  "carried_over_bn_vnd",
  "disbursed_carried_over_bn_vnd",
  "disbursed_as_of",
  "document",
] as const;

const SAYS = [
  ...FILLED_IN.filter((column) => column !== "document"),
  "total_cost_bn_vnd",
  "start_year",
  "end_year",
  "capital_plan_year",
  "capital_plan_bn_vnd",
  "disbursed_bn_vnd",
  "status",
] as const;

const AMOUNTS = ["capital_plan_bn_vnd", "disbursed_bn_vnd", "carried_over_bn_vnd", "disbursed_carried_over_bn_vnd"];

/** Sectors as their codes: a sheet carries them in its reader's language. */
const sectorsOf = (text: string): string => text.split(";").map(sectorOf).join("; ");

/** A letter has no near neighbours worth naming: all groups are named. */
function groupOf(cells: Cells): string {
  const text = cells.code("project_group");
  const known = GROUPS.find((group) => group === text.toUpperCase());
  if (text !== "" && known === undefined)
    cells.fail("value-not-allowed", "project_group", { text, accepted: GROUPS.join(", ") });
  return known ?? "";
}

/** Whether the row says anything of its project; what it says without its document is a problem. */
function says(cells: Cells): boolean {
  const filled = (columns: readonly string[]) => columns.some((column) => cells.code(column) !== "");
  if (!filled(SAYS)) {
    if (cells.code("document") !== "") cells.fail("project-says-nothing", "document");
    return false;
  }
  if (filled(FILLED_IN)) {
    if (cells.code("document") === "" && cells.code("source_url") === "")
      cells.fail("project-undocumented", "document");
    cells.required("published");
  }
  if (filled(AMOUNTS)) cells.required("capital_plan_year");
  return true;
}

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
  optional: ["territory", ...FILLED_IN],
  read(cells, context) {
    const project = cells.required("project");
    const name = cells.required("name_vi");
    const published = cells.released("published");
    const named = cells.code("territory") !== "";
    const territory = named ? cells.entry("territory", context.territories, "territory-not-listed") : undefined;
    const year = (column: string) => {
      const text = cells.code(column);
      if (text !== "" && !/^(19|20)\d{2}$/.test(text)) cells.fail("date-invalid", column, { text });
      return text;
    };
    const amount = (column: string) => {
      const text = cells.number(column);
      if (text?.startsWith("-")) cells.fail("number-invalid", column, { text });
      return text ?? "";
    };
    const group = groupOf(cells);
    const value = {
      sector: sectorsOf(cells.code("sector")),
      totalCost: amount("total_cost_bn_vnd"),
      startYear: year("start_year"),
      endYear: year("end_year"),
      capitalPlanYear: year("capital_plan_year"),
      capitalPlan: amount("capital_plan_bn_vnd"),
      disbursed: amount("disbursed_bn_vnd"),
      status: cells.text("status"),
      sourceUrl: cells.address("source_url"),
    };
    // What is not filled in stays out of the row, so that a file without these columns gives the rows it always gave.
    const filledIn = {
      document: cells.code("document"),
      owner: cells.code("owner"),
      budgetCode: cells.code("budget_code"),
      lawField: cells.code("law_field"),
      group,
      groupDecision: cells.code("group_decision"),
      costDecision: cells.code("cost_decision"),
      carriedOver: amount("carried_over_bn_vnd"),
      disbursedCarriedOver: amount("disbursed_carried_over_bn_vnd"),
      disbursedAsOf: cells.released("disbursed_as_of") ?? "",
    };
    const spoken = says(cells);
    if (project === undefined || name === undefined || published === undefined || !spoken) return undefined;
    return {
      kind: "project",
      value: {
        project,
        name,
        territory: territory?.code ?? HOME_TERRITORY,
        ...value,
        published,
        knownOn: dayOf(published) ?? context.collected,
        ...Object.fromEntries(Object.entries(filledIn).filter(([, text]) => text !== "")),
      },
    };
  },
};
