import { ProblemError, problem } from "@hoatieu/core";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Context } from "../context.ts";
import { type House, NOBODY } from "../people/house.ts";
import { whoAsks } from "../people/who.ts";
import "./context-of.ts";
import { limiter } from "./limiter.ts";
import { networkOf } from "./network.ts";

const OWN_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
].join("; ");

/** What who is not signed in may ask: how to sign in. */
const OPEN: ReadonlySet<string> = new Set([
  "GET /api/session",
  "POST /api/session",
  "POST /api/session/end",
  "POST /api/first-administrator",
  "GET /api/sign-in/oidc",
  "GET /api/sign-in/oidc/callback",
]);
/** Each sign-in costs a quarter of a second of a processor. */
const COSTLY: ReadonlySet<string> = new Set([
  "POST /api/session",
  "POST /api/first-administrator",
  "POST /api/my/password",
]);

/** The one page that other sites may frame; whatever else begins so is the application's, which they may not. */
const EMBEDDED = /^\/embed\/indicator\/[^/?#]+\/[^/?#]+(?:[?#]|$)/;

/** Only requests that name this machine, or the address under which several people reach it, are answered. */
function mustBeOwnHost(host: string, house: House | undefined): void {
  if (OWN_HOST.test(host) || (house && new URL(house.url).host === host)) return;
  throw new ProblemError(problem("foreign-host", { host }));
}

/** Nothing is changed at the wish of another site; beside the cookie, which does not travel from there. */
function mustBeOwnOrigin(request: FastifyRequest, house: House | undefined): void {
  if (request.method === "GET" || request.method === "HEAD") return;
  const { origin, host, "sec-fetch-site": site } = request.headers;
  const foreign = site !== undefined && site !== "same-origin" && site !== "none";
  // Where people come by https, a page without it is another's: who sits on the line may have written it.
  const plain = OWN_HOST.test(host ?? "") && origin === `http://${host}`;
  const own = origin === undefined || plain || (house && origin === house.url);
  if (foreign || !own) throw new ProblemError(problem("foreign-origin"));
}

/** A report as a file costs seconds of a processor: one person asks for so many at once, then for one now and then. */
const PAPERS: ReadonlySet<string> = new Set([
  "/api/:territory/brief.docx",
  "/api/:territory/brief.pdf",
  "/api/brief/check",
]);

/** What the router found, not what was written: /%61pi/… and http://host/api/… are the same address as /api/…. */
const routeOf = (request: FastifyRequest) => request.routeOptions.url ?? "";
const isApi = (request: FastifyRequest) => routeOf(request).startsWith("/api/") || request.url.startsWith("/api/");

/**
 * What keeps a page to itself, on every answer. Styles may be inline because drawings carry computed positions; scripts
 * may not.
 */
export function protect(request: FastifyRequest, reply: FastifyReply, house: House | undefined): void {
  reply.headers({
    "content-security-policy": `${POLICY}; frame-ancestors ${EMBEDDED.test(request.url) ? "*" : "'self'"}`,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    ...(house?.secure ? { "strict-transport-security": "max-age=31536000" } : {}),
    ...(isApi(request) ? { "cache-control": "no-store", "cross-origin-resource-policy": "same-origin" } : {}),
  });
}

function mustWait(seconds: number, reply: FastifyReply): void {
  if (seconds === 0) return;
  reply.header("retry-after", `${seconds}`);
  throw new ProblemError(problem("too-many-requests", { seconds: `${seconds}` }));
}

/**
 * Single-user mode has no sign-in, so the machine is the border: only requests that name this machine are answered (a
 * foreign page cannot rebind its name to 127.0.0.1), and nothing is changed at the wish of another site. With several
 * people everything under /api but the way in needs a person or a token.
 */
export function guard(server: FastifyInstance, { house }: Pick<Context, "house">): void {
  const asks = limiter(600, 20);
  const costs = limiter(20, 0.5);
  const papers = limiter(20, 0.2);
  server.decorateRequest("actor", null);
  server.addHook("onRequest", async (request, reply) => {
    const api = isApi(request);
    protect(request, reply, house);
    mustBeOwnHost(request.headers.host ?? "", house);
    mustBeOwnOrigin(request, house);
    if (!house || !api) return;
    const asked = `${request.method} ${routeOf(request)}`;
    const network = networkOf(request.ip);
    mustWait(asks(network) || (COSTLY.has(asked) ? costs(network) : 0), reply);
    request.actor = OPEN.has(asked) ? await whoComes(house, request) : await whoAsks(house, request);
    if (request.actor.id === "" && !OPEN.has(asked)) throw new ProblemError(problem("sign-in-needed"));
    if (PAPERS.has(routeOf(request))) mustWait(papers(request.actor.id), reply);
  });
}

/** On the way in an old key is no obstacle: who brings one that has ended is nobody yet. */
async function whoComes(house: House, request: FastifyRequest) {
  try {
    return await whoAsks(house, request);
  } catch (error) {
    if (error instanceof ProblemError) return NOBODY;
    throw error;
  }
}
