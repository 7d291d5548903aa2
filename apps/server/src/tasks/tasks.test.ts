import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type {
  WireBrief,
  WireChain,
  WireKpiFacts,
  WireMeetingPage,
  WireRegisterDryRun,
  WireTaskList,
} from "@hoatieu/contract";
import { routes } from "@hoatieu/contract";
import { readSheet, type SheetRow, writeSheetCsv } from "@hoatieu/exchange";
import ExcelJS from "exceljs";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor, Grant } from "../permission.ts";
import { get, testApp } from "../testing.ts";
import { HOST, openStoreApp, problemsOf, type StoreApp } from "../testing-store.ts";

let house: StoreApp;
const apps: Record<string, FastifyInstance> = {};
const CITY = "/api/hai-phong-2025";
const FINANCE = "Sở Tài chính";

const person = (name: string, ...roles: Grant[]): Actor => ({ id: `account-${name}`, name, roles, mode: "person" });

beforeAll(async () => {
  house = await openStoreApp();
  const people: readonly Actor[] = [
    person("Lan", { role: "leader" }),
    person("Minh", { role: "reporter", department: FINANCE }),
    person("An", { role: "reporter", department: "Sở Công Thương" }),
    person("Hoa", { role: "verifier" }, { role: "reporter", department: FINANCE }),
    person("Xem", { role: "viewer" }),
    person("Quản trị", { role: "administrator" }),
  ];
  for (const actor of people) apps[actor.name] = await testApp({ ...house.context, actor });
});
afterAll(async () => {
  for (const app of Object.values(apps)) await app.close();
  await house.close();
});

async function as(who: string, url: string, body: object, method: "POST" | "PUT" = "POST") {
  const app = apps[who] ?? house.app;
  const headers = { ...HOST, "content-type": "application/json" };
  return app.inject({ method, url: `${url}?lang=vi`, headers, payload: body });
}

const terms = { title: "Trình đề án thu ngân sách", owner: FINANCE, due: "2026-12-31", assigned: "2026-10-01" };
async function give(over: object = {}): Promise<string> {
  const reply = await as("Lan", `${CITY}/tasks`, { ...terms, ...over });
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return (reply.json() as { readonly tasks: readonly string[] }).tasks[0] ?? "";
}
const deedOf = (who: string, id: string, deed: object, why = "") => as(who, `${CITY}/tasks/${id}/deeds`, { deed, why });
const chainOf = (id: string) => get<WireChain>(house.app, `${CITY}/tasks/${id}?lang=vi`);
const proof = { kind: "address", url: "https://haiphong.gov.vn/1", day: "2026-11-20" };
const ended = { kind: "reported", text: "Đã trình", done: true, evidence: proof };
const listOf = (query: string) => get<WireTaskList>(house.app, `${CITY}/tasks?lang=vi&${query}`);

describe("the list", () => {
  it("has the documents of the data in the states of the conference's replay", async () => {
    const at = async (day: string, id: string) => {
      const list = await get<WireTaskList>(house.app, `/api/hai-phong/tasks?asof=${day}&q=${id}&limit=500`);
      return list.items.find((item) => item.id === id)?.standing;
    };
    expect(await at("2023-12-04", "vocational-party-resolution")).toMatchObject({ state: "in-time", days: 27 });
    expect(await at("2024-01-01", "theme-2023")).toMatchObject({ state: "overdue", days: 1, evidence: false });
    expect(await at("2024-05-13", "vocational-party-resolution")).toMatchObject({ state: "done-late", days: 134 });
    expect(await at("2025-01-01", "nq45-review5")).toMatchObject({ state: "overdue", evidence: false });
    expect(await at("2025-10-13", "ftz-scheme")).toMatchObject({ state: "done-late" });
  });

  it("filters, counts with denominators, pages and groups; the contract holds", async () => {
    const ids = [await give(), await give({ due: "none" }), await give({ owner: "Sở Công Thương", document: "9/KH" })];
    const list = await listOf("q=thu+ngan+sach");
    expect(routes.tasks.response.parse(list)).toEqual(list);
    expect(list.items.map((item) => item.id)).toEqual(expect.arrayContaining(ids));
    expect(list.counts.withoutDeadline.of).toBe(list.counts.total);
    expect((await listOf("owner=S%E1%BB%9F+C%C3%B4ng+Th%C6%B0%C6%A1ng&document=9%2FKH")).items).toHaveLength(1);
    const [first, second] = [await listOf("limit=1&order=due"), await listOf("limit=1&offset=1&order=due")];
    expect(first.items[0]?.id).not.toBe(second.items[0]?.id);
    const groups = await get<readonly { readonly key: string }[]>(house.app, `${CITY}/task-groups?by=owner`);
    expect(groups.map((group) => group.key)).toContain(FINANCE);
    const wrong = await house.app.inject({ url: `${CITY}/tasks?state=xong`, headers: HOST });
    expect(wrong.statusCode).toBe(400);
  });
});

