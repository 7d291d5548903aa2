import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LOCAL_USER, READER } from "./permission.ts";
import { REFERENCE_DATA, startProduct } from "./product.ts";
import { get, testApp, testContext } from "./testing.ts";
import { HOST, openStoreApp, problemsOf, type StoreApp } from "./testing-store.ts";

let api: StoreApp;
beforeAll(async () => {
  api = await openStoreApp();
});
afterAll(() => api.close());

describe("what is asked wrongly", () => {
  it.each([
    ["/api/atlantis/bridge?period=2023", 404, "unknown-territory"],
    ["/api/hai-phong/indicators/grpd?period=2023", 404, "unknown-indicator"],
    ["/api/hai-phong/bridge?period=2023-13", 400, "unknown-period"],
    ["/api/hai-phong/bridge?period=2023&asof=2023-02-30", 400, "unknown-date"],
    ["/api/hai-phong/bridge", 400, "malformed-request"],
    ["/api/atlantis/directives", 404, "unknown-territory"],
    ["/api/hai-phong/release-dates?asof=yesterday", 400, "unknown-date"],
    ["/api/imports/none", 404, "unknown-import"],
    ["/api/nothing", 404, "not-found"],
  ])("%s gets a sentence in both languages", async (url, status, code) => {
    const sentences = await Promise.all(
      ["vi", "en"].map(async (lang) => {
        const reply = await api.app.inject({
          url: `${url}${url.includes("?") ? "&" : "?"}lang=${lang}`,
          headers: HOST,
        });
        expect(reply.statusCode).toBe(status);
        expect(problemsOf(reply.body)[0]?.code).toBe(code);
        return problemsOf(reply.body)[0]?.message;
      }),
    );
    expect(sentences[0]).not.toBe(sentences[1]);
  });

  it("suggests the code that was meant", async () => {
    const reply = await api.app.inject({ url: "/api/hai-phong/indicators/grpd?period=2023", headers: HOST });
    expect(problemsOf(reply.body)[0]?.message).toContain("grdp");
  });

  it.each([
    ["indicator", { indicator: "exprots" }, "unknown-indicator"],
    ["bound", { low: "26 nghìn" }, "number-invalid"],
    ["range without its upper bound", { comparison: "range" }, "range-incomplete"],
    ["reversed range", { comparison: "range", low: "9", high: "8" }, "range-reversed"],
    ["unit", { unit: "visits" }, "unit-refused"],
    ["date", { asOf: "2022-13-09" }, "unknown-date"],
  ])("a filled-in target with a wrong %s is refused and nothing changes", async (_what, over, code) => {
    const version = await api.store.version();
    const right = { indicator: "exports", name: "Kim ngạch xuất khẩu", comparison: "at-least", low: "26000" };
    const reply = await api.app.inject({
      method: "POST",
      url: "/api/hai-phong/target-lists/2023/lines",
      headers: { ...HOST, "content-type": "application/json" },
      payload: { ...right, unit: "million USD", document: "Nghị quyết HĐND", asOf: "2022-12-09", ...over },
    });
    expect([problemsOf(reply.body)[0]?.code, reply.statusCode < 500]).toEqual([code, true]);
    expect(await api.store.version()).toBe(version);
  });

  it("a weight of an indicator that nobody knows is refused", async () => {
    const reply = await api.app.inject({
      method: "PUT",
      url: "/api/pillar-weights",
      headers: { ...HOST, "content-type": "application/json" },
      payload: { indicator: "retial", pillar: "tourism-trade", weight: 1 },
    });
    expect([reply.statusCode, problemsOf(reply.body)[0]?.code]).toEqual([404, "unknown-indicator"]);
    expect(problemsOf(reply.body)[0]?.message).toContain("retail");
  });

  it("a date before any data is answered: everything is missing, with the reason", async () => {
    const page = await get<{
      readonly scorecard: { readonly rows: readonly { readonly result: { readonly reason?: string } }[] };
    }>(api.app, "/api/hai-phong/measure?period=2005&asof=2001-01-01");
    expect(page.scorecard.rows.length).toBeGreaterThan(0);
    expect(new Set(page.scorecard.rows.map((r) => r.result.reason))).toEqual(new Set(["before-any-data"]));
  });

  it("a folder of files cannot be written to, and a reader may not try", async () => {
    const body = { indicator: "retail", pillar: "tourism-trade", weight: 1 };
    const headers = { ...HOST, "content-type": "application/json" };
    for (const [actor, status, code] of [
      [READER, 403, "not-permitted"],
      [LOCAL_USER, 409, "read-only"],
    ] as const) {
      const folder = await testApp(testContext(api.store, undefined, actor));
      const reply = await folder.inject({ method: "PUT", url: "/api/pillar-weights", headers, payload: body });
      expect([reply.statusCode, problemsOf(reply.body)[0]?.code]).toEqual([status, code]);
    }
  });

  it("another host name and another site are refused", async () => {
    expect((await api.app.inject({ url: "/api/frame", headers: { host: "evil.example" } })).statusCode).toBe(421);
    const foreign = await api.app.inject({
      method: "POST",
      url: "/api/audit/verify",
      headers: { ...HOST, origin: "http://evil.example", "content-type": "application/json" },
      payload: {},
    });
    expect([foreign.statusCode, problemsOf(foreign.body)[0]?.code]).toEqual([403, "foreign-origin"]);
  });

  it("a taken port is named, with how to choose another", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    await expect(startProduct({ directory: tmpdir(), port, data: REFERENCE_DATA })).rejects.toMatchObject({
      problem: { code: "port-taken", words: { port: `${port}` } },
    });
    await new Promise((resolve) => other.close(resolve));
  });
});
