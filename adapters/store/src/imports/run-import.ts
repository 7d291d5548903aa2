import { type Day, type ImportCounts, ProblemError, problem, type Reading } from "@hoatieu/core";
import { type Door, handleOf, transaction } from "../database.ts";
import { readVersion } from "../reading.ts";
import { classify, clearStage } from "./classify.ts";
import { type Committed, commitStaged, lockWrites } from "./commit.ts";
import { changeJob, readJob } from "./jobs.ts";
import { stageRows } from "./stage.ts";

export interface StageInput {
  readonly job: string;
  readonly readings: AsyncIterable<Reading>;
  /** The day from which figures without release date count. */
  readonly collected: Day;
  readonly signal?: AbortSignal | undefined;
  /** 0 to 1, of the bytes read. */
  readonly progress?: (() => number) | undefined;
  readonly onProgress?: ((rows: number, progress: number) => void) | undefined;
}

/** Reads and compares without committing anything: the dry run. A cancelled or failed reading leaves nothing staged. */
export async function dryRun(door: Door, input: StageInput): Promise<ImportCounts> {
  const outside = handleOf(door);
  const staged = await transaction(door, async (handle, client) => {
    const rows = await stageRows(client, input.readings, {
      job: input.job,
      collected: input.collected,
      signal: input.signal,
      onRows: async (read) => {
        const progress = input.progress?.() ?? 0;
        input.onProgress?.(read, progress);
        await changeJob(outside, input.job, { rows: read, progress }, ["reading"]);
      },
    });
    input.signal?.throwIfAborted();
    const baseVersion = await readVersion(handle);
    return { ...rows, counts: await classify(handle, input.job), baseVersion };
  });
  await changeJob(
    outside,
    input.job,
    {
      state: "ready",
      progress: 1,
      rows: staged.rows,
      sha256: staged.sha256,
      counts: staged.counts,
      baseVersion: staged.baseVersion,
    },
    ["reading"],
  );
  return staged.counts;
}

/**
 * Commits a finished dry run: everything in one transaction, the job's own state included.
 * @throws ProblemError `import-busy`, `import-decided` when it was committed or dropped before, `disk-full`
 */
export async function commitJob(door: Door, id: string, collected: Day, who: string): Promise<Committed> {
  return transaction(door, async (handle) => {
    // First the lock, then the look: what is read is what the write before this one left.
    await lockWrites(handle);
    const job = await readJob(handle, id);
    if (job.state !== "ready" && job.state !== "committing")
      throw new ProblemError(problem("import-decided", { state: job.state }));
    // The product commits; in the log stand the person who decided, the token and the reason.
    await handle.query(
      "SELECT set_config('hoatieu.account', account, true), set_config('hoatieu.token', token, true), set_config('hoatieu.why', why, true) FROM import_job WHERE id = $1",
      [id],
    );
    const committed = await commitStaged(handle, id, {
      file: job.file,
      sha256: job.sha256,
      collected,
      who,
      known: job.counts && job.baseVersion !== undefined ? { version: job.baseVersion, counts: job.counts } : undefined,
    });
    await changeJob(handle, id, { state: "committed", counts: committed.counts, batch: committed.batch });
    return committed;
  });
}

/** Drops what a dry run staged. */
export async function discardJob(door: Door, id: string): Promise<void> {
  await transaction(door, async (handle) => {
    await clearStage(handle, id);
    await changeJob(handle, id, { state: "cancelled" }, ["reading", "ready"]);
  });
}
