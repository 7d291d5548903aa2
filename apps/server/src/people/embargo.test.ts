import { PassThrough } from "node:stream";
import type { WireEmbargo, WireImportJob, WireImportRow, WirePedigree, WireProblem } from "@hoatieu/contract";
import { period } from "@hoatieu/core";
import { past } from "@hoatieu/store/testing";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Grant } from "../permission.ts";
import { accessOf } from "./access.ts";
import { openPeopleApp, type PeopleApp } from "./testing.ts";

const HERE = "hai-phong-2025";
const DAY = "2026-11-24";
const VALUE = "77.77";
const view = `period=2026-M1-10&asof=${DAY}`;

/** Every door through which a figure could be seen. */
const DOORS = [
  "/api/frame",
  `/api/${HERE}/release-dates?asof=${DAY}`,
  `/api/${HERE}/bridge?${view}`,
  `/api/${HERE}/measure?${view}`,
  `/api/${HERE}/indicators/iip?${view}`,
  `/api/quang-ninh/indicators/iip?${view}`,
  `/api/${HERE}/checks?${view}`,
  `/api/${HERE}/brief?${view}`,
  `/api/${HERE}/figures.csv?indicator=iip&asof=${DAY}`,
  `/api/${HERE}/foresee?period=2026&asof=${DAY}`,
  `/api/quang-ninh/foresee?period=2026&asof=${DAY}`,
  `/api/${HERE}/explain?${view}`,
  `/api/${HERE}/scenarios`,
  `/api/${HERE}/forecasts?asof=${DAY}`,
  `/api/${HERE}/tasks`,
  "/api/search?q=77.77",
  "/api/embargoes",
  "/api/imports",
];

let house: PeopleApp;
let viewer = "";
let analyst = "";
let elsewhere = "";
let before: ReadonlyMap<string, string>;
let figure = "";
let job = "";

const ask = async (url: string, cookie: string) => (await house.ask({ url, headers: { cookie } })).body;
const post = (url: string, cookie: string, payload: object | string) => {
  const type = typeof payload === "string" ? "application/octet-stream" : "application/json";
  return house.ask({ method: "POST", url, headers: { cookie, "content-type": type }, payload });
};
/** The number of the version moves with every write, and tells nothing of it. */
const still = (body: string) => body.replaceAll(/"version":\d+/g, "");
const seenBy = async (cookie: string) => {
  const seen = new Map<string, string>();
  for (const url of DOORS) seen.set(url, still(await ask(url, cookie)));
  return seen;
};
const problemOf = (body: string) => (JSON.parse(body) as { problems: readonly WireProblem[] }).problems[0]?.code;
const everywhere = (role: Grant["role"]): Grant[] => [{ role }];

beforeAll(async () => {
  house = await openPeopleApp({ province: true });
  viewer = (await house.person("viewer", everywhere("viewer"))).cookie;
  analyst = (await house.person("analyst", everywhere("analyst"))).cookie;
  elsewhere = (await house.person("elsewhere", [{ role: "analyst", territory: "quang-ninh" }])).cookie;
  before = await seenBy(viewer);
  const source = [...(await house.store.reference()).sources.keys()][0];
  const head = "indicator,territory,period,measure,value,unit,note,status,released,source,embargo";
  const row = (indicator: string, when: string) =>
    `${indicator},${HERE},${when},yoy_pct,${VALUE},%,,estimate,${DAY},${source},2999-12-06 09:00`;
  const file = [head, row("iip", "2026-M1-10"), row("grdp", "2026-M1-9"), row("grdp", "2026-Q3")].join("\n");
  const begun = (await post("/api/imports?file=early.csv&notation=plain", analyst, file)).json() as WireImportJob;
  job = begun.id;
  for (const [state, next] of [
    ["ready", "commit"],
    ["committed", ""],
  ] as const) {
    while ((JSON.parse(await ask(`/api/imports/${job}`, analyst)) as WireImportJob).state !== state)
      await new Promise((resolve) => setTimeout(resolve, 20));
    if (next) await post(`/api/imports/${job}/${next}`, analyst, {});
  }
  figure =
    (JSON.parse(await ask("/api/embargoes", analyst)) as WireEmbargo[]).find((e) => e.indicator === "iip")?.figure ??
    "";
});
afterAll(() => house.close());

