import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import type { WireAuditVerdict, WireImportJob, WireMeasurePage, WirePedigree, WireProblem } from "@hoatieu/contract";
import { readFolder } from "@hoatieu/exchange";
import { openStore, type Store } from "@hoatieu/store";
import { type TestDatabase, testDatabase } from "@hoatieu/store/testing";
import type { FastifyInstance } from "fastify";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memoryProvider } from "./folder-provider.ts";
import { importFolder } from "./imports/import-folder.ts";
import { type ImportService, importService } from "./imports/import-service.ts";
import { type Queue, startQueue } from "./imports/jobs-queue.ts";
import { READER } from "./permission.ts";
import { REFERENCE_DATA, startProduct } from "./product.ts";
import { storeSteward } from "./store-steward.ts";
import { get, TEST_DAY, testApp, testContext } from "./testing.ts";

const today = () => TEST_DAY;
let database: TestDatabase;
let store: Store;
let queue: Queue;
let imports: ImportService;
let app: FastifyInstance;
let files: FastifyInstance;
let directory = "";

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "hoatieu-api-"));
  database = await testDatabase();
  store = await openStore(database.url);
  const outcomes = await importFolder(store, REFERENCE_DATA, { who: "tester", today: TEST_DAY });
  expect(outcomes.map((o) => o.counts.refused)).toEqual(outcomes.map(() => 0));
  imports = importService({ store, uploads: join(directory, "uploads"), today });
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
/** Where two texts part, for a message that fits a screen. */
function difference(one: string, other: string): string {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return `${one.slice(Math.max(0, at - 80), at + 80)}  ≠  ${other.slice(Math.max(0, at - 80), at + 80)}`;
}
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

