import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readFolder } from "@hoatieu/exchange";
import { buildApp, LOCAL_USER, memoryProvider } from "@hoatieu/server";
import { openStore } from "@hoatieu/store";
import { type TestDatabase, testDatabase } from "@hoatieu/store/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { mistakeSentence } from "./spoken.ts";

const BIN = join(import.meta.dirname, "../bin/hoatieu.js");
const DATA = join(import.meta.dirname, "../../../data/viet-nam");
const HEADER = "indicator,territory,period,measure,value,unit,note,status,released,source";
/** An older Node by its own word: the command must hand over to the project's. */
const OLDER = `data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"20.19.0"}})`;

let directory = "";
const environment = { ...process.env, LANG: "C.UTF-8", LC_ALL: "" };

const run = (args: readonly string[], node: readonly string[] = []) =>
  spawnSync(process.execPath, [...node, BIN, ...args], { encoding: "utf8", env: environment, timeout: 50_000 });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "hoatieu-usage-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe("what is called wrongly", () => {
  it.each([
    [["measure"], "--period", "thiếu --period"],
    [["mesure", "--period", "2023"], "measure", "Có phải là measure?"],
    [["measure", "--period", "2023", "--as"], "--as", "không có tùy chọn --as"],
    [["import"], "path", "thiếu tham số"],
    [["import", "x", "--notation", "roman"], "plain, vi, en, detect", "roman"],
  ])("%j is said in the reader's language and ends with 2", (args, en, vi) => {
    const vietnamese = run(args);
    expect([vietnamese.status, vietnamese.stdout]).toEqual([2, ""]);
    expect(vietnamese.stderr).toContain(vi);
    const english = run(["--lang", "en", ...args]);
    expect(english.status).toBe(2);
    expect(english.stderr).toContain(en);
    expect(english.stderr).not.toMatch(/\n\s+at /);
  });

  it("a mistake that commander learns to make later is passed on as it is", () => {
    expect(mistakeSentence("error: something new", "vi")).toContain("something new");
  });

  it("help speaks the reader's language throughout, by option or by the terminal's", () => {
    const vietnamese = run(["import", "--help"]);
    expect(vietnamese.status).toBe(0);
    expect(vietnamese.stdout).toMatch(/Cách dùng: .*\n[\s\S]*Tùy chọn:/);
    expect(vietnamese.stdout.replace(/\s+/g, " ")).toContain("chọn một trong: plain, vi, en, detect; mặc định: detect");
    expect(vietnamese.stdout).not.toMatch(/Usage|Options|default/);
    const english = spawnSync(process.execPath, [BIN, "--help"], {
      encoding: "utf8",
      env: { ...environment, LANG: "en_GB.UTF-8" },
    });
    expect(english.stdout).toMatch(/Usage: [\s\S]*Commands:/);
  });

  it.each([
    ["--indicator", "grpd", "grdp"],
    ["--measure", "yoy_pc", "yoy_pct"],
    ["--territory", "hai-phon", "hai-phong"],
    ["--as-of", "2023-02-30", "2023-02-30"],
    ["--period", "20x3", "2023-Q1"],
  ])("an export with a mistyped %s is refused with what was meant, not empty", (option, value, meant) => {
    const ran = run(["export", "--data", DATA, option, value]);
    expect([ran.status, ran.stdout]).toEqual([2, ""]);
    expect(ran.stderr).toContain(meant);
  });
});

describe("what is printed", () => {
  it("--json is exactly the API's answer", async () => {
    const { dataset } = await readFolder(DATA);
    const context = {
      provider: memoryProvider(dataset),
      steward: undefined,
      actor: LOCAL_USER,
      installation: { productVersion: "test", home: "hai-phong", singleUser: true },
      today: () => "2026-11-24",
    };
    const app = await buildApp(context, { web: "/nowhere" });
    for (const [command, route] of [
      ["measure", "measure"],
      ["check", "checks"],
      ["brief", "brief"],
    ] as const) {
      const url = `/api/hai-phong/${route}?period=2023&asof=2023-12-04&lang=vi`;
      const reply = await app.inject({ url, headers: { host: "127.0.0.1" } });
      const ran = run([command, "--period", "2023", "--as-of", "2023-12-04", "--data", DATA, "--json"]);
      expect(ran.stdout.trimEnd()).toBe(reply.body);
    }
  });

  it("a reader who closes the pipe early is no fault", async () => {
    const child = spawn(process.execPath, [BIN, "export", "--territory", "viet-nam", "--data", DATA], {
      env: environment,
    });
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    await once(child.stdout, "data");
    child.stdout.destroy();
    const [code] = (await once(child, "close")) as [number | null];
    expect([code, complaint]).toEqual([0, ""]);
  });

  it("no bar is drawn where nobody watches, and rows left out of a folder are told", async () => {
    const folder = join(directory, "folder");
    await mkdir(folder);
    for (const name of ["indicators.csv", "territories.csv", "sources.csv"])
      await copyFile(join(DATA, name), join(folder, name));
    const row = (value: string) => `iip,hai-phong,2024-09,yoy_pct,${value},%,,estimate,2026-10-01,cafef-vn-e7fffa`;
    await writeFile(join(folder, "figures.csv"), `${HEADER}\n${row("14.2")}\n${row("fourteen")}\n`);
    const ran = run(["measure", "--period", "2024", "--data", folder, "--lang", "en"]);
    expect(ran.status).toBe(0);
    expect(ran.stderr).toMatch(/^1 rows of /);
    expect(ran.stderr).not.toContain("\u001b[");
  });
});

