import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WireImportJob } from "@hoatieu/contract";
import { openStore } from "@hoatieu/store";
import { type TestDatabase, testDatabase } from "@hoatieu/store/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importFolder } from "./imports/import-folder.ts";
import { SEEDER, seedStore } from "./imports/seed.ts";
import { REFERENCE_DATA, type RunningProduct, startProduct } from "./product.ts";
import { TEST_DAY } from "./testing.ts";

const MAIN = join(import.meta.dirname, "../../cli/src/main.ts");
const HEADER = "indicator,territory,period,measure,value,unit,note,status,released,source";
const line = (period: string, value: string) =>
  `iip,hai-phong,${period},yoy_pct,${value},%,,estimate,2026-10-01,cafef-vn-e7fffa`;
const LONG = [HEADER, ...Array.from({ length: 150_000 }, (_, n) => line(`2024-0${1 + (n % 9)}`, `${n / 100}`))].join(
  "\n",
);

let directory = "";
let seed = "";
const databases: TestDatabase[] = [];

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "hoatieu-product-"));
  seed = join(directory, "seed");
  await mkdir(seed);
  for (const name of ["indicators.csv", "territories.csv", "sources.csv"])
    await copyFile(join(REFERENCE_DATA, name), join(seed, name));
  for (const [name, period] of [
    ["first.csv", "2024-01"],
    ["second.csv", "2024-02"],
  ] as const)
    await writeFile(join(seed, name), `${HEADER}\n${line(period, "9.1")}\n`);
});
afterAll(async () => {
  for (const database of databases) await database.drop();
  await rm(directory, { recursive: true, force: true });
});

async function freshDatabase(): Promise<string> {
  const database = await testDatabase();
  databases.push(database);
  return database.url;
}

const start = (databaseUrl: string, port = 0): Promise<RunningProduct> =>
  startProduct({ directory: join(directory, "home"), databaseUrl, port, seed });

async function json<T>(url: string, init?: RequestInit): Promise<T> {
  const reply = await fetch(url, init);
  if (!reply.ok) throw new Error(`${url}: ${reply.status} ${await reply.text()}`);
  return (await reply.json()) as T;
}

const uploadLong = (url: string) =>
  json<WireImportJob>(`${url}/api/imports?file=long.csv&notation=plain`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream" },
    body: LONG,
  });

