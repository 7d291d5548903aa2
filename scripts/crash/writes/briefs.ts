import { createHash } from "node:crypto";
import { fileRoutes, type WireFrozenBrief } from "@hoatieu/contract";
import type { Random } from "../random.ts";
import type { Look, World, WriteKind } from "../world.ts";
import { found, sentence } from "./content.ts";

const TERRITORY = "hai-phong";
const PERIODS = ["2021", "2022", "2023"];

const lineOf = (number: number, asOf: string, why: string, word: string) => JSON.stringify([number, asOf, why, word]);

async function freeze(world: World, random: Random): Promise<void> {
  const period = random.of(PERIODS) ?? "";
  const held = world.journal.content(`brief:${period}`);
  const expected = held === undefined ? 0 : held.split("\n").length;
  // Each on a later day than the one before: another day is another brief.
  const last =
    held === undefined ? `${Number(period) + 1}-01-01` : String(JSON.parse(held.split("\n").at(-1) ?? "")[1]);
  const asof = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
  const why = sentence(random, "").trim();
  const line = lineOf(expected + 1, asof, why, "whole");
  await world.attempt("brief frozen", { [`brief:${period}`]: held === undefined ? line : `${held}\n${line}` }, () =>
    world.ask(world.boss, "freezeBrief", { params: { territory: TERRITORY }, body: { period, asof, expected, why } }),
  );
}

/** The file itself, held against the fingerprint on record. */
async function wordOf(world: World, { id, word }: WireFrozenBrief): Promise<string> {
  const { bytes } = await world.send(world.boss, "GET", fileRoutes.frozen(TERRITORY, id, "docx"));
  return createHash("sha256").update(bytes).digest("hex") === word.sha256 ? "whole" : "broken";
}

export const briefWrites: readonly WriteKind[] = [
  { name: "frozen briefs", routes: ["POST /api/:territory/briefs"], takes: 2_500, write: freeze },
];

export const briefLooks: readonly Look[] = [
  {
    of: "brief",
    read: async (world, periods) => {
      const pairs: (readonly [string, string | undefined])[] = [];
      for (const period of periods) {
        const params = { territory: TERRITORY };
        const { briefs } = await world.ask(world.boss, "frozenBriefs", { params, query: { period } });
        const lines: string[] = [];
        for (const brief of [...briefs].sort((a, b) => a.number - b.number))
          lines.push(lineOf(brief.number, brief.asOf, brief.why, await wordOf(world, brief)));
        const newest = briefs.find((brief) => brief.number === briefs.length)?.id;
        const intact =
          newest === undefined ||
          (await world.ask(world.boss, "verifyBrief", { params: { ...params, brief: newest } })).intact;
        pairs.push([period, lines.length === 0 ? undefined : `${lines.join("\n")}${intact ? "" : " not intact"}`]);
      }
      return found("brief", pairs);
    },
  },
];
