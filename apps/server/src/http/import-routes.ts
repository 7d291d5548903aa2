import { Readable } from "node:stream";
import { routes } from "@hoatieu/contract";
import { ProblemError, problem } from "@hoatieu/core";
import { NOTATIONS } from "@hoatieu/language";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Context } from "../context.ts";
import { permit } from "../permission.ts";
import type { Steward } from "../steward.ts";
import { contextOf } from "./context-of.ts";
import { languageOf } from "./errors.ts";
import { followJob } from "./events.ts";
import { download, fileAnswer } from "./file-routes.ts";
import { problemAnswers } from "./problem-answers.ts";

const asked = z.object({
  file: z.string().min(1).describe("The file's name: its ending says what it claims to be"),
  notation: z.enum(NOTATIONS).default("detect").describe("How numbers are written in it"),
  lang: z.enum(["vi", "en"]).default("vi"),
});
const job = z.object({ id: z.string() });
const spoken = z.object({ lang: z.enum(["vi", "en"]).default("vi") });

function stewardOf(context: Context): Steward {
  if (context.steward) return context.steward;
  throw new ProblemError(problem("read-only"));
}

/** The body as it comes. An upload refused midway is not torn off: the rest is read past, so that the sender hears why. */
async function* piecesOf(body: unknown): AsyncGenerator<Uint8Array> {
  if (!(body instanceof Readable)) return;
  try {
    for await (const piece of body.iterator({ destroyOnReturn: false })) yield piece as Uint8Array;
  } finally {
    body.resume();
  }
}

async function upload(context: Context, request: FastifyRequest): Promise<unknown> {
  permit(context.actor, "import", { kind: "imports" });
  const { file, notation } = request.query as z.output<typeof asked>;
  const who = context.actor.name;
  const language = languageOf(request);
  return stewardOf(context).imports.begin(piecesOf(request.body), { file, notation, language, who });
}

/** Taking a file in, following what becomes of it, and its refused rows. */
export function importRoutesOf(server: FastifyInstance, context: Context): void {
  // In a scope of its own: whatever a sender calls its body, here it is a stream of bytes, never read into memory.
  server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("*", (_request, payload, done) => done(null, payload));
    scope.post(
      "/api/imports",
      {
        bodyLimit: Number.MAX_SAFE_INTEGER,
        schema: {
          operationId: "upload",
          summary: "Take in a file as the raw body and read it as a dry run, in the background",
          consumes: ["application/octet-stream"],
          querystring: asked,
          response: { 200: routes.importJob.response, ...problemAnswers },
        },
      },
      (request, reply) => upload(contextOf(context, request, reply), request),
    );
  });
  server.get(
    "/api/imports/:id/events",
    {
      schema: {
        operationId: "importEvents",
        summary: "The import's states as server-sent events, until it rests",
        params: job,
        querystring: spoken,
        response: {
          200: {
            description: "Events, each with the job as its data",
            content: { "text/event-stream": { schema: z.string() } },
          },
          ...problemAnswers,
        },
      },
    },
    (request, reply) => {
      const asked = contextOf(context, request, reply);
      permit(asked.actor, "read", { kind: "imports" });
      const { id } = request.params as z.output<typeof job>;
      return followJob(stewardOf(asked).imports, id, languageOf(request), request, reply);
    },
  );
  server.get(
    "/api/imports/:id/refused.csv",
    {
      schema: {
        operationId: "refusedRows",
        summary: "The refused rows as they were, the reason beside each in both languages",
        params: job,
        querystring: spoken,
        response: fileAnswer("csv"),
      },
    },
    async (request, reply) => {
      const asked = contextOf(context, request, reply);
      permit(asked.actor, "import", { kind: "imports" });
      const { id } = request.params as z.output<typeof job>;
      const { imports } = stewardOf(asked);
      await imports.job(id, languageOf(request));
      return download(reply, "csv", `refused-${id}`).send(Readable.from(imports.refused(id)));
    },
  );
}
