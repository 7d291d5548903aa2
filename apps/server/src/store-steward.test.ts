import type { NewForecast, NewScenario } from "@hoatieu/core";
import { ProblemError } from "@hoatieu/core";
import { problemSentence, problemStatus } from "@hoatieu/language";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Steward } from "./steward.ts";
import { TEST_DAY } from "./testing.ts";
import { openStoreApp, type StoreApp } from "./testing-store.ts";

let product: StoreApp;
let steward: Steward;

beforeAll(async () => {
  product = await openStoreApp();
  if (!product.context.steward) throw new Error("no steward");
  steward = product.context.steward;
});
afterAll(() => product.close());

const first = {
  asOf: TEST_DAY,
  document: "",
  note: "",
  content: { targets: [], cells: [], weights: [], year: [], outlook: { mean: 11.5, scale: 0.9 } },
};
const scenario: NewScenario = { territory: "hai-phong-2025", year: 2027, title: "Phấn đấu", issuer: "", first };
const forecast: NewForecast = {
  ...{ territory: "hai-phong-2025", indicator: "grdp", measure: "yoy_pct", period: "2026", asOf: TEST_DAY },
  ...{ method: "ets", origin: "release", location: 11.5, scale: 0.9, inputs: [], parameters: "v1" },
};

/** Status and both sentences of what was refused. */
async function said(work: Promise<unknown>): Promise<readonly [number, string, string]> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof ProblemError)) throw error ?? new Error("nothing was refused");
  const { problem } = error;
  return [problemStatus(problem), problemSentence(problem, "vi"), problemSentence(problem, "en")];
}

describe("scenarios and forecasts by the steward", () => {
  it("are saved on the server's day", async () => {
    const { record } = await steward.scenarios.create(scenario, "Lan");
    await steward.scenarios.addVersion(record.id, 1, first, "Minh");
    expect(await steward.scenarios.list("hai-phong-2025")).toMatchObject([{ id: record.id, versions: 2 }]);
    expect((await steward.scenarios.get(record.id)).versions.map((v) => v.createdBy)).toEqual(["Lan", "Minh"]);
    expect(await steward.forecasts.archive([forecast, forecast], "Lan")).toBe(1);
    expect(await steward.forecasts.list("hai-phong-2025", TEST_DAY)).toMatchObject([forecast]);
    expect(await steward.saves()).toBe(3);
    expect((await steward.audit.list(undefined)).slice(0, 3).map((e) => e.action)).toEqual([
      "forecast",
      "scenario",
      "scenario",
    ]);
    expect(await steward.audit.verify()).toMatchObject({ intact: true });
  });

  it("refused, say why in both languages, every word filled in", async () => {
    const { record } = await steward.scenarios.create(scenario, "Lan");
    const tomorrow = { ...first, asOf: "2026-11-25" };
    const endless = { ...first.content, outlook: { mean: Number.POSITIVE_INFINITY, scale: 1 } };
    await steward.scenarios.addVersion(record.id, 1, first, "Minh");
    const all = [
      await said(steward.scenarios.addVersion(record.id, 1, first, "Lan")),
      await said(steward.scenarios.get("atlantis")),
      await said(steward.scenarios.create({ ...scenario, territory: "hai-phong-2026" }, "Lan")),
      await said(steward.scenarios.create({ ...scenario, first: tomorrow }, "Lan")),
      await said(steward.scenarios.addVersion(record.id, 2, { ...first, content: endless }, "Lan")),
      await said(steward.forecasts.archive([{ ...forecast, scale: -1 }], "Lan")),
    ];
    expect(all.map(([status]) => status)).toEqual([409, 404, 404, 422, 422, 422]);
    expect(all[0]?.[1]).toMatch(
      /“Phấn đấu” là bản 2, do Minh lưu lúc 20\d\d-\d\d-\d\d \d\d:\d\d; bạn đang sửa bản 1\./,
    );
    expect(all[0]?.[2]).toMatch(
      /version 2, saved by Minh at 20\d\d-\d\d-\d\d \d\d:\d\d; you were working on version 1\./,
    );
    for (const [, vi, en] of all) expect(`${vi}${en}`).not.toMatch(/[{}]/);
  });
});
