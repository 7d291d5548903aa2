import { Readable } from "node:stream";
import { routes } from "@hoatieu/contract";
import { ProblemError, problem } from "@hoatieu/core";
import { writeSheetCsv, writeSheetWorkbook } from "@hoatieu/exchange";
import { filterTasks, orderTasks } from "@hoatieu/follow";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Context } from "../context.ts";
import { languageOf } from "../http/errors.ts";
import { download, fileAnswer } from "../http/file-routes.ts";
import { problemAnswers } from "../http/problem-answers.ts";
import { permit } from "../permission.ts";
import { filesOf } from "./files.ts";
import { filterAsked, knownTasks, oneOf } from "./known-tasks.ts";
import { kpiCells, kpiColumns, kpiView } from "./kpi-view.ts";
import { rowsOf, sheetColumns } from "./register-sheet.ts";

const place = z.object({ territory: z.string() });
const one = z.object({ territory: z.string(), task: z.string() });
const oneFile = one.extend({ sha256: z.string() });
const oneUpload = z.object({ territory: z.string(), id: z.string() });
const named = z.object({ file: z.string().min(1).max(300), lang: z.enum(["vi", "en"]).default("vi") });
const spoken = z.object({ lang: z.enum(["vi", "en"]).default("vi") });
const keptFile = z.object({ sha256: z.string(), bytes: z.number(), type: z.string(), name: z.string() });

/** The context of one request, through the eyes of who asks. */
type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Context;

/** The body as it comes; refused midway, the rest is read past, so that the sender hears why. */
async function* piecesOf(body: unknown): AsyncGenerator<Uint8Array> {
  if (!(body instanceof Readable)) return;
  try {
    for await (const piece of body.iterator({ destroyOnReturn: false })) yield piece as Uint8Array;
  } finally {
    body.resume();
  }
}

const announced = (request: FastifyRequest): number => Number(request.headers["content-length"] ?? 0) || 0;

/** A body that is refused before it is read is not read past: it may be a gigabyte. */
function closing(reply: FastifyReply, error: unknown): never {
  const code = error instanceof ProblemError ? error.problem.code : "";
  if (code === "evidence-too-large" || code === "file-too-large") reply.header("connection", "close");
  throw error;
}

async function takeEvidence(context: Context, request: FastifyRequest, reply: FastifyReply) {
  const { territory, task } = request.params as z.output<typeof one>;
  permit(context.actor, "read", { kind: "task", territory });
  const { task: found } = oneOf(await knownTasks(context, territory), task);
  permit(context.actor, "report-task", { kind: "task", territory: found.territory, department: found.owner });
  const { file } = request.query as z.output<typeof named>;
  const { evidence } = filesOf(context);
  return evidence.keep(piecesOf(request.body), file, announced(request)).catch((error) => closing(reply, error));
}

async function takeSheet(context: Context, request: FastifyRequest, reply: FastifyReply) {
  const { territory } = request.params as z.output<typeof place>;
  permit(context.actor, "import", { kind: "register", territory });
  const { file } = request.query as z.output<typeof named>;
  const { sheets } = filesOf(context);
  const id = await sheets
    .take(piecesOf(request.body), file, announced(request))
    .catch((error: unknown) => closing(reply, error));
  try {
    return await sheets.dryRun(context, territory, id, languageOf(request));
  } catch (error) {
    await sheets.discard(id);
    throw error;
  }
}

/** Evidence leaves as a file to be saved, never as a page: what it holds came from outside. */
async function sendEvidence(context: Context, request: FastifyRequest, reply: FastifyReply) {
  const { territory, task, sha256 } = request.params as z.output<typeof oneFile>;
  permit(context.actor, "read", { kind: "task", territory });
  const { task: found } = oneOf(await knownTasks(context, territory), task);
  const held = found.reports.map((r) => r.evidence).find((e) => e?.kind === "file" && e.sha256 === sha256);
  if (held?.kind !== "file") throw new ProblemError(problem("evidence-not-found"));
  const { bytes, stream } = await filesOf(context).evidence.open(sha256);
  return reply
    .header("content-type", "application/octet-stream")
    .header("content-length", bytes)
    .header("content-disposition", `attachment; filename*=UTF-8''${encodeURIComponent(held.name)}`)
    .send(stream);
}

