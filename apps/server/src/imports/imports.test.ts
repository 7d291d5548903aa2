import { readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import type { WireAuditVerdict, WireImportJob, WireProblem, WireProjectsPage } from "@hoatieu/contract";
import { readSheet, writeSheetWorkbook } from "@hoatieu/exchange";
import { projectColumnOf } from "@hoatieu/language";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { get, testApp } from "../testing.ts";
import { HOST, openStoreApp, problemsOf, type StoreApp } from "../testing-store.ts";

let api: StoreApp;
beforeAll(async () => {
  api = await openStoreApp();
});
afterAll(() => api.close());

const HEADER = "indicator,territory,period,measure,value,unit,note,status,released,source";
const row = (period: string, text: string) =>
  `iip,hai-phong,${period},yoy_pct,${text},%,,estimate,2026-10-01,cafef-vn-e7fffa`;

/** Whatever was under way in the background is done when a small import comes to rest. */
async function queueIdle(): Promise<void> {
  await api.upload("small.csv", `${HEADER}\n${row("2024-04", "10.2")}\n`);
}

describe("an import through the API", () => {
  it("is read in the background, looked at, committed, undone; the figures follow", async () => {
    const job = await api.upload("iip.csv", [HEADER, row("2024-09", "14.2"), row("2024-09", "fourteen")].join("\n"));
    expect(job).toMatchObject({ state: "ready", counts: { new: 1, changed: 0, same: 0, refused: 1 } });
    const rows = await get<{
      readonly total: number;
      readonly rows: readonly { readonly row: number; readonly problems: readonly WireProblem[] }[];
    }>(api.app, `/api/imports/${job.id}/rows?effect=refused&lang=en`);
    expect(rows.rows[0]).toMatchObject({ row: 3, problems: [{ place: { row: 3, column: "value" } }] });
    const refused = await api.app.inject({ url: `/api/imports/${job.id}/refused.csv`, headers: HOST });
    expect(refused.body).toContain("fourteen");
    expect(refused.body.split("\r\n")[0]).toContain("problem_vi");
    const months = async () =>
      (
        await get<{ readonly within: readonly unknown[] }>(
          api.app,
          "/api/hai-phong/indicators/iip?period=2024&asof=2026-10-01",
        )
      ).within;
    const before = JSON.stringify(await months());
    await api.post(`/api/imports/${job.id}/commit`);
    expect((await api.resting(job.id)).state).toBe("committed");
    expect(JSON.stringify(await months())).toContain('"printed":"14.2"');
    const again = await api.post(`/api/imports/${job.id}/commit`);
    expect([again.statusCode, problemsOf(again.body)[0]?.code]).toEqual([409, "import-decided"]);
    expect((await api.post(`/api/imports/${job.id}/undo`)).statusCode).toBe(200);
    expect(JSON.stringify(await months())).toBe(before);
    expect((await api.post("/api/audit/verify")).json() as WireAuditVerdict).toMatchObject({ intact: true });
  });

  it("the same file again changes nothing", async () => {
    const version = await api.store.version();
    const source = await api.store.figures([
      (await api.store.snapshot("hai-phong", "2023-12-04"))?.figures[0]?.id ?? "",
    ]);
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
    const job = await api.upload("again.csv", `${HEADER}\n${line}\n`);
    expect(job.counts).toEqual({ new: 0, changed: 0, same: 1, refused: 0 });
    await api.post(`/api/imports/${job.id}/commit`);
    await api.resting(job.id);
    expect(await api.store.version()).toBe(version);
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
    const version = await api.store.version();
    const job = await api.upload(name, content);
    expect(job.state).toBe("failed");
    expect(job.problem?.place.file).toBe(name);
    expect(job.problem?.message.length).toBeGreaterThan(20);
    expect(await api.store.version()).toBe(version);
  });

  it("a file of 200 MB is refused while it comes, in constant memory", async () => {
    const piece = Buffer.alloc(1024 * 1024, 120);
    const huge = Readable.from(
      (function* () {
        for (let n = 0; n < 200; n += 1) yield piece;
      })(),
    );
    const before = process.memoryUsage().rss;
    await expect(api.upload("huge.csv", huge)).rejects.toThrow(/file-too-large/);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  it("is a stream of bytes whatever its sender calls it, and says so when its notation is unknown", async () => {
    const send = (query: string, type: string) =>
      api.app.inject({
        method: "POST",
        url: `/api/imports?file=typed.csv&lang=en&${query}`,
        headers: { ...HOST, "content-type": type },
        payload: `${HEADER}\n${row("2024-07", "11.9")}\n`,
      });
    for (const type of ["text/csv", "text/plain", "application/json", "application/x-www-form-urlencoded"]) {
      const reply = await send("notation=plain", type);
      expect([type, reply.statusCode]).toEqual([type, 200]);
      expect((await api.resting((reply.json() as WireImportJob).id)).counts?.new).toBe(1);
    }
    const unknown = await send("notation=roman", "text/csv");
    expect([unknown.statusCode, problemsOf(unknown.body)[0]?.code]).toEqual([400, "malformed-request"]);
  });

  it("over a real connection a file too large is refused with its sentence, not with a broken line", async () => {
    const server = await testApp(api.context);
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
    expect(await readdir(api.uploads)).toEqual([]);
    await server.close();
  });

  it("while another one is being written, is told so and can be committed afterwards", async () => {
    const job = await api.upload("busy.csv", `${HEADER}\n${row("2024-08", "12.2")}\n`);
    const version = await api.store.version();
    const other = new pg.Client({ connectionString: api.databaseUrl });
    await other.connect();
    await other.query("BEGIN");
    await other.query("SELECT pg_advisory_xact_lock(5340003)");
    await api.post(`/api/imports/${job.id}/commit`);
    const told = await api.resting(job.id);
    expect(told).toMatchObject({ state: "ready", problem: { code: "import-busy" } });
    expect(await api.store.version()).toBe(version);
    await other.query("ROLLBACK");
    await other.end();
    await api.post(`/api/imports/${job.id}/commit`);
    expect((await api.resting(job.id)).state).toBe("committed");
    await api.post(`/api/imports/${job.id}/undo`);
  });

  it("two at once come to rest one after the other, and both can be committed", async () => {
    const [one, other] = await Promise.all([
      api.upload("one.csv", `${HEADER}\n${row("2024-06", "11.1")}\n`),
      api.upload("other.csv", `${HEADER}\n${row("2024-05", "11.2")}\n`),
    ]);
    await Promise.all([api.post(`/api/imports/${one.id}/commit`), api.post(`/api/imports/${other.id}/commit`)]);
    expect([(await api.resting(one.id)).state, (await api.resting(other.id)).state]).toEqual([
      "committed",
      "committed",
    ]);
    for (const { id } of [one, other]) await api.post(`/api/imports/${id}/undo`);
  });

  it("can be cancelled while it is read: nothing staged, nothing uploaded stays", async () => {
    const lines = Array.from({ length: 150_000 }, (_, n) => row(`2024-0${1 + (n % 9)}`, `${n / 100}`));
    const reply = await api.app.inject({
      method: "POST",
      url: "/api/imports?file=long.csv&notation=plain&lang=en",
      headers: { ...HOST, "content-type": "application/octet-stream" },
      payload: [HEADER, ...lines].join("\n"),
    });
    const { id } = reply.json() as WireImportJob;
    while ((await get<WireImportJob>(api.app, `/api/imports/${id}`)).rows === 0)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(((await api.post(`/api/imports/${id}/cancel`)).json() as WireImportJob).state).toBe("cancelled");
    await queueIdle();
    expect((await get<WireImportJob>(api.app, `/api/imports/${id}`)).state).toBe("cancelled");
    expect(await get(api.app, `/api/imports/${id}/rows`)).toEqual({ rows: [], total: 0 });
    expect(await readdir(api.uploads)).toEqual([]);
  });

  it("can be cancelled, and then is no more to decide", async () => {
    const job = await api.upload("cancel.csv", `${HEADER}\n${row("2024-08", "12.2")}\n`);
    expect(((await api.post(`/api/imports/${job.id}/cancel`)).json() as WireImportJob).state).toBe("cancelled");
    expect((await api.post(`/api/imports/${job.id}/commit`)).statusCode).toBe(409);
  });

  it("left in the middle by a killed product says so at the next start", async () => {
    await api.store.imports.create({
      id: "killed",
      file: "killed.csv",
      path: "/nowhere",
      bytes: 1,
      notation: "plain",
      who: "tester",
    });
    expect(await api.store.imports.failInterrupted()).toContain("killed");
    expect(await get<WireImportJob>(api.app, "/api/imports/killed?lang=en")).toMatchObject({
      state: "failed",
      problem: { code: "import-interrupted" },
    });
  });
});

describe("the sheet of projects", () => {
  const project = async (code: string) =>
    (await get<WireProjectsPage>(api.app, "/api/hai-phong/projects?lang=en")).projects.find((p) => p.code === code);
  const rowsOf = async (bytes: Buffer) => {
    const path = join(dirname(api.uploads), "sheet.xlsx");
    await writeFile(path, bytes);
    const rows: (readonly string[])[] = [];
    for await (const { cells } of readSheet({ name: "sheet.xlsx", path })) rows.push(cells);
    await rm(path);
    return rows;
  };
  const filled = async (fill: Readonly<Record<string, Readonly<Record<string, string>>>>) => {
    const reply = await api.app.inject({ url: "/api/hai-phong/projects-template.xlsx?lang=vi", headers: HOST });
    const [head = [], ...rows] = await rowsOf(reply.rawPayload);
    const codes = head.map((title) => projectColumnOf(title) ?? title);
    const cells = rows.map((row) => codes.map((code, i) => fill[row[0] ?? ""]?.[code] ?? row[i] ?? ""));
    const columns = head.map((title) => ({ title }));
    return Readable.from(
      await writeSheetWorkbook(
        "du-an",
        columns,
        cells.map((texts) => ({ cells: texts })),
      ),
    );
  };
  const DOCUMENT = { document: "15/BC-STC", published: "31/10/2026" };

  it("filled in comes back as further statements, is undone as one, and untouched rows say nothing", async () => {
    const before = await project("ben-rung-bridge");
    expect(before?.capital.map((c) => [c.year, c.plan, c.rate.kind])).toEqual([["2023", "257", "missing"]]);
    const workbook = await filled({
      "ben-rung-bridge": {
        ...DOCUMENT,
        ...{
          capital_plan_year: "2026",
          capital_plan_bn_vnd: "100",
          disbursed_bn_vnd: "122.8",
          disbursed_as_of: "2026-10-31",
        },
        ...{ project_group: "B", group_decision: "45/QĐ-UBND", owner: "Ban QLDA giao thông", budget_code: "7894561" },
      },
    });
    const job = await api.upload("du-an.xlsx", workbook);
    expect(job).toMatchObject({ state: "ready", counts: { new: 1, changed: 0, same: 0, refused: 0 } });
    await api.post(`/api/imports/${job.id}/commit`);
    expect((await api.resting(job.id)).state).toBe("committed");
    const after = await project("ben-rung-bridge");
    expect(after?.statements.length).toBe((before?.statements.length ?? 0) + 1);
    expect(after?.capital.map((c) => [c.year, c.disbursed, c.countedTo])).toEqual([
      ["2026", "122.8", "2026-10-31"],
      ["2023", undefined, undefined],
    ]);
    expect(after?.capital[0]?.rate).toMatchObject({ kind: "rate", value: expect.closeTo(122.8, 9) });
    expect(after).toMatchObject({
      owner: "Ban QLDA giao thông",
      budgetCode: "7894561",
      group: { kind: "stated", group: "B" },
    });
    const again = await filled({ "ben-rung-bridge": { ...DOCUMENT, status: "hoàn thành" } });
    expect((await api.upload("du-an.xlsx", again)).counts).toMatchObject({ new: 1, changed: 0 });
    expect((await api.post(`/api/imports/${job.id}/undo`)).statusCode).toBe(200);
    expect(await project("ben-rung-bridge")).toEqual(before);
    expect((await api.post("/api/audit/verify")).json() as WireAuditVerdict).toMatchObject({ intact: true });
  });

  it("names sheet and cell of what is wrong, in the reader's language, and keeps every cell", async () => {
    const job = await api.upload(
      "du-an.xlsx",
      await filled({
        "dinh-bridge": { ...DOCUMENT, project_group: "D", disbursed_bn_vnd: "many", capital_plan_year: "2026" },
        "rao-1-bridge": { owner: "Sở Xây dựng" },
      }),
    );
    expect(job.counts).toMatchObject({ new: 0, refused: 2 });
    const rows = async (lang: string) =>
      (
        await get<{ readonly rows: readonly { readonly row: number; readonly problems: readonly WireProblem[] }[] }>(
          api.app,
          `/api/imports/${job.id}/rows?effect=refused&lang=${lang}`,
        )
      ).rows;
    const [dinh, rao] = await rows("vi");
    const places = (problems: readonly WireProblem[] = []) =>
      problems.map(({ code, place }) => [code, place.sheet, place.column, place.cell]);
    expect(places(dinh?.problems)).toEqual([
      ["value-not-allowed", "du-an", "project_group", `H${dinh?.row}`],
      ["number-invalid", "du-an", "disbursed_bn_vnd", `P${dinh?.row}`],
    ]);
    expect(dinh?.problems[1]?.message).toContain(
      `trang tính du-an, ô P${dinh?.row} (Giải ngân kế hoạch vốn trong năm (tỷ đồng))`,
    );
    expect(rao?.problems.map(({ code }) => code)).toEqual(["project-undocumented", "cell-empty"]);
    expect((await rows("en"))[0]?.problems[1]?.message).toContain(`sheet du-an, cell P${dinh?.row}`);
    const refused = await api.app.inject({ url: `/api/imports/${job.id}/refused.csv`, headers: HOST });
    expect(refused.body).toContain("many");
    expect(refused.body).toContain("Sở Xây dựng");
    await api.post(`/api/imports/${job.id}/cancel`);
  });

  it("is refused as a workbook when its headings are no sheet of projects", async () => {
    const other = await writeSheetWorkbook("x", [{ title: "a" }, { title: "b" }], [{ cells: ["1", "2"] }]);
    const job = await api.upload("other.xlsx", Readable.from(other));
    expect(job).toMatchObject({ state: "failed", problem: { code: "file-is-excel" } });
  });

  it("goes out as every statement in the header of projects.csv", async () => {
    const csv = await api.app.inject({ url: "/api/hai-phong/projects.csv", headers: HOST });
    const lines = csv.body.trim().split("\r\n");
    expect(lines.length).toBe(71);
    const job = await api.upload("du-an.csv", csv.body);
    // Rows without a date count from the day they are read: those are what differs from the collection's day.
    expect(job.counts).toMatchObject({ new: 0, refused: 0 });
    await api.post(`/api/imports/${job.id}/cancel`);
    const sheet = await api.app.inject({ url: "/api/hai-phong/projects.xlsx?lang=en", headers: HOST });
    expect((await rowsOf(sheet.rawPayload)).length).toBe(71);
  });
});
