import type { Random } from "../random.ts";
import type { Look, World, WriteKind } from "../world.ts";
import { found, sentence, TERRITORY } from "./content.ts";

const INDICATORS = ["retail", "exports", "grdp.agriculture", "budget.revenue.total", "grdp.services"];
const PILLARS = ["high-tech-industry", "seaport-logistics", "tourism-trade"] as const;

async function weight(world: World, random: Random): Promise<void> {
  const indicator = random.of(INDICATORS) ?? "";
  const pillar = random.of(PILLARS) ?? "tourism-trade";
  const share = random.whole(0, 100) / 100;
  await world.attempt("pillar weight set", { [`weight:${indicator}|${pillar}`]: `${share}` }, () =>
    world.ask(world.boss, "setPillarWeight", { params: {}, body: { indicator, pillar, weight: share } }),
  );
}

async function line(world: World, random: Random): Promise<void> {
  const year = `${random.whole(2011, 2026)}`;
  const name = sentence(random, "").replace(/[\t\n]/g, " ");
  const [low, document] = [`${random.whole(1, 90_000)}`, `NQ ${random.whole(1, 99)}/HĐND`];
  const body = { indicator: "exports", name, comparison: "at-least", low, unit: "million USD", document } as const;
  await world.attempt("target line filled in", { [`line:${year}`]: JSON.stringify([name, low, document]) }, () =>
    world.ask(world.boss, "fillTargetListLine", {
      params: { territory: TERRITORY, year },
      body: { ...body, asOf: "2026-01-05" },
    }),
  );
}

export const editWrites: readonly WriteKind[] = [
  { name: "pillar weights", routes: ["PUT /api/pillar-weights"], write: weight },
  { name: "target lines", routes: ["POST /api/:territory/target-lists/:year/lines"], write: line },
];

interface Line {
  readonly year: string;
  readonly name: { readonly vi: string };
  readonly target: { readonly low: number };
  readonly document: string;
}

/** Of the rows that count; the pages that show them are whole analyses. */
async function liveBodies<T>(world: World, where: string): Promise<readonly T[]> {
  const { rows } = await world.product.sql((client) => client.query(`SELECT body FROM live_reference WHERE ${where}`));
  return rows.map((row: { readonly body: T }) => row.body);
}

export const editLooks: readonly Look[] = [
  {
    of: "weight",
    read: async (world) => {
      type Weight = { readonly indicator: string; readonly pillar: string; readonly weight: number };
      const weights = await liveBodies<Weight>(world, "kind = 'pillar-weight'");
      return found(
        "weight",
        weights.map((w) => [`${w.indicator}|${w.pillar}`, `${w.weight}`]),
      );
    },
  },
  {
    of: "line",
    read: async (world) => {
      const lines = await liveBodies<Line>(world, "kind = 'target-list' AND body->>'enteredBy' IS NOT NULL");
      return found(
        "line",
        lines.map((l) => [l.year, JSON.stringify([l.name.vi, `${l.target.low}`, l.document])]),
      );
    },
  },
];
