export type { AuditEntry, AuditVerdict } from "./audit.ts";
export type { Header as BackupHeader } from "./backup/format.ts";
export type { BackupProgress } from "./backup/write.ts";
export { type DatabaseOptions, type RunningDatabase, startDatabase } from "./embedded/start.ts";
export type { FigureFilter } from "./export.ts";
export type { Committed } from "./imports/commit.ts";
export type { DryRunPage, DryRunRow } from "./imports/dry-run.ts";
export type { Job, JobState } from "./imports/jobs.ts";
export { openStore, type Store } from "./store.ts";
