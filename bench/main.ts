import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openProductStore } from "@hoatieu/server";
import { eraseDatabase } from "@hoatieu/store/testing";
import { benchDisaggregate } from "./foresee-disaggregate.ts";
import { benchEts } from "./foresee-ets.ts";
import { benchScenario } from "./foresee-scenario.ts";
import { benchSeries } from "./foresee-series.ts";
import { benchAnswers } from "./http-bench.ts";
import { line, machine, milliseconds } from "./machine.ts";
import { benchPageSize } from "./page-size.ts";
import { benchImport, benchSnapshots } from "./store-bench.ts";
import { benchTasks } from "./tasks.ts";

/** `npm run bench`: the figures that the product promises, on this machine. No test: times depend on the machine. */
const PORT = 4655;
const BASE = `http://127.0.0.1:${PORT}`;
const CLI = join(import.meta.dirname, "../apps/cli/src/main.ts");

interface Served {
  readonly milliseconds: number;
  stop(): Promise<void>;
}

/** Starts the product as a user does and waits for its first answer. */
async function serve(directory: string): Promise<Served> {
  const started = performance.now();
  const child = spawn(process.execPath, [CLI, "serve", "--port", `${PORT}`, "--directory", directory], {
    stdio: "ignore",
  });
  for (;;) {
    const reply = await fetch(`${BASE}/api/hai-phong/bridge?period=2023&asof=2023-12-04`).catch(() => undefined);
    if (reply?.ok) break;
    await sleep(20);
  }
  const taken = performance.now() - started;
  return {
    milliseconds: taken,
    stop: async () => {
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

const directory = await mkdtemp(join(tmpdir(), "hoatieu-bench-"));
console.log(`${machine()}\n`);
try {
  const first = await serve(directory);
  line(
    "start on an empty folder (database, reference data), packages installed",
    milliseconds(first.milliseconds),
    "under 5 min",
    first.milliseconds < 300_000,
  );
  await first.stop();
  const warm = await serve(directory);
  line("warm start to first answer", milliseconds(warm.milliseconds), "under 3 s", warm.milliseconds < 3000);
  await benchAnswers(BASE);
  await benchPageSize(BASE);
  await warm.stop();
  const opened = await openProductStore({ directory });
  await benchSnapshots(opened.store);
  await benchImport(opened.url, directory);
  await opened.close();
} finally {
  await eraseDatabase(directory);
}
await benchTasks();
console.log("\nForesee, beside the peers that are on this machine (CPU seconds)");
await benchScenario();
await benchSeries();
await benchEts();
await benchDisaggregate();
