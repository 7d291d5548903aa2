import { Readable } from "node:stream";
import { briefOf } from "@hoatieu/brief";
import { type Figure, type Language, ProblemError, problem } from "@hoatieu/core";
import { writeFigures, writeFiguresWorkbook, writeWord } from "@hoatieu/exchange";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../context.ts";
import { permit } from "../permission.ts";
import { ask, dayAsked, snapshotAt } from "../views/ask.ts";
import { languageOf } from "./errors.ts";

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;

type Query = Readonly<Record<string, string | undefined>>;
const queryOf = (request: FastifyRequest) => request.query as Query;
const paramsOf = (request: FastifyRequest) => request.params as Readonly<Record<string, string>>;

function download(reply: FastifyReply, type: keyof typeof TYPES, name: string): FastifyReply {
  return reply
    .header("content-type", TYPES[type])
    .header("content-disposition", `attachment; filename="${name}.${type}"`);
}

/** Figures of the territory known by the day, narrowed by indicator, period and measure where asked. */
async function figuresAsked(context: Context, request: FastifyRequest): Promise<readonly Figure[]> {
  const { territory = "" } = paramsOf(request);
  const query = queryOf(request);
  const snapshot = await snapshotAt(context.provider, territory, dayAsked(query.asof, context.today()));
  const fits = (value: string, wanted: string | undefined) => wanted === undefined || wanted === "" || value === wanted;
  return snapshot.figures.filter(
    (f) =>
      f.territory === territory &&
      fits(f.indicator, query.indicator) &&
      fits(f.period.text, query.period) &&
      fits(f.measure, query.measure),
  );
}

async function word(context: Context, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { territory = "" } = paramsOf(request);
  permit(context.actor, "read", territory);
  const query = queryOf(request);
  const lang: Language = languageOf(request);
  const { snapshot, period } = await ask(
    context.provider,
    { territory, period: query.period ?? "", asof: query.asof, lang },
    context.today(),
  );
  const bytes = await writeWord(briefOf(snapshot, period, lang));
  return download(reply, "docx", `hoatieu-${territory}-${period.text}-${snapshot.asOf}`).send(Buffer.from(bytes));
}

async function upload(context: Context, request: FastifyRequest): Promise<unknown> {
  permit(context.actor, "import", "upload");
  if (!context.steward) throw new ProblemError(problem("read-only"));
  const query = queryOf(request);
  const { file = "" } = query;
  if (file === "") throw new ProblemError(problem("malformed-request", { detail: "file" }));
  const language = languageOf(request);
  const asked = { file, notation: query.notation ?? "detect", language, who: context.actor.name };
  return context.steward.imports.begin(request.body as AsyncIterable<Uint8Array>, asked);
}

/** A job's states as server-sent events, until it rests or the reader leaves. */
async function events(context: Context, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  permit(context.actor, "read", "imports");
  const { steward } = context;
  if (!steward) throw new ProblemError(problem("read-only"));
  const { id = "" } = paramsOf(request);
  const language = languageOf(request);
  let state = await steward.imports.job(id, language);
  reply.hijack();
  reply.raw.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  const send = async () => {
    state = await steward.imports.job(id, language);
    reply.raw.write(`data: ${JSON.stringify(state)}\n\n`);
    if (state.state !== "reading" && state.state !== "committing") end();
  };
  const unwatch = steward.imports.watch(id, () => void send().catch(end));
  // A change between two looks is not lost: the job is looked at anew every second as well.
  const timer = setInterval(() => void send().catch(end), 1_000);
  function end() {
    clearInterval(timer);
    unwatch();
    reply.raw.end();
  }
  request.raw.on("close", end);
  await send();
}

/** Addresses that answer with files or streams, and the upload. */
export function fileRoutesOf(server: FastifyInstance, context: Context): void {
  const hide = { schema: { hide: true } };
  server.addContentTypeParser("application/octet-stream", (_request, payload, done) => done(null, payload));
  server.get("/api/:territory/brief.docx", hide, (request, reply) => word(context, request, reply));
  server.get("/api/:territory/figures.csv", hide, async (request, reply) => {
    permit(context.actor, "read", "figures");
    const figures = await figuresAsked(context, request);
    return download(reply, "csv", `hoatieu-${paramsOf(request).territory}`).send(
      Readable.from(writeFigures(figures, await context.provider.reference())),
    );
  });
  server.get("/api/:territory/figures.xlsx", hide, async (request, reply) => {
    permit(context.actor, "read", "figures");
    const figures = await figuresAsked(context, request);
    return download(reply, "xlsx", `hoatieu-${paramsOf(request).territory}`).send(
      await writeFiguresWorkbook(figures, await context.provider.reference()),
    );
  });
  server.post("/api/imports", { ...hide, bodyLimit: Number.MAX_SAFE_INTEGER }, (request) => upload(context, request));
  server.get("/api/imports/:id/events", hide, (request, reply) => events(context, request, reply));
  server.get("/api/imports/:id/refused.csv", hide, async (request, reply) => {
    permit(context.actor, "read", "imports");
    if (!context.steward) throw new ProblemError(problem("read-only"));
    const { id = "" } = paramsOf(request);
    await context.steward.imports.job(id, languageOf(request));
    return download(reply, "csv", `refused-${id}`).send(Readable.from(context.steward.imports.refused(id)));
  });
}
