import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { past } from "../loading.ts";
import { eraseDatabase } from "../testing.ts";
import { freePort } from "./free-port.ts";
import { choosePlace } from "./place.ts";
import { startDatabase } from "./start.ts";

vi.mock("./free-port.ts", async (original) => {
  const real = await original<typeof import("./free-port.ts")>();
  return { freePort: vi.fn(real.freePort) };
});

let directory = "";
let child: ChildProcess | undefined;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "hoatieu-accident-"));
});
afterEach(async () => {
  child?.kill("SIGKILL");
  child = undefined;
  await eraseDatabase(directory);
});

const place = () => choosePlace(join(directory, "postgres"));
const works = (url: string) => past(url, async (client) => (await client.query("SELECT 1 AS n")).rows[0]);

async function until(what: () => boolean): Promise<void> {
  while (!what()) await sleep(5);
}

describe("after an accident the embedded server starts", () => {
  it("when the product was killed in the middle of making the database for the first time", async () => {
    const here = place().directory;
    const main = JSON.stringify(join(import.meta.dirname, "start.ts"));
    const script = `import { startDatabase } from ${main}; await startDatabase({ directory: ${JSON.stringify(directory)} });`;
    child = spawn(process.execPath, ["--input-type=module", "-e", script], { stdio: "ignore", detached: true });
    const ended = once(child, "exit");
    // The files of the cluster are being written: its version file is there, its catalogue is not finished.
    const made = () => readdirSync(here).some((name) => existsSync(join(here, name, "PG_VERSION")));
    await until(made);
    // The whole group, the program that makes the cluster among it: as a power cut, or a service manager, would.
    process.kill(-(child.pid ?? 0), "SIGKILL");
    await ended;
    const database = await startDatabase({ directory });
    expect(await works(database.url)).toEqual({ n: 1 });
    await database.stop();
    expect(readdirSync(here).sort()).toEqual(["data", "password", "postgres.log"]);
  });

  it("when a stale lock names a process that is no server: that process is let alone", async () => {
    await (await startDatabase({ directory })).stop();
    const { directory: here, owner } = place();
    child = spawn("sleep", ["600"], { stdio: "ignore", ...(owner ?? {}) });
    await once(child, "spawn");
    const lock = join(here, "data", "postmaster.pid");
    writeFileSync(lock, `${child.pid}\n${join(here, "data")}\n1700000000\n1\n\n127.0.0.1\n\nready   \n`);
    const database = await startDatabase({ directory });
    expect(await works(database.url)).toEqual({ n: 1 });
    expect(child.exitCode ?? child.signalCode).toBeNull();
    expect(Number(readFileSync(lock, "utf8").split("\n")[0])).not.toBe(child.pid);
    await database.stop();
  });

  it("when the lock names a process that is long gone", async () => {
    await (await startDatabase({ directory })).stop();
    child = spawn("true");
    await once(child, "exit");
    const data = join(place().directory, "data");
    writeFileSync(join(data, "postmaster.pid"), `${child.pid}\n${data}\n1700000000\n1\n\n127.0.0.1\n\nstarting\n`);
    const before = Date.now();
    const database = await startDatabase({ directory });
    expect(await works(database.url)).toEqual({ n: 1 });
    // Nobody is waited for who will not come.
    expect(Date.now() - before).toBeLessThan(10_000);
    await database.stop();
  });

  it("on another port when somebody takes the chosen one first", async () => {
    const taken: Server = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as { readonly port: number };
    vi.mocked(freePort).mockResolvedValueOnce(port);
    const database = await startDatabase({ directory });
    expect(new URL(database.url).port).not.toBe(`${port}`);
    expect(await works(database.url)).toEqual({ n: 1 });
    await database.stop();
    taken.close();
  });

  it("when it could not be stopped in order: it is ended at once and loses nothing that was committed", async () => {
    const database = await startDatabase({ directory });
    const stuck = await past(database.url, async (client) => {
      await client.query("CREATE TABLE public.kept AS SELECT 7 AS n");
      const { rows } = await client.query("SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'");
      return Number(rows[0]?.pid);
    });
    // Whoever should write everything down before the end does nothing any more.
    process.kill(stuck, "SIGSTOP");
    await database.stop();
    await expect(works(database.url)).rejects.toThrow();
    const next = await startDatabase({ directory });
    expect(await past(next.url, async (client) => (await client.query("SELECT n FROM public.kept")).rows)).toEqual([
      { n: 7 },
    ]);
    await next.stop();
  });
});
