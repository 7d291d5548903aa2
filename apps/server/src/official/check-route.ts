import { formCheck } from "@hoatieu/contract";
import { ProblemError, problem } from "@hoatieu/core";
import { checkForm, FORM_FILE_LIMIT, spokenCheck } from "@hoatieu/exchange";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Context } from "../context.ts";
import { problemAnswers } from "../http/problem-answers.ts";
import { upTo } from "../http/up-to.ts";
import { permit } from "../permission.ts";

type ContextOf = (request: FastifyRequest, reply: FastifyReply) => Context;

const query = z.object({
  file: z.string().max(200).default("van-ban.docx").describe("Name of the file, for the messages"),
  lang: z.enum(["vi", "en"]).default("vi"),
});
const MEGABYTE = 1024 * 1024;

/** The body in memory, given up at the limit: a document for a check is never kept. */
async function bodyOf(request: FastifyRequest, file: string): Promise<Uint8Array> {
  const tooLarge = () =>
    new ProblemError(problem("document-too-large", { limit: `${FORM_FILE_LIMIT / MEGABYTE}` }, { file }));
  const sizes = { limit: FORM_FILE_LIMIT, announced: Number(request.headers["content-length"] ?? 0) };
  const body = (request.body ?? []) as AsyncIterable<Uint8Array>;
  const pieces: Uint8Array[] = [];
  for await (const piece of upTo(body, sizes, tooLarge)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function check(context: Context, request: FastifyRequest, reply: FastifyReply) {
  permit(context.actor, "read", { kind: "form" });
  const { file, lang } = request.query as z.output<typeof query>;
  try {
    return spokenCheck(await checkForm(await bodyOf(request, file), file), lang);
  } catch (error) {
    // A body refused before its end is not read past.
    if (error instanceof ProblemError && error.problem.code === "document-too-large")
      reply.header("connection", "close");
    throw error;
  }
}

/** A Word document held against Decree 30/2020; nothing of it is kept. */
export function formCheckRoute(server: FastifyInstance, contextOf: ContextOf): void {
  server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    scope.post(
      "/api/brief/check",
      {
        bodyLimit: Number.MAX_SAFE_INTEGER,
        schema: {
          operationId: "checkForm",
          summary: "Check the form of a .docx by Decree 30/2020, as the raw body, up to 25 MB",
          querystring: query,
          consumes: ["application/octet-stream"],
          response: { 200: formCheck, ...problemAnswers },
        },
      },
      (request, reply) => check(contextOf(request, reply), request, reply),
    );
  });
}
