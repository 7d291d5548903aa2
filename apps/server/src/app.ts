import { constants } from "node:zlib";
import fastifyCompress from "@fastify/compress";
import fastifySwagger from "@fastify/swagger";
import Fastify, { type FastifyInstance } from "fastify";
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from "fastify-type-provider-zod";
import { frozenFileRoutes } from "./briefs/brief-files.ts";
import type { Context } from "./context.ts";
import { contextOf } from "./http/context-of.ts";
import { answerErrors } from "./http/errors.ts";
import { fileRoutesOf } from "./http/file-routes.ts";
import { guard } from "./http/guard.ts";
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

/** The HTTP application over a context; `inject()` tests it without a socket. */
export async function buildApp(context: Context, options: AppOptions = {}): Promise<FastifyInstance> {
  const server = Fastify({
    logger: options.log ? { level: "warn", stream: options.log } : false,
    // Who stops the product does not wait for a reader's open stream.
    forceCloseConnections: true,
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
  taskFileRoutes(server, (request, reply) => contextOf(context, request, reply));
  await staticWeb(server, options.web ?? WEB_ROOT);
  return server;
}
