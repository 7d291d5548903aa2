import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asProblem } from "./database.ts";
import { past } from "./loading.ts";
import { openStore } from "./store.ts";
import { type TestDatabase, testDatabase } from "./testing.ts";

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** The test database's address with some of its parts replaced. */
const otherwise = (parts: Partial<Pick<URL, "username" | "password" | "pathname" | "port" | "hostname">>): string =>
  Object.assign(new URL(database.url), parts).href;

describe("an address that does not lead to a database", () => {
  it.each([
    // Unknown and not merely a wrong password: a server may trust its own machine.
    ["an account nobody made", { username: "atlantis", password: "wrong" }],
    ["a database that is not there", { pathname: "/atlantis" }],
    ["a port nobody listens on", { port: "1" }],
    ["a host nobody knows", { hostname: "atlantis.invalid" }],
  ])("%s: is said with what the server or system said", async (_what, parts) => {
    await expect(openStore(otherwise(parts))).rejects.toMatchObject({
      problem: { code: "database-stopped", words: { said: expect.stringMatching(/./) } },
    });
  });

  it("an account without rights: is told which are missing, and nothing is made", async () => {
    const name = new URL(database.url).pathname.slice(1);
    const role = `${name}_guest`;
    await past(database.url, async (client) => {
      await client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'guest'`);
      await client.query(`REVOKE CREATE ON DATABASE ${name} FROM PUBLIC`);
    });
    const guest = otherwise({ username: role, password: "guest" });
    await expect(openStore(guest)).rejects.toMatchObject({ problem: { code: "database-no-rights" } });
    await past(database.url, async (client) => {
      const { rows } = await client.query("SELECT 1 FROM pg_namespace WHERE nspname = 'hoatieu'");
      expect(rows).toEqual([]);
      await client.query(`DROP ROLE ${role}`);
    });
  });
});

describe("what a server or system refuses", () => {
  it.each([
    [{ code: "58030", message: "could not write block 7: No space left on device" }, "disk-full"],
    [{ code: "58030", message: "could not extend file: Disk quota exceeded" }, "disk-full"],
    [
      { code: "57P02", message: "terminating connection because of crash of another server process" },
      "database-stopped",
    ],
    [new Error("Connection terminated unexpectedly"), "database-stopped"],
  ])("%o is %s", (error, code) => {
    expect(asProblem(error)).toMatchObject({ problem: { code } });
  });

  it("a broken disk is no full disk, a fault of the program stays one", () => {
    const broken = Object.assign(new Error("could not read block 7: Input/output error"), { code: "58030" });
    expect(asProblem(broken)).toBe(broken);
    const fault = new TypeError("undefined is not a function");
    expect(asProblem(fault)).toBe(fault);
  });
});
