import type { NewForecast } from "@hoatieu/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { COLLECTED } from "./fixture.ts";
import { past } from "./loading.ts";
import { forecast } from "./saves-fixture.ts";
import { openStore, type Store } from "./store.ts";
import { type TestDatabase, testDatabase } from "./testing.ts";

let database: TestDatabase;
let store: Store;

beforeAll(async () => {
  database = await testDatabase();
  store = await openStore(database.url);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const archive = (forecasts: readonly NewForecast[], who = "Lan") => store.forecasts.archive(forecasts, who, COLLECTED);

describe("the archive of forecasts", () => {
  it("gives them back to the last digit, up to a day, the oldest first", async () => {
    const normal = (({ degrees: _degrees, ...rest }) => rest)(forecast({ asOf: "2026-07-06", method: "arima" }));
    expect(await archive([forecast(), normal, forecast({ territory: "da-nang" })])).toBe(3);
    const all = await store.forecasts.list("hai-phong", COLLECTED);
    expect(all).toHaveLength(2);
    expect(all[0]).toMatchObject(normal);
    expect(all[0]).not.toHaveProperty("degrees");
    expect(all[1]).toMatchObject({ ...forecast(), madeBy: "Lan", id: expect.stringMatching(/^[0-9a-f]{32}$/) });
    expect((await store.forecasts.list("hai-phong", "2026-10-05")).map((f) => f.method)).toEqual(["arima"]);
    expect((await store.forecasts.list("hai-phong", "2026-10-06")).map((f) => f.method)).toEqual(["arima", "ets"]);
  });

  it("gives every digit also from a server that a person set up to print fewer", async () => {
    const own = await testDatabase();
    const name = new URL(own.url).pathname.slice(1);
    await past(own.url, (client) => client.query(`ALTER DATABASE ${name} SET extra_float_digits = 0`));
    const rounding = await openStore(own.url);
    await rounding.forecasts.archive([forecast()], "Lan", COLLECTED);
    expect(await rounding.forecasts.list("hai-phong", COLLECTED)).toMatchObject([forecast()]);
    await past(own.url, (client) => client.query(`ALTER DATABASE ${name} RESET extra_float_digits`));
    expect(await rounding.audit.verify()).toMatchObject({ intact: true });
    await rounding.close();
    await own.drop();
  });

  it("archived again is no change: the first stays, without an entry of the log", async () => {
    const state = async () => [
      await store.saves(),
      await store.audit.list(undefined, 100),
      await store.forecasts.list("hai-phong", COLLECTED),
    ];
    const before = await state();
    expect(await archive([forecast(), forecast({ location: 99 })], "Minh")).toBe(0);
    expect(await archive([])).toBe(0);
    expect(await state()).toEqual(before);
  });

  it("takes what is new among them, one twice in the same list only once, with one entry of the log", async () => {
    const saves = await store.saves();
    const fresh = forecast({ parameters: "v2" });
    expect(await archive([forecast(), fresh, fresh, forecast({ period: "2026-Q4" })])).toBe(2);
    expect(await store.saves()).toBe(saves + 1);
    const [entry] = await store.audit.list(undefined, 1);
    expect(entry).toMatchObject({
      who: "Lan",
      action: "forecast",
      subject: "forecast: hai-phong",
      details: { count: 2 },
    });
    expect(await store.audit.verify()).toMatchObject({ intact: true });
  });

  it("archived by two at once: each forecast is new for one of them", async () => {
    const other = await openStore(database.url);
    const batch = [1, 2, 3, 4, 5].map((n) => forecast({ parameters: `twice ${n}` }));
    const counts = await Promise.all([archive(batch), other.forecasts.archive(batch, "Minh", COLLECTED)]);
    expect([...counts].sort()).toEqual([0, 5]);
    await other.close();
  });

  it.each([
    ["a day to come", { asOf: "2026-11-24" }, { code: "day-in-future" }],
    ["a period that is none", { period: "2026-13" }, { code: "unknown-period", words: { text: "2026-13" } }],
    ["a period not in its canonical text", { period: "2026-S1" }, { code: "unknown-period" }],
    [
      "a location that is none",
      { location: Number.NaN },
      { code: "forecast-refused", words: { field: "location", text: "NaN", indicator: "grdp" } },
    ],
    ["a scale below zero", { scale: -1 }, { code: "forecast-refused", words: { field: "scale" } }],
    ["no degrees of freedom", { degrees: 0 }, { code: "forecast-refused", words: { field: "degrees" } }],
    ["an input with NUL", { inputs: ["a", "\u0000"] }, { code: "forecast-refused", words: { field: "inputs.1" } }],
  ])("%s: is said, and nothing of the list is written", async (_what, over: Partial<NewForecast>, problem) => {
    const saves = await store.saves();
    await expect(archive([forecast({ parameters: "beside" }), forecast(over)])).rejects.toMatchObject({ problem });
    expect(await store.saves()).toBe(saves);
  });
});
