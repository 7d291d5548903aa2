import { ProblemError, problem } from "@hoatieu/core";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Context } from "../context.ts";
import { stewardOf } from "../handlers.ts";
import { download, fileAnswer } from "../http/file-routes.ts";
import { permit } from "../permission.ts";

const params = z.object({ territory: z.string(), brief: z.string() });
const query = z.object({ lang: z.enum(["vi", "en"]).default("vi") });

const KINDS = { docx: "word", pdf: "pdf" } as const;

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Context;

async function fileOf(context: Context, request: FastifyRequest, reply: FastifyReply, type: "docx" | "pdf") {
  const { territory, brief } = request.params as z.output<typeof params>;
  permit(context.actor, "read", { kind: "briefs", territory });
  const bytes = await stewardOf(context).briefs.file(territory, brief, KINDS[type]);
  if (!bytes)
    throw new ProblemError(problem("brief-without-file", { id: brief, kind: type === "docx" ? "Word" : "PDF" }));
  return download(reply, type, `hoatieu-${territory}-${brief}`).send(Buffer.from(bytes));
}

/** The files of frozen briefs, byte for byte as they were frozen. */
export function frozenFileRoutes(server: FastifyInstance, contextOf: ContextOf): void {
  for (const type of ["docx", "pdf"] as const)
    server.get(
      `/api/:territory/briefs/:brief/brief.${type}`,
      {
        schema: {
          operationId: `frozenBrief_${type}`,
          summary: `A frozen brief as ${type === "docx" ? "Word" : "PDF"}, byte for byte as it was frozen`,
          params,
          querystring: query,
          response: fileAnswer(type),
        },
      },
      (request, reply) => fileOf(contextOf(request, reply), request, reply, type),
    );
}
