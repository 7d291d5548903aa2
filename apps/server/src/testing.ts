/** For tests: the API over the reference province, as a function from address to answer. */
import type { FastifyInstance } from "fastify";
import { buildApp } from "./app.ts";
import type { Context } from "./context.ts";
import type { Actor } from "./permission.ts";
import { LOCAL_USER } from "./permission.ts";
import type { Provider } from "./provider.ts";
import type { Steward } from "./steward.ts";

/** The day of the tests: after the data was collected. */
export const TEST_DAY = "2026-11-24";

export function testContext(provider: Provider, steward?: Steward, actor: Actor = LOCAL_USER): Context {
  return {
    provider,
    steward,
    actor,
    installation: { productVersion: "test", home: "hai-phong", singleUser: true },
    today: () => TEST_DAY,
  };
}

export const testApp = (context: Context): Promise<FastifyInstance> => buildApp(context, { web: "/nowhere" });

/** GET as JSON; anything but 200 is thrown with its body. */
export async function get<T>(app: FastifyInstance, url: string): Promise<T> {
  const reply = await app.inject({ url, headers: { host: "127.0.0.1" } });
  if (reply.statusCode !== 200) throw new Error(`${url}: ${reply.statusCode} ${reply.body}`);
  return reply.json() as T;
}
