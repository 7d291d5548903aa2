import type { WireBrief, WireCause, WireExplainPage } from "@hoatieu/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Actor, LOCAL_USER } from "../permission.ts";
import { get, testApp } from "../testing.ts";
import { HOST, openStoreApp, problemsOf, type StoreApp } from "../testing-store.ts";

let it_: StoreApp;
beforeAll(async () => {
  it_ = await openStoreApp();
});
afterAll(() => it_.close());

const PERIOD = "2023-M1-11";
const ADDRESS = "/api/hai-phong/causes";

async function evidence(): Promise<string> {
  const { revenue } = await get<WireExplainPage>(it_.app, "/api/hai-phong/explain?period=2023&asof=2023-12-04&lang=en");
  const item = revenue.find((r) => r.indicator === "budget.revenue.import-export");
  return item?.result.kind === "finding" ? (item.result.inputs[0] ?? "") : "";
}

const content = async (over: object = {}) => ({
  kind: "objective",
  text: "Kim ngạch qua cảng giảm theo thương mại cả nước",
  indicator: "budget.revenue.import-export",
  period: PERIOD,
  figures: [await evidence()],
  evidence: [{ text: "Báo cáo tháng 11", source: "thongkehaiphong-gov-vn-d5a04c" }],
  department: "",
  ...over,
});

/** The same product asked by another. */
async function askedBy(actor: Actor) {
  const app = await testApp({ ...it_.context, actor });
  const post = (url: string, body: object) =>
    app.inject({ method: "POST", url, payload: body, headers: { ...HOST, "content-type": "application/json" } });
  return { app, post };
}
const person = (roles: Actor["roles"]): Actor => ({ ...LOCAL_USER, id: "p", name: "P", mode: "person", roles });

describe("causes", () => {
  it("are typed, changed with a reason, withdrawn; each version stays; the report tells the standing ones at once", async () => {
    const brief = () => get<WireBrief>(it_.app, "/api/hai-phong/brief?period=2023&lang=vi");
    await brief();
    const made = await it_.post(ADDRESS, await content({ kind: "untyped" }));
    expect(made.statusCode).toBe(200);
    const { id } = made.json() as WireCause;
    const saved = await it_.post(`${ADDRESS}/${id}/versions`, { ...(await content()), expected: 1, why: "đã có số" });
    expect(saved.statusCode).toBe(200);
    expect(JSON.stringify(await brief())).toContain("Kim ngạch qua cảng giảm theo thương mại cả nước");
    expect((await it_.post(`${ADDRESS}/${id}/withdrawal`, { expected: 2, why: "trùng" })).statusCode).toBe(200);
    const list = await get<readonly WireCause[]>(it_.app, `${ADDRESS}?period=2023`);
    expect(list.find((c) => c.id === id)?.versions).toMatchObject([
      { number: 1, kind: "untyped", who: "local", why: "" },
      { number: 2, kind: "objective", why: "đã có số" },
      { number: 3, kind: "objective", withdrawn: true, why: "trùng" },
    ]);
    expect(JSON.stringify(await brief())).not.toContain("Kim ngạch qua cảng giảm theo thương mại cả nước");
  });

  it("are known from the day they were typed, in the period they speak of", async () => {
    await it_.post(ADDRESS, await content());
    expect(await get(it_.app, `${ADDRESS}?period=2023&asof=2026-11-23`)).toEqual([]);
    expect(await get(it_.app, `${ADDRESS}?period=2022`)).toEqual([]);
    expect((await get<readonly WireCause[]>(it_.app, ADDRESS)).length).toBeGreaterThan(0);
  });

  it.each([
    ["without evidence", { figures: [], evidence: [] }, 422, "cause-without-evidence"],
    ["of a figure that is none", { figures: ["nothing"] }, 422, "cause-figure-unknown"],
    ["of an indicator that is none", { indicator: "atlantis" }, 404, "unknown-indicator"],
    ["of a period that is none", { period: "2023-13" }, 400, "unknown-period"],
  ])("%s are refused in the reader's language", async (_what, over, status, code) => {
    const reply = await it_.post(`${ADDRESS}?lang=en`, await content(over));
    expect([reply.statusCode, problemsOf(reply.body)[0]?.code]).toEqual([status, code]);
  });

  it("of another territory are not found under this one", async () => {
    const { id } = (await it_.post(ADDRESS, await content())).json() as WireCause;
    const reply = await it_.post(`/api/hai-duong/causes/${id}/withdrawal`, { expected: 1, why: "sai" });
    expect([reply.statusCode, problemsOf(reply.body)[0]?.code]).toEqual([404, "unknown-cause"]);
  });
});

describe("who may type causes", () => {
  it("a reader may not; an analyst of the territory may; of another may not", async () => {
    const status = async (roles: Actor["roles"]) => {
      const { app, post } = await askedBy(person(roles));
      const { statusCode } = await post(ADDRESS, await content());
      await app.close();
      return statusCode;
    };
    expect(await status([{ role: "viewer" }])).toBe(403);
    expect(await status([{ role: "leader" }])).toBe(403);
    expect(await status([{ role: "analyst", territory: "hai-phong" }])).toBe(200);
    expect(await status([{ role: "analyst", territory: "hai-duong" }])).toBe(403);
  });

  it("a reporter speaks for his own department, and takes over nobody else's cause", async () => {
    const reporter = person([{ role: "reporter", department: "Sở Tài chính" }]);
    const { app, post } = await askedBy(reporter);
    expect((await post(ADDRESS, await content())).statusCode).toBe(403);
    expect((await post(ADDRESS, await content({ department: "Cục Hải quan" }))).statusCode).toBe(403);
    expect((await post(ADDRESS, await content({ department: "Sở Tài chính" }))).statusCode).toBe(200);
    const { id } = (await it_.post(ADDRESS, await content({ department: "Cục Hải quan" }))).json() as WireCause;
    const own = await content({ department: "Sở Tài chính" });
    expect((await post(`${ADDRESS}/${id}/versions`, { ...own, expected: 1, why: "x" })).statusCode).toBe(403);
    expect((await post(`${ADDRESS}/${id}/withdrawal`, { expected: 1, why: "x" })).statusCode).toBe(403);
    await app.close();
  });
});
