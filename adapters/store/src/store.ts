import type { Readable, Writable } from "node:stream";
import {
  type Day,
  type Figure,
  makeSnapshot,
  type PeerFigures,
  type PeerQuery,
  type PillarWeight,
  type Reference,
  type Refusal,
  type Snapshot,
  type TargetListLine,
} from "@hoatieu/core";
import { type AuditEntry, type AuditVerdict, listAudit, verifyAudit } from "./audit.ts";
import type { Header } from "./backup/format.ts";
import { restoreBackup } from "./backup/restore.ts";
import { type BackupProgress, writeBackup } from "./backup/write.ts";
import { handleOf, openPool, transaction } from "./database.ts";
import { fillTargetListLine, setPillarWeight } from "./edits.ts";
import { type Committed, undoBatch } from "./imports/commit.ts";
import { type DryRunPage, readDryRun, readRefusals } from "./imports/dry-run.ts";
import {
  changeJob,
  createJob,
  failInterrupted,
  type Job,
  type JobChange,
  type JobState,
  listJobs,
  type NewJob,
  readJob,
} from "./imports/jobs.ts";
import { commitJob, discardJob, dryRun, type StageInput } from "./imports/run-import.ts";
import { migrate } from "./migrate.ts";
import {
  type ReleaseDay,
  readFamily,
  readFigureCounts,
  readFigures,
  readPeers,
  readReference,
  readReleaseDates,
  readVersion,
} from "./reading.ts";

/** Snapshots kept in memory: a page of a conference is looked at from many sides on the same day. */
const SNAPSHOTS_KEPT = 32;
/** Families whose figures are kept: moving "as known on" is then a filter, no query. */
const FAMILIES_KEPT = 8;

/** A small cache of answers under way or here: the oldest goes first, and one that failed is asked for again. */
function kept<T>(most: number) {
  const entries = new Map<string, Promise<T>>();
  return {
    get: (key: string, make: () => Promise<T>): Promise<T> => {
      const known = entries.get(key);
      if (known !== undefined) return known;
      const oldest = entries.keys().next().value;
      if (entries.size >= most && oldest !== undefined) entries.delete(oldest);
      const made = make();
      made.catch(() => entries.delete(key));
      entries.set(key, made);
      return made;
    },
    clear: () => entries.clear(),
  };
}

/** The record of a province in PostgreSQL. Reading is cached by data version; every write is one audited transaction. */
export interface Store {
  version(): Promise<number>;
  reference(): Promise<Reference>;
  snapshot(territory: string, asOf: Day): Promise<Snapshot | undefined>;
  peers(query: PeerQuery): Promise<PeerFigures>;
  figures(ids: readonly string[]): Promise<readonly Figure[]>;
  releaseDates(territory: string): Promise<readonly ReleaseDay[]>;
  figureCounts(): Promise<ReadonlyMap<string, number>>;
  readonly imports: {
    create(job: NewJob): Promise<void>;
    dryRun(input: StageInput): ReturnType<typeof dryRun>;
    commit(id: string, collected: Day, who: string): Promise<Committed>;
    discard(id: string): Promise<void>;
    undo(batch: bigint, who: string): Promise<number>;
    change(id: string, change: JobChange, from?: readonly JobState[]): Promise<boolean>;
    job(id: string): Promise<Job>;
    list(limit: number): Promise<readonly Job[]>;
    page(id: string, effect: string | undefined, offset: number, limit: number): Promise<DryRunPage>;
    refusals(id: string): Promise<readonly Refusal[]>;
    /** Ends what a killed product left in the middle. */
    failInterrupted(): Promise<readonly string[]>;
  };
  setPillarWeight(weight: PillarWeight, day: Day): Promise<number>;
  fillTargetListLine(line: TargetListLine, who: string, day: Day): Promise<number>;
  readonly audit: {
    list(before: number | undefined, limit: number): Promise<readonly AuditEntry[]>;
    verify(): Promise<AuditVerdict>;
  };
  backup(target: Writable, onProgress?: (progress: BackupProgress) => void): Promise<Header>;
  restore(source: Readable, onProgress?: (progress: BackupProgress) => void): Promise<Header>;
  close(): Promise<void>;
}

/**
 * Opens the store on a database and brings its schema up to date.
 * @throws ProblemError `database-newer`, `server-too-old`, `database-stopped`
 */
export async function openStore(url: string): Promise<Store> {
  const pool = openPool(url);
  try {
    await migrate(pool);
  } catch (error) {
    await pool.end();
    throw error;
  }
  const handle = handleOf(pool);
  let known: { readonly version: number; readonly reference: Promise<Reference> } | undefined;
  const families = kept<readonly Figure[] | undefined>(FAMILIES_KEPT);
  const snapshots = kept<Snapshot | undefined>(SNAPSHOTS_KEPT);

  const version = () => readVersion(handle);
  const referenceAt = (current: number): Promise<Reference> => {
    if (known?.version !== current) {
      families.clear();
      snapshots.clear();
      known = { version: current, reference: readReference(handle) };
    }
    return known.reference;
  };
  const snapshot = async (territory: string, asOf: Day): Promise<Snapshot | undefined> => {
    const current = await version();
    const reference = await referenceAt(current);
    return snapshots.get(`${territory}|${asOf}`, async () => {
      const figures = await families.get(territory, () => readFamily(handle, reference, territory));
      return figures && makeSnapshot(territory, asOf, reference, figures, current);
    });
  };

  return {
    version,
    reference: async () => referenceAt(await version()),
    snapshot,
    peers: (query) => readPeers(handle, query),
    figures: (ids) => readFigures(handle, ids),
    releaseDates: (territory) => readReleaseDates(handle, territory),
    figureCounts: () => readFigureCounts(handle),
    imports: {
      create: (job) => createJob(handle, job),
      dryRun: (input) => dryRun(pool, input),
      commit: (id, collected, who) => commitJob(pool, id, collected, who),
      discard: (id) => discardJob(pool, id),
      undo: (batch, who) =>
        transaction(pool, async (inside) => {
          const next = await undoBatch(inside, batch, who);
          await inside.query("UPDATE import_job SET state = 'undone', finished = now() WHERE batch = $1", [batch]);
          return next;
        }),
      change: (id, change, from) => changeJob(handle, id, change, from),
      job: (id) => readJob(handle, id),
      list: (limit) => listJobs(handle, limit),
      page: (id, effect, offset, limit) => readDryRun(handle, id, effect, offset, limit),
      refusals: (id) => readRefusals(handle, id),
      failInterrupted: () => failInterrupted(handle),
    },
    setPillarWeight: (weight, day) => setPillarWeight(pool, weight, day),
    fillTargetListLine: (line, who, day) => fillTargetListLine(pool, line, who, day),
    audit: {
      list: (before, limit) => listAudit(handle, before, limit),
      verify: () => transaction(pool, verifyAudit, "ISOLATION LEVEL REPEATABLE READ READ ONLY"),
    },
    backup: (target, onProgress) => writeBackup(pool, target, onProgress),
    restore: (source, onProgress) => restoreBackup(pool, source, onProgress),
    close: () => pool.end(),
  };
}
