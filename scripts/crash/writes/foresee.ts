import { ANY } from "../journal.ts";
import type { Random } from "../random.ts";
import type { Look, World, WriteKind } from "../world.ts";
import { found, idOf, markOf, sentence, TERRITORY, title } from "./content.ts";

/** Another province than the scenarios': saving a scenario puts its own outlook on record. */
const TOLD = "quang-ninh";
const NOTES = "document note";

const lineOf = (number: number, document: string, note: string) => JSON.stringify([number, NOTES, document, note]);

async function create(world: World, random: Random): Promise<void> {
  const mark = world.mark();
  const [document, note] = [`NQ ${random.whole(1, 99)}/HĐND`, sentence(random, "")];
  const body = {
    asof: "2025-08-01",
    document,
    note,
    target: { low: 11 + random.whole(0, 200) / 100 },
    year: 2025,
    title: title(random, mark),
    issuer: "UBND thành phố",
  };
  const facts = { [`scenario:${mark}`]: lineOf(1, document, note) };
  const made = await world.attempt("scenario saved", facts, () =>
    world.ask(world.boss, "createScenario", { params: { territory: TERRITORY }, body }),
  );
  if (made) world.codes.set(`scenario:${mark}`, made.id);
}

async function addVersion(world: World, random: Random): Promise<void> {
  const key = random.of(world.journal.holding("scenario:"));
  const id = key && world.codes.get(key);
  const held = key && world.journal.content(key);
  if (!id || !held) return create(world, random);
  const expected = held.split("\n").length;
  const [document, note] = [`NQ ${random.whole(1, 99)}/HĐND`, sentence(random, idOf(key))];
  const body = { asof: "2025-08-01", document, note, target: { low: 11 + random.whole(0, 200) / 100 }, expected };
  await world.attempt("scenario's version saved", { [key]: `${held}\n${lineOf(expected + 1, document, note)}` }, () =>
    world.ask(world.second, "addScenarioVersion", { params: { territory: TERRITORY, id }, body }),
  );
}

async function archive(world: World, random: Random): Promise<void> {
  const year = random.whole(2021, 2025);
  const asof = `${year}-${`${random.whole(7, 12)}`.padStart(2, "0")}-${`${random.whole(1, 28)}`.padStart(2, "0")}`;
  const key = `forecast:${year}/${asof}`;
  if (world.journal.content(key) !== undefined) return;
  await world.attempt("forecast archived", { [key]: ANY }, () =>
    world.ask(world.boss, "archiveForecast", { params: { territory: TOLD }, body: { year, asof } }),
  );
}

export const foreseeWrites: readonly WriteKind[] = [
  {
    name: "scenarios",
    routes: ["POST /api/:territory/scenarios", "POST /api/:territory/scenarios/:id/versions"],
    write: (world, random) => (random.chance(0.5) ? create(world, random) : addVersion(world, random)),
  },
  { name: "forecasts", routes: ["POST /api/:territory/forecasts"], write: archive },
];

export const foreseeLooks: readonly Look[] = [
  {
    of: "scenario",
    read: async (world, ids) => {
      const asked = new Set(ids);
      const list = await world.ask(world.boss, "scenarios", { params: { territory: TERRITORY } });
      const pairs: (readonly [string, string])[] = [];
      for (const { id, title: text } of list) {
        const mark = markOf(text);
        world.codes.set(`scenario:${mark}`, id);
        if (!asked.has(mark)) continue;
        const { versions } = await world.ask(world.boss, "scenario", { params: { territory: TERRITORY, id } });
        pairs.push([mark, versions.map((v) => lineOf(v.number, v.document, v.note)).join("\n")]);
      }
      return found("scenario", pairs);
    },
  },
  {
    of: "forecast",
    read: async (world) => {
      const told = await world.ask(world.boss, "forecasts", { params: { territory: TOLD } });
      const rows = new Map<string, string>();
      for (const f of told) {
        const id = `${f.period.slice(0, 4)}/${f.asOf}`;
        rows.set(id, `${rows.get(id) ?? ""}${f.id} ${JSON.stringify(f.forecast)}\n`);
      }
      return found("forecast", rows);
    },
  },
];
