/** `npm run crash -- 200`: kills the product in the middle of writes of every kind and holds what is left against what was acknowledged. */
import { chmodSync, mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { eraseDatabase } from "@hoatieu/store/testing";
import { check } from "./check.ts";
import { cycle } from "./cycle.ts";
import { openHouse } from "./house.ts";
import { type Breach, verdict } from "./journal.ts";
import { KINDS } from "./kinds.ts";
import { Product } from "./product.ts";
import { Random } from "./random.ts";
import { contractWrites, forgotten, NOT_WRITES, spelled } from "./routes.ts";
import { Tally } from "./tally.ts";
import { World } from "./world.ts";

/** Kills between two looks at everything ever written; in between only what was written lately is looked at. */
const WHOLE_EVERY = 25;
/** Kills between two walks over the whole chain of the log. */
const CHAIN_EVERY = 5;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: "string" }, keep: { type: "boolean" } },
});
const wanted = Number(positionals[0] ?? 200);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { readonly port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Every writing route that the product itself describes. */
async function describedWrites(world: World): Promise<readonly string[]> {
  const { bytes } = await world.send(world.boss, "GET", "/api/openapi.json");
  const { paths } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly paths: Record<string, object> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods)
      .map((method) => `${method.toUpperCase()} ${spelled(path)}`)
      .filter((route) => !route.startsWith("GET ") && !route.startsWith("HEAD ")),
  );
}

const directory = mkdtempSync(join(tmpdir(), "hoatieu-crash-"));
// As the database's own account must reach it.
chmodSync(directory, 0o755);
const world = new World(new Product(directory, await freePort()));
const tally = new Tally();
const breaches: Breach[] = [];
const told = (found: readonly Breach[]) => {
  for (const { kind, label, says } of found) console.log(`${kind.toUpperCase()} ${label}: ${says}`);
  breaches.push(...found);
};

console.log(`seed ${seed} (npm run crash -- ${wanted} --seed ${seed}), ${directory}`);
let failed: string | undefined;
try {
  await openHouse(world, new Random(seed, 0), tally, wanted);
  const missing = forgotten([...new Set([...contractWrites, ...(await describedWrites(world))])], KINDS, NOT_WRITES);
  if (missing.length > 0) throw new Error(missing.join("\n"));
  const order = new Random(seed, 1);
  let waiting = order.shuffled(KINDS);
  while (tally.kills < wanted) {
    const [target] = waiting;
    waiting = waiting.length > 1 ? waiting.slice(1) : order.shuffled(KINDS);
    if (!target) continue;
    const before = tally.kills;
    await cycle(world, new Random(seed, 2, tally.kills), target, tally, wanted);
    // A start may have been killed, too: the count goes up by more than one.
    const passes = (every: number) => Math.floor(tally.kills / every) > Math.floor(before / every);
    const asked = { whole: passes(WHOLE_EVERY), chain: passes(CHAIN_EVERY) };
    told(await tally.timed("looking", () => check(world, asked, tally)));
    if (passes(10) || tally.kills >= wanted) console.log(tally.progress(world, wanted));
  }
  told(await tally.timed("looking at the end", () => check(world, { whole: true, chain: true }, tally)));
} catch (error) {
  failed = error instanceof Error ? (error.stack ?? error.message) : String(error);
}
await world.product.kill("everything").catch(() => undefined);
console.log(`\n${tally.report(world)}`);
const untried = wanted >= 3 * KINDS.length ? tally.untried(KINDS) : [];
if (untried.length > 0) console.log(`never killed in the middle: ${untried.join(", ")}`);
if (failed !== undefined) console.log(failed);
const sound = failed === undefined && breaches.length === 0 && untried.length === 0 && world.troubles.length === 0;
if (sound && !values.keep) await eraseDatabase(directory);
else console.log(`the folder stays: ${directory}`);
console.log(verdict(tally.kills, world.journal.acknowledged, breaches));
process.exit(sound ? 0 : 1);
