import { randomBytes } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Access, SYSTEM, type WriteRight } from "../acting.ts";
import { type Door, doorOf, handleOf, openPool } from "../database.ts";
import { CATALOGUE, figure } from "../fixture.ts";
import { load } from "../loading.ts";
import { openStore, type Store } from "../store.ts";
import { act, deed, ended, fields, give, HOA, LAN, MINH, meeting, TODAY } from "../tasks/work-fixture.ts";
import { past, type TestDatabase, testDatabase, testServer } from "../testing.ts";

const reader: Access = { ...SYSTEM, system: false, roles: ["viewer"], account: "", embargo: [], seal: [], edit: [] };
const TABLES = ["figure", "embargo", "scenario", "scenario_version", "forecast"];
const PEOPLE = ["account", "account_grant", "session", "api_token", "first_link", "sign_in_failure"];
const CONTENT = { targets: [], cells: [], weights: [] } as never;

interface Login {
  readonly name: string;
  readonly url: (database: string) => string;
  readonly prepare: (database: string) => Promise<void>;
}

const at = (database: string, user?: string, password?: string) => {
  const url = new URL(database);
  if (user) url.username = user;
  if (password) url.password = password;
  return url.href;
};
const plain = `plain_${randomBytes(4).toString("hex")}`;
const LOGINS: readonly Login[] = [
  { name: "the server's superuser, who acts as a role of its own", url: (url) => url, prepare: async () => undefined },
  {
    name: "an ordinary login that owns the database",
    url: (url) => at(url, plain, "secret"),
    prepare: (url) =>
      past(url, async (client) => {
        await client.query(`CREATE ROLE ${plain} LOGIN PASSWORD 'secret'`);
        await client.query(`ALTER DATABASE ${new URL(url).pathname.slice(1)} OWNER TO ${plain}`);
      }),
  },
];

