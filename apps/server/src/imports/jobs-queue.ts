import { PgBoss } from "pg-boss";

/** `release` is what follows once an import is in. */
export type Work = "read" | "commit" | "release";

/** Heavy work in the background, one piece at a time, kept in the database so that a restart finds what was waiting. */
export interface Queue {
  /** Several pieces are put down at once, and come after whatever waits in the order given. */
  send(works: readonly Work[], id: string): Promise<void>;
  stop(): Promise<void>;
}

/** A release cut off by an accident is taken up again after this many seconds: archiving again what is on record writes nothing. */
const AGAIN = { retryLimit: 3, expireInSeconds: 300 };
/** After everything that a person waits for, its own commit above all. */
const LATER = -1;

/**
 * Starts the queue on the product's database (in a schema of its own). A piece that fails is not tried again: its import
 * says why, and a person decides; but for the release, which nobody decides on.
 */
export async function startQueue(url: string, run: (work: Work, id: string) => Promise<void>): Promise<Queue> {
  const boss = new PgBoss({ connectionString: url, schema: "pgboss", max: 3, schedule: false });
  // The queue's own housekeeping errors are no concern of a reader; a lost database shows at the next request.
  boss.on("error", () => undefined);
  await boss.start();
  await boss.createQueue("import", { retryLimit: 0 });
  await boss.work<{ readonly work: Work; readonly id: string }>(
    "import",
    { batchSize: 1, pollingIntervalSeconds: 0.5 },
    async (jobs) => {
      for (const { data } of jobs) await run(data.work, data.id);
    },
  );
  return {
    send: async (works, id) => {
      // One statement: a kill leaves all of them or none.
      const pieces = works.map((work) => ({
        data: { work, id },
        ...(work === "release" ? { priority: LATER, ...AGAIN } : {}),
      }));
      await boss.insert("import", pieces);
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}
