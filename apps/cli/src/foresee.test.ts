import { spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { WireForeseePage, WireScenario } from "@hoatieu/contract";
import { readFolder } from "@hoatieu/exchange";
import { buildApp, LOCAL_USER, memoryProvider } from "@hoatieu/server";
import { type TestDatabase, testDatabase } from "@hoatieu/store/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLock, readTarget } from "./read-growth.ts";

const BIN = join(import.meta.dirname, "../bin/hoatieu.js");
const DATA = join(import.meta.dirname, "../../../data/viet-nam");
const AUTUMN = ["--territory", "hai-phong", "--period", "2023", "--asof", "2023-10-15"];

let database: TestDatabase;
let directory = "";
const run = (...args: readonly string[]) =>
  spawnSync(process.execPath, [BIN, ...args], {
    encoding: "utf8",
    env: { ...process.env, DATABASE_URL: database.url, LANG: "C.UTF-8", LC_ALL: "" },
    timeout: 50_000,
  });
const plain = (text: string) => text.replaceAll("\u00a0", " ");

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "hoatieu-foresee-"));
  database = await testDatabase();
  expect(run("import", DATA).status).toBe(0);
});
afterAll(async () => {
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

describe("growth as it is typed", () => {
  it.each([
    ["12,35", { low: 12.35 }],
    ["12.7-13", { low: 12.7, high: 13 }],
    ["12,7–13", { low: 12.7, high: 13 }],
    ["-2", { low: -2 }],
    ["-2..1,5", { low: -2, high: 1.5 }],
  ])("a target %s", (text, target) => expect(readTarget(text)).toEqual(target));

  it.each([
    ["services:Q3=9,5", { node: "grdp.services", quarters: [3], growth: 9.5 }],
    ["grdp:4+2=-1.5", { node: "grdp", quarters: [2, 4], growth: -1.5 }],
    ["grdp.agriculture=3", { node: "grdp.agriculture", quarters: [1, 2, 3, 4], growth: 3 }],
  ])("a lock %s", (text, lock) => expect(readLock(text)).toEqual(lock));

  it.each(["", "x", "13-12", "1.234,5", "51", "1e3"])("a target “%s” is refused", (text) =>
    expect(() => readTarget(text)).toThrow(),
  );
  it.each(["", "services", "=3", "services:Q5=3", "services:=3", "services:Q1=much"])(
    "a lock “%s” is refused",
    (text) => expect(() => readLock(text)).toThrow(),
  );
});

describe("hoatieu foresee", () => {
  it("says verdict, table, targets and basis; from the database as from the folder", () => {
    const store = run("foresee", ...AUTUMN, "--target", "12,35");
    expect(store.status).toBe(0);
    const folder = run("foresee", ...AUTUMN, "--target", "12,35", "--data", DATA);
    expect(folder.stdout).toBe(store.stdout);
    const said = plain(store.stdout);
    expect(said).toContain("GRDP chín tháng năm 2023 tăng 10,08 %");
    expect(said).toMatch(/GRDP +9,65\* +≈/);
    expect(said).toMatch(/12,7–13 % +Hội đồng nhân dân/);
    expect(said).toMatch(/12,35 % +mức được hỏi/);
    expect(said).toMatch(/Cơ sở: \d+ số tăng trưởng/);
  });

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
    const url = "/api/hai-phong/foresee?period=2023&asof=2023-10-15&lang=vi";
    const reply = await app.inject({ url, headers: { host: "127.0.0.1" } });
    expect(run("foresee", ...AUTUMN, "--data", DATA, "--json").stdout.trimEnd()).toBe(reply.body);
  });

  it("--archive puts the forecast on record once; score shows it with its outcome", () => {
    const once = run("foresee", ...AUTUMN, "--archive", "--json");
    expect(once.stderr).toContain("Đã lưu");
    const page = JSON.parse(once.stdout) as WireForeseePage;
    expect(page.year).toBe(2023);
    expect(run("foresee", ...AUTUMN, "--archive", "--lang", "en").stdout).toContain("on record already");
    const score = plain(run("score", "--territory", "hai-phong", "--asof", "2024-12-31").stdout);
    expect(score).toMatch(/15\/10\/2023 +2023 +10,\d\d +do người dùng +\S.* +10,34 +\d,\d\d/);
    expect(score).toMatch(/31\/10\/2023 +2023 /);
    expect(score).toMatch(/sau chín tháng +\d/);
  });
});

