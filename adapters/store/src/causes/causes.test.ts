import type { CauseContent } from "@hoatieu/explain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM } from "../acting.ts";
import { CATALOGUE } from "../fixture.ts";
import { load, past } from "../loading.ts";
import { expectAppendOnly, restoredCopy } from "../record-fixture.ts";
import { openStore, type Store } from "../store.ts";
import { HOA, LAN } from "../tasks/work-fixture.ts";
import { type TestDatabase, testDatabase } from "../testing.ts";

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

const TODAY = "2026-11-24";
const content = (over: Partial<CauseContent> = {}): CauseContent => ({
  kind: "untyped",
  text: " Kim ngạch qua cảng giảm ",
  indicator: "budget.revenue.import-export",
  period: "2023",
  figures: ["f1", "f1"],
  evidence: [{ text: "Báo cáo 12/BC-HQHP", source: "" }],
  department: "Cục Hải quan",
  ...over,
});
const counts = async () => [await store.saves(), (await store.audit.list(undefined, 1000)).length];

describe("a cause", () => {
  it("keeps every version, with who, when and why; the log holds, and the data version stays", async () => {
    const [saves = 0, entries = 0] = await counts();
    const version = await store.version();
    const made = await store.causes.create("hai-phong", content(), LAN, TODAY);
    expect(made.versions).toMatchObject([
      { number: 1, kind: "untyped", text: "Kim ngạch qua cảng giảm", figures: ["f1"], who: "Lan", day: TODAY, why: "" },
    ]);
    await store.causes.save(made.id, 1, content({ kind: "objective" }), "đã có số hải quan", HOA, TODAY);
    const kept = await store.causes.withdraw(made.id, 2, "trùng nguyên nhân khác", LAN, TODAY);
    expect(kept.versions.map((v) => [v.number, v.kind, v.withdrawn, v.why])).toEqual([
      [1, "untyped", false, ""],
      [2, "objective", false, "đã có số hải quan"],
      [3, "objective", true, "trùng nguyên nhân khác"],
    ]);
    expect(await store.causes.list(["hai-phong"])).toEqual([kept]);
    expect(await store.causes.list(["hai-phong-2025"])).toEqual([]);
    expect(await counts()).toEqual([saves + 3, entries + 3]);
    expect(await store.version()).toBe(version);
    expect((await store.audit.list(undefined, 1))[0]).toMatchObject({
      who: "Lan",
      action: "cause",
      details: { cause: made.id, number: 3, reason: "trùng nguyên nhân khác" },
    });
    expect(await store.audit.verify()).toMatchObject({ intact: true });
  });

  it.each([
    ["without evidence", content({ kind: "objective", figures: [], evidence: [] }), "cause-without-evidence"],
    ["without words", content({ text: "  " }), "cause-without-text"],
    ["with a secrecy mark", content({ text: "Công văn số 5 - MẬT" }), "secrecy-mark"],
  ])("%s is refused, and nothing is written", async (_what, wrong, code) => {
    const before = await counts();
    await expect(store.causes.create("hai-phong", wrong, LAN, TODAY)).rejects.toMatchObject({ problem: { code } });
    expect(await counts()).toEqual(before);
  });

  it("of two who change at once the second is told; a withdrawn one is not changed", async () => {
    const { id } = await store.causes.create("hai-phong", content(), LAN, TODAY);
    const both = await Promise.allSettled([
      store.causes.save(id, 1, content({ text: "a" }), "một", LAN, TODAY),
      store.causes.save(id, 1, content({ text: "b" }), "hai", HOA, TODAY),
    ]);
    expect(both.map((r) => r.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find((r) => r.status === "rejected")).toMatchObject({ reason: { problem: { code: "cause-changed" } } });
    await expect(store.causes.withdraw(id, 2, " ", LAN, TODAY)).rejects.toMatchObject({
      problem: { code: "cause-without-reason" },
    });
    await store.causes.withdraw(id, 2, "sai", LAN, TODAY);
    await expect(store.causes.save(id, 3, content(), "lại", LAN, TODAY)).rejects.toMatchObject({
      problem: { code: "cause-withdrawn" },
    });
    await expect(store.causes.get("atlantis")).rejects.toMatchObject({ problem: { code: "unknown-cause" } });
  });

  it("a reader reads and writes nothing, whatever the rights before him say", async () => {
    const viewer = store.as({
      ...SYSTEM,
      system: false,
      roles: ["viewer"],
      account: "v",
      embargo: [],
      seal: [],
      edit: [],
    });
    expect((await viewer.causes.list(["hai-phong"])).length).toBeGreaterThan(0);
    await expect(viewer.causes.create("hai-phong", content(), LAN, TODAY)).rejects.toThrow(/row-level security/);
    const nobody = store.as({ ...SYSTEM, system: false, roles: [], account: "", embargo: [], seal: [], edit: [] });
    expect(await nobody.causes.list(["hai-phong"])).toEqual([]);
  });

  it("refuses update, delete and truncate in the database itself", async () => {
    await expectAppendOnly(database.url, "cause_version");
  });

  it("comes back from a backup", async () => {
    const { store: restored, close } = await restoredCopy(store);
    expect(await restored.causes.list(["hai-phong"])).toEqual(await store.causes.list(["hai-phong"]));
    expect(await restored.audit.verify()).toMatchObject({ intact: true });
    await close();
  });
});

describe("what was done past the program", () => {
  it.each([
    ["other words", `UPDATE cause_version SET content = jsonb_set(content, '{text}', '"x"') WHERE number = 1`, "cause"],
    ["another kind", `UPDATE cause_version SET content = jsonb_set(content, '{kind}', '"objective"')`, "cause"],
    ["another day", "UPDATE cause_version SET day = '2023-12-04'", "cause"],
    ["another reason", "UPDATE cause_version SET why = 'x' WHERE withdrawn", "cause"],
    ["no longer withdrawn", "UPDATE cause_version SET withdrawn = false", "cause"],
    ["a version that is gone", "DELETE FROM cause_version WHERE number = 2", "cause"],
    [
      "a version slipped in",
      "INSERT INTO cause_version (change, cause, number, territory, day, withdrawn, why, content, who, account) SELECT 99, cause, 9, territory, day, false, 'x', content, who, account FROM cause_version WHERE number = 1",
      "unlogged",
    ],
  ])("%s: the check of the log says so", async (_what, sql, reason) => {
    const other = await testDatabase();
    const changed = await openStore(other.url);
    const { id } = await changed.causes.create("hai-phong", content(), LAN, TODAY);
    await changed.causes.save(id, 1, content({ text: "b" }), "đã có số", HOA, TODAY);
    await changed.causes.withdraw(id, 2, "trùng", LAN, TODAY);
    expect(await changed.audit.verify()).toMatchObject({ intact: true });
    await past(other.url, async (client) => {
      await client.query("SET session_replication_role = replica");
      await client.query(sql);
    });
    expect(await changed.audit.verify()).toMatchObject({ intact: false, reason });
    await changed.close();
    await other.drop();
  });
});