describe("the search", () => {
  it("finds a task of the register by words without diacritics, in its territory's family only", async () => {
    const id = await give({ title: "Nạo vét luồng Lạch Huyện" });
    const found = async (query: string) =>
      get<readonly { readonly kind: string; readonly code: string }[]>(house.app, `/api/search?q=nao+vet${query}`);
    expect(await found("&territory=hai-phong-2025")).toMatchObject([{ kind: "task", code: id }]);
    expect(await found("&territory=quang-ninh")).toEqual([]);
    expect(await found("&territory=atlantis")).toEqual([]);
    expect(await found("")).toEqual([]);
  });
});

describe("from report to confirmation", () => {
  it("another person confirms; the reporter, another department and a viewer cannot", async () => {
    const id = await give();
    expect((await deedOf("An", id, ended)).statusCode).toBe(403);
    expect((await deedOf("Xem", id, ended)).statusCode).toBe(403);
    expect((await deedOf("Hoa", id, ended)).statusCode).toBe(200);
    const { task, may } = await chainOf(id);
    const report = task.reports[0]?.event ?? "";
    expect(may).toMatchObject({ confirm: true, own: false });
    const own = await deedOf("Hoa", id, { kind: "confirmed", report });
    expect([own.statusCode, problemsOf(own.body)[0]?.code]).toEqual([403, "own-report"]);
    expect(problemsOf(own.body)[0]?.message).toContain("người khác");
    expect((await deedOf("Minh", id, { kind: "confirmed", report })).statusCode).toBe(403);
    expect((await deedOf("Quản trị", id, { kind: "confirmed", report })).statusCode).toBe(200);
    const chain = await chainOf(id);
    expect(routes.chain.response.parse(chain)).toEqual(chain);
    expect(chain).toMatchObject({ standing: { state: "done-on-time", done: true } });
    expect(chain.timeline.map((event) => event.kind)).toEqual(["created", "reported", "confirmed"]);
  });

  it("of two who confirm at once one wins, the other is told who", async () => {
    const id = await give();
    await deedOf("Minh", id, ended);
    const report = (await chainOf(id)).task.reports[0]?.event ?? "";
    const replies = await Promise.all(["Hoa", "Quản trị"].map((who) => deedOf(who, id, { kind: "confirmed", report })));
    expect(replies.map((reply) => reply.statusCode).sort()).toEqual([200, 409]);
    const lost = replies.find((reply) => reply.statusCode === 409);
    expect(problemsOf(lost?.body ?? "{}")[0]?.code).toBe("report-answered");
  });

  it("an objective cause is confirmed by a leader with a document, and stands in the facts for KPI programs", async () => {
    const id = await give({ due: "2026-11-01", product: "Tờ trình", coefficient: 1.5 });
    await deedOf("Minh", id, { kind: "cause-stated", text: "Bão số 3" });
    const cause = (await chainOf(id)).task.causes[0]?.event ?? "";
    const without = await deedOf("Lan", id, { kind: "cause-confirmed", cause, document: "" });
    expect(problemsOf(without.body)[0]).toMatchObject({ code: "authority-missing", place: { column: "document" } });
    expect((await deedOf("Hoa", id, { kind: "cause-confirmed", cause, document: "7/TB" })).statusCode).toBe(403);
    expect((await deedOf("Lan", id, { kind: "cause-confirmed", cause, document: "7/TB" })).statusCode).toBe(200);
    const facts = await get<readonly WireKpiFacts[]>(house.app, `${CITY}/kpi`);
    expect(facts.find((f) => f.task === id)).toMatchObject({
      coefficient: 1.5,
      // 2026-11-01 to 2026-11-24.
      delays: [{ due: "2026-11-01", days: 23, ended: "running" }],
      objectiveCauses: [{ text: "Bão số 3", confirmedBy: "Lan", document: "7/TB" }],
      penaltyPercentEach: 25,
    });
    const csv = await house.app.inject({ url: `${CITY}/kpi.csv`, headers: HOST });
    expect(csv.body).toContain(`${id},`);
  });

  it("terms are edited on top of what was looked at; a deadline only by an extension with a reason", async () => {
    const id = await give();
    const edit = { ...terms, title: "Đề án khác", expected: 1 };
    expect((await as("Lan", `${CITY}/tasks/${id}`, edit, "PUT")).statusCode).toBe(200);
    const late = await as("Lan", `${CITY}/tasks/${id}`, { ...edit, title: "Nữa" }, "PUT");
    expect([late.statusCode, problemsOf(late.body)[0]?.code]).toEqual([409, "task-changed"]);
    const due = await as("Lan", `${CITY}/tasks/${id}`, { ...edit, due: "2027-01-31", expected: 2 }, "PUT");
    expect(problemsOf(due.body)[0]?.code).toBe("due-by-extension");
    const deed = { kind: "extended", due: "2027-01-31" };
    expect(problemsOf((await deedOf("Lan", id, deed)).body)[0]?.code).toBe("reason-missing");
    expect((await deedOf("Lan", id, deed, "chờ luật")).statusCode).toBe(200);
    expect((await chainOf(id)).task).toMatchObject({ firstDue: "2026-12-31", due: "2027-01-31" });
  });

  it("many are handed over, extended or cancelled with one reason, all or none", async () => {
    const ids = [await give(), await give()];
    const together = (deed: object, why: string, who = "Lan") =>
      as(who, `${CITY}/tasks-together`, { tasks: ids, deed, why });
    expect(problemsOf((await together({ kind: "cancelled" }, "")).body)[0]?.code).toBe("reason-missing");
    expect((await together({ kind: "cancelled" }, "trùng", "Hoa")).statusCode).toBe(403);
    expect((await together({ kind: "assigned", owner: "Sở Nội vụ" }, "đổi đầu mối")).json()).toMatchObject({
      events: 2,
    });
    expect((await together({ kind: "extended", due: "2026-01-01" }, "x")).statusCode).toBe(422);
    expect((await together({ kind: "cancelled", document: "5/QĐ" }, "trùng")).statusCode).toBe(200);
    for (const id of ids) expect((await chainOf(id)).standing.state).toBe("cancelled");
  });
});

