import type { Readable, Writable } from "node:stream";
import type {
  Dataset,
  Day,
  Figure,
  Panel,
  PanelQuery,
  PeerFigures,
  PeerQuery,
  PillarWeight,
  Reference,
  Refusal,
  Snapshot,
  TargetListLine,
} from "@hoatieu/core";
import { ProblemError, problem } from "@hoatieu/core";
import type pg from "pg";
import { type Access, SYSTEM } from "./acting.ts";
import { type AuditEntry, type AuditVerdict, listAudit, verifyAudit } from "./audit.ts";
import type { Header } from "./backup/format.ts";
import { restoreBackup } from "./backup/restore.ts";
import { type BackupMade, type BackupOptions, writeBackup } from "./backup/write.ts";
import { type FrozenBriefs, openFrozenBriefs } from "./briefs/frozen-briefs.ts";
import { type Causes, openCauses } from "./causes/causes.ts";
import { doorOf, handleOf, ONE_MOMENT, openPool, transaction } from "./database.ts";
import { type Editions, openEditions } from "./editions.ts";
import { fillTargetListLine, setPillarWeight } from "./edits.ts";
import { type Embargoes, openEmbargoes } from "./embargoes.ts";
import { exportFigures, type FigureFilter } from "./export.ts";
import { type Forecasts, openForecasts } from "./forecasts.ts";
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
import { openPeople, type People } from "./people/people.ts";
import {
  type ReleaseDay,
  readDataset,
  readEdition,
  readFigureCounts,
  readFigures,
  readPanel,
  readPeers,
  readReleaseDates,
  readVersion,
} from "./reading.ts";
import { readSaves } from "./saves.ts";
import { openScenarios, type Scenarios } from "./scenarios.ts";
import { Register } from "./tasks/register.ts";
import { openTasks, type Tasks } from "./tasks/tasks.ts";

/** The record of a province in PostgreSQL. Reading is cached by data version; every write is one audited transaction. */
export interface Store {
  version(): Promise<number>;
  /** The version, and which figures are hidden from the one who asks: caches of figures are keyed by it. */
  edition(): Promise<string>;
  /** The same record through another's eyes: row-level policies decide what is seen and written. */
  as(access: Access): Store;
  reference(): Promise<Reference>;
  snapshot(territory: string, asOf: Day): Promise<Snapshot | undefined>;
  peers(query: PeerQuery): Promise<PeerFigures>;
  panel(query: PanelQuery): Promise<Panel>;
  figures(ids: readonly string[]): Promise<readonly Figure[]>;
  releaseDates(territory: string): Promise<readonly ReleaseDay[]>;
  figureCounts(): Promise<ReadonlyMap<string, number>>;
  /** Figures one after the other, from one moment, in constant memory. */
  exportFigures(filter?: FigureFilter): AsyncGenerator<Figure, void, void>;
  /** Everything that counts, in memory. */
  dataset(): Promise<Dataset>;
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
  readonly people: People;
  readonly embargoes: Embargoes;
  readonly scenarios: Scenarios;
  readonly forecasts: Forecasts;
  readonly causes: Causes;
  readonly briefs: FrozenBriefs;
  readonly tasks: Tasks;
  /** Grows by one with every save of a scenario or archiving of forecasts, which leave the version as it is. */
  saves(): Promise<number>;
  readonly audit: {
    list(before: number | undefined, limit: number): Promise<readonly AuditEntry[]>;
    verify(): Promise<AuditVerdict>;
  };
  backup(target: Writable, options?: BackupOptions): Promise<BackupMade>;
  restore(source: Readable, options?: BackupOptions): Promise<Header>;
  close(): Promise<void>;
}

/**
 * Opens the store on a database and brings its schema up to date. It acts as the product itself; `as` gives the store
 * of a person. @throws ProblemError `database-newer`, `server-too-old`, `database-stopped`
 */
export async function openStore(url: string): Promise<Store> {
  const owner = openPool(url);
  const role = await migrate(owner).finally(() => owner.end());
  const pool = openPool(url, role);
  return storeAs(pool, SYSTEM, openEditions(), new Register());
}

/** Backup and the chain of the log need every row: partial, they would be wrong without a word. */
function mustSeeAll(access: Access): void {
  if (access.system || (access.embargo === "every" && access.roles.includes("administrator"))) return;
  throw new ProblemError(problem("not-permitted", { action: "backup", subject: "backup", actor: access.account }));
}

function storeAs(pool: pg.Pool, access: Access, editions: Editions, register: Register): Store {
  const door = doorOf(pool, access);
  const system = doorOf(pool, { ...access, ...SYSTEM, account: access.account, token: access.token, why: access.why });
  const handle = handleOf(door);
  return {
    version: () => readVersion(handle),
    edition: () => readEdition(handle),
    as: (other) => storeAs(pool, other, editions, register),
    reference: () => editions.reference(door),
    snapshot: (territory, asOf) => editions.snapshot(door, territory, asOf),
    peers: (query) => readPeers(handle, query),
    panel: async (query) => readPanel(handle, await editions.reference(door), query),
    figures: (ids) => readFigures(handle, ids),
    releaseDates: (territory) => readReleaseDates(handle, territory),
    figureCounts: () => readFigureCounts(handle),
    exportFigures: (filter) => exportFigures(door, filter),
    dataset: () => transaction(door, readDataset, ONE_MOMENT),
    imports: {
      create: (job) => createJob(handle, job),
      dryRun: (input) => dryRun(system, input),
      commit: (id, collected, who) => commitJob(system, id, collected, who),
      discard: (id) => discardJob(system, id),
      undo: (batch, who) =>
        transaction(door, async (inside) => {
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
    setPillarWeight: (weight, day) => setPillarWeight(door, weight, day),
    fillTargetListLine: (line, who, day) => fillTargetListLine(door, line, who, day),
    people: openPeople(door),
    embargoes: openEmbargoes(door),
    scenarios: openScenarios(door),
    forecasts: openForecasts(door),
    causes: openCauses(door),
    briefs: openFrozenBriefs(door),
    tasks: openTasks(door, system, register),
    saves: () => readSaves(handle),
    audit: {
      list: (before, limit) => listAudit(handle, before, limit),
      // Every row is looked at, whoever asks: what leaves is whether they hold.
      verify: () => transaction(system, verifyAudit, ONE_MOMENT),
    },
    backup: async (target, options) => {
      mustSeeAll(access);
      return writeBackup(system, target, options);
    },
    restore: async (source, options) => {
      mustSeeAll(access);
      return restoreBackup(system, source, options);
    },
    close: () => pool.end(),
  };
}
