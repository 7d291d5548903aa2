import { Readable } from "node:stream";
import { withOfficial } from "@hoatieu/brief";
import { officialQuery, routes } from "@hoatieu/contract";
import { writeFigures, writeFiguresWorkbook, writePdf, writeWord } from "@hoatieu/exchange";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Context } from "../context.ts";
import { scenarioWorkbook } from "../foresee/scenario-workbook.ts";
import { stewardOf } from "../handlers.ts";
import { officialAsked } from "../official/official-asked.ts";
import { permit } from "../permission.ts";
import { ask } from "../views/ask.ts";
import { briefView } from "../views/brief.ts";
import { figuresView } from "../views/figures.ts";
import { contextOf } from "./context-of.ts";
import { problemAnswers } from "./problem-answers.ts";

const TYPES = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
} as const;
type FileType = keyof typeof TYPES;

/** How a file route stands in the API's description. */
export function fileAnswer(type: FileType) {
  const content = { [TYPES[type].split(";")[0] ?? ""]: { schema: z.string().describe("The file") } };
  return { 200: { description: "The file", content }, ...problemAnswers };
}

export function download(reply: FastifyReply, type: FileType, name: string): FastifyReply {
  return reply
    .header("content-type", TYPES[type])
    .header("content-disposition", `attachment; filename="${name.replace(/[^\w.-]/g, "-")}.${type}"`);
}

const territory = z.object({ territory: z.string() });
const narrowed = z.object({
  asof: z.string().optional().describe("As known on: YYYY-MM-DD; default today"),
  indicator: z.string().optional(),
  period: z.string().optional(),
  measure: z.string().optional(),
  lang: z.enum(["vi", "en"]).default("vi"),
});

const briefQuery = routes.brief.query.extend(officialQuery.shape);

const BRIEF_FILES = {
  docx: { write: writeWord, operationId: "briefWord", summary: "The conference brief as Word, with end notes" },
  pdf: { write: writePdf, operationId: "briefPdf", summary: "The conference brief as PDF, as it stands in Word" },
} as const;

async function briefFile(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  type: keyof typeof BRIEF_FILES,
): Promise<FastifyReply> {
  // The compilers of the server have made these what the schemas say.
  const params = request.params as z.output<typeof routes.brief.params>;
  permit(context.actor, "read", { kind: "figures", territory: params.territory });
  const query = request.query as z.output<typeof briefQuery>;
  const options = officialAsked(officialQuery.parse(query));
  const asked = await ask(context.provider, { ...query, ...params }, context.today());
  const made = withOfficial(await briefView(context, asked), options);
  const bytes = await BRIEF_FILES[type].write(made);
  return download(reply, type, `hoatieu-${params.territory}-${asked.period.text}-${asked.snapshot.asOf}`).send(
    Buffer.from(bytes),
  );
}

async function figures(
  context: Context,
  request: FastifyRequest,
  reply: FastifyReply,
  type: "csv" | "xlsx",
): Promise<FastifyReply> {
  const params = request.params as z.output<typeof territory>;
  permit(context.actor, "read", { kind: "figures", territory: params.territory });
  const query = request.query as z.output<typeof narrowed>;
  const { figures: found, reference } = await figuresView(context.provider, { ...query, ...params }, context.today());
  const file = download(reply, type, `hoatieu-${params.territory}`);
  return type === "csv"
    ? file.send(Readable.from(writeFigures(found, reference)))
    : file.send(await writeFiguresWorkbook(found, reference));
}

const scenarioVersion = z.object({
  territory: z.string(),
  id: z.string(),
  number: z.coerce.number().int().min(1).max(1_000_000),
});
const inLanguage = z.object({ lang: z.enum(["vi", "en"]).default("vi") });

async function scenarioFile(context: Context, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { territory: code, id, number } = request.params as z.output<typeof scenarioVersion>;
  permit(context.actor, "read", { kind: "figures", territory: code });
  const { lang } = request.query as z.output<typeof inLanguage>;
  const bytes = await scenarioWorkbook(context.provider, stewardOf(context), code, id, number, lang);
  return download(reply, "xlsx", `hoatieu-${id}-${number}`).send(bytes);
}

/** Addresses that answer with a file. */
export function fileRoutesOf(server: FastifyInstance, context: Context): void {
  for (const type of ["docx", "pdf"] as const)
    server.get(
      `/api/:territory/brief.${type}`,
      {
        schema: {
          operationId: BRIEF_FILES[type].operationId,
          summary: BRIEF_FILES[type].summary,
          params: routes.brief.params,
          querystring: briefQuery,
          response: fileAnswer(type),
        },
      },
      (request, reply) => briefFile(contextOf(context, request, reply), request, reply, type),
    );
  server.get(
    "/api/:territory/scenarios/:id/versions/:number.xlsx",
    {
      schema: {
        operationId: "scenarioWorkbook",
        summary: "A version of a growth scenario as an Excel workbook in the official layout",
        params: scenarioVersion,
        querystring: inLanguage,
        response: fileAnswer("xlsx"),
      },
    },
    (request, reply) => scenarioFile(contextOf(context, request, reply), request, reply),
  );
  for (const type of ["csv", "xlsx"] as const)
    server.get(
      `/api/:territory/figures.${type}`,
      {
        schema: {
          operationId: `figures_${type}`,
          summary: `The figures known by a day, narrowed where asked, as ${type.toUpperCase()}`,
          params: territory,
          querystring: narrowed,
          response: fileAnswer(type),
        },
      },
      (request, reply) => figures(contextOf(context, request, reply), request, reply, type),
    );
}
