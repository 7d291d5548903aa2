import type { WireArchivedForecast, WireForeseePage } from "@hoatieu/contract";
import { fileRoutes } from "@hoatieu/contract";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { importService } from "../imports/import-service.ts";
import { get, TEST_DAY } from "../testing.ts";
import { HOST, openStoreApp, type StoreApp } from "../testing-store.ts";
import { archiveRelease } from "./archive-release.ts";

const CITY = "hai-phong-2025";
const HEADER = "indicator,territory,period,measure,value,unit,note,status,released,source";
const figure = (value: string, period = "2026-M1-9") =>
  `${HEADER}\ngrdp,${CITY},${period},yoy_pct,${value},%,,estimate,2026-10-06,cafef-vn-e7fffa\n`;

let api: StoreApp;
beforeAll(async () => {
  api = await openStoreApp();
});
afterAll(() => api.close());

/** Commits a waiting import by a service with something to do afterwards, as the product's is. */
async function commitWith(id: string, onCommitted: (who: string) => Promise<unknown>): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  const onUnexpected = (_id: string, error: unknown) => told.push(error);
  const service = importService({ ...api, today: () => TEST_DAY, onCommitted, onUnexpected });
  await api.store.imports.change(id, { state: "committing" }, ["ready"]);
  await service.run("commit", id);
  await service.run("release", id);
  return told;
}
const onRecord = () => get<readonly WireArchivedForecast[]>(api.app, `/api/${CITY}/forecasts?asof=${TEST_DAY}`);

describe("an import that is committed", () => {
  it("puts the outlook of the home's running year on record, with one entry of the log", async () => {
    const { id } = await api.upload("growth.csv", figure("11.5"));
    const told = await commitWith(id, (who) => archiveRelease(api.store, "hai-phong", who, TEST_DAY));
    expect(told).toEqual([]);
    const [forecast, ...more] = await onRecord();
    expect(more).toEqual([]);
    expect(forecast).toMatchObject({ territory: CITY, period: "2026", asOf: TEST_DAY, origin: "release" });
    const page = await get<WireForeseePage>(api.app, `/api/${CITY}/foresee?period=2026&asof=${TEST_DAY}`);
    if (page.outlook.kind === "missing") throw new Error("no outlook");
    expect(page.outlook.elapsed).toBe(3);
    expect(Math.abs((forecast?.forecast.location ?? 0) - 11.5)).toBeLessThan(1.5);
    const [entry] = await api.store.audit.list(undefined, 1);
    expect(entry).toMatchObject({ action: "forecast", details: { count: 1 } });
  });

  it("again on the same day changes nothing on record", async () => {
    const before = await onRecord();
    expect(await archiveRelease(api.store, "hai-phong", "Lan", TEST_DAY)).toBe(0);
    expect(await onRecord()).toEqual(before);
  });

  it("tells the newest figure's year beside the running one, in January the year before", async () => {
    // On this day of the reference data the newest rate of the old city is of nine months of 2024.
    await archiveRelease(api.store, "hai-phong", "Lan", "2024-11-01");
    const old = await get<readonly WireArchivedForecast[]>(api.app, `/api/hai-phong/forecasts?asof=2024-11-01`);
    expect(old.map((f) => [f.period, f.asOf])).toEqual([["2024", "2024-11-01"]]);
    expect(await archiveRelease(api.store, "atlantis", "Lan", TEST_DAY)).toBe(0);
  });

  it("is told as a piece of work of its own, which a kill in between leaves to the next product", async () => {
    const { id } = await api.upload("waits.csv", figure("11.7", "2026-M1-7"));
    const told: string[] = [];
    const onCommitted = async (who: string) => told.push(who);
    const service = importService({ ...api, today: () => TEST_DAY, onCommitted });
    // Of an import that still waits nothing is told.
    await service.run("release", id);
    await api.store.imports.change(id, { state: "committing" }, ["ready"]);
    await service.run("commit", id);
    expect(told).toEqual([]);
    await service.run("release", id);
    expect(told).toEqual(["local"]);
  });

  it("stays in when that fails: the failure is told", async () => {
    const { id } = await api.upload("more.csv", figure("11.6", "2026-M1-6"));
    const fault = new Error("no room");
    expect(await commitWith(id, () => Promise.reject(fault))).toEqual([fault]);
    expect((await api.resting(id)).state).toBe("committed");
  });
});

describe("a scenario's version as a file", () => {
  const wish = { asof: TEST_DAY, target: { low: 12 }, locks: [{ node: "grdp.services", quarters: [4], growth: 11 }] };
  let id = "";
  beforeAll(async () => {
    const reply = await api.post(`/api/${CITY}/scenarios`, {
      ...wish,
      year: 2026,
      title: "=Kịch bản 1",
      issuer: "UBND",
      document: "Kế hoạch 15/KH-UBND",
    });
    expect(reply.statusCode).toBe(200);
    id = (reply.json() as { readonly id: string }).id;
  });
  const file = (number: number, territory = CITY, lang = "vi") =>
    api.app.inject({ url: fileRoutes.scenarioWorkbook(territory, id, number, lang), headers: HOST });

  it.each(["vi", "en"])("is an Excel workbook whose numbers are those of the scenario (%s)", async (lang) => {
    const reply = await file(1, CITY, lang);
    expect(reply.statusCode).toBe(200);
    expect(reply.headers["content-type"]).toContain("spreadsheetml");
    expect(reply.headers["content-disposition"]).toContain(`hoatieu-${id}-1.xlsx`);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(reply.rawPayload as unknown as ExcelJS.Buffer);
    const [growth] = workbook.worksheets;
    const lines = Array.from({ length: growth?.rowCount ?? 0 }, (_, i) => growth?.getRow(i + 1));
    const total = lines.find((row) => String(row?.getCell(2).value).includes("GRDP"));
    expect(total?.getCell(9).value).toBeCloseTo(12, 4);
    const services = lines.find((row) => row?.getCell(1).value === "III");
    expect(services?.getCell(6).value).toBeCloseTo(11, 4);
    expect(String(lines[1]?.getCell(1).value)).toMatch(/^'=Kịch bản 1 /);
  });

  it.each([
    ["a version that is not there", 7, CITY, 404],
    ["of another territory", 1, "quang-ninh", 404],
  ])("%s is said", async (_what, number, territory, status) => {
    expect((await file(number, territory)).statusCode).toBe(status);
  });
});
