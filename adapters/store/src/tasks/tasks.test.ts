import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM } from "../acting.ts";
import { CATALOGUE } from "../fixture.ts";
import { load, past } from "../loading.ts";
import { restoredCopy } from "../record-fixture.ts";
import { openStore, type Store } from "../store.ts";
import { type TestDatabase, testDatabase } from "../testing.ts";
import { act, deed, ended, fields, give, HOA, LAN, MINH, meeting, TODAY } from "./work-fixture.ts";

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

const standed = async (task: string, from = store) => (await from.tasks.register()).on(TODAY).get(task);
const reportOf = async (task: string) => (await standed(task))?.task.reports.at(-1)?.event ?? "";
const confirm = async (task: string) => deed({ kind: "confirmed", report: await reportOf(task) });

describe("a task", () => {
  it("comes back as it was given, in another store too, with a code of its territory", async () => {
    const id = await give(store);
    expect(id).toMatch(/^hai-phong-2025-t\d+$/);
    const other = await openStore(database.url);
    for (const from of [store, other])
      expect(await standed(id, from)).toMatchObject({
        task: { ...fields(), origin: "register", createdBy: "Lan", firstDue: "2026-12-31", events: 1 },
        standing: { state: "stalled", days: 37 },
      });
    await other.close();
  });

  it("is done when another person confirms the report, and an emptied field stays empty", async () => {
    const id = await give(store, { aim: { indicator: "grdp", measure: "yoy_pct", by: 0.5, unit: "%" } });
    await act(store, LAN, id, [deed({ kind: "edited", fields: { aim: undefined, title: "Đề án" } })]);
    await act(store, MINH, id, [deed(ended)]);
    expect(await standed(id)).toMatchObject({ task: { title: "Đề án" }, standing: { awaiting: true, done: false } });
    await act(store, HOA, id, [await confirm(id)]);
    const fresh = await openStore(database.url);
    const found = await standed(id, fresh);
    expect(found?.task.aim).toBeUndefined();
    expect(found).toMatchObject({
      task: { completed: { day: "2026-11-20", confirmedBy: "Hoa" } },
      standing: { state: "done-on-time", done: true },
    });
    expect((await fresh.tasks.register()).events(id).map((e) => e.deed.kind)).toEqual([
      "created",
      "edited",
      "reported",
      "confirmed",
    ]);
    await fresh.close();
  });

  it("every change is one entry of the log with its reason, and the chain holds", async () => {
    const id = await give(store);
    const before = (await store.audit.list(undefined, 1000)).length;
    await act(store, LAN, id, [deed({ kind: "extended", due: "2027-01-31", document: "7/TB" }, "chờ luật")]);
    const entries = await store.audit.list(undefined, 1000);
    expect(entries).toHaveLength(before + 1);
    expect(entries[0]).toMatchObject({ who: "Lan", action: "task", details: { reason: "chờ luật", count: 1 } });
    expect(await store.audit.verify()).toMatchObject({ intact: true });
  });
});

describe("what is refused writes nothing", () => {
  it.each([
    ["no owner", { owner: "" }, "task-without-owner", "owner"],
    ["due before it was given", { due: "2026-09-30" }, "due-before-assigned", "due"],
    ["neither a deadline nor none", { due: "" }, "due-missing", "due"],
    ["a parent that is none", { parent: "atlantis" }, "parent-unknown", "parent"],
    ["a meeting that is none", { meeting: "atlantis", conclusion: "1" }, "unknown-meeting", undefined],
  ])("%s", async (_what, over, code, column) => {
    const before = [await store.saves(), (await store.audit.list(undefined, 1000)).length];
    await expect(give(store, over)).rejects.toMatchObject({
      problem: { code, ...(column ? { place: { column } } : {}) },
    });
    expect([await store.saves(), (await store.audit.list(undefined, 1000)).length]).toEqual(before);
  });

  it("confirming one's own report", async () => {
    const id = await give(store);
    await act(store, MINH, id, [deed(ended)]);
    await expect(act(store, MINH, id, [await confirm(id)])).rejects.toMatchObject({ problem: { code: "own-report" } });
    // Two people may have one name: the account counts.
    await act(store, { who: "Minh", by: "another" }, id, [await confirm(id)]);
  });

  it("a circle of sub-tasks, also through several and within one save", async () => {
    const top = await give(store, { parent: "nq45" });
    const middle = await give(store, { parent: top });
    const low = await give(store, { parent: middle });
    await expect(act(store, LAN, top, [deed({ kind: "edited", fields: { parent: low } })])).rejects.toMatchObject({
      problem: {
        code: "task-circle",
        place: { column: "parent" },
        words: { circle: `${top} → ${low} → ${middle} → ${top}` },
      },
    });
    const writing = { person: LAN, today: TODAY, subject: "", documents: new Set<string>() };
    await expect(
      store.tasks.write(writing, () => [
        { task: "a", deeds: [deed({ kind: "created", fields: fields() })] },
        { task: "b", deeds: [deed({ kind: "created", fields: fields({ parent: "a" }) })] },
        { task: "a", deeds: [deed({ kind: "edited", fields: { parent: "b" } })] },
      ]),
    ).rejects.toMatchObject({ problem: { code: "task-circle" } });
    expect((await store.tasks.register()).has("a")).toBe(false);
  });

  it("one of many: none is extended", async () => {
    const [one, two] = [await give(store), await give(store, { due: "2028-01-01" })];
    const writing = { person: LAN, today: TODAY, subject: "bulk", documents: new Set<string>() };
    const later = deed({ kind: "extended", due: "2027-06-30", document: "" }, "chờ luật");
    await expect(
      store.tasks.write(writing, () => [one, two].map((task) => ({ task, deeds: [later] }))),
    ).rejects.toMatchObject({ problem: { code: "extension-not-later" } });
    expect((await standed(one))?.task.due).toBe("2026-12-31");
  });
});

