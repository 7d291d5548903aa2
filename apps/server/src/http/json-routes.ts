import { type RouteName, routes } from "@hoatieu/contract";
import type { FastifyInstance } from "fastify";
import type { Context } from "../context.ts";
import { answerOf, handlers, type Input } from "../handlers.ts";
import { permit } from "../permission.ts";
import { type Recent, recentValues } from "../recent.ts";
import { contextOf } from "./context-of.ts";
import { languageOf } from "./errors.ts";
import { problemAnswers } from "./problem-answers.ts";

/**
 * Analyses change only with the data: their answers are kept as text by edition (the data version, and which figures are
 * hidden from who asks), day and address. All of them are reading.
 */
const KEPT: ReadonlySet<RouteName> = new Set<RouteName>([
  "bridge",
  "measure",
  "indicator",
  "checks",
  "directives",
  "brief",
  "releaseDates",
  "indicators",
  "catalogue",
  "indicatorSets",
  "sources",
  "explain",
  "foresee",
  "foreseeRecord",
  "skill",
  "seriesForecast",
  "nowcast",
  "projects",
]);
const MOST_KEPT = 400;

function register<N extends RouteName>(server: FastifyInstance, context: Context, name: N, kept: Recent<string>): void {
  const route = routes[name];
  server.route({
    method: route.method,
    url: route.path,
    schema: {
      operationId: name,
      summary: route.summary,
      params: route.params,
      querystring: route.query,
      ...(route.body ? { body: route.body } : {}),
      response: { 200: route.response, ...problemAnswers },
    },
    // A decision needs no body: `curl -X POST …/commit` is one.
    preValidation: async (request) => {
      if (route.body) request.body ??= {};
    },
    handler: async (request, reply) => {
      // The compilers of the server have made these what the contract's schemas say.
      const input = { params: request.params, query: request.query, body: request.body } as unknown as Input<N>;
      const asked = contextOf(context, request, reply);
      if (!KEPT.has(name)) return handlers[name](asked, input);
      // What is kept was permitted to another.
      permit(asked.actor, "read", { kind: name });
      // The report tells the causes too, which people type without a new edition of the data; of two who see the same
      // figures one may have typed a cause that is closed to the other.
      const saves = name === "brief" && asked.steward ? `${await asked.steward.saves()}|${asked.actor.id}` : undefined;
      const key = `${await asked.provider.edition()}|${saves ?? ""}|${asked.today()}|${languageOf(request)}|${request.url}`;
      const text = kept.get(key) ?? JSON.stringify(await answerOf(name, asked, input));
      kept.set(key, text);
      // Set only now: a refusal above is still serialised as an object.
      return reply
        .header("content-type", "application/json; charset=utf-8")
        .serializer((body: unknown) => String(body))
        .send(text);
    },
  });
}

/** Registers every route of the contract with its handler: validation and OpenAPI come from the contract's schemas. */
export function jsonRoutes(server: FastifyInstance, context: Context): void {
  const kept = recentValues<string>(MOST_KEPT);
  for (const name of Object.keys(routes) as RouteName[]) register(server, context, name, kept);
}
