import type { ProjectStatement, Snapshot } from "@hoatieu/core";
import { dataset, indicator, snapshotFor, territory } from "@hoatieu/core/testing";

/** A statement of a bridge that says nothing but what is given. */
export const said = (over: Partial<ProjectStatement> = {}): ProjectStatement => ({
  project: "bridge",
  name: "Cầu",
  sector: "transport",
  territory: "hai-phong",
  totalCost: "",
  startYear: "",
  endYear: "",
  capitalPlanYear: "",
  capitalPlan: "",
  disbursed: "",
  status: "",
  sourceUrl: "https://example.org/a",
  published: "2025-01-01",
  knownOn: "2025-01-01",
  ...over,
});

/** The province and its successor, knowing these statements. */
export const snapshotWith = (projects: readonly ProjectStatement[], asOf = "2026-11-24"): Snapshot =>
  snapshotFor(
    dataset(
      [indicator("grdp")],
      [
        territory("hai-phong", { validTo: "2025-06-30", mergedInto: "hai-phong-2025" }),
        territory("hai-phong-2025", { validFrom: "2025-07-01" }),
        territory("quang-ninh"),
      ],
      [],
      { projects },
    ),
    asOf,
  );
