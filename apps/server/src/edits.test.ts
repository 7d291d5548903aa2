import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { get } from "./testing.ts";
import { HOST, openStoreApp, type StoreApp } from "./testing-store.ts";

let api: StoreApp;
beforeAll(async () => {
  api = await openStoreApp();
});
afterAll(() => api.close());

describe("what a person sets", () => {
  it("a pillar weight stands over the catalogue's and shows who set it", async () => {
    const put = await api.app.inject({
      method: "PUT",
      url: "/api/pillar-weights",
      headers: { ...HOST, "content-type": "application/json" },
      payload: { indicator: "retail", pillar: "tourism-trade", weight: 0.5 },
    });
    expect(put.statusCode).toBe(200);
    const { pillars } = await get<{
      readonly pillars: readonly {
        readonly members: readonly {
          readonly indicator: string;
          readonly weight: number;
          readonly weightSetBy?: string;
        }[];
      }[];
    }>(api.app, "/api/hai-phong/bridge?period=2023&asof=2023-12-04");
    expect(pillars.flatMap((p) => p.members).find((m) => m.indicator === "retail")).toMatchObject({
      weight: 0.5,
      weightSetBy: "local",
    });
  });

  it("a target of the Council's list that no source names can be filled in", async () => {
    type Page = {
      readonly targetList?: {
        readonly notFound: number;
        readonly entries: readonly { readonly indicator: string; readonly line: { readonly enteredBy?: string } }[];
      };
    };
    const url = "/api/hai-phong/measure?period=2023&asof=2024-02-29";
    const before = await get<Page>(api.app, url);
    const line = {
      indicator: "exports",
      name: "Kim ngạch xuất khẩu",
      comparison: "at-least",
      low: "26000",
      unit: "million USD",
      document: "Nghị quyết HĐND 2023",
      asOf: "2022-12-09",
    };
    const reply = await api.app.inject({
      method: "POST",
      url: "/api/hai-phong/target-lists/2023/lines",
      headers: { ...HOST, "content-type": "application/json" },
      payload: line,
    });
    expect(reply.statusCode).toBe(200);
    const after = await get<Page>(api.app, url);
    expect(after.targetList?.notFound).toBe((before.targetList?.notFound ?? 0) - 1);
    expect(after.targetList?.entries.find((e) => e.indicator === "exports")?.line.enteredBy).toBe("local");
  });
});