describe.each(LOGINS)("under $name", ({ url, prepare }) => {
  let database: TestDatabase;
  let store: Store;
  let pool: pg.Pool;
  let role: string | undefined;
  const door = (access: Access): Door => doorOf(pool, access);
  const count = async (access: Access, table: string) =>
    Number((await handleOf(door(access)).query(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);

  beforeAll(async () => {
    database = await testDatabase();
    await prepare(database.url);
    const address = url(database.url);
    store = await openStore(address);
    await load(store, [...CATALOGUE, figure(), figure({ indicator: "grdp", printed: "11.2", released: "2025-01-05" })]);
    const [one] = (await store.dataset()).figures;
    await store.embargoes.set([one?.id ?? ""], new Date("2999-01-01"), "tester");
    const first = { asOf: "2026-11-01", document: "", note: "", content: CONTENT };
    await store.scenarios.create(
      { territory: "hai-phong", year: 2026, title: "a", issuer: "", first },
      "t",
      "2026-11-24",
    );
    for (const login of ["lan", "minh"]) {
      const { id } = await store.people.create({ login, name: login }, "tester");
      await store.people.sessions.open({ hash: login, account: id, agent: "", address: "" });
    }
    const above = await past(address, (c) => c.query("SELECT rolsuper FROM pg_roles WHERE rolname = current_user"));
    role = above.rows[0]?.rolsuper === true ? "hoatieu_app" : undefined;
    pool = openPool(address, role);
  });
  afterAll(async () => {
    await pool.end();
    await store.close();
    await database.drop();
    if (role === undefined) await past(testServer(), (client) => client.query(`DROP ROLE IF EXISTS ${plain}`));
  });

  it("a transaction that does not say who asks sees nothing", async () => {
    const silent = handleOf({ pool, opening: "" });
    for (const table of [...TABLES, ...PEOPLE, "live_figure"])
      expect([table, (await silent.query(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n]).toEqual([table, 0n]);
  });

  it("a reader sees what is open, of people nothing; the product all", async () => {
    expect(await count(reader, "figure")).toBe(1);
    expect(await count(reader, "live_figure")).toBe(1);
    expect(await count(reader, "embargo")).toBe(0);
    // Made by the product while it saw a figure before its hour.
    expect(await count(reader, "scenario_version")).toBe(0);
    for (const table of PEOPLE) expect([table, await count(reader, table)]).toEqual([table, 0]);
    expect(await count(SYSTEM, "figure")).toBe(2);
    expect(await count(SYSTEM, "session")).toBe(2);
  });

  it("a person sees the own account and session, and ends no other's", async () => {
    const { account } = (await store.people.byLogin("lan")) ?? {};
    const lan = { ...reader, account: account?.id ?? "" };
    expect(await count(lan, "account")).toBe(1);
    expect(await count(lan, "session")).toBe(1);
    const own = store.as(lan);
    const other = (await store.people.byLogin("minh"))?.account.id ?? "";
    expect(await own.people.sessions.end(other, {})).toBe(0);
    await expect(own.people.setGrants(other, [{ role: "administrator" }], "lan")).rejects.toMatchObject({
      problem: { code: "unknown-account" },
    });
    await expect(own.people.setGrants(lan.account, [{ role: "administrator" }], "lan")).rejects.toMatchObject({
      problem: { code: "not-permitted" },
    });
    await expect(own.people.create({ login: "new", name: "n" }, "lan")).rejects.toMatchObject({
      problem: { code: "not-permitted" },
    });
  });

  it("figures, hours and scenarios are written only where the right reaches", async () => {
    const analyst = { ...reader, roles: ["analyst"], edit: ["elsewhere"], seal: ["elsewhere"] };
    const first = { asOf: "2026-11-01", document: "", note: "", content: CONTENT };
    const asked = { territory: "hai-phong", year: 2027, title: "b", issuer: "", first };
    const refused = { problem: { code: "not-permitted" } };
    await expect(store.as(analyst).scenarios.create(asked, "x", "2026-11-24")).rejects.toMatchObject(refused);
    const [seen] = (await store.as(analyst).dataset()).figures;
    const set = store.as(analyst).embargoes.set([seen?.id ?? ""], new Date("2999-01-01"), "x");
    await expect(set).rejects.toMatchObject(refused);
    const insert = handleOf(door(analyst)).query("INSERT INTO figure SELECT * FROM figure");
    await expect(insert).rejects.toThrow();
    const here = { ...analyst, edit: ["hai-phong"] };
    expect((await store.as(here).scenarios.create(asked, "x", "2026-11-24")).record.year).toBe(2027);
  });

  it("events of tasks are written by who may do that, for the department and the territory of the task as it stands", async () => {
    const may = (rights: Access["rights"]) => store.as({ ...reader, account: "x", rights });
    const refused = { problem: { code: "not-permitted" } };
    const here = { territory: "hai-phong-2025" };
    const finance = { ...here, department: "Sở Tài chính" };
    const task = await give(may({ "assign-task": [here] }));
    for (const wrong of [{}, { "report-task": [here] }, { "assign-task": [{ territory: "hai-phong" }] }])
      await expect(give(may(wrong))).rejects.toMatchObject(refused);
    const reports = (rights: Access["rights"]) => act(may(rights), MINH, task, [deed(ended)]);
    for (const wrong of [
      { "report-task": [{ ...here, department: "Sở Công Thương" }] },
      { "report-task": [{ territory: "quang-ninh" }] },
      { "assign-task": [{}], "confirm-task": [{}], decide: [{}] },
    ])
      await expect(reports(wrong)).rejects.toMatchObject(refused);
    expect((await reports({ "report-task": [finance] })).events).toBe(1);
    const report = (await store.tasks.register()).events(task).at(-1)?.id ?? "";
    const confirmed = [deed({ kind: "confirmed", report })];
    await expect(act(may({ "report-task": [{}] }), HOA, task, confirmed)).rejects.toMatchObject(refused);
    // A task that has moved to another department is that one's.
    const given = await give(store);
    const owner = "Sở Công Thương";
    await act(may({ "assign-task": [here] }), LAN, given, [deed({ kind: "edited", fields: { owner } })]);
    const says = (rights: Access["rights"]) =>
      act(may(rights), MINH, given, [deed({ kind: "cause-stated", text: "Mưa bão" })]);
    await expect(says({ "report-task": [finance] })).rejects.toMatchObject(refused);
    expect((await says({ "report-task": [{ ...here, department: owner }] })).events).toBe(1);
    // Who imports a register writes every kind of event in his territory, the new task and its history in one save.
    const history = [deed({ kind: "created", fields: fields() }), { ...deed(ended), who: "Bình" }];
    const sheet = (rights: Access["rights"]) => act(may(rights), LAN, "", history);
    expect((await sheet({ import: [here] })).events).toBe(2);
    await expect(sheet({ import: [{ territory: "quang-ninh" }] })).rejects.toMatchObject(refused);
  });

  it("meetings and causes are written only where the right reaches", async () => {
    const may = (rights: Access["rights"]) => store.as({ ...reader, account: "x", rights });
    const refused = { problem: { code: "not-permitted" } };
    const held = (rights: Access["rights"]) => may(rights).tasks.meetings.create("hai-phong-2025", meeting(), LAN);
    await expect(held({ "record-meeting": [{ territory: "hai-phong" }] })).rejects.toMatchObject(refused);
    await expect(held({ "assign-task": [{}] })).rejects.toMatchObject(refused);
    expect((await held({ "record-meeting": [{ territory: "hai-phong-2025" }] })).number).toBe(1);
    const cause = { kind: "untyped", text: "Mưa bão", indicator: "grdp", period: "2024" } as const;
    const typed = (department: string, right: WriteRight) =>
      may({ "type-cause": [right] }).causes.create(
        "hai-phong",
        { ...cause, figures: [], evidence: [], department },
        LAN,
        TODAY,
      );
    const finance = { territory: "hai-phong", department: "Sở Tài chính" };
    for (const [department, right] of [
      ["Sở Công Thương", finance],
      ["", finance],
      ["Sở Tài chính", { territory: "quang-ninh" }],
    ] as const)
      await expect(typed(department, right)).rejects.toMatchObject(refused);
    expect((await typed("Sở Tài chính", finance)).territory).toBe("hai-phong");
    expect((await typed("", { territory: "hai-phong" })).territory).toBe("hai-phong");
  });

  it("who saves on top of a version that is closed to him is told so", async () => {
    const analyst = store.as({
      ...reader,
      roles: ["analyst"],
      account: "x",
      edit: "every",
      rights: { "type-cause": [{}] },
    });
    const version = { asOf: "2026-11-01", document: "", note: "", content: CONTENT };
    const asked = { territory: "hai-phong", year: 2028, title: "c", issuer: "", first: version };
    const { record } = await analyst.scenarios.create(asked, "x", "2026-11-24");
    await store.scenarios.addVersion(record.id, 1, version, "product", "2026-11-24");
    await expect(analyst.scenarios.addVersion(record.id, 1, version, "x", "2026-11-24")).rejects.toMatchObject({
      problem: { code: "version-unseen", words: { number: "2" } },
    });
    const content = { kind: "untyped", text: "Mưa", indicator: "grdp", period: "2024" } as const;
    const cause = { ...content, figures: [], evidence: [], department: "" };
    const own = await analyst.causes.create("hai-phong", cause, LAN, TODAY);
    await store.causes.save(own.id, 1, cause, "đã có số", HOA, TODAY);
    await expect(analyst.causes.save(own.id, 1, cause, "sửa", LAN, TODAY)).rejects.toMatchObject({
      problem: { code: "version-unseen" },
    });
  });

  it("who asks stays with his own transaction: the next on the connection is another", async () => {
    const narrow = openPool(url(database.url), role);
    const asSystem = handleOf(doorOf(narrow, SYSTEM));
    const asReader = handleOf(doorOf(narrow, reader));
    const both = await Promise.all(
      Array.from({ length: 40 }, async (_, n) =>
        Number((await (n % 2 === 0 ? asSystem : asReader).query("SELECT count(*) AS n FROM figure")).rows[0]?.n),
      ),
    );
    expect(both).toEqual(both.map((_, n) => (n % 2 === 0 ? 2 : 1)));
    await narrow.end();
  });
});