/** Whatever was under way in the background is done when a small import comes to rest. */
async function queueIdle(): Promise<void> {
  await upload("small.csv", `${HEADER}\n${row("2024-04", "10.2")}\n`);
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
    "/api/hai-phong/figures.csv?asof=2024-12-10",
    "/api/viet-nam/figures.csv?indicator=gdp-use",
    "/api/frame",
    "/api/search?q=cang",
    "/api/indicators",
    "/api/catalogue",
    "/api/sources",
    "/api/indicator-sets",
  ];

  it.each([...asked, ...more])("answer alike: %s", async (url) => {
    const [one, other] = await Promise.all([app.inject({ url, headers: host }), files.inject({ url, headers: host })]);
    expect(one.statusCode).toBe(200);
    // The data version counts imports; a folder has had none.
    const bytes = (body: string) => body.replace(/"version":\d+/, '"version":0');
    expect(bytes(one.body) === bytes(other.body) || difference(bytes(one.body), bytes(other.body))).toBe(true);
  });

  it("trace values to the same figures", async () => {
    const page = await get<WireMeasurePage>(app, "/api/hai-phong/measure?period=2024&asof=2025-01-06");
    const ids = page.scorecard.rows.flatMap((r) => (r.result.kind === "result" ? r.result.answer.inputs : []));
    const targets = page.scorecard.rows.flatMap((r) => r.assessments.map((a) => a.target.id));
    expect(ids.length).toBeGreaterThan(10);
    const query = new URLSearchParams({ asof: "2025-01-06", figures: ids.join(","), targets: targets.join("~") });
    const url = `/api/hai-phong/pedigree?${query}`;
    const [one, other] = await Promise.all([app.inject({ url, headers: host }), files.inject({ url, headers: host })]);
    expect(one.body).toBe(other.body);
    expect((one.json() as WirePedigree).figures.map((f) => f.figure.id)).toEqual([...new Set(ids)]);
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

  it("is a stream of bytes whatever its sender calls it, and says so when its notation is unknown", async () => {
    const send = (query: string, type: string) =>
      app.inject({
        method: "POST",
        url: `/api/imports?file=typed.csv&lang=en&${query}`,
        headers: { ...host, "content-type": type },
        payload: `${HEADER}\n${row("2024-07", "11.9")}\n`,
      });
    for (const type of ["text/csv", "text/plain", "application/json", "application/x-www-form-urlencoded"]) {
      const reply = await send("notation=plain", type);
      expect([type, reply.statusCode]).toEqual([type, 200]);
      expect((await resting((reply.json() as WireImportJob).id)).counts?.new).toBe(1);
    }
    const unknown = await send("notation=roman", "text/csv");
    expect([unknown.statusCode, problemsOf(unknown.body)[0]?.code]).toEqual([400, "malformed-request"]);
  });

  it("over a real connection a file too large is refused with its sentence, not with a broken line", async () => {
    const server = await testApp(testContext(store, storeSteward(store, imports, today)));
    const url = await server.listen({ host: "127.0.0.1", port: 0 });
    const piece = new Uint8Array(1024 * 1024).fill(120);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 200) controller.close();
        else controller.enqueue(piece);
      },
    });
    const init = { method: "POST", headers: { "content-type": "application/octet-stream" }, body, duplex: "half" };
    const reply = await fetch(`${url}/api/imports?file=huge.csv&lang=en`, init as RequestInit);
    expect(reply.status).toBe(413);
    expect(problemsOf(await reply.text())[0]).toMatchObject({ code: "file-too-large", place: { file: "huge.csv" } });
    expect(await readdir(join(directory, "uploads"))).toEqual([]);
    await server.close();
  });

  it("while another one is being written, is told so and can be committed afterwards", async () => {
    const job = await upload("busy.csv", `${HEADER}\n${row("2024-08", "12.2")}\n`);
    const version = await store.version();
    const other = new pg.Client({ connectionString: database.url });
    await other.connect();
    await other.query("BEGIN");
    await other.query("SELECT pg_advisory_xact_lock(5340003)");
    await post(`/api/imports/${job.id}/commit`);
    const told = await resting(job.id);
    expect(told).toMatchObject({ state: "ready", problem: { code: "import-busy" } });
    expect(await store.version()).toBe(version);
    await other.query("ROLLBACK");
    await other.end();
    await post(`/api/imports/${job.id}/commit`);
    expect((await resting(job.id)).state).toBe("committed");
    await post(`/api/imports/${job.id}/undo`);
  });

  it("two at once come to rest one after the other, and both can be committed", async () => {
    const [one, other] = await Promise.all([
      upload("one.csv", `${HEADER}\n${row("2024-06", "11.1")}\n`),
      upload("other.csv", `${HEADER}\n${row("2024-05", "11.2")}\n`),
    ]);
    await Promise.all([post(`/api/imports/${one.id}/commit`), post(`/api/imports/${other.id}/commit`)]);
    expect([(await resting(one.id)).state, (await resting(other.id)).state]).toEqual(["committed", "committed"]);
    for (const { id } of [one, other]) await post(`/api/imports/${id}/undo`);
  });

  it("can be cancelled while it is read: nothing staged, nothing uploaded stays", async () => {
    const lines = Array.from({ length: 150_000 }, (_, n) => row(`2024-0${1 + (n % 9)}`, `${n / 100}`));
    const reply = await app.inject({
      method: "POST",
      url: "/api/imports?file=long.csv&notation=plain&lang=en",
      headers: { ...host, "content-type": "application/octet-stream" },
      payload: [HEADER, ...lines].join("\n"),
    });
    const { id } = reply.json() as WireImportJob;
    while ((await get<WireImportJob>(app, `/api/imports/${id}`)).rows === 0)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(((await post(`/api/imports/${id}/cancel`)).json() as WireImportJob).state).toBe("cancelled");
    await queueIdle();
    expect((await get<WireImportJob>(app, `/api/imports/${id}`)).state).toBe("cancelled");
    expect(await get(app, `/api/imports/${id}/rows`)).toEqual({ rows: [], total: 0 });
    expect(await readdir(join(directory, "uploads"))).toEqual([]);
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

  it.each([
    ["indicator", { indicator: "exprots" }, "unknown-indicator"],
    ["bound", { low: "26 nghìn" }, "number-invalid"],
    ["range without its upper bound", { comparison: "range" }, "range-incomplete"],
    ["reversed range", { comparison: "range", low: "9", high: "8" }, "range-reversed"],
    ["unit", { unit: "visits" }, "unit-refused"],
    ["date", { asOf: "2022-13-09" }, "unknown-date"],
  ])("a filled-in target with a wrong %s is refused and nothing changes", async (_what, over, code) => {
    const version = await store.version();
    const right = { indicator: "exports", name: "Kim ngạch xuất khẩu", comparison: "at-least", low: "26000" };
    const reply = await app.inject({
      method: "POST",
      url: "/api/hai-phong/target-lists/2023/lines",
      headers: { ...host, "content-type": "application/json" },
      payload: { ...right, unit: "million USD", document: "Nghị quyết HĐND", asOf: "2022-12-09", ...over },
    });
    expect([problemsOf(reply.body)[0]?.code, reply.statusCode < 500]).toEqual([code, true]);
    expect(await store.version()).toBe(version);
  });

  it("a weight of an indicator that nobody knows is refused", async () => {
    const reply = await app.inject({
      method: "PUT",
      url: "/api/pillar-weights",
      headers: { ...host, "content-type": "application/json" },
      payload: { indicator: "retial", pillar: "tourism-trade", weight: 1 },
    });
    expect([reply.statusCode, problemsOf(reply.body)[0]?.code]).toEqual([404, "unknown-indicator"]);
    expect(problemsOf(reply.body)[0]?.message).toContain("retail");
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