describe("meetings", () => {
  const content = {
    title: "Hội nghị Thành ủy",
    day: "2026-11-20",
    conclusions: [
      { id: "1", kind: "information", text: "Ghi nhận" },
      { id: "2", kind: "task", text: "Sơ kết 5 năm" },
    ],
  };

  it("a conclusion becomes a task, and the task shows where it comes from", async () => {
    const made = (await as("Lan", `${CITY}/meetings`, content)).json() as { readonly id: string };
    const id = await give({ meeting: made.id, conclusion: "2", parent: "nq45" });
    const page = await get<WireMeetingPage>(house.app, `${CITY}/meetings/${made.id}?lang=vi`);
    expect(page.tasks.map((item) => item.id)).toEqual([id]);
    const chain = await chainOf(id);
    expect(chain.conclusion?.conclusion?.text).toBe("Sơ kết 5 năm");
    expect(chain.above.map((item) => item.id)).toEqual(["nq45"]);
    const close = await as("Lan", `${CITY}/meetings/${made.id}`, { expected: 1, close: true, content }, "PUT");
    expect(close.json()).toMatchObject({ closed: true, number: 2 });
    const edited = await as("Lan", `${CITY}/meetings/${made.id}`, { expected: 2, content }, "PUT");
    expect([edited.statusCode, problemsOf(edited.body)[0]?.code]).toEqual([409, "meeting-closed"]);
    expect((await as("Xem", `${CITY}/meetings`, content)).statusCode).toBe(403);
  });

  it("23: the brief tells report, opinions and conclusions, and the task that a conclusion became", async () => {
    const held = {
      ...content,
      title: "Hội nghị tổng kết",
      report: "Báo cáo của UBND thành phố",
      opinions: [{ who: "Sở Y tế", text: "Đề nghị bố trí vốn" }],
    };
    const made = (await as("Lan", `${CITY}/meetings`, held)).json() as { readonly id: string };
    await give({ meeting: made.id, conclusion: "2" });
    const { blocks } = await get<WireBrief>(house.app, `${CITY}/brief?period=2026&lang=vi`);
    const told = JSON.stringify(blocks);
    for (const words of [
      "Hội nghị tổng kết (20/11/2026",
      "Báo cáo của UBND thành phố.",
      "Sở Y tế: Đề nghị bố trí vốn.",
      "Kết luận 1 (thông tin): ",
      "Sơ kết 5 năm. Đã giao: ",
      "Nhiệm vụ giao theo kết luận hội nghị",
    ])
      expect(told, words).toContain(words);
    const before = await get<WireBrief>(house.app, `${CITY}/brief?period=2026&asof=2026-11-19&lang=vi`);
    expect(JSON.stringify(before.blocks)).not.toContain("Hội nghị tổng kết");
  });
});

