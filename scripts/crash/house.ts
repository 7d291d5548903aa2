import { setTimeout as sleep } from "node:timers/promises";
import { killOf } from "./cycle.ts";
import type { Random } from "./random.ts";
import type { Tally } from "./tally.ts";
import type { World } from "./world.ts";

const PASSWORD = "con thuyền ra khơi sớm";
/** A run of fewer kills spends none on the beginning. */
const LONG = 20;
/** Within which the reference data are imported for the first time, in milliseconds. */
const FIRST_START = 9_000;

const cookieOf = (headers: Headers) => (headers.get("set-cookie") ?? "").split(";")[0] ?? "";

/** Signs the person in, as one who comes back. @returns whether the account is there */
async function enter(world: World, login: string): Promise<string | undefined> {
  const body = JSON.stringify({ login, password: PASSWORD });
  const reply = await world.send(undefined, "POST", "/api/session", body).catch(() => undefined);
  return reply && cookieOf(reply.headers);
}

/** The first administrator by the link that was printed; killed in the middle, and once more when nothing came of it. */
async function firstAdministrator(world: World, random: Random, tally: Tally, kill: boolean): Promise<void> {
  const key = world.product.firstKey();
  const made = world.send(
    undefined,
    "POST",
    "/api/first-administrator",
    JSON.stringify({ key, login: world.boss.login, name: "Quản trị", password: PASSWORD }),
  );
  if (!kill) {
    world.boss.cookie = cookieOf((await made).headers);
    return;
  }
  const answered = made.then(
    () => true,
    () => false,
  );
  await sleep(random.whole(0, 400));
  const how = killOf(random);
  await world.product.kill(how);
  tally.killed(how, [{ kind: "first administrator", label: "first administrator" }]);
  const acknowledged = await answered;
  world.product.begin();
  await world.product.ready();
  const cookie = await enter(world, world.boss.login);
  if (cookie !== undefined) world.boss.cookie = cookie;
  else if (acknowledged) throw new Error("the first administrator was acknowledged and is lost");
  else await firstAdministrator(world, random, tally, false);
}

/** The product for the first time: killed twice while it imports the reference data, then its people. */
export async function openHouse(world: World, random: Random, tally: Tally, wanted: number): Promise<void> {
  world.product.begin();
  for (let kills = 0; wanted >= LONG && kills < 2; kills += 1) {
    await sleep(random.whole(1_500, FIRST_START));
    await world.product.kill(killOf(random));
    tally.killed("while starting", []);
    world.product.begin();
  }
  await world.product.ready();
  await firstAdministrator(world, random, tally, wanted >= LONG);
  const { login } = world.second;
  const { id } = await world.ask(world.boss, "createAccount", {
    params: {},
    body: { login, name: "Thẩm tra", password: PASSWORD },
  });
  await world.ask(world.boss, "setGrants", { params: { id }, body: { grants: [{ role: "administrator" }] } });
  world.second.cookie = (await enter(world, login)) ?? "";
}
