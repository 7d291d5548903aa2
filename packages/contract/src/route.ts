import { z } from "zod";

export const language = z.enum(["vi", "en"]).default("vi");

/** One route: what the server validates and documents, and what the client is typed by. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT";
  readonly path: string;
  readonly summary: string;
  readonly params: z.ZodType;
  readonly query: z.ZodType;
  readonly body: z.ZodType | undefined;
  readonly response: z.ZodType;
}

const route = <const R extends Route>(r: R): R => r;

export const get = <P extends z.ZodType, Q extends z.ZodType, A extends z.ZodType>(
  path: string,
  summary: string,
  params: P,
  query: Q,
  response: A,
) => route({ method: "GET", path, summary, params, query, body: undefined, response });

export const send = <P extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  method: "POST" | "PUT",
  path: string,
  summary: string,
  params: P,
  body: B,
  response: A,
) => route({ method, path, summary, params, query: z.object({ lang: language }), body, response });
