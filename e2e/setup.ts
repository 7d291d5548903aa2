import { mkdtemp } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    readonly productUrl: string;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/**
 * One product for all browser tests: its own database with the reference figures imported, thrown away afterwards.
 * `HOATIEU_E2E_URL` names one that already runs instead.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const running = process.env.HOATIEU_E2E_URL;
  if (running) {
    project.provide("productUrl", running);
    return undefined;
  }
  const [{ startProduct }, { eraseDatabase }] = await Promise.all([
    import("@hoatieu/server"),
    import("@hoatieu/store/testing"),
  ]);
  const directory = await mkdtemp(join(tmpdir(), "hoatieu-e2e-"));
  const product = await startProduct({ directory, port: await freePort() });
  project.provide("productUrl", product.url);
  return async () => {
    await product.stop();
    await eraseDatabase(directory);
  };
}