describe("a figure before its hour", () => {
  it("leaves every answer to a reader as it was, to the letter", async () => {
    const seen = await seenBy(viewer);
    for (const url of DOORS) expect([url, seen.get(url)]).toEqual([url, before.get(url)]);
  });

  it("is seen by who has the right, through the same doors and the same caches", async () => {
    const changed = [...(await seenBy(analyst))].filter(([url, body]) => body !== before.get(url)).map(([url]) => url);
    expect(changed).toEqual(
      expect.arrayContaining([
        "/api/frame",
        `/api/${HERE}/indicators/iip?${view}`,
        `/api/${HERE}/figures.csv?indicator=iip&asof=${DAY}`,
        `/api/${HERE}/foresee?period=2026&asof=${DAY}`,
        "/api/embargoes",
      ]),
    );
    expect(await ask(`/api/${HERE}/figures.csv?indicator=iip&asof=${DAY}`, analyst)).toContain(VALUE);
    // And asked again after one who sees it, a reader still does not.
    expect(await ask(`/api/${HERE}/figures.csv?indicator=iip&asof=${DAY}`, viewer)).not.toContain(VALUE);
  });

  it("is not seen by who has the right for another territory", async () => {
    const seen = await seenBy(elsewhere);
    for (const url of DOORS) expect([url, seen.get(url)]).toEqual([url, before.get(url)]);
  });

  it("has no pedigree, no file and no row of its import for a reader", async () => {
    expect(figure).not.toBe("");
    const pedigree = JSON.parse(
      await ask(`/api/${HERE}/pedigree?figures=${figure}&asof=${DAY}`, viewer),
    ) as WirePedigree;
    expect(pedigree.figures).toEqual([]);
    expect(await ask(`/api/${HERE}/pedigree?figures=${figure}&asof=${DAY}`, analyst)).toContain(VALUE);
    for (const url of [`/api/imports/${job}/rows`, `/api/imports/${job}/refused.csv`])
      expect(problemOf(await ask(url, viewer))).toBe("not-permitted");
    // Its name and counts tell of it: the import itself is none.
    for (const url of [`/api/imports/${job}`, `/api/imports/${job}/events`])
      expect(problemOf(await ask(url, viewer))).toBe("unknown-import");
  });

  it.each([
    ["brief.docx", "77,77"],
    ["figures.xlsx", VALUE],
  ])("stands in the %s of who sees it, and in nobody else's", async (file, shown) => {
    const parts = async (cookie: string) => {
      const { rawPayload } = await house.ask({ url: `/api/${HERE}/${file}?${view}`, headers: { cookie } });
      return Object.values(unzipSync(rawPayload)).map((part) => strFromU8(part));
    };
    expect((await parts(analyst)).some((part) => part.includes(shown))).toBe(true);
    expect((await parts(viewer)).some((part) => part.includes(shown))).toBe(false);
  });

  it("is on no page of a dry run for who does not see it", async () => {
    const rows = async (grants: readonly Grant[]) => {
      const access = accessOf({ id: "x", name: "x", roles: grants, mode: "person" });
      return (await house.store.as(access).imports.page(job, undefined, 0, 100)).rows;
    };
    await past(house.databaseUrl, async (client) => {
      await client.query(
        `INSERT INTO staged_figure SELECT $1, 1, 2, id, identity, indicator, territory, period, measure, printed, unit, note, status, released, source, known_on, now() + interval '1 hour' FROM figure WHERE id = $2`,
        [job, figure],
      );
    });
    expect(((await rows([{ role: "viewer" }])) as readonly unknown[] as WireImportRow[]).length).toBe(0);
    expect(await rows([{ role: "administrator" }])).toHaveLength(1);
    await past(house.databaseUrl, (client) => client.query("DELETE FROM staged_figure"));
  });

  it("is not in the store of a reader: figures, peers, panel, export, all of it", async () => {
    const reader = house.store.as(accessOf({ id: "v", name: "v", roles: everywhere("viewer"), mode: "person" }));
    const when = period("2026-M1-10");
    const query = { indicator: "iip", measure: "yoy_pct", period: when, asOf: DAY } as const;
    const ids: string[] = [];
    for await (const f of reader.exportFigures()) ids.push(f.id);
    ids.push(...(await reader.dataset()).figures.map((f) => f.id));
    ids.push(...(await reader.figures([figure])).map((f) => f.id));
    ids.push(...(await reader.panel({ indicators: ["iip"], asOf: DAY })).figures.map((f) => f.id));
    expect(ids.length).toBeGreaterThan(1_000);
    expect(ids).not.toContain(figure);
    const peersOf = async (store: typeof reader) =>
      [...(await store.peers(query)).byTerritory.values()].map((s) => s.figure.id);
    expect(await peersOf(reader)).not.toContain(figure);
    expect(await peersOf(house.store)).toContain(figure);
  });

  it("is in no backup of who does not see it: the backup is refused, not partial", async () => {
    const target = new PassThrough().resume();
    for (const roles of [everywhere("analyst"), everywhere("leader"), [{ role: "viewer" as const }]]) {
      const store = house.store.as(accessOf({ id: "v", name: "v", roles, mode: "person" }));
      await expect(store.backup(target)).rejects.toMatchObject({ problem: { code: "not-permitted" } });
    }
    const all = house.store.as(accessOf({ id: "a", name: "a", roles: everywhere("administrator"), mode: "person" }));
    expect((await all.backup(new PassThrough().resume())).tables.map((t) => t.name)).toContain("embargo");
  });

  it("gives nothing away by what is made of it: a scenario and its forecast are closed as long", async () => {
    const wish = { asof: DAY, target: { low: 9 }, year: 2026, title: "Kịch bản sớm" };
    const made = await post(`/api/${HERE}/scenarios`, analyst, wish);
    expect(made.statusCode).toBe(200);
    expect(await ask(`/api/${HERE}/scenarios`, analyst)).toContain("Kịch bản sớm");
    const { id } = made.json() as { id: string };
    for (const url of [`/api/${HERE}/scenarios/${id}`, `/api/${HERE}/scenarios/${id}/versions/1.xlsx`])
      expect(problemOf(await ask(url, viewer))).toBe("unknown-scenario");
    for (const url of [`/api/${HERE}/scenarios`, `/api/${HERE}/forecasts?asof=${DAY}`])
      expect([url, still(await ask(url, viewer))]).toEqual([url, before.get(url)]);
  });

  it("is in no frozen brief, even where who freezes sees it: the file is the one that a reader gets", async () => {
    const word = async (url: string, cookie: string) => (await house.ask({ url, headers: { cookie } })).rawPayload;
    const live = `/api/${HERE}/brief.docx?${view}`;
    expect(Buffer.compare(await word(live, analyst), await word(live, viewer))).not.toBe(0);
    const url = `/api/${HERE}/briefs`;
    const made = await post(url, analyst, { period: "2026-M1-10", asof: DAY, expected: 0 });
    expect([made.statusCode, problemOf((await post(url, viewer, { period: "2026", expected: 0 })).body)]).toEqual([
      200,
      "not-permitted",
    ]);
    const frozen = await word(`${url}/2026-M1-10-vi-1/brief.docx`, viewer);
    expect(Buffer.compare(frozen, await word(live, viewer))).toBe(0);
    expect(await ask(`${url}/2026-M1-10-vi-1`, viewer)).not.toContain("77,77");
  });

  it("is not in the report kept for all who see the same, when its author still sees what he typed of it", async () => {
    const { id, cookie } = await house.person("moved", [{ role: "analyst", territory: HERE }]);
    const text = "Chỉ số tăng 77,77% nhờ đơn hàng mới";
    const cause = { kind: "untyped", text, indicator: "iip", period: "2026-M1-10", department: "" };
    expect((await post(`/api/${HERE}/causes`, cookie, cause)).statusCode).toBe(200);
    await house.store.people.setGrants(id, [{ role: "viewer" }], "tester");
    expect(await ask(`/api/${HERE}/brief?${view}`, cookie)).toContain(text);
    expect(await ask(`/api/${HERE}/brief?${view}`, viewer)).not.toContain(text);
  });

  it("can be held back later, by who may where it is; each setting is in the log, which holds", async () => {
    const known = (await house.store.snapshot("quang-ninh", DAY))?.figures ?? [];
    const id = known.find((f) => f.territory === "quang-ninh" && f.measure === "yoy_pct")?.id ?? "";
    const csv = `/api/quang-ninh/figures.csv?asof=${DAY}`;
    const lines = async (cookie: string) => (await ask(csv, cookie)).split("\n").length;
    const all = await lines(viewer);
    const set = (cookie: string, ids: readonly string[]) =>
      post("/api/embargoes", cookie, { figures: ids, until: "2999-01-01 09:00" });
    expect(problemOf((await set(viewer, [id])).body)).toBe("not-permitted");
    expect(problemOf((await set(elsewhere, [figure])).body)).toBe("not-permitted");
    expect((await set(elsewhere, [id])).statusCode).toBe(200);
    expect([await lines(viewer), await lines(elsewhere)]).toEqual([all - 1, all]);
    expect((await house.store.audit.list(undefined, 1))[0]).toMatchObject({ action: "embargo", who: "elsewhere" });
    expect((await house.store.audit.verify()).intact).toBe(true);
    await past(house.databaseUrl, (client) =>
      client.query(
        "ALTER TABLE embargo DISABLE TRIGGER append_only; UPDATE embargo SET until = now() WHERE batch IS NULL",
      ),
    );
    expect(await house.store.audit.verify()).toMatchObject({ intact: false, reason: "embargo" });
  });
});