describe("evidence", () => {
  const send = (id: string, name: string, payload: Buffer, headers: object = {}) =>
    (apps.Minh ?? house.app).inject({
      method: "POST",
      url: `${CITY}/tasks/${id}/evidence?lang=vi&file=${encodeURIComponent(name)}`,
      headers: { ...HOST, "content-type": "application/pdf", ...headers },
      payload,
    });

  it("a file is kept, stands beside its report, and comes back as it was", async () => {
    const id = await give();
    const bytes = Buffer.from("%PDF-1.7 tờ trình");
    const kept = (await send(id, "tờ trình.pdf", bytes)).json() as { readonly sha256: string };
    const evidence = { ...kept, kind: "file", day: "2026-11-20" };
    expect((await deedOf("Minh", id, { ...ended, evidence })).statusCode).toBe(200);
    const reply = await house.app.inject({ url: `${CITY}/tasks/${id}/evidence/${kept.sha256}`, headers: HOST });
    expect(reply.rawPayload).toEqual(bytes);
    expect(reply.headers["content-disposition"]).toMatch(/^attachment/);
    const other = await give();
    const url = `${CITY}/tasks/${other}/evidence/${kept.sha256}`;
    expect((await house.app.inject({ url, headers: HOST })).statusCode).toBe(404);
    const never = { ...evidence, sha256: "a".repeat(64) };
    expect((await deedOf("Minh", other, { ...ended, evidence: never })).statusCode).toBe(404);
    // Under another name the same bytes would be opened as something else by who saves them.
    for (const name of ["tờ trình.html", "tờ trình.docx", "tờ trình.pdf.exe"]) {
      const renamed = await deedOf("Minh", other, { ...ended, evidence: { ...evidence, name } });
      expect([name, renamed.statusCode]).toEqual([name, 415]);
    }
    const lied = { ...evidence, type: "text/html", bytes: 1, name: "khác.pdf" };
    expect((await deedOf("Minh", other, { ...ended, evidence: lied })).statusCode).toBe(200);
    const chain = await get<WireChain>(house.app, `${CITY}/tasks/${other}?lang=vi`);
    const said = { type: "application/pdf", bytes: bytes.length, name: "khác.pdf" };
    expect(JSON.stringify(chain)).toContain(JSON.stringify(said.name));
    expect(chain.task.reports[0]?.evidence).toMatchObject(said);
  });

  it("a gigabyte is refused before it is read, a wrong type by its bytes", async () => {
    const id = await give();
    const huge = await send(id, "lớn.pdf", Buffer.from("%PDF-"), { "content-length": `${1024 ** 3}` });
    expect([huge.statusCode, problemsOf(huge.body)[0]?.code]).toEqual([413, "evidence-too-large"]);
    const wrong = await send(id, "a.pdf", Buffer.from("MZ"));
    expect([wrong.statusCode, problemsOf(wrong.body)[0]?.code]).toEqual([415, "evidence-type-differs"]);
  });
});

