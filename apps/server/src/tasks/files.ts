import { join } from "node:path";
import { ProblemError, problem } from "@hoatieu/core";
import { type EvidenceFiles, openEvidenceFiles } from "@hoatieu/store";
import type { Context } from "../context.ts";
import { RegisterSheets } from "./register-sheet.ts";

/** What the product keeps as files: evidence by its hash, and sheets that wait for a decision. */
export interface WorkFiles {
  readonly evidence: EvidenceFiles;
  readonly sheets: RegisterSheets;
}

export const openWorkFiles = (directory: string): WorkFiles => ({
  evidence: openEvidenceFiles(join(directory, "evidence")),
  sheets: new RegisterSheets(join(directory, "uploads")),
});

export function filesOf(context: Context): WorkFiles {
  if (context.files) return context.files;
  throw new ProblemError(problem("read-only"));
}
