import { PgBoss } from "pg-boss";

export type Work = "read" | "commit";

/** Heavy work in the background, one piece at a time, kept in the database so that a restart finds what was waiting. */
export interface Queue {
  send(work: Work, id: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts the queue on the product's database (in a schema of its own). A piece that fails is not tried again: its import
 * says why, and a person decides.
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
    send: async (work, id) => {
      await boss.send("import", { work, id });
    },
    stop: () => boss.stop({ graceful: true, timeout: 5_000 }),
  };
}