describe("the register as a sheet", () => {
  const upload = async (name: string, payload: Buffer, who = "Quản trị") => {
    const url = `${CITY}/register?lang=vi&file=${encodeURIComponent(name)}`;
    const headers = { ...HOST, "content-type": "application/octet-stream" };
    return (apps[who] ?? house.app).inject({ method: "POST", url, headers, payload });
  };
  const exported = async (type: "csv" | "xlsx", lang = "vi") =>
    (await house.app.inject({ url: `${CITY}/register.${type}?lang=${lang}`, headers: HOST })).rawPayload;
  const rowsOf = async (name: string, bytes: Buffer): Promise<readonly SheetRow[]> => {
    const path = join(house.uploads, "..", name);
    await writeFile(path, bytes);
    const rows: SheetRow[] = [];
    for await (const row of readSheet({ name, path })) rows.push(row);
    expect((await readFile(path)).length).toBeGreaterThan(0);
    return rows;
  };

  it.each([
    ["xlsx", "vi"],
    ["xlsx", "en"],
    ["csv", "vi"],
  ] as const)("an export (%s, %s) read back changes nothing", async (type, lang) => {
    await give({ title: '=HYPERLINK("x")', aim: { indicator: "grdp", measure: "yoy_pct", by: 0.5, unit: "%" } });
    const run = (await upload(`a.${type}`, await exported(type, lang))).json() as WireRegisterDryRun;
    expect(run.problems).toEqual([]);
    expect(run.counts).toMatchObject({ new: 0, changed: 0, refused: 0 });
    expect(run.counts.same).toBeGreaterThan(10);
    const written = await as("Quản trị", `${CITY}/register/${run.id}/commit`, { why: "" });
    expect(written.json()).toEqual({ tasks: [], events: 0 });
  });

  it("new rows, with sub-tasks in any order, are written whole; wrong ones are marked in their cells and nothing is", async () => {
    const [head = { row: 1, cells: [] }] = await rowsOf("t.xlsx", await exported("xlsx"));
    const at = (title: string) => head.cells.indexOf(title);
    const row = (values: Readonly<Record<string, string>>) => {
      const cells = head.cells.map(() => "");
      for (const [title, value] of Object.entries(values)) cells[at(title)] = value;
      return { cells };
    };
    const columns = head.cells.map((title) => ({ title }));
    const child = row({
      "Mã nhiệm vụ": "x-2",
      "Nhiệm vụ": "Con",
      "Đơn vị chủ trì": FINANCE,
      "Thời hạn": "31/12/2026",
      "Thuộc văn bản, nhiệm vụ": "x-1",
    });
    const parent = row({ "Mã nhiệm vụ": "x-1", "Nhiệm vụ": "Cha", "Đơn vị chủ trì": FINANCE, "Thời hạn": "không" });
    const wrong = row({ "Nhiệm vụ": "Sai", "Đơn vị chủ trì": "", "Thời hạn": "30/2/2026" });
    const bytes = (rows: readonly { readonly cells: readonly string[] }[]) =>
      Buffer.from([...writeSheetCsv(columns, rows)].join(""));
    const bad = (await upload("a.csv", bytes([child, parent, wrong]))).json() as WireRegisterDryRun;
    expect(bad.counts).toEqual({ new: 2, changed: 0, same: 0, refused: 1 });
    expect(bad.problems[0]).toMatchObject({ code: "date-invalid", place: { row: 4, column: "due" } });
    const refused = await as("Quản trị", `${CITY}/register/${bad.id}/commit`, {});
    expect([refused.statusCode, problemsOf(refused.body)[0]?.code]).toEqual([422, "register-refused"]);
    const marked = await house.app.inject({ url: `${CITY}/register/${bad.id}/marked.xlsx?lang=vi`, headers: HOST });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(marked.rawPayload as unknown as Parameters<typeof book.xlsx.load>[0]);
    const cell = book.worksheets[0]?.getRow(4).getCell(at("Thời hạn") + 1);
    expect(JSON.stringify(cell?.note)).toContain("30/2/2026");
    const good = (await upload("b.csv", bytes([child, parent]))).json() as WireRegisterDryRun;
    const written = await as("Quản trị", `${CITY}/register/${good.id}/commit`, { why: "nhập sổ cũ" });
    expect(written.json()).toMatchObject({ events: 2 });
    expect((await chainOf("x-2")).above.map((item) => item.id)).toEqual(["x-1"]);
    expect((await as("Quản trị", `${CITY}/register/${good.id}/commit`, {})).statusCode).toBe(404);
    // Rows without a code are new each time they are asked for: the sheet itself is written once.
    const codeless = row({ "Nhiệm vụ": "Một lần", "Đơn vị chủ trì": FINANCE, "Thời hạn": "31/12/2026" });
    const twice = (await upload("c.csv", bytes([codeless]))).json() as WireRegisterDryRun;
    const both = [1, 2].map(() => as("Quản trị", `${CITY}/register/${twice.id}/commit`, {}));
    const answers = (await Promise.all(both)).map((reply) => reply.statusCode);
    expect(answers.filter((status) => status === 200)).toHaveLength(1);
    expect(answers.some((status) => status === 404 || status === 409)).toBe(true);
    expect((await upload("a.csv", bytes([parent]), "Xem")).statusCode).toBe(403);
    expect((await upload("a.csv", Buffer.from("cột lạ\n1"))).statusCode).toBe(422);
  });
});