async function until(url: string, id: string, settled: (job: WireImportJob) => boolean): Promise<WireImportJob> {
  for (let n = 0; n < 2_000; n += 1) {
    const job = await json<WireImportJob>(`${url}/api/imports/${id}`);
    if (settled(job)) return job;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  throw new Error("the import never got there");
}
const begun = (job: WireImportJob) => job.rows > 0;

describe("the first start", () => {
  const filesOf = async (url: string) => {
    const store = await openStore(url);
    const jobs = await store.imports.list(100);
    await store.close();
    return jobs.filter((job) => job.state === "committed").map((job) => job.file);
  };

  it("imports the reference province; killed midway, the next goes on where it was; once in, it is not imported again", async () => {
    const url = await freshDatabase();
    const store = await openStore(url);
    const stop = new AbortController();
    const onProgress = ({ number }: { readonly number: number }) => number === 3 && stop.abort();
    await expect(
      seedStore(store, seed, { today: TEST_DAY, signal: stop.signal, onProgress: (p) => void onProgress(p) }),
    ).rejects.toMatchObject({ problem: { code: "import-cancelled" } });
    await store.close();
    expect(await filesOf(url)).toHaveLength(2);
    for (const _start of ["second", "third"]) {
      const product = await start(url);
      await product.stop();
      expect((await filesOf(url)).sort()).toEqual([
        "first.csv",
        "indicators.csv",
        "second.csv",
        "sources.csv",
        "territories.csv",
      ]);
    }
  });

  it("leaves alone what a person took back, and a store that holds another's figures", async () => {
    const url = await freshDatabase();
    const product = await start(url);
    const jobs = await json<readonly WireImportJob[]>(`${product.url}/api/imports`);
    expect(new Set(jobs.map((job) => job.who))).toEqual(new Set([SEEDER]));
    const taken = jobs.find((job) => job.file === "second.csv")?.id ?? "";
    await json(`${product.url}/api/imports/${taken}/undo`, { method: "POST" });
    await product.stop();
    const again = await start(url);
    expect((await json<WireImportJob>(`${again.url}/api/imports/${taken}`)).state).toBe("undone");
    expect(await json<readonly WireImportJob[]>(`${again.url}/api/imports`)).toHaveLength(jobs.length);
    await again.stop();

    const own = await freshDatabase();
    const store = await openStore(own);
    const only = new Set(["first.csv", "second.csv"]);
    await importFolder(store, seed, { who: "planner", today: TEST_DAY, skip: only });
    await seedStore(store, seed, { today: TEST_DAY });
    expect((await store.imports.list(100)).map((job) => job.who)).not.toContain(SEEDER);
    await store.close();
  });

  it("a folder can be looked at as a whole before any of it is in", async () => {
    const store = await openStore(await freshDatabase());
    const outcomes = await importFolder(store, seed, { who: "planner", today: TEST_DAY, dryRun: true });
    expect(outcomes.map((o) => [o.file, o.counts.refused])).toEqual(outcomes.map((o) => [o.file, 0]));
    expect(outcomes.find((o) => o.file === "first.csv")?.counts.new).toBe(1);
    expect(await store.version()).toBe(0);
    await store.close();
  });
});

describe("a product that ends while an import is read", () => {
  let url = "";
  let child: ChildProcess | undefined;
  const home = () => join(directory, "killed");

  beforeAll(async () => {
    url = await freshDatabase();
    const store = await openStore(url);
    await importFolder(store, seed, { who: "planner", today: TEST_DAY });
    await store.close();
  });
  afterAll(() => child?.kill("SIGKILL"));

  async function serve(): Promise<string> {
    child = spawn(
      process.execPath,
      [MAIN, "serve", "--lang", "en", "--port", "0", "--database", url, "--directory", home()],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    if (!child.stdout) throw new Error("no output");
    for await (const said of child.stdout) {
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(String(said));
      if (found) return found[0];
    }
    throw new Error("the product ended");
  }

  it("killed: the next start says so of the import; nothing was written, nothing stays behind", async () => {
    const first = await serve();
    const { version } = await json<{ readonly version: number }>(`${first}/api/frame`);
    const { id } = await uploadLong(first);
    await until(first, id, begun);
    child?.kill("SIGKILL");
    await once(child as ChildProcess, "exit");
    // An upload that had not come to its end has no job yet.
    await writeFile(join(home(), "uploads", "00000000-0000-4000-8000-000000000000"), "indicator,terr");
    const next = await serve();
    const job = await json<WireImportJob>(`${next}/api/imports/${id}?lang=en`);
    expect(job).toMatchObject({ state: "failed", problem: { code: "import-interrupted" } });
    expect(await json(`${next}/api/imports/${id}/rows`)).toEqual({ rows: [], total: 0 });
    expect(await json(`${next}/api/frame`)).toMatchObject({ version });
    expect(await readdir(join(home(), "uploads"))).toEqual([]);
    child?.kill("SIGTERM");
    await once(child as ChildProcess, "exit");
  });

  it("told to stop: it ends in order and soon, with a reader still listening, and the import says why", async () => {
    const first = await serve();
    const { id } = await uploadLong(first);
    await until(first, id, begun);
    const events = await fetch(`${first}/api/imports/${id}/events`);
    const told = Date.now();
    child?.kill("SIGTERM");
    const [code] = (await once(child as ChildProcess, "exit")) as [number | null];
    expect(code).toBe(0);
    expect(Date.now() - told).toBeLessThan(8_000);
    await events.text().catch(() => undefined);
    const store = await openStore(url);
    expect(await store.imports.job(id)).toMatchObject({ state: "failed", problem: { code: "import-interrupted" } });
    await store.close();
  });
});

it("a second start on the same port is refused before it touches anything: what the first reads goes on", async () => {
  const url = await freshDatabase();
  const first = await start(url);
  const { id } = await uploadLong(first.url);
  await until(first.url, id, begun);
  const port = Number(new URL(first.url).port);
  await expect(start(url, port)).rejects.toMatchObject({
    problem: { code: "port-taken", words: { port: `${port}`, other: `${port + 1}` } },
  });
  const job = await until(first.url, id, (j) => j.state !== "reading");
  expect(job).toMatchObject({ state: "ready", rows: 150_000 });
  await first.stop();
});
