import type { z } from "zod";
import { withQuery } from "./address.ts";
import type { WireProblem } from "./imports.ts";
import { type RouteName, type Routes, routes } from "./routes.ts";

type Part<N extends RouteName, K extends "params" | "query"> = z.input<Routes[N][K]>;
type BodyOf<N extends RouteName> = Routes[N]["body"] extends z.ZodType ? z.input<Routes[N]["body"]> : undefined;

export interface Call<N extends RouteName> {
  readonly params: Part<N, "params">;
  readonly query: Part<N, "query">;
  readonly body?: BodyOf<N>;
}

export type Reply<N extends RouteName> = z.output<Routes[N]["response"]>;

/** What a client needs of the platform: fetch, as browsers and Node have it. */
export type Fetch = (
  address: string,
  init: { method: string; headers: Record<string, string>; body?: string },
) => Promise<{ readonly ok: boolean; readonly status: number; json(): Promise<unknown> }>;

/** A refused call: the problem's sentence is in the reader's language. */
export class ApiError extends Error {
  readonly status: number;
  readonly problems: readonly WireProblem[];

  constructor(status: number, problems: readonly WireProblem[]) {
    super(problems[0]?.message ?? `HTTP ${status}`);
    this.name = "ApiError";
    this.status = status;
    this.problems = problems;
  }
}

function addressOf(path: string, params: unknown, query: unknown): string {
  const values = params as Record<string, string>;
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
  return withQuery(filled, query as Record<string, unknown>);
}

/** The typed client. `createClient(fetch, "")("bridge", { params: { territory: "hai-phong" }, query: { period: "2023" } })` */
export function createClient(fetch: Fetch, base: string) {
  return async <N extends RouteName>(name: N, call: Call<N>): Promise<Reply<N>> => {
    const route = routes[name];
    const response = await fetch(`${base}${addressOf(route.path, call.params, call.query)}`, {
      method: route.method,
      headers: call.body === undefined ? {} : { "content-type": "application/json" },
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    });
    const body = await response.json();
    if (!response.ok)
      throw new ApiError(response.status, (body as { problems?: readonly WireProblem[] }).problems ?? []);
    return body as Reply<N>;
  };
}
