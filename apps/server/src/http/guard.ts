import { ProblemError, problem } from "@hoatieu/core";
import type { FastifyInstance } from "fastify";

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

/**
 * Single-user mode has no sign-in, so the machine is the border: only requests that name this machine are answered (a
 * foreign page cannot rebind its name to 127.0.0.1), and nothing is changed at the wish of another site.
 * Styles may be inline because drawings carry computed positions; scripts may not.
 */
export function guard(server: FastifyInstance): void {
  server.addHook("onRequest", async (request, reply) => {
    const embedded = request.url.startsWith("/embed/");
    reply.headers({
      "content-security-policy": `${POLICY}; frame-ancestors ${embedded ? "*" : "'self'"}`,
      "x-content-type-options": "nosniff",
      "referrer-policy": "same-origin",
      ...(request.url.startsWith("/api/")
        ? { "cache-control": "no-store", "cross-origin-resource-policy": "same-origin" }
        : {}),
    });
    const host = request.headers.host ?? "";
    if (!OWN_HOST.test(host)) throw new ProblemError(problem("foreign-host", { host }));
    if (request.method === "GET" || request.method === "HEAD") return;
    const site = request.headers["sec-fetch-site"];
    const foreign = site !== undefined && site !== "same-origin" && site !== "none";
    const { origin } = request.headers;
    if (foreign || (origin !== undefined && origin !== `http://${host}`))
      throw new ProblemError(problem("foreign-origin"));
  });
}
