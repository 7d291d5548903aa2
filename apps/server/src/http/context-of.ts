import { ProblemError, problem } from "@hoatieu/core";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../context.ts";
import { keyOf } from "../people/house.ts";
import type { Actor } from "../permission.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who asks, once the door has looked; absent for a single user. */
    actor: Actor | null;
  }
}

/** The header in which a change may say why it is made, percent-encoded (headers know no Vietnamese). */
export const REASON = "hoatieu-reason";
const LONGEST_REASON = 500;

/** @throws ProblemError `malformed-request` */
function whyOf(request: FastifyRequest): string {
  const header = request.headers[REASON];
  if (typeof header !== "string") return "";
  try {
    return decodeURIComponent(header).trim().slice(0, LONGEST_REASON);
  } catch {
    throw new ProblemError(problem("malformed-request", { detail: REASON }));
  }
}

/** The context of one request: everything in it is seen through the eyes of who asks. */
export function contextOf(context: Context, request: FastifyRequest, reply: FastifyReply): Context {
  const { house } = context;
  if (!house || !context.as || !request.actor) return context;
  const visit = {
    address: request.ip,
    agent: request.headers["user-agent"],
    key: keyOf(house, request.headers.cookie),
    setCookie: (cookie: string) => void reply.header("set-cookie", cookie),
  };
  return { ...context.as(request.actor, whyOf(request)), visit };
}