describe("with a Node older than 24", () => {
  it("the command hands over to the project's own, its exit code passed on", () => {
    expect(run(["--version"], ["--import", OLDER]).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(run(["measure"], ["--import", OLDER]).status).toBe(2);
  });

  it("what is sent to it alone reaches the product, which stops in order", async () => {
    const args = ["--import", OLDER, BIN, "serve", "--data", DATA, "--port", "0", "--lang", "en"];
    const child: ChildProcess = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    let url = "";
    for await (const said of child.stdout ?? []) {
      url = /http:\/\/127\.0\.0\.1:\d+/.exec(String(said))?.[0] ?? "";
      if (url !== "") break;
    }
    expect((await fetch(`${url}/api/frame`)).status).toBe(200);
    child.kill("SIGTERM");
    const [code] = (await once(child, "exit")) as [number | null];
    expect(code).toBe(0);
    await expect(fetch(`${url}/api/frame`)).rejects.toThrow();
  });
});

describe("an import from the terminal", () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.drop());
  const from = (...args: readonly string[]) => run(["import", ...args, "--database", database.url, "--lang", "en"]);

  it("a dry run of a whole folder refuses nothing that its own files bring, and leaves nothing to commit", async () => {
    const ran = from(DATA, "--dry-run", "--json");
    expect(ran.status).toBe(0);
    const files = JSON.parse(ran.stdout) as readonly { readonly file: string; readonly new: number }[];
    expect(files.find((f) => f.file === "observations-official.csv")?.new).toBe(8757);
    const store = await openStore(database.url);
    expect(await store.version()).toBe(0);
    const jobs = await store.imports.list(100);
    expect(new Set(jobs.map((job) => job.state))).toEqual(new Set(["cancelled"]));
    expect((await store.imports.page(jobs[0]?.id ?? "", undefined, 0, 10)).total).toBe(0);
    await store.close();
  });

  it("stopped by Ctrl-C says so, writes nothing of the file, and ends as a shell expects", async () => {
    const path = join(directory, "long.csv");
    const row = (n: number) => `iip,hai-phong,2024-09,yoy_pct,${n},%,,estimate,2026-10-01,cafef-vn-e7fffa`;
    await writeFile(path, `${HEADER}\n${Array.from({ length: 400_000 }, (_, n) => row(n)).join("\n")}\n`);
    const child = spawn(process.execPath, [BIN, "import", path, "--database", database.url, "--lang", "en"], {
      env: environment,
    });
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    const ended = once(child, "close") as Promise<[number | null]>;
    const store = await openStore(database.url);
    const mine = async () => (await store.imports.list(100)).find((job) => job.file === "long.csv");
    while (((await mine())?.rows ?? 0) === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    child.kill("SIGINT");
    expect((await ended)[0]).toBe(130);
    expect(complaint).toMatch(/cancelled/);
    expect(complaint).not.toMatch(/\n\s+at /);
    expect(await mine()).toMatchObject({ state: "cancelled" });
    expect(await store.version()).toBe(0);
    await store.close();
  });

  it.each([
    [["backup", "/nowhere/all.backup"], 6, "/nowhere/all.backup"],
    [["restore", "/nowhere/all.backup"], 2, "/nowhere/all.backup"],
  ])("%j names the file and leaves no trace of our own code", (args, code, word) => {
    const ran = run([...args, "--database", database.url, "--lang", "en"]);
    expect(ran.status).toBe(code);
    expect(ran.stderr).toContain(word);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
  });
});
