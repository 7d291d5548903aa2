export { type Access, type Reaching, SYSTEM } from "./acting.ts";
export type { AuditEntry, AuditVerdict } from "./audit.ts";
export type { Header as BackupHeader } from "./backup/format.ts";
export type { BackupProgress } from "./backup/write.ts";
export {
  BRIEF_FILES,
  type BriefFile,
  type BriefSeries,
  type FrozenBrief,
  type FrozenDocument,
  type FrozenFile,
  type NewFrozenBrief,
} from "./briefs/frozen-brief.ts";
export { type Frozen, type FrozenBriefs, paperHash } from "./briefs/frozen-briefs.ts";
export type { Causes } from "./causes/causes.ts";
export type { Embargo, Embargoes } from "./embargoes.ts";
export { type DatabaseOptions, type RunningDatabase, startDatabase } from "./embedded/start.ts";
export type { FigureFilter } from "./export.ts";
export type { Forecasts } from "./forecasts.ts";
export type { Committed } from "./imports/commit.ts";
export type { DryRunPage, DryRunRow } from "./imports/dry-run.ts";
export type { Job, JobState } from "./imports/jobs.ts";
export type { Account, AccountChange, GrantRow, NewAccount } from "./people/accounts.ts";
export type { SessionRow, TokenRow } from "./people/keys.ts";
export type { People } from "./people/people.ts";
export type { Scenarios } from "./scenarios.ts";
export { openStore, type Store } from "./store.ts";
export { EVIDENCE_LIMIT, type EvidenceFiles, type KeptFile, openEvidenceFiles } from "./tasks/evidence-files.ts";
export type { Meetings } from "./tasks/meetings.ts";
export type { Tasks } from "./tasks/tasks.ts";
export type { Person, TaskChange, Writing, Written } from "./tasks/write-tasks.ts";
