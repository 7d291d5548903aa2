import { contributionSum, impliedBaseShare, impliedTotalGrowth } from "@hoatieu/measure";
import { type Adapter, type CaseResult, type Comparison, has, listAt, member, numberAt, textAt } from "../family.ts";

/** Where a file states no tolerance: half a unit of its last digit, and a hair for binary rounding. */
const HALF_A_PRINT = 0.5e-4 + 1e-9;

interface Part {
  readonly name: string;
  readonly growth: number;
  readonly contribution: number;
}

function partsOf(item: unknown): readonly Part[] {
  return Object.entries(member(item, "parts") as Record<string, unknown>).map(([name, part]) => ({
    name,
    growth: numberAt(part, "growth"),
    contribution: numberAt(part, "contribution"),
  }));
}

/** Printed contributions in points: their sum, and the base shares they imply. */
function inPoints(item: unknown, parts: readonly Part[]): readonly Comparison[] {
  const shareTolerance = numberAt(item, "expected.tolerance.share_sum");
  const shares = parts.map((p) => ({ name: p.name, share: impliedBaseShare(p.growth, p.contribution) }));
  return [
    {
      name: "sum of contributions",
      expected: numberAt(item, "expected.sum_of_contributions"),
      actual: contributionSum(parts.map((p) => p.contribution)),
      tolerance: numberAt(item, "expected.tolerance.sum_pp"),
    },
    ...shares.map((s) => ({
      name: `base share of ${s.name}`,
      expected: numberAt(item, `expected.implied_base_share.${s.name}`),
      actual: s.share,
      tolerance: HALF_A_PRINT,
    })),
    {
      name: "sum of base shares",
      expected: 1,
      actual: shares.reduce((sum, s) => sum + s.share, 0),
      tolerance: shareTolerance,
    },
  ];
}

/** Contributions printed in percent of the growth of gross value added. */
function inPercent(item: unknown, parts: readonly Part[]): readonly Comparison[] {
  const total = impliedTotalGrowth(parts.map((p) => ({ growth: p.growth, share: p.contribution })));
  return [
    {
      name: "sum of percentages",
      expected: numberAt(item, "expected.sum_pct"),
      actual: contributionSum(parts.map((p) => p.contribution)),
      tolerance: 0.011,
    },
    {
      name: "implied growth of value added",
      expected: numberAt(item, "expected.implied_total_gva_growth"),
      actual: total,
      tolerance: numberAt(item, "expected.tolerance.gva_pp"),
    },
    ...parts.map((p) => ({
      name: `base share of ${p.name}`,
      expected: numberAt(item, `expected.implied_base_share.${p.name}`),
      actual: impliedBaseShare(p.growth, (p.contribution / 100) * total),
      tolerance: numberAt(item, "expected.tolerance.share"),
    })),
  ];
}

/** Family `contributions-to-growth`: published contributions add up and imply base shares. */
export const contributions: Adapter = (file) =>
  listAt(file, "cases").map((item): CaseResult => {
    const parts = partsOf(item);
    return {
      id: textAt(item, "id"),
      comparisons: has(item, "expected.sum_pct") ? inPercent(item, parts) : inPoints(item, parts),
    };
  });
