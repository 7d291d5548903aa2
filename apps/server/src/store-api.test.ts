import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { WireAuditVerdict, WireImportJob, WireProblem } from "@hoatieu/contract";
import { readFolder } from "@hoatieu/exchange";
import { openStore, type Store } from "@hoatieu/store";
import { type TestDatabase, testDatabase } from "@hoatieu/store/testing";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memoryProvider } from "./folder-provider.ts";
import { importFolder } from "./imports/import-folder.ts";
import { importService } from "./imports/import-service.ts";
import { type Queue, startQueue } from "./imports/jobs-queue.ts";
import { READER } from "./permission.ts";
import { REFERENCE_DATA, startProduct } from "./product.ts";
import { storeSteward } from "./store-steward.ts";
import { get, TEST_DAY, testApp, testContext } from "./testing.ts";

const today = () => TEST_DAY;
let database: TestDatabase;
let store: Store;
let queue: Queue;
let app: FastifyInstance;
let files: FastifyInstance;
let directory = "";

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "hoatieu-api-"));
  database = await testDatabase();
  store = await openStore(database.url);
  const outcomes = await importFolder(store, REFERENCE_DATA, { who: "tester", today: TEST_DAY });
  expect(outcomes.map((o) => o.counts.refused)).toEqual(outcomes.map(() => 0));
  const imports = importService({ store, uploads: join(directory, "uploads"), today });
  queue = await startQueue(database.url, imports.run);
  imports.useQueue(Promise.resolve(queue));
  app = await testApp(testContext(store, storeSteward(store, imports, today)));
  files = await testApp(
    testContext(memoryProvider((await readFolder(REFERENCE_DATA, TEST_DAY)).dataset), undefined, READER),
  );
});
afterAll(async () => {
  await queue.stop();
  await store.close();
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

const host = { host: "127.0.0.1" };
const problemsOf = (body: string) => (JSON.parse(body) as { readonly problems: readonly WireProblem[] }).problems;

async function upload(name: string, content: string | Readable, notation = "plain"): Promise<WireImportJob> {
  const reply = await app.inject({
    method: "POST",
    url: `/api/imports?file=${encodeURIComponent(name)}&notation=${notation}&lang=en`,
    headers: { ...host, "content-type": "application/octet-stream" },
    payload: content,
  });
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return resting((reply.json() as WireImportJob).id);
}

/** Waits until the background has done its part. */
async function resting(id: string): Promise<WireImportJob> {
  for (let n = 0; n < 400; n += 1) {
    const job = await get<WireImportJob>(app, `/api/imports/${id}?lang=en`);
    if (job.state !== "reading" && job.state !== "committing") return job;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("the import never came to rest");
}

const post = (url: string) =>
  app.inject({ method: "POST", url, headers: { ...host, "content-type": "application/json" }, payload: {} });

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
    "/api/search?q=cang",
    "/api/catalogue",
    "/api/sources",
    "/api/indicator-sets",
  ];

  it.each([...asked, ...more])("answer alike: %s", async (url) => {
    const [one, other] = await Promise.all([app.inject({ url, headers: host }), files.inject({ url, headers: host })]);
    expect(one.statusCode).toBe(200);
    // The data version counts imports; a folder has had none.
    const plain = (body: string): unknown => JSON.parse(body.replace(/"version":\d+/, '"version":0'));
    expect(plain(one.body)).toEqual(plain(other.body));
  });
});

const HEADER = "indicator,territory,period,measure,value,unit,note,status,released,source";
const row = (period: string, text: string) =>
  `iip,hai-phong,${period},yoy_pct,${text},%,,estimate,2026-10-01,cafef-vn-e7fffa`;