describe("the indicator before and after", () => {
  it("stands beside a province with the same figures", async () => {
    const made = await as("Lan", "/api/hai-phong/tasks", {
      ...{ title: "Thúc đẩy tăng trưởng", owner: FINANCE, assigned: "2023-01-10", due: "2023-12-31" },
      aim: { indicator: "grdp", measure: "yoy_pct", by: 0.5, unit: "%" },
    });
    const id = (made.json() as { readonly tasks: readonly string[] }).tasks[0] ?? "";
    const evidence = { ...proof, day: "2023-12-20" };
    await as("Minh", `/api/hai-phong/tasks/${id}/deeds`, { deed: { ...ended, evidence }, why: "" });
    const open = await get<WireChain>(house.app, `/api/hai-phong/tasks/${id}`);
    expect(open.effect?.own).toMatchObject({ before: { period: "2022" } });
    expect(open.effect?.own.after).toBeUndefined();
    const report = open.task.reports[0]?.event ?? "";
    await as("Hoa", `/api/hai-phong/tasks/${id}/deeds`, { deed: { kind: "confirmed", report }, why: "" });
    const { effect } = await get<WireChain>(house.app, `/api/hai-phong/tasks/${id}`);
    // GRDP of Hải Phòng grew 12.32 % in 2022 and 11.01 % in 2024, as printed.
    expect(effect?.own).toMatchObject({
      before: { period: "2022", answer: { value: 12.32 } },
      after: { period: "2024", answer: { value: 11.01 } },
    });
    expect(effect?.comparison?.territory).not.toBe("hai-phong");
    expect(effect?.comparison).toMatchObject({ before: { period: "2022" }, after: { period: "2024" } });
  });
});