describe("hoatieu score without a territory", () => {
  it("is the skill over all provinces", () => {
    const ran = run("score", "--asof", "2026-11-24", "--lang", "en");
    const said = plain(ran.stdout);
    expect(said).toMatch(/nine months +27 +0\.47 \/ 0\.\d\d +0\.56/);
    expect(said).toContain("57 province-years, 26 met, off by a mean of 2.03 points");
  });
});

describe("hoatieu scenario", () => {
  const scenario = (...args: readonly string[]) => run("scenario", ...AUTUMN, ...args);

  it("prints the least surprising path: printed, inferred, locked and solved cells", () => {
    const ran = scenario("--target", "10,5", "--lock", "services:Q4=13");
    expect(ran.status).toBe(0);
    const said = plain(ran.stdout);
    expect(said).toMatch(/GRDP .*10,50\n/);
    expect(said).toMatch(/Dịch vụ +10,21\* +≈[\d,]+ +≈[\d,]+ +=13,00/);
    expect(said).toContain("khả năng đạt mục tiêu");
  });

  it("a clash in plain words, with an exit code of its own", () => {
    const ran = scenario("--target", "13", "--lock", "grdp:Q4=9");
    expect([ran.status, ran.stdout]).toEqual([7, ""]);
    expect(plain(ran.stderr)).toContain("GRDP, cả năm: 13,00 %");
    expect(plain(ran.stderr)).toContain("GRDP, quý IV: 9,00 %");
    const json = scenario("--target", "10,5", "--lock", "grdp:Q1=9", "--json");
    expect(json.status).toBe(7);
    expect((JSON.parse(json.stdout) as { readonly solved: boolean }).solved).toBe(false);
  });

  it("saves, lists, shows, saves on top, and writes the official layout", async () => {
    const out = join(directory, "saved.xlsx");
    const first = scenario(
      "--target",
      "10,5",
      "--save",
      "Kịch bản 1",
      "--issuer",
      "UBND",
      "--note",
      "thử",
      "--out",
      out,
    );
    expect(first.stdout).toContain("Đã lưu: hai-phong-2023-1, phiên bản 1.");
    expect((await readFile(out)).subarray(0, 2).toString()).toBe("PK");
    const onto = scenario("--target", "10,6", "--onto", "hai-phong-2023-1", "--json");
    expect(JSON.parse(onto.stdout)).toEqual({ id: "hai-phong-2023-1", number: 2 });
    expect(run("scenario", "--list").stdout).toMatch(/hai-phong-2023-1 +2023 +Kịch bản 1 +UBND +2 /);
    const shown = plain(
      run("scenario", "--territory", "hai-phong", "--show", "hai-phong-2023-1", "--asof", "2024-03-01").stdout,
    );
    expect(shown).toContain("So với phiên bản trước: cả năm 10,50 % → 10,60 %");
    expect(shown).toMatch(/GRDP +2023 +10,60 +10,\d\d +/);
    const json = run("scenario", "--territory", "hai-phong", "--show", "hai-phong-2023-1", "--json");
    expect((JSON.parse(json.stdout) as WireScenario).versions).toHaveLength(2);
    expect(run("audit", "verify").status).toBe(0);
  });

  it("writes a draft as a workbook, from a folder too", async () => {
    const out = join(directory, "draft.xlsx");
    expect(scenario("--target", "10,5", "--out", out, "--data", DATA).status).toBe(0);
    expect((await readFile(out)).subarray(0, 2).toString()).toBe("PK");
  });

  it.each([
    [["scenario", "--period", "2023"], 2, "--target"],
    [["scenario", ...AUTUMN, "--target", "10", "--lock", "mining=3"], 2, "grdp.mining"],
    [["scenario", ...AUTUMN, "--target", "10", "--onto", "hai-phong-2023-9"], 2, "hai-phong-2023-9"],
    [["scenario", "--territory", "quang-ninh", "--show", "hai-phong-2023-1"], 2, "hai-phong-2023-1"],
    [["scenario", ...AUTUMN, "--target", "10", "--save", "A", "--data", DATA], 2, "scenarios"],
  ])("%j ends with code %i and says why", (args, code, word) => {
    const ran = run(...args);
    expect([ran.status, ran.stdout]).toEqual([code, ""]);
    expect(ran.stderr).toContain(word);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
  });
});
