import { randomBytes } from "node:crypto";
import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Access, SYSTEM } from "../acting.ts";
import { type Door, doorOf, handleOf, openPool } from "../database.ts";
import { CATALOGUE, figure } from "../fixture.ts";
import { load } from "../loading.ts";
import { openStore, type Store } from "../store.ts";
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
