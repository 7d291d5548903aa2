import type { Accumulation, Direction, Identity, Indicator, PillarCode } from "@hoatieu/core";
import type { Cells } from "../csv/cells.ts";
import type { Table } from "./table.ts";

const DIRECTIONS: readonly Direction[] = ["up", "down", "none"];
const ACCUMULATIONS: readonly Accumulation[] = ["sum", "average", "end", "none"];
const IDENTITIES: readonly Exclude<Identity, "">[] = ["sum", "of-which", "weighted"];
const LEADING: readonly Indicator["leading"][] = ["level", "yoy_pct", "share_pct", "pct_of_plan"];
const PILLARS: readonly (readonly [string, PillarCode])[] = [
  ["pillar_high_tech", "high-tech-industry"],
  ["pillar_seaport", "seaport-logistics"],
  ["pillar_tourism", "tourism-trade"],
];

function wholeNumber(cells: Cells, column: string, low: number, high: number): number | undefined {
  const text = cells.code(column);
  if (text === "") return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= low && value <= high) return value;
  return cells.fail("number-out-of-range", column, { text, low: String(low), high: String(high) });
}

function pillarWeights(cells: Cells): Indicator["pillars"] {
  const weights: Partial<Record<PillarCode, number>> = {};
  for (const [column, pillar] of PILLARS) {
    const text = cells.number(column);
    if (text === undefined) continue;
    const weight = Number(text);
    if (weight >= 0 && weight <= 1) weights[pillar] = weight;
    else cells.fail("number-out-of-range", column, { text, low: "0", high: "1" });
  }
  return weights;
}

/** The catalogue. Its meaning is written at the type `Indicator`. */
export const indicators: Table = {
  kind: "indicators",
  required: [
    ...["code", "name_vi", "name_en", "short_vi", "short_en", "unit", "other_units", "decimals", "direction"],
    ...["accumulation", "parent", "identity", "pillar_high_tech", "pillar_seaport", "pillar_tourism", "owner_vi"],
    ...["owner_en", "definition_vi", "definition_en", "headline", "leading", "steered", "plan_of", "streak_above"],
    "release_lag",
  ],
  optional: [],
  read(cells) {
    const code = cells.required("code");
    const [vi, en] = [cells.required("name_vi"), cells.required("name_en")];
    const unit = cells.required("unit");
    const decimals = cells.required("decimals") === undefined ? undefined : wholeNumber(cells, "decimals", 0, 9);
    const direction = cells.oneOf("direction", DIRECTIONS);
    const accumulation = cells.oneOf("accumulation", ACCUMULATIONS);
    const identity = cells.code("identity") === "" ? "" : cells.oneOf("identity", IDENTITIES);
    const leading = cells.oneOf("leading", LEADING);
    const steered = cells.oneOf("steered", ["yes", "no"]);
    const parent = cells.code("parent") || undefined;
    const pillars = pillarWeights(cells);
    const streak = cells.number("streak_above");
    const headline = wholeNumber(cells, "headline", 1, 99);
    const releaseLag = wholeNumber(cells, "release_lag", 0, 3660);
    if (code !== undefined && parent === code) cells.fail("parent-is-itself", "parent", { text: code });
    if (code === undefined || vi === undefined || en === undefined || unit === undefined) return undefined;
    if (decimals === undefined || !direction || !accumulation || identity === undefined) return undefined;
    if (!leading || !steered) return undefined;
    const value: Indicator = {
      code,
      name: { vi, en },
      short: { vi: cells.code("short_vi") || vi, en: cells.code("short_en") || en },
      unit,
      otherUnits: cells
        .code("other_units")
        .split("|")
        .map((other) => other.trim())
        .filter(Boolean),
      decimals,
      direction,
      accumulation,
      parent,
      identity,
      pillars,
      owner: { vi: cells.text("owner_vi"), en: cells.text("owner_en") },
      definition: { vi: cells.text("definition_vi"), en: cells.text("definition_en") },
      headline,
      leading,
      steered: steered === "yes",
      planOf: cells.code("plan_of") || undefined,
      streakAbove: streak === undefined ? undefined : Number(streak),
      releaseLag,
    };
    return { kind: "indicator", value };
  },
};