describe("two people at once", () => {
  it("of several who confirm in one moment one wins, the others are told who", async () => {
    const other = await openStore(database.url);
    const id = await give(store);
    await act(store, MINH, id, [deed(ended)]);
    const [report, saves] = [await confirm(id), await store.saves()];
    const people = [store, other, store, other].map((from, n) =>
      act(from, { who: `Người ${n}`, by: `${n}` }, id, [report], 2),
    );
    const outcomes = await Promise.allSettled(people);
    const told = outcomes.flatMap((o) => (o.status === "rejected" ? [o.reason] : []));
    expect(told).toHaveLength(3);
    const winner = (await standed(id))?.task.completed?.confirmedBy;
    for (const reason of told)
      expect(reason).toMatchObject({ problem: { code: "report-answered", words: { who: winner } } });
    expect(await store.saves()).toBe(saves + 1);
    await other.close();
  });

  it("an edit on top of what another changed is told", async () => {
    const id = await give(store);
    await act(store, LAN, id, [deed({ kind: "edited", fields: { title: "Một" } })], 1);
    await expect(act(store, HOA, id, [deed({ kind: "edited", fields: { title: "Hai" } })], 1)).rejects.toMatchObject({
      problem: { code: "task-changed", words: { who: "Lan" } },
    });
  });

  it("new tasks in one moment have different codes", async () => {
    const other = await openStore(database.url);
    const codes = await Promise.all([store, other, store, other].map((from) => give(from)));
    expect(new Set(codes).size).toBe(4);
    await other.close();
  });
});

describe("a meeting", () => {
  it("keeps its versions, and a closed one stays as it was closed", async () => {
    const { meetings } = store.tasks;
    const made = await meetings.create("hai-phong-2025", meeting(), LAN);
    const second = await meetings.save(made.id, 1, meeting({ report: "GRDP tăng 11,81 %" }), false, HOA);
    expect(second).toMatchObject({ number: 2, report: "GRDP tăng 11,81 %", savedBy: "Hoa", closed: false });
    await expect(meetings.save(made.id, 1, meeting(), false, LAN)).rejects.toMatchObject({
      problem: { code: "meeting-changed", words: { who: "Hoa", number: "2" } },
    });
    await meetings.save(made.id, 2, meeting(), true, LAN);
    const edited = meeting({ conclusions: [{ id: "1", kind: "decision", text: "Khác" }] });
    await expect(meetings.save(made.id, 3, edited, false, LAN)).rejects.toMatchObject({
      problem: { code: "meeting-closed", words: { who: "Lan" } },
    });
    expect(await meetings.get(made.id)).toMatchObject({ number: 3, closed: true, conclusions: meeting().conclusions });
    expect((await meetings.list(["hai-phong-2025"])).map((m) => m.id)).toContain(made.id);
    expect(await store.audit.verify()).toMatchObject({ intact: true });
  });

  it("gives a task by its conclusion, and by no other", async () => {
    const made = await store.tasks.meetings.create("hai-phong-2025", meeting(), LAN);
    const id = await give(store, { meeting: made.id, conclusion: "2" });
    expect((await standed(id))?.task).toMatchObject({ meeting: made.id, conclusion: "2" });
    await expect(give(store, { meeting: made.id, conclusion: "1" })).rejects.toMatchObject({
      problem: { code: "unknown-conclusion", words: { number: "1" } },
    });
  });
});

describe("a backup", () => {
  it("restores tasks and meetings to what can be worked on", async () => {
    const id = await give(store);
    await act(store, MINH, id, [deed(ended)]);
    const made = await store.tasks.meetings.create("hai-phong-2025", meeting(), LAN);
    const { store: into, close } = await restoredCopy(store);
    expect((await into.tasks.register()).events(id)).toEqual((await store.tasks.register()).events(id));
    expect(await into.tasks.meetings.get(made.id)).toEqual(made);
    await act(into, HOA, id, [await confirm(id)]);
    expect(await standed(id, into)).toMatchObject({ standing: { done: true } });
    expect(await into.audit.verify()).toMatchObject({ intact: true });
    await close();
  });
});

describe("past the program", () => {
  it("events cannot be changed or taken away, and one slipped in is seen", async () => {
    const id = await give(store);
    for (const sql of ["UPDATE task_event SET why = 'x'", "DELETE FROM task_event", "DELETE FROM meeting_version"])
      await expect(past(database.url, (client) => client.query(sql))).rejects.toThrow(/append-only|row-level/);
    await past(database.url, (client) =>
      client.query(
        "INSERT INTO task_event (change, ord, task, kind, day, who, account, why, body) VALUES (999999, 0, $1, 'cancelled', '2026-11-24', 'x', 'x', 'x', '{\"document\":\"\"}')",
        [id],
      ),
    );
    expect(await store.audit.verify()).toMatchObject({ intact: false, reason: "unlogged" });
  });

  it("who only reads writes nothing, and who has no role sees no meeting", async () => {
    const viewer = store.as({ ...SYSTEM, system: false, roles: ["viewer"], edit: [], embargo: [], seal: [] });
    await expect(give(viewer)).rejects.toThrow(/row-level security/);
    const nobody = store.as({ ...SYSTEM, system: false, roles: [], edit: [], embargo: [], seal: [] });
    expect(await nobody.tasks.meetings.list(["hai-phong-2025"])).toEqual([]);
  });
});
