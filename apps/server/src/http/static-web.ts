import { existsSync } from "node:fs";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { FastifyInstance } from "fastify";

/** Where `npm run build` puts the browser application. */
export const WEB_ROOT = join(import.meta.dirname, "../../../web/dist");

/**
 * Serves the browser application: hashed files for ever, its page for every address that is neither a file nor under
 * /api (the application reads the address itself). Files compressed at build time are preferred.
 */
export async function staticWeb(server: FastifyInstance, root: string): Promise<void> {
  if (!existsSync(join(root, "index.html"))) return;
  await server.register(fastifyStatic, {
    root,
    wildcard: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      reply.header("cache-control", /\/assets\//.test(path) ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
  server.get("/*", { schema: { hide: true } }, (request, reply) => {
    // A page that an older version left open may ask for a file of its own: better none than a page in its place.
    if (/^\/(api|assets)\//.test(request.url)) return reply.callNotFound();
    return reply.sendFile("index.html");
  });
}
