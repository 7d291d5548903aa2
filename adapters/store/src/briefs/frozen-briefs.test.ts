import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM } from "../acting.ts";
import { CATALOGUE } from "../fixture.ts";
import { load, past } from "../loading.ts";
import { expectAppendOnly, restoredCopy } from "../record-fixture.ts";
import { openStore, type Store } from "../store.ts";
import { HOA, LAN } from "../tasks/work-fixture.ts";
import { type TestDatabase, testDatabase } from "../testing.ts";
import type { NewFrozenBrief } from "./frozen-brief.ts";

const TODAY = "2026-11-24";
const bytes = (text: string) => new TextEncoder().encode(text);
/** The paper is opaque to the store; the numbers test that JSON and back leaves them as they are. */
const brief = (over: Partial<NewFrozenBrief> = {}): NewFrozenBrief => ({
  territory: "hai-phong",
  period: "2023",
  language: "vi",
  asOf: "2023-12-04",
  why: "",
  paper: { tree: { title: "Báo cáo", values: [0.1 + 0.2, 1e-7] } },
  beside: { promises: [] },
  files: { word: bytes("PK word"), pdf: bytes("%PDF") },
  dataVersion: 1,
  program: "0.1.0",
  ...over,
});
const corrected = (over: Partial<NewFrozenBrief> = {}) =>
  brief({ paper: { tree: { title: "B" } }, why: "sửa", ...over });

let database: TestDatabase;
let store: Store;

