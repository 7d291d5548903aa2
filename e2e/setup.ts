import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { freePort } from "./free-port.ts";

declare module "vitest" {
  export interface ProvidedContext {
    readonly productUrl: string;
  }
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
