import { setTimeout as sleep } from "node:timers/promises";
import { KINDS } from "./kinds.ts";
import { KILLS, type Kill } from "./product.ts";
import type { Random } from "./random.ts";
import type { Tally } from "./tally.ts";
import { Refused, type World, type WriteKind } from "./world.ts";

/** Others who write at the same time. */
const OTHERS = 2;
/** When nothing of the kind wanted begins by then, the kill falls anyway. */
const BEGINS_WITHIN = 2_500;
/** While it starts the product is killed at any moment up to this many milliseconds. */
const STARTING = 2_500;
const STARTS_KILLED = 0.1;

/** Mostly the two plain ones. */
export function killOf(random: Random): Kill {
  const share = random.next();
  return share < 0.45 ? "server" : share < 0.75 ? "everything" : (random.of(KILLS.slice(2)) ?? "server");
}

/** Starts the product; now and then it is killed while it starts. */
async function start(world: World, random: Random, tally: Tally, wanted: number): Promise<void> {
  const since = performance.now();
  world.product.begin();
  if (tally.kills < wanted && random.chance(STARTS_KILLED)) {
    await sleep(random.whole(0, STARTING));
    await world.product.kill(killOf(random));
    tally.killed("while starting", []);
    return start(world, random, tally, wanted);
  }
  tally.restarted(await world.product.ready(since));
}

async function writer(world: World, random: Random, next: () => WriteKind): Promise<void> {
  while (!world.killed) {
    try {
      await world.atWork(next(), random);
    } catch (error) {
      if (world.killed) return;
      // Refused outside a write, or without an answer though nobody was killed: told at the end.
      if (error instanceof Refused || !world.dying) world.troubles.push(String(error));
      await sleep(20);
    }
    await sleep(random.whole(0, 15));
  }
}

/** The moment of the blow: some time, within what such a write takes, after one of the kind began. */
function momentOf(world: World, random: Random, target: WriteKind): Promise<number> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve(0), BEGINS_WITHIN + (target.takes ?? 0));
    world.began = ({ kind, label }) => {
      // Of the several steps of a kind any may be the one.
      if (kind !== target.name || !random.chance(0.5)) return;
      clearTimeout(late);
      const usual = target.takes ?? world.taken.get(label) ?? 30;
      resolve(random.next() * Math.max(20, 1.3 * usual));
    };
  });
}

/** One kill: writers at work, the blow in the middle of a write of the kind wanted, and the product up again. */
export async function cycle(
  world: World,
  random: Random,
  target: WriteKind,
  tally: Tally,
  wanted: number,
): Promise<void> {
  world.killed = false;
  world.dying = false;
  const plain = KINDS.filter((kind) => kind.takes === undefined);
  const others = Array.from({ length: OTHERS }, () => writer(world, random, () => random.of(plain) ?? target));
  // Something is acknowledged before.
  await sleep(random.whole(50, 400));
  const moment = momentOf(world, random, target);
  const own = writer(world, random, () => target);
  await sleep(await moment);
  const how = killOf(random);
  const inFlight = [...world.underWay.values()];
  world.dying = true;
  await world.product.kill(how, random.whole(0, 60), () => {
    world.killed = true;
  });
  await Promise.all([own, ...others]);
  world.underWay.clear();
  tally.killed(how, inFlight, target.name);
  await tally.timed("starting", () => start(world, random, tally, wanted));
}