describe("its hour", () => {
  it("put off keeps closed what was made of it, although the hour that was set then has passed", async () => {
    const all = (JSON.parse(await ask("/api/embargoes", analyst)) as WireEmbargo[]).map((e) => e.figure);
    expect((await post("/api/embargoes", analyst, { figures: all, until: "2999-12-07 09:00" })).statusCode).toBe(200);
    await past(house.databaseUrl, (client) =>
      client.query(
        "ALTER TABLE scenario_version DISABLE TRIGGER append_only; UPDATE scenario_version SET closed_until = now() WHERE closed_until IS NOT NULL",
      ),
    );
    expect(await ask(`/api/${HERE}/scenarios`, analyst)).toContain("Kịch bản sớm");
    expect(await ask(`/api/${HERE}/scenarios`, viewer)).not.toContain("Kịch bản sớm");
  });

  it("opens every door at once, without a new version of the data", async () => {
    const version = await house.store.version();
    const url = `/api/${HERE}/figures.csv?indicator=iip&asof=${DAY}`;
    expect(await ask(url, viewer)).not.toContain(VALUE);
    await past(house.databaseUrl, (client) => client.query("UPDATE embargo SET until = now()"));
    expect(await house.store.version()).toBe(version);
    expect(await ask(url, viewer)).toContain(VALUE);
    const [seen, all] = [await seenBy(viewer), await seenBy(analyst)];
    for (const door of DOORS.filter((d) => !/scenarios|forecasts|tasks/.test(d)))
      expect([door, seen.get(door)]).toEqual([door, all.get(door)]);
  });
});
