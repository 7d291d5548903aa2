import type { Look, WriteKind } from "./world.ts";
import { backupLooks, backupWrites } from "./writes/backup.ts";
import { briefLooks, briefWrites } from "./writes/briefs.ts";
import { causeLooks, causeWrites } from "./writes/causes.ts";
import { editLooks, editWrites } from "./writes/edits.ts";
import { embargoLooks, embargoWrites } from "./writes/embargo.ts";
import { foreseeLooks, foreseeWrites } from "./writes/foresee.ts";
import { importLooks, importWrites } from "./writes/imports.ts";
import { meetingLooks, meetingWrites } from "./writes/meetings.ts";
import { peopleLooks, peopleWrites } from "./writes/people.ts";
import { registerWrites } from "./writes/register.ts";
import { taskLooks, taskWrites } from "./writes/tasks.ts";

/** Every kind of write that there is: a new one takes its line here, or the run ends in a complaint. */
export const KINDS: readonly WriteKind[] = [
  ...importWrites,
  ...editWrites,
  ...foreseeWrites,
  ...causeWrites,
  ...meetingWrites,
  ...taskWrites,
  ...registerWrites,
  ...peopleWrites,
  ...embargoWrites,
  ...briefWrites,
  ...backupWrites,
];

export const LOOKS: readonly Look[] = [
  ...importLooks,
  ...editLooks,
  ...foreseeLooks,
  ...causeLooks,
  ...meetingLooks,
  ...taskLooks,
  ...peopleLooks,
  ...embargoLooks,
  ...briefLooks,
  ...backupLooks,
];
