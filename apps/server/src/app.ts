import { constants } from "node:zlib";
import fastifyCompress from "@fastify/compress";
import fastifySwagger from "@fastify/swagger";
import Fastify, { type FastifyInstance } from "fastify";
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { frozenFileRoutes } from "./briefs/brief-files.ts";
import type { Context } from "./context.ts";
import { projectFileRoutes } from "./decide/project-files.ts";
import { contextOf } from "./http/context-of.ts";
import { answerError, answerErrors } from "./http/errors.ts";
import { fileRoutesOf } from "./http/file-routes.ts";
import { guard, protect } from "./http/guard.ts";
import { importRoutesOf } from "./http/import-routes.ts";
import { issuerRoutes } from "./http/issuer-routes.ts";
import { jsonRoutes } from "./http/json-routes.ts";
import { staticWeb, WEB_ROOT } from "./http/static-web.ts";
import { formCheckRoute } from "./official/check-route.ts";
import { taskFileRoutes } from "./tasks/file-routes.ts";

export interface AppOptions {
  /** Where warnings and unexpected errors are written, one JSON line each; default: nowhere. */
  readonly log?: NodeJS.WritableStream | undefined;
  readonly web?: string;
}

/** An error as it is logged: what the database says besides may hold the row that it refused, passwords and all. */
function errorTold(error: Error & { readonly code?: string | undefined }) {
  const { name, message, stack, code } = error;
  return { type: name, message, stack: stack ?? "", code };
}

/** A sender who never finishes is not waited for: long enough for the largest file over a slow line, in milliseconds. */
const REQUEST_WITHIN = 600_000;

/** The HTTP application over a context; `inject()` tests it without a socket. */
export async function buildApp(context: Context, options: AppOptions = {}): Promise<FastifyInstance> {
  const server = Fastify({
    logger: options.log ? { level: "warn", stream: options.log, serializers: { err: errorTold } } : false,
    // Who stops the product does not wait for a reader's open stream.
    forceCloseConnections: true,
    requestTimeout: REQUEST_WITHIN,
    // An address that cannot be read reaches no hook.
    frameworkErrors: (error, request, reply) => {
      protect(request, reply, context.house);
      answerError(error, request, reply);
    },
    // Several people come through a proxy on this machine, which alone may say whence.
    trustProxy: context.house ? "loopback" : false,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
  });
  server.setValidatorCompiler(validatorCompiler);
  server.setSerializerCompiler(serializerCompiler);
  answerErrors(server);
  guard(server, context);
  // Answers of an analysis are 50 to 200 kB of JSON; at quality 4 brotli costs a few milliseconds and leaves a tenth.
  await server.register(fastifyCompress, {
    encodings: ["br", "gzip"],
    threshold: 1024,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await server.register(fastifySwagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Hoa Tiêu",
        version: context.installation.productVersion,
        description:
          "Every analysis as known on a date. Values carry the figures they came from; see the pedigree route.",
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
    },
    transform: jsonSchemaTransform,
  });
  server.get("/api/openapi.json", { schema: { hide: true } }, async () => server.swagger());
  jsonRoutes(server, context);
  fileRoutesOf(server, context);
  frozenFileRoutes(server, (request, reply) => contextOf(context, request, reply));
  formCheckRoute(server, (request, reply) => contextOf(context, request, reply));
  importRoutesOf(server, context);
  issuerRoutes(server, context);
  projectFileRoutes(server, (request, reply) => contextOf(context, request, reply));
  taskFileRoutes(server, (request, reply) => contextOf(context, request, reply));
  await staticWeb(server, options.web ?? WEB_ROOT);
  return server;
}
