import type { Random } from "../random.ts";
import type { Look, World, WriteKind } from "../world.ts";
import { found } from "./content.ts";

const FIGURES = 40;
let figures: readonly string[] = [];

/** Figures of the reference data whose hours are set and lifted again. */
async function known(world: World): Promise<readonly string[]> {
  if (figures.length === 0) {
    const { rows } = await world.product.sql((client) =>
      client.query("SELECT DISTINCT id FROM live_figure WHERE territory = 'quang-ninh' ORDER BY id LIMIT $1", [
        FIGURES,
      ]),
    );
    figures = rows.map((row: { readonly id: string }) => row.id);
  }
  return figures;
}

async function set(world: World, random: Random): Promise<void> {
  const chosen = random.shuffled(await known(world)).slice(0, random.whole(1, 12));
  const lift = random.chance(0.3);
  const day = lift ? "2020-01-01" : `2027-0${random.whole(1, 9)}-1${random.whole(0, 9)}`;
  // Nine in the morning in Viet Nam.
  const until = `${day}T02:00:00.000Z`;
  const facts = Object.fromEntries(chosen.map((id) => [`embargo:${id}`, lift ? undefined : until]));
  await world.attempt(lift ? "embargo lifted" : "embargo set", facts, () =>
    world.ask(world.boss, "setEmbargo", { params: {}, body: { figures: [...chosen], until: `${day} 09:00` } }),
  );
}

export const embargoWrites: readonly WriteKind[] = [{ name: "embargoes", routes: ["POST /api/embargoes"], write: set }];

export const embargoLooks: readonly Look[] = [
  {
    of: "embargo",
    read: async (world) => {
      const list = await world.ask(world.boss, "embargoes", { params: {} });
      return found(
        "embargo",
        list.map(({ figure, until }) => [figure, until]),
      );
    },
  },
];
