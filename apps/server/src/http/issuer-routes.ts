import { ProblemError, problem } from "@hoatieu/core";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { cookieOf } from "../people/cookies.ts";
import { CALLBACK } from "../people/issuer.ts";
import { contextOf } from "./context-of.ts";

/** The way to the identity provider and back; the browser itself goes it, so a refusal comes back to the sign-in page. */
export function issuerRoutes(server: FastifyInstance, context: Context): void {
  server.get("/api/sign-in/oidc", { schema: { hide: true } }, async (request, reply) => {
    const { house, visit } = contextOf(context, request, reply);
    if (!house?.issuer || !visit) throw new ProblemError(problem("issuer-missing"));
    return reply.redirect(await house.issuer.begin(house, visit));
  });
  server.get(CALLBACK, { schema: { hide: true } }, async (request, reply) => {
    const { house, visit } = contextOf(context, request, reply);
    if (!house?.issuer || !visit) throw new ProblemError(problem("issuer-missing"));
    const address = new URL(request.url, house.url);
    try {
      await house.issuer.finish(house, address, cookieOf(request.headers.cookie, "hoatieu_journey"), visit);
      return reply.redirect("/");
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      // The address carries the code alone: whoever writes an address must not write what the sign-in page says.
      request.log.warn({ said: error.problem.words.said }, "identity provider");
      return reply.redirect(`/sign-in?said=${error.problem.code}`);
    }
  });
}
