import type { ProjectStatement, Snapshot } from "@hoatieu/core";
import { dataset, indicator, snapshotFor, territory } from "@hoatieu/core/testing";

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