describe("an import through the API", () => {
  it("is read in the background, looked at, committed, undone; the figures follow", async () => {
    const job = await upload("iip.csv", [HEADER, row("2024-09", "14.2"), row("2024-09", "fourteen")].join("\n"));
    expect(job).toMatchObject({ state: "ready", counts: { new: 1, changed: 0, same: 0, refused: 1 } });
    const rows = await get<{
      readonly total: number;
      readonly rows: readonly { readonly row: number; readonly problems: readonly WireProblem[] }[];
    }>(app, `/api/imports/${job.id}/rows?effect=refused&lang=en`);
    expect(rows.rows[0]).toMatchObject({ row: 3, problems: [{ place: { row: 3, column: "value" } }] });
    const refused = await app.inject({ url: `/api/imports/${job.id}/refused.csv`, headers: host });
    expect(refused.body).toContain("fourteen");
    expect(refused.body.split("\r\n")[0]).toContain("problem_vi");
    const months = async () =>
      (
        await get<{ readonly within: readonly unknown[] }>(
          app,
          "/api/hai-phong/indicators/iip?period=2024&asof=2026-10-01",
        )
      ).within;
    const before = JSON.stringify(await months());
    await post(`/api/imports/${job.id}/commit`);
    expect((await resting(job.id)).state).toBe("committed");
    expect(JSON.stringify(await months())).toContain('"printed":"14.2"');
    const again = await post(`/api/imports/${job.id}/commit`);
    expect([again.statusCode, problemsOf(again.body)[0]?.code]).toEqual([409, "import-decided"]);
    expect((await post(`/api/imports/${job.id}/undo`)).statusCode).toBe(200);
    expect(JSON.stringify(await months())).toBe(before);
    expect((await post("/api/audit/verify")).json() as WireAuditVerdict).toMatchObject({ intact: true });
  });

  it("the same file again changes nothing", async () => {
    const version = await store.version();
    const source = await store.figures([(await store.snapshot("hai-phong", "2023-12-04"))?.figures[0]?.id ?? ""]);
    const f = source[0];
    if (!f) throw new Error("no figure");
    const line = [
      f.indicator,
      f.territory,
      f.period.text,
      f.measure,
      f.printed,
      f.unit,
      f.note,
      f.status,
      f.released,
      f.source,
    ]
      .map((c) => `"${c}"`)
      .join(",");
    const job = await upload("again.csv", `${HEADER}\n${line}\n`);
    expect(job.counts).toEqual({ new: 0, changed: 0, same: 1, refused: 0 });
    await post(`/api/imports/${job.id}/commit`);
    await resting(job.id);
    expect(await store.version()).toBe(version);
  });

  it.each([
    ["not what its name says", "figures.csv", "PK\u0003\u0004 zipped", 1],
    ["an unknown kind", "other.csv", "a,b\n1,2\n", 1],
    ["empty", "empty.csv", "", 1],
    [
      "an entity bomb",
      "bomb.xml",
      '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>',
      1,
    ],
  ])("a file that is %s fails with its sentence and leaves nothing", async (_what, name, content) => {
    const version = await store.version();
    const job = await upload(name, content);
    expect(job.state).toBe("failed");
    expect(job.problem?.place.file).toBe(name);
    expect(job.problem?.message.length).toBeGreaterThan(20);
    expect(await store.version()).toBe(version);
  });

  it("a file of 200 MB is refused while it comes, in constant memory", async () => {
    const piece = Buffer.alloc(1024 * 1024, 120);
    const huge = Readable.from(
      (function* () {
        for (let n = 0; n < 200; n += 1) yield piece;
      })(),
    );
    const before = process.memoryUsage().rss;
    await expect(upload("huge.csv", huge)).rejects.toThrow(/file-too-large/);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  it("can be cancelled, and then is no more to decide", async () => {
    const job = await upload("cancel.csv", `${HEADER}\n${row("2024-08", "12.2")}\n`);
    expect(((await post(`/api/imports/${job.id}/cancel`)).json() as WireImportJob).state).toBe("cancelled");
    expect((await post(`/api/imports/${job.id}/commit`)).statusCode).toBe(409);
  });

  it("left in the middle by a killed product says so at the next start", async () => {
    await store.imports.create({
      id: "killed",
      file: "killed.csv",
      path: "/nowhere",
      bytes: 1,
      notation: "plain",
      who: "tester",
    });
    expect(await store.imports.failInterrupted()).toContain("killed");
    expect(await get<WireImportJob>(app, "/api/imports/killed?lang=en")).toMatchObject({
      state: "failed",
      problem: { code: "import-interrupted" },
    });
  });
});

describe("what is asked wrongly", () => {
  it.each([
    ["/api/atlantis/bridge?period=2023", 404, "unknown-territory"],
    ["/api/hai-phong/indicators/grpd?period=2023", 404, "unknown-indicator"],
    ["/api/hai-phong/bridge?period=2023-13", 400, "unknown-period"],
    ["/api/hai-phong/bridge?period=2023&asof=2023-02-30", 400, "unknown-date"],
    ["/api/hai-phong/bridge", 400, "malformed-request"],
    ["/api/imports/none", 404, "unknown-import"],
    ["/api/nothing", 404, "not-found"],
  ])("%s gets a sentence in both languages", async (url, status, code) => {
    const sentences = await Promise.all(
      ["vi", "en"].map(async (lang) => {
        const reply = await app.inject({ url: `${url}${url.includes("?") ? "&" : "?"}lang=${lang}`, headers: host });
        expect(reply.statusCode).toBe(status);
        expect(problemsOf(reply.body)[0]?.code).toBe(code);
        return problemsOf(reply.body)[0]?.message;
      }),
    );
    expect(sentences[0]).not.toBe(sentences[1]);
  });

  it("suggests the code that was meant", async () => {
    const reply = await app.inject({ url: "/api/hai-phong/indicators/grpd?period=2023", headers: host });
    expect(problemsOf(reply.body)[0]?.message).toContain("grdp");
  });

  it("a date before any data is answered: everything is missing, with the reason", async () => {
    const page = await get<{
      readonly scorecard: { readonly rows: readonly { readonly result: { readonly reason?: string } }[] };
    }>(app, "/api/hai-phong/measure?period=2005&asof=2001-01-01");
    expect(page.scorecard.rows.length).toBeGreaterThan(0);
    expect(new Set(page.scorecard.rows.map((r) => r.result.reason))).toEqual(new Set(["before-any-data"]));
  });

  it("a folder of files cannot be written to, and a reader may not try", async () => {
    const reply = await files.inject({
      method: "PUT",
      url: "/api/pillar-weights",
      headers: { ...host, "content-type": "application/json" },
      payload: { indicator: "retail", pillar: "tourism-trade", weight: 1 },
    });
    expect([reply.statusCode, problemsOf(reply.body)[0]?.code]).toEqual([403, "not-permitted"]);
  });

  it("another host name and another site are refused", async () => {
    expect((await app.inject({ url: "/api/frame", headers: { host: "evil.example" } })).statusCode).toBe(421);
    const foreign = await app.inject({
      method: "POST",
      url: "/api/audit/verify",
      headers: { ...host, origin: "http://evil.example", "content-type": "application/json" },
      payload: {},
    });
    expect([foreign.statusCode, problemsOf(foreign.body)[0]?.code]).toEqual([403, "foreign-origin"]);
  });

  it("a taken port is named, with how to choose another", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    await expect(startProduct({ directory, port, data: REFERENCE_DATA })).rejects.toMatchObject({
      problem: { code: "port-taken", words: { port: `${port}` } },
    });
    await new Promise((resolve) => other.close(resolve));
  });
});

describe("what a person sets", () => {
  it("a pillar weight stands over the catalogue's and shows who set it", async () => {
    const put = await app.inject({
      method: "PUT",
      url: "/api/pillar-weights",
      headers: { ...host, "content-type": "application/json" },
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
    }>(app, "/api/hai-phong/bridge?period=2023&asof=2023-12-04");
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
    const before = await get<Page>(app, url);
    const line = {
      indicator: "exports",
      name: "Kim ngạch xuất khẩu",
      comparison: "at-least",
      low: "26000",
      unit: "million USD",
      document: "Nghị quyết HĐND 2023",
      asOf: "2022-12-09",
    };
    const reply = await app.inject({
      method: "POST",
      url: "/api/hai-phong/target-lists/2023/lines",
      headers: { ...host, "content-type": "application/json" },
      payload: line,
    });
    expect(reply.statusCode).toBe(200);
    const after = await get<Page>(app, url);
    expect(after.targetList?.notFound).toBe((before.targetList?.notFound ?? 0) - 1);
    expect(after.targetList?.entries.find((e) => e.indicator === "exports")?.line.enteredBy).toBe("local");
  });
});
