import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startProduct } from "@hoatieu/server";
import { eraseDatabase } from "@hoatieu/store/testing";
import { freePort } from "./free-port.ts";
import { openBrowser, type Stage } from "./harness.ts";

/** A product that asks who one is, of its own: nobody has signed in yet. */
export interface SignedInStage extends Stage {
  /** The link of the first start, by which the first administrator comes. */
  readonly firstLink: string;
}

export async function openSignedInStage(): Promise<SignedInStage> {
  const directory = await mkdtemp(join(tmpdir(), "hoatieu-e2e-people-"));
  const product = await startProduct({ directory, port: await freePort(), users: {} });
  const browser = await openBrowser();
  return {
    url: product.url,
    firstLink: product.firstLink ?? "",
    browser,
    close: async () => {
      await browser.close();
      await product.stop();
      await eraseDatabase(directory);
    },
  };
}
