import type { WireMeasurePage, WirePedigree } from "@hoatieu/contract";
import { readFolder } from "@hoatieu/exchange";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memoryProvider } from "./folder-provider.ts";
import { READER } from "./permission.ts";
import { REFERENCE_DATA } from "./product.ts";
import { get, TEST_DAY, testApp, testContext } from "./testing.ts";
import { HOST, openStoreApp, type StoreApp } from "./testing-store.ts";

let api: StoreApp;
let folder: FastifyInstance;
beforeAll(async () => {
  api = await openStoreApp();
  const { dataset } = await readFolder(REFERENCE_DATA, TEST_DAY);
  folder = await testApp(testContext(memoryProvider(dataset), undefined, READER));
});
afterAll(() => api.close());

/** Where two texts part, for a message that fits a screen. */
function difference(one: string, other: string): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return `${one.slice(Math.max(0, at - 80), at + 80)}  ≠  ${other.slice(Math.max(0, at - 80), at + 80)}`;
}
describe("the store and a folder of files", () => {
  const asked = ["2023-12-04", "2024-12-10", "2025-01-06", "2026-11-23"].flatMap((asof) =>
    ["hai-phong", "quang-ninh"].flatMap((territory) =>
      ["bridge", "measure", "checks", "brief", "indicators/grdp", "indicators/budget.revenue.total"].flatMap((view) =>
        ["vi", "en"].map((lang) => `/api/${territory}/${view}?period=2023&asof=${asof}&lang=${lang}`),
      ),
    ),
  );
  const more = [
    "/api/hai-phong-2025/measure?period=2025&asof=2026-01-31",
    "/api/viet-nam/bridge?period=2023&asof=2026-01-31",
    "/api/hai-phong/directives?asof=2024-05-13",
    "/api/hai-phong/release-dates?asof=2024-05-13",
    "/api/hai-phong/figures.csv?asof=2024-12-10",
    "/api/viet-nam/figures.csv?indicator=gdp-use",
    "/api/hai-phong-2025/brief?period=2026&asof=2026-11-24",
    "/api/viet-nam/brief?period=2024-M1-9&asof=2024-10-31&lang=en",
    "/api/hai-phong/foresee?period=2023&asof=2023-10-15",
    "/api/hai-phong-2025/foresee/record?asof=2026-11-24",
    "/api/viet-nam/indicators/iip/forecast?asof=2024-11-24",
    "/api/viet-nam/indicators/grdp/forecast?asof=2024-11-24&lang=en",
    "/api/viet-nam/nowcast?asof=2024-11-24",
    "/api/hai-phong/foresee?period=2024&asof=2024-10-31",
    "/api/hai-phong/budget?period=2023&asof=2023-12-04",
    "/api/hai-phong-2025/budget?period=2025&asof=2026-11-23&lang=en",
    "/api/frame",
    "/api/search?q=cang",
    "/api/indicators",
    "/api/catalogue",
    "/api/sources",
    "/api/indicator-sets",
  ];

  it.each([...asked, ...more])("answer alike: %s", async (url) => {
    const [one, other] = await Promise.all([
      api.app.inject({ url, headers: HOST }),
      folder.inject({ url, headers: HOST }),
    ]);
    expect(one.statusCode).toBe(200);
    // The data version counts imports; a folder has had none.
    const bytes = (body: string) => body.replace(/"version":\d+/, '"version":0');
    expect(bytes(one.body) === bytes(other.body) || difference(bytes(one.body), bytes(other.body))).toBe(true);
  });

  it("trace values to the same figures", async () => {
    const page = await get<WireMeasurePage>(api.app, "/api/hai-phong/measure?period=2024&asof=2025-01-06");
    const ids = page.scorecard.rows.flatMap((r) => (r.result.kind === "result" ? r.result.answer.inputs : []));
    const targets = page.scorecard.rows.flatMap((r) => r.assessments.map((a) => a.target.id));
    expect(ids.length).toBeGreaterThan(10);
    const query = new URLSearchParams({ asof: "2025-01-06", figures: ids.join(","), targets: targets.join("~") });
    const url = `/api/hai-phong/pedigree?${query}`;
    const [one, other] = await Promise.all([
      api.app.inject({ url, headers: HOST }),
      folder.inject({ url, headers: HOST }),
    ]);
    expect(one.body).toBe(other.body);
    expect((one.json() as WirePedigree).figures.map((f) => f.figure.id)).toEqual([...new Set(ids)]);
  });
});
