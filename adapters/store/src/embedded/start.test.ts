import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eraseDatabase } from "../testing.ts";
import { startDatabase } from "./start.ts";

const main = join(import.meta.dirname, "start.ts");
let directory = "";

beforeAll(async () => {
  // A private temporary folder (0700): as root the server's own account cannot reach it, and another place is chosen.
  directory = await mkdtemp(join(tmpdir(), "hoatieu-embedded-"));
});
afterAll(() => eraseDatabase(directory));

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows[0];
  } finally {
    await client.end();
  }
}

describe("the embedded server", () => {
  it("starts, keeps what it was given over a restart, listens on 127.0.0.1 only and syncs to disk", async () => {
    const first = await startDatabase({ directory });
    await ask(first.url, "CREATE TABLE kept (n int)");
    await ask(first.url, "INSERT INTO kept VALUES (7)");
    expect(await ask(first.url, "SHOW listen_addresses")).toEqual({ listen_addresses: "127.0.0.1" });
    expect(await ask(first.url, "SHOW fsync")).toEqual({ fsync: "on" });
    await first.stop();
    await expect(ask(first.url, "SELECT 1")).rejects.toThrow();
    const second = await startDatabase({ directory });
    expect(await ask(second.url, "SELECT n FROM kept")).toEqual({ n: 7 });
    expect(await ask(second.url, "SELECT 'đ' < 'e' AND 'a' < 'ă' AS ordered")).toEqual({ ordered: true });
    await second.stop();
  });

  it("is found and reused after the product was killed", async () => {
    const script = `import { startDatabase } from ${JSON.stringify(main)}; const d = await startDatabase({ directory: ${JSON.stringify(directory)} }); console.log(d.url); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [line] = (await once(child.stdout, "data")) as [Buffer];
    const url = line.toString().trim();
    child.kill("SIGKILL");
    await once(child, "exit");
    const next = await startDatabase({ directory });
    expect(next.url).toBe(url);
    expect(await ask(next.url, "SELECT n FROM kept")).toEqual({ n: 7 });
    await next.stop();
    await expect(ask(url, "SELECT 1")).rejects.toThrow();
  });

  it("is not taken away from a product by a command that ends beside it; the last to leave stops it", async () => {
    const product = await startDatabase({ directory });
    const command = await startDatabase({ directory });
    expect(command.url).toBe(product.url);
    await command.stop();
    expect(await ask(product.url, "SELECT n FROM kept")).toEqual({ n: 7 });
    await product.stop();
    await expect(ask(product.url, "SELECT 1")).rejects.toThrow();
  });

  it("two who start and stop at once both get a server that answers", async () => {
    const one = await startDatabase({ directory });
    const [, other] = await Promise.all([one.stop(), startDatabase({ directory })]);
    expect(await ask(other.url, "SELECT n FROM kept")).toEqual({ n: 7 });
    await other.stop();
    const both = await Promise.all([startDatabase({ directory }), startDatabase({ directory })]);
    for (const { url } of both) expect(await ask(url, "SELECT n FROM kept")).toEqual({ n: 7 });
    for (const database of both) await database.stop();
    await expect(ask(both[0].url, "SELECT 1")).rejects.toThrow();
  });

  it("keeps its password to itself", async () => {
    const database = await startDatabase({ directory });
    const wrong = new URL(database.url);
    wrong.password = "wrong";
    await expect(ask(wrong.href, "SELECT 1")).rejects.toThrow(/password/);
    await database.stop();
  });
});
