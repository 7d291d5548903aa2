import { type Period, predecessors, type Snapshot, series } from "@hoatieu/core";
import { predecessorNodeWeights } from "./base-shares.ts";
import { constantLevels, levelStatements } from "./levels.ts";
import { type Quarters, quartersOf } from "./quarters.ts";
import { type RateStatement, rateStatements } from "./rate-statement.ts";

/** Years further back say little about the next and cost time. */
const YEARS_BACK = 15;
/** Quarterly levels say more in fewer years. */
const LEVEL_YEARS = 10;

/** What is known of one node's growth, and where it was read. */
export interface History {
  readonly statements: readonly RateStatement[];
  /** `levels`: growth implied by quarterly levels; `rates`: as printed; `predecessors`: also sums of what was merged. */
  readonly from: "levels" | "rates" | "predecessors";
}

/** Statements that add nothing: the same period of the same year said by a better source. */
function without(statements: readonly RateStatement[], better: readonly RateStatement[]): readonly RateStatement[] {
  const said = new Set(better.map((s) => s.period));
  return statements.filter((s) => !said.has(s.period));
}

/**
 * Growth of merged territories before the merger: base-weighted mean of the parts' growth in periods that all of them
 * print (growth of a sum). The weights are those of one period in which all print level and growth.
 */
function ofPredecessors(
  snapshot: Snapshot,
  indicator: string,
  year: number,
  quarters: Quarters,
): readonly RateStatement[] {
  const parts = predecessors(snapshot.reference.territories, snapshot.territory.code);
  const weights = predecessorNodeWeights(snapshot, year, indicator);
  if (!weights || parts.length === 0) return [];
  const known = parts.map((part) =>
    rateStatements(series(snapshot, { indicator, measure: "yoy_pct", territory: part.code }), quarters, "shown"),
  );
  return (known[0] ?? []).flatMap((first): readonly RateStatement[] => {
    const same = known.flatMap((list) => list.find((s) => s.period === first.period) ?? []);
    if (same.length < parts.length) return [];
    const value = same.reduce((sum, s, i) => sum + s.value * (weights.shares[i] ?? 0), 0);
    return [{ ...first, value, figures: same.flatMap((s) => s.figures) }];
  });
}

/** Quarters whose printed rate came after the levels that tell the same quarter: the levels are of an older vintage. */
function revised(
  snapshot: Snapshot,
  levels: readonly RateStatement[],
  printed: readonly RateStatement[],
): ReadonlySet<Period> {
  const days = new Map(snapshot.figures.map((f) => [f.id, f.knownOn]));
  const knownOn = (s: RateStatement) => s.figures.map((id) => days.get(id) ?? "").reduce((a, b) => (a > b ? a : b), "");
  const rates = new Map(printed.map((s) => [s.period, s]));
  return new Set(
    levels.flatMap((level) => {
      const rate = rates.get(level.period);
      return rate && knownOn(rate) > knownOn(level) ? [level.period] : [];
    }),
  );
}

/**
 * Everything known of one indicator's growth in a territory up to a year.
 * @param quarters base shares of the quarters
 * @param printedNoise what a printed rate is off by, points: levels of one vintage are not, and rates of another stand beside
 */
export function growthHistory(
  snapshot: Snapshot,
  indicator: string,
  year: number,
  quarters: Quarters,
  printedNoise?: number,
): History {
  const territory = snapshot.territory.code;
  const recent = (list: readonly RateStatement[]) => list.filter((s) => s.year > year - YEARS_BACK && s.year <= year);
  const levels = levelStatements(constantLevels(snapshot, indicator, territory), year - LEVEL_YEARS);
  const printed = rateStatements(series(snapshot, { indicator, measure: "yoy_pct", territory }), quarters, "shown");
  if (levels.length >= 8) {
    // What levels tell quarter by quarter needs no rate of an older vintage beside it; what lies beyond them does.
    const newer = revised(snapshot, levels, printed);
    const current = levels.filter((s) => !newer.has(s.period));
    const told = new Set(current.flatMap((s) => (quartersOf(s.period) ?? []).map((q) => `${s.year}-${q}`)));
    const beyond = printed.filter((s) => (quartersOf(s.period) ?? []).some((q) => !told.has(`${s.year}-${q}`)));
    const off = printedNoise === undefined ? {} : { noise: printedNoise };
    return { statements: recent([...current, ...beyond.map((s) => ({ ...s, ...off }))]), from: "levels" };
  }
  const merged = ofPredecessors(snapshot, indicator, year, quarters);
  const added = without(merged, printed);
  return {
    statements: recent([...added, ...printed].sort((a, b) => a.period.end - b.period.end)),
    from: added.length > 0 ? "predecessors" : "rates",
  };
}
