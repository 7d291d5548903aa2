import type { WireCauseContent } from "@hoatieu/contract";
import type { Random } from "../random.ts";
import type { Look, World, WriteKind } from "../world.ts";
import { found, idOf, markOf, OWNERS, sentence, TERRITORY } from "./content.ts";

interface Version {
  readonly number: number;
  readonly withdrawn: boolean;
  readonly why: string;
  readonly content: WireCauseContent;
}

const lineOf = ({ number, withdrawn, why, content: c }: Version) =>
  JSON.stringify([
    number,
    withdrawn,
    why,
    c.kind,
    c.text,
    c.indicator,
    c.period,
    c.figures ?? [],
    (c.evidence ?? []).map(({ text, source }) => [text, source]),
    c.department,
  ]);

function contentOf(random: Random, mark: string): WireCauseContent {
  return {
    kind: "untyped",
    text: sentence(random, mark).trim(),
    indicator: "grdp",
    period: `${random.whole(2020, 2025)}`,
    figures: [],
    evidence: [{ text: sentence(random, ""), source: "https://haiphong.gov.vn" }],
    department: random.of(OWNERS) ?? "",
  };
}

async function create(world: World, random: Random): Promise<void> {
  const mark = world.mark();
  const content = contentOf(random, mark);
  const facts = { [`cause:${mark}`]: lineOf({ number: 1, withdrawn: false, why: "", content }) };
  const made = await world.attempt("cause typed", facts, () =>
    world.ask(world.boss, "createCause", { params: { territory: TERRITORY }, body: content }),
  );
  if (made) world.codes.set(`cause:${mark}`, made.id);
}

async function change(world: World, random: Random): Promise<void> {
  const key = random.of(world.journal.holding("cause:"));
  const cause = key && world.codes.get(key);
  const held = key && world.journal.content(key);
  if (!cause || !held) return create(world, random);
  const lines = held.split("\n");
  const newest = JSON.parse(lines.at(-1) ?? "[]") as [number, boolean, string, ...unknown[]];
  const [expected, withdrawn] = newest;
  if (withdrawn) return create(world, random);
  const why = sentence(random, "").trim();
  const params = { territory: TERRITORY, cause };
  if (random.chance(0.2)) {
    const last = JSON.stringify([expected + 1, true, why, ...newest.slice(3)]);
    await world.attempt("cause withdrawn", { [key]: `${held}\n${last}` }, () =>
      world.ask(world.second, "withdrawCause", { params, body: { expected, why } }),
    );
    return;
  }
  const content = contentOf(random, idOf(key));
  const line = lineOf({ number: expected + 1, withdrawn: false, why, content });
  await world.attempt("cause revised", { [key]: `${held}\n${line}` }, () =>
    world.ask(world.second, "saveCause", { params, body: { ...content, expected, why } }),
  );
}

export const causeWrites: readonly WriteKind[] = [
  {
    name: "causes",
    routes: [
      "POST /api/:territory/causes",
      "POST /api/:territory/causes/:cause/versions",
      "POST /api/:territory/causes/:cause/withdrawal",
    ],
    write: (world, random) => (random.chance(0.4) ? create(world, random) : change(world, random)),
  },
];

export const causeLooks: readonly Look[] = [
  {
    of: "cause",
    read: async (world) => {
      const causes = await world.ask(world.boss, "causes", { params: { territory: TERRITORY } });
      for (const { id, versions } of causes) world.codes.set(`cause:${markOf(versions[0]?.text ?? "")}`, id);
      return found(
        "cause",
        causes.map(({ versions }) => [
          markOf(versions[0]?.text ?? ""),
          versions.map((v) => lineOf({ ...v, content: v })).join("\n"),
        ]),
      );
    },
  },
];
