import { randomUUID } from "node:crypto";
import type { WireProblem } from "@hoatieu/contract";
import { type Language, type Problem, ProblemError, problem } from "@hoatieu/core";
import { problemSentence, problemStatus } from "@hoatieu/language";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";

/**
 * The language of the answer: the address's, else the browser's first, else Vietnamese. Read from the address itself: a
 * route's schema leaves out what the route does not use, and a refusal speaks on every route.
 */
export function languageOf(request: Pick<FastifyRequest, "url" | "headers">): Language {
  const asked = new URLSearchParams(request.url.split("?")[1] ?? "").get("lang");
  if (asked === "en" || asked === "vi") return asked;
  return /^\s*en\b/i.test(request.headers["accept-language"] ?? "") ? "en" : "vi";
}

export function wireProblem(found: Problem, language: Language): WireProblem {
  return { code: found.code, message: problemSentence(found, language), place: { ...found.place } };
}

interface ValidationLike {
  readonly validation?: readonly { readonly instancePath?: string; readonly message?: string }[];
  readonly statusCode?: number;
  readonly message?: string;
}

function problemOf(error: unknown): Problem | undefined {
  if (error instanceof ProblemError) return error.problem;
  const like = error as ValidationLike;
  if (like.validation) {
    const detail = like.validation.map((v) => `${v.instancePath ?? ""} ${v.message ?? ""}`.trim()).join("; ");
    return problem("malformed-request", { detail });
  }
  if (like.statusCode !== undefined && like.statusCode >= 400 && like.statusCode < 500) {
    return problem("malformed-request", { detail: like.message ?? "" });
  }
  return undefined;
}

/** A refusal leaves as `{ problems }` in the reader's language; what nobody foresaw gets an id that the log has too. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const language = languageOf(request);
  const found = problemOf(error);
  if (found) return reply.status(problemStatus(found)).send({ problems: [wireProblem(found, language)] });
  const id = randomUUID();
  // The logger writes an error with its stack under this name only.
  request.log.error({ id, err: error }, "unexpected");
  return reply.status(500).send({ problems: [wireProblem(problem("unexpected", { id }), language)] });
}

export function answerErrors(server: FastifyInstance): void {
  server.setErrorHandler(answerError);
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?")[0] ?? "";
    return reply.status(404).send({ problems: [wireProblem(problem("not-found", { path }), languageOf(request))] });
  });
}
