import type { Table } from "./table.ts";

const STATUSES = ["in_force", "in_progress", "done", "amended", "superseded", "ended", "cancelled", "unknown"] as const;

/** Resolutions, schemes, year themes and tasks. A task without a known-from day counts from the day it was collected. */
export const directives: Table = {
  kind: "directives",
  required: [
    "id",
    "number",
    "kind",
    "title_vi",
    "title_en",
    "issuing_body",
    "issued",
    "assigned",
    "known_from",
    "deadline",
    "responsible_body",
    "territory",
    "status",
    "outcome",
    "outcome_date",
    "parent",
    "source_url",
  ],
  optional: [],
  read(cells, context) {
    const id = cells.required("id");
    const kind = cells.required("kind");
    const vi = cells.required("title_vi");
    const en = cells.required("title_en");
    const issuingBody = cells.required("issuing_body");
    const territory = cells.entry("territory", context.territories, "territory-not-listed");
    const status = cells.oneOf("status", STATUSES);
    const known = cells.day("known_from");
    const parent = cells.code("parent") || undefined;
    if (id !== undefined && parent === id) cells.fail("parent-is-itself", "parent", { text: id });
    const days = {
      issued: cells.day("issued"),
      assigned: cells.day("assigned"),
      deadline: cells.day("deadline"),
      outcomeDate: cells.day("outcome_date"),
    };
    const sourceUrl = cells.address("source_url");
    if (id === undefined || kind === undefined || vi === undefined || en === undefined) return undefined;
    if (issuingBody === undefined || !territory || !status) return undefined;
    return {
      kind: "directive",
      value: {
        id,
        number: cells.code("number"),
        kind,
        title: { vi, en },
        issuingBody,
        ...days,
        knownFrom: known ?? context.collected,
        responsibleBody: cells.text("responsible_body"),
        territory: territory.code,
        recordedStatus: status,
        outcome: cells.text("outcome"),
        outcomeKnownOn: days.outcomeDate ?? context.collected,
        parent,
        sourceUrl,
      },
    };
  },
};