beforeAll(async () => {
  database = await testDatabase();
  store = await openStore(database.url);
  await load(store, CATALOGUE);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

describe("a frozen brief", () => {
  it("is kept with its files and fingerprints, and the same paper is not frozen twice", async () => {
    const [version, saves] = [await store.version(), await store.saves()];
    const first = await store.briefs.freeze(brief(), 0, LAN, TODAY);
    expect(first).toMatchObject({
      existing: false,
      frozen: { id: "2023-vi-1", number: 1, day: TODAY, who: "Lan", corrects: undefined, dataVersion: 1 },
    });
    // `printf 'PK word' | sha256sum`, `printf '%%PDF' | sha256sum`
    expect(first.frozen.word).toEqual({
      sha256: "3ad90927068754a8abd70fe76bd6f03e80c15607c40eabf3ce8806cb2f65d65a",
      bytes: 7,
    });
    expect(first.frozen.pdf?.sha256).toBe("315d429b7714cedb6ad04ac31240145257692630457f3c88253c5beceac76027");
    const again = await store.briefs.freeze(brief({ files: { word: bytes("other") } }), 0, HOA, TODAY);
    expect(again).toEqual({ frozen: first.frozen, existing: true });
    expect(await store.briefs.file("hai-phong", "2023-vi-1", "word")).toEqual(bytes("PK word"));
    expect(await store.briefs.get("hai-phong", "2023-vi-1")).toMatchObject({ paper: brief().paper });
    expect([await store.version(), await store.saves()]).toEqual([version, saves + 1]);
    expect((await store.audit.list(undefined, 1))[0]).toMatchObject({
      who: "Lan",
      action: "brief",
      details: { frozen: "2023-vi-1", territory: "hai-phong", sha256: first.frozen.sha256 },
    });
  });

  it("is corrected by a further version with its reason; another language or period counts for itself", async () => {
    await expect(store.briefs.freeze(corrected({ why: " " }), 1, LAN, TODAY)).rejects.toMatchObject({
      problem: { code: "brief-without-reason" },
    });
    const second = await store.briefs.freeze(corrected({ why: "đã có số chính thức" }), 1, HOA, TODAY);
    expect(second.frozen).toMatchObject({ id: "2023-vi-2", corrects: 1, why: "đã có số chính thức" });
    const english = await store.briefs.freeze(brief({ language: "en", files: { word: bytes("e") } }), 0, LAN, TODAY);
    expect(english.frozen).toMatchObject({ id: "2023-en-1", pdf: undefined });
    expect((await store.briefs.list("hai-phong")).map((b) => b.id)).toEqual(["2023-en-1", "2023-vi-2", "2023-vi-1"]);
    expect((await store.briefs.newest(brief()))?.frozen.id).toBe("2023-vi-2");
    // Back to what the first said: a third version, not the first again.
    const third = await store.briefs.freeze(brief({ why: "trả lại như bản 1" }), 2, LAN, TODAY);
    expect(third).toMatchObject({ existing: false, frozen: { number: 3, corrects: 2 } });
    expect(await store.audit.verify()).toMatchObject({ intact: true });
  });

  it("of two who freeze at once one wins and the other is told who did; nothing of his is written", async () => {
    const series = { period: "2024", asOf: "2024-12-10" };
    const both = await Promise.allSettled([
      store.briefs.freeze(brief({ ...series, paper: 1 }), 0, LAN, TODAY),
      store.briefs.freeze(brief({ ...series, paper: 2 }), 0, HOA, TODAY),
    ]);
    expect(both.map((r) => r.status).sort()).toEqual(["fulfilled", "rejected"]);
    const won = both.find((r) => r.status === "fulfilled")?.value.frozen.who;
    expect(both.find((r) => r.status === "rejected")).toMatchObject({
      reason: { problem: { code: "brief-changed", words: { number: "1", who: won, expected: "0" } } },
    });
    expect((await store.briefs.list("hai-phong")).filter((b) => b.period === "2024")).toHaveLength(1);
  });

  it.each([
    ["of a day to come", { asOf: "2999-01-01" }, "day-in-future"],
    ["with a number that is none", { paper: { value: Number.NaN } }, "brief-refused"],
    ["with a secrecy mark in the reason", { why: "theo công văn MẬT" }, "secrecy-mark"],
  ])("%s is refused", async (_what, over, code) => {
    await expect(store.briefs.freeze(brief({ period: "2025", ...over }), 0, LAN, TODAY)).rejects.toMatchObject({
      problem: { code },
    });
    await expect(store.briefs.get("hai-phong", "2025-vi-1")).rejects.toMatchObject({
      problem: { code: "unknown-brief" },
    });
  });

  it("is read by every reader and frozen by none of them, whatever the rights before say", async () => {
    const as = (...roles: string[]) =>
      store.as({ ...SYSTEM, system: false, roles, account: "v", embargo: [], seal: [], edit: [] });
    expect((await as("viewer").briefs.list("hai-phong")).length).toBeGreaterThan(0);
    expect(await as().briefs.list("hai-phong")).toEqual([]);
    for (const role of ["viewer", "reporter", "verifier"])
      await expect(as(role).briefs.freeze(brief({ period: "2022" }), 0, LAN, TODAY)).rejects.toMatchObject({
        problem: { code: "not-permitted" },
      });
    expect((await as("leader").briefs.freeze(brief({ period: "2022" }), 0, LAN, TODAY)).existing).toBe(false);
  });

  it("refuses update, delete and truncate in the database itself", async () => {
    await expectAppendOnly(database.url, "frozen_brief");
  });

  it("comes back from a backup, bytes and all", async () => {
    const { store: restored, close } = await restoredCopy(store);
    expect(await restored.briefs.list("hai-phong")).toEqual(await store.briefs.list("hai-phong"));
    for (const kind of ["word", "pdf"] as const)
      expect(await restored.briefs.file("hai-phong", "2023-vi-1", kind)).toEqual(
        await store.briefs.file("hai-phong", "2023-vi-1", kind),
      );
    expect(await restored.audit.verify()).toMatchObject({ intact: true });
    await close();
  });

  // Last: each leaves the record broken, and is put right again before the next.
  it.each([
    ["another word in the paper", `UPDATE frozen_brief SET paper = '{"tree": 1}' WHERE brief = '2023-vi-1'`, "brief"],
    [
      "another paper with a hash that fits it",
      `UPDATE frozen_brief SET paper = '1', sha256 = encode(sha256('1'), 'hex') WHERE brief = '2023-vi-2'`,
      "brief",
    ],
    ["another Word file", "UPDATE frozen_brief SET word = 'x' WHERE brief = '2023-vi-1'", "brief"],
    [
      "another PDF with a hash that fits it",
      "UPDATE frozen_brief SET pdf = 'x', pdf_sha256 = encode(sha256('x'), 'hex') WHERE brief = '2023-vi-1'",
      "brief",
    ],
    ["another promise", `UPDATE frozen_brief SET beside = '{}' WHERE brief = '2023-vi-1'`, "brief"],
    ["another person", "UPDATE frozen_brief SET who = 'x' WHERE brief = '2023-vi-2'", "brief"],
    ["a version that is gone", "DELETE FROM frozen_brief WHERE brief = '2023-vi-3'", "brief"],
    [
      "a version slipped in",
      "INSERT INTO frozen_brief SELECT 999, '2023-vi-9', territory, period, language, 9, as_of, day, 8, why, paper, beside, sha256, word, word_sha256, pdf, pdf_sha256, data_version, program, who, account, at FROM frozen_brief WHERE brief = '2023-vi-3'",
      "unlogged",
    ],
  ])("%s past the program: the check of the log says so", async (_what, sql, reason) => {
    const kept = "CREATE TABLE kept AS SELECT * FROM frozen_brief";
    const back = "DELETE FROM frozen_brief; INSERT INTO frozen_brief SELECT * FROM kept; DROP TABLE kept";
    await past(database.url, async (client) => {
      await client.query(`SET session_replication_role = replica; ${kept}; ${sql}`);
    });
    expect(await store.audit.verify()).toMatchObject({ intact: false, reason });
    await past(database.url, async (client) => {
      await client.query(`SET session_replication_role = replica; ${back}`);
    });
    expect(await store.audit.verify()).toMatchObject({ intact: true });
  });
});
