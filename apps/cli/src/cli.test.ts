import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestDatabase, testDatabase } from "@hoatieu/store/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** The command as a user starts it, in a process of its own, against a database of its own. */
const BIN = join(import.meta.dirname, "../bin/hoatieu.js");
const DATA = join(import.meta.dirname, "../../../data/viet-nam");
const ON_THE_DAY = ["--territory", "hai-phong", "--period", "2023", "--as-of", "2023-12-04"];

let database: TestDatabase;
let directory = "";

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function hoatieu(...args: readonly string[]): Promise<Ran> {
  return new Promise((resolve) => {
    const environment = { ...process.env, DATABASE_URL: database.url, LANG: "C.UTF-8", LC_ALL: "" };
    const child = spawn(process.execPath, [BIN, ...args], { env: environment });
    const said = { out: "", err: "" };
    child.stdout.on("data", (chunk: Buffer) => {
      said.out += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      said.err += chunk.toString();
    });
    child.on("close", (code) => resolve({ code, ...said }));
  });
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "hoatieu-cli-"));
  database = await testDatabase();
});
afterAll(async () => {
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

describe("hoatieu", () => {
  it("helps in both languages", async () => {
    expect((await hoatieu("measure", "--help")).out).toContain("theo số liệu công bố đến ngày");
    expect((await hoatieu("measure", "--help", "--lang", "en")).out).toContain("as known on");
  });

  it("says what to do when nothing was imported", async () => {
    const ran = await hoatieu("measure", ...ON_THE_DAY);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain("hoatieu import data/viet-nam");
  });

  it("imports a folder, and the same folder again without a change", async () => {
    const first = await hoatieu("import", DATA, "--json");
    expect(first.code).toBe(0);
    const files = JSON.parse(first.out) as readonly {
      readonly file: string;
      readonly new: number;
      readonly refused: number;
    }[];
    expect(files.find((f) => f.file === "observations-official.csv")?.new).toBe(8757);
    const again = JSON.parse((await hoatieu("import", DATA, "--json")).out) as readonly {
      readonly new: number;
      readonly changed: number;
    }[];
    expect(again.map((f) => f.new + f.changed)).toEqual(again.map(() => 0));
  });

  it("answers from the database exactly as from the folder, for people and for machines", async () => {
    for (const command of ["measure", "check", "brief"]) {
      const [store, folder] = await Promise.all([
        hoatieu(command, ...ON_THE_DAY),
        hoatieu(command, ...ON_THE_DAY, "--data", DATA),
      ]);
      expect(folder.out).toBe(store.out);
      expect(folder.code).toBe(store.code);
    }
    const { out } = await hoatieu("measure", ...ON_THE_DAY, "--json");
    expect((JSON.parse(out) as { readonly scorecard: { readonly withPlan: number } }).scorecard.withPlan).toBe(7);
    expect((await hoatieu("measure", ...ON_THE_DAY)).out).toContain("GRDP ước tăng 10,34\u00a0%");
    expect((await hoatieu("measure", ...ON_THE_DAY, "--lang", "en")).out).toContain("GRDP grew 10.34\u00a0%");
  });

  it("writes the brief as Word, the same bytes each time, and as PDF", async () => {
    const paths = ["a.docx", "b.docx", "c.pdf"].map((name) => join(directory, name));
    for (const out of paths) expect((await hoatieu("brief", ...ON_THE_DAY, "--data", DATA, "--out", out)).code).toBe(0);
    const [a, b, pdf] = await Promise.all(paths.map((path) => readFile(path)));
    expect(a?.subarray(0, 2).toString()).toBe("PK");
    expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true);
    expect(pdf?.subarray(0, 8).toString()).toBe("%PDF-1.7");
  });

  it("exports figures that can be imported again as the same", async () => {
    const out = join(directory, "figures.csv");
    await hoatieu("export", "--indicator", "grdp", "--as-of", "2024-12-31", "--out", out);
    const ran = await hoatieu("import", out, "--notation", "plain", "--dry-run", "--json");
    const [outcome] = JSON.parse(ran.out) as readonly {
      readonly new: number;
      readonly changed: number;
      readonly same: number;
      readonly refused: number;
    }[];
    expect(outcome).toMatchObject({ new: 0, changed: 0, refused: 0 });
    expect(outcome?.same).toBeGreaterThan(50);
  });

  it("gives refused rows back with their reasons, and says so by its exit code", async () => {
    const path = join(directory, "wrong.csv");
    const refused = join(directory, "refused.csv");
    await writeFile(
      path,
      "indicator,territory,period,measure,value,unit,note,status,released,source\ngrdp,hai-phong,2024,yoy_pct,eleven,%,,estimate,2025-01-06,congly-vn-89b18d\n",
    );
    expect((await hoatieu("import", path, "--refused", refused)).code).toBe(3);
    expect(await readFile(refused, "utf8")).toContain("eleven");
  });

  it("verifies the log, backs up, never overwrites a backup, and restores into an empty database only", async () => {
    expect((await hoatieu("audit", "verify")).code).toBe(0);
    const file = join(directory, "all.backup");
    expect((await hoatieu("backup", file)).code).toBe(0);
    expect((await hoatieu("backup", file)).code).toBe(2);
    expect((await hoatieu("restore", file)).code).toBe(5);
    const empty = await testDatabase();
    expect((await hoatieu("restore", file, "--database", empty.url)).code).toBe(0);
    expect((await hoatieu("audit", "verify", "--database", empty.url)).code).toBe(0);
    await empty.drop();
  });

  it.each([
    [["measure", "--period", "20x3"], 2, "20x3"],
    [["measure"], 2, "--period"],
    [["brief", ...ON_THE_DAY, "--data", "/nowhere"], 2, "/nowhere"],
    [["import", "/nowhere/file.csv"], 2, "file.csv"],
    [["measure", ...ON_THE_DAY, "--out", "/nowhere/out.txt"], 6, "/nowhere/out.txt"],
    [["measure", ...ON_THE_DAY, "--database", "postgres://nobody@127.0.0.1:1/none"], 6, "DATABASE_URL"],
  ])("%j ends with code %i and says why", async (args, code, word) => {
    const ran = await hoatieu(...args);
    expect(ran.err).toContain(word);
    expect(ran.code).toBe(code);
    expect(ran.err).not.toMatch(/\n\s+at /);
  });

  it("leaves nothing half written when the target cannot be written", async () => {
    expect((await hoatieu("backup", "/nowhere/all.backup")).code).not.toBe(0);
    expect(existsSync("/nowhere")).toBe(false);
  });
});