async function sendRegister(context: Context, request: FastifyRequest, reply: FastifyReply, type: "csv" | "xlsx") {
  const { territory } = request.params as z.output<typeof place>;
  permit(context.actor, "read", { kind: "tasks", territory });
  const {
    asof,
    lang: _lang,
    order,
    limit: _limit,
    offset: _offset,
    ...rest
  } = request.query as z.output<typeof routes.tasks.query>;
  const known = await knownTasks(context, territory, asof);
  const items = orderTasks(filterTasks(known.items, filterAsked(rest, context.today())), order);
  const columns = sheetColumns(languageOf(request));
  const file = download(reply, type, `nhiem-vu-${territory}-${known.day}`);
  return type === "csv"
    ? file.send(Readable.from(writeSheetCsv(columns, rowsOf(items))))
    : file.send(await writeSheetWorkbook("nhiem-vu", columns, rowsOf(items)));
}

async function sendKpi(context: Context, request: FastifyRequest, reply: FastifyReply) {
  const { territory } = request.params as z.output<typeof place>;
  permit(context.actor, "read", { kind: "tasks", territory });
  const { lang: _lang, ...asked } = request.query as z.output<typeof routes.kpi.query>;
  const facts = await kpiView(context, territory, asked);
  const rows = facts.map((f) => ({ cells: kpiCells(f) }));
  return download(reply, "csv", `kpi-${territory}`).send(Readable.from(writeSheetCsv(kpiColumns, rows)));
}

/** Files of tasks: evidence in and out, the register in its layout, its marked sheet, facts for KPI programs. */
export function taskFileRoutes(server: FastifyInstance, contextOf: ContextOf): void {
  server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    const raw = (summary: string, operationId: string, params: z.ZodType, answer: z.ZodType) => ({
      bodyLimit: Number.MAX_SAFE_INTEGER,
      schema: {
        ...{ operationId, summary, params, querystring: named },
        consumes: ["application/octet-stream"],
        response: { 200: answer, ...problemAnswers },
      },
    });
    scope.post(
      "/api/:territory/tasks/:task/evidence",
      raw("Take in a file of evidence as the raw body, up to 25 MB", "keepEvidence", one, keptFile),
      (request, reply) => takeEvidence(contextOf(request, reply), request, reply),
    );
    scope.post(
      "/api/:territory/register",
      raw("Read a sheet of the register as a dry run", "readRegister", place, routes.registerDryRun.response),
      (request, reply) => takeSheet(contextOf(request, reply), request, reply),
    );
  });
  const file = (
    summary: string,
    operationId: string,
    type: "csv" | "xlsx",
    params: z.ZodType,
    querystring: z.ZodType,
  ) => ({
    schema: { operationId, summary, params, querystring, response: fileAnswer(type) },
  });
  server.get(
    "/api/:territory/tasks/:task/evidence/:sha256",
    { schema: { operationId: "evidence", summary: "A file of evidence", params: oneFile } },
    (request, reply) => sendEvidence(contextOf(request, reply), request, reply),
  );
  for (const type of ["csv", "xlsx"] as const)
    server.get(
      `/api/:territory/register.${type}`,
      file(
        "The register in its one layout, filtered as the list is",
        `register_${type}`,
        type,
        place,
        routes.tasks.query,
      ),
      (request, reply) => sendRegister(contextOf(request, reply), request, reply, type),
    );
  server.get(
    "/api/:territory/register-template.xlsx",
    file("The layout of the register, empty", "registerTemplate", "xlsx", place, spoken),
    async (request, reply) => {
      permit(contextOf(request, reply).actor, "read", { kind: "tasks" });
      const columns = sheetColumns(languageOf(request));
      return download(reply, "xlsx", "mau-nhiem-vu").send(await writeSheetWorkbook("nhiem-vu", columns, []));
    },
  );
  server.get(
    "/api/:territory/register/:id/marked.xlsx",
    file("The sheet of a dry run, wrong cells marked", "registerMarked", "xlsx", oneUpload, spoken),
    async (request, reply) => {
      const { territory, id } = request.params as z.output<typeof oneUpload>;
      const context = contextOf(request, reply);
      permit(context.actor, "import", { kind: "register", territory });
      const bytes = await filesOf(context).sheets.marked(context, territory, id, languageOf(request));
      return download(reply, "xlsx", "nhiem-vu-loi").send(bytes);
    },
  );
  server.get(
    "/api/:territory/kpi.csv",
    file("Facts for the KPI programs of Decree 335/2025", "kpi_csv", "csv", place, routes.kpi.query),
    (request, reply) => sendKpi(contextOf(request, reply), request, reply),
  );
}
