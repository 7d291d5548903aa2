import { baseLevel, growthFromParts, impliedWeight, requiredGrowth, requiredGrowthFromLevels } from "@hoatieu/measure";
import { type Adapter, type CaseResult, type Comparison, has, listAt, member, numberAt, textAt } from "../family.ts";

/** Where a file states no tolerance: half a unit of its last digit, and a hair for binary rounding. */
const HALF_A_PRINT = 0.5e-4 + 1e-9;

const list = (file: unknown, path: string) => (has(file, path) ? listAt(file, path) : []);
const numbers = (file: unknown, path: string) =>
  listAt(file, path).map((value) => (typeof value === "number" ? value : undefined));

/** Growth that the rest of the year needs, against the printed number and the file's own arithmetic with the same weights. */
function required(weights: readonly number[], item: unknown): CaseResult {
  const done = weights.slice(0, numberAt(item, "known_cum.quarters")).reduce((sum, w) => sum + w, 0);
  const actual = requiredGrowth(done, numberAt(item, "known_cum.growth"), numberAt(item, "target"));
  return {
    id: textAt(item, "id"),
    comparisons: [
      {
        name: "printed",
        expected: numberAt(item, "published.remaining"),
        actual,
        tolerance: numberAt(item, "tolerance_pp"),
      },
      {
        name: "with the file's weights",
        expected: numberAt(item, "computed_with_weights"),
        actual,
        tolerance: HALF_A_PRINT,
      },
    ],
  };
}

/** Growth of the half year and the year from a path of quarters. */
function path(weights: readonly number[], item: unknown): CaseResult {
  const quarters = numbers(item, "path").map((growth, q) => ({ growth, weight: weights[q] ?? Number.NaN }));
  const known = quarters.flatMap((q) => (q.growth === undefined ? [] : [{ weight: q.weight, growth: q.growth }]));
  const half = has(item, "h1") ? [{ weight: (weights[0] ?? 0) + (weights[1] ?? 0), growth: numberAt(item, "h1") }] : [];
  const tolerance = numberAt(item, "tolerance_pp");
  const year = growthFromParts([...half, ...known]);
  const comparisons: Comparison[] = [
    { name: "year printed", expected: numberAt(item, "published.year"), actual: year, tolerance },
    {
      name: "year with the file's weights",
      expected: numberAt(item, "computed_year"),
      actual: year,
      tolerance: HALF_A_PRINT,
    },
  ];
  if (has(item, "computed_h1")) {
    comparisons.push({
      name: "half year",
      expected: numberAt(item, "computed_h1"),
      actual: growthFromParts(known.slice(0, 2)),
      tolerance: HALF_A_PRINT,
    });
  }
  return { id: textAt(item, "id"), comparisons };
}

/** A year target in levels with three quarters planned: the fourth follows. */
function fourthQuarter(item: unknown): CaseResult {
  const quarters = listAt(item, "quarters").map((q) => ({
    level: numberAt(q, "level"),
    growth: numberAt(q, "growth"),
  }));
  const target = { level: numberAt(item, "target.level"), growth: numberAt(item, "target.growth") };
  const base = baseLevel(target.level, target.growth);
  const bases = quarters.map((q) => baseLevel(q.level, q.growth));
  const baseDone = bases.reduce((sum, b) => sum + b, 0);
  const done = quarters.reduce((sum, q) => sum + q.level, 0);
  return {
    id: textAt(item, "id"),
    comparisons: [
      {
        name: "fourth quarter, level",
        expected: numberAt(item, "expected.q4_level"),
        actual: target.level - done,
        tolerance: numberAt(item, "tolerance.level"),
      },
      { name: "base year", expected: numberAt(item, "expected.base_year_total"), actual: base, tolerance: 0.05 + 1e-6 },
      ...bases.map((b, q) => ({
        name: `base of quarter ${q + 1}`,
        expected: numbers(item, "expected.base_quarters")[q] ?? Number.NaN,
        actual: b,
        tolerance: 0.05 + 1e-6,
      })),
      {
        name: "fourth quarter, growth",
        expected: numberAt(item, "expected.q4_growth"),
        actual: requiredGrowthFromLevels(base, baseDone, done, target.growth),
        tolerance: numberAt(item, "tolerance.growth_pp"),
      },
    ],
  };
}

/** The merged city's second half of 2025: parts, sector bases, and the growth of the rest for given weights. */
function secondHalf(item: unknown): CaseResult {
  const sides = ["east", "west"].map((side) => ({
    level: numberAt(item, `h1.parts.${side}.level`),
    growth: numberAt(item, `h1.parts.${side}.growth`),
  }));
  const weighted = sides.map((s) => ({ weight: baseLevel(s.level, s.growth), growth: s.growth }));
  const sectors = Object.keys(member(item, "scenario_sectors") as object).map((name) => ({
    name: `base of ${name}`,
    expected: numberAt(item, `expected.sector_base.${name}`),
    actual: baseLevel(
      numberAt(item, `scenario_sectors.${name}.level`),
      numberAt(item, `scenario_sectors.${name}.growth`),
    ),
    tolerance: 0.05 + 1e-6,
  }));
  return {
    id: textAt(item, "id"),
    comparisons: [
      {
        name: "parts add up",
        expected: numberAt(item, "expected.parts_sum"),
        actual: sides.reduce((sum, s) => sum + s.level, 0),
        tolerance: 0.05,
      },
      {
        name: "growth of the first half",
        expected: numberAt(item, "expected.h1_growth_from_parts"),
        actual: growthFromParts(weighted),
        tolerance: 0.0005,
      },
      {
        name: "base of the first half",
        expected: numberAt(item, "expected.h1_base"),
        actual: baseLevel(numberAt(item, "h1.level"), numberAt(item, "h1.growth")),
        tolerance: 0.05 + 1e-6,
      },
      ...sectors,
      ...Object.keys(member(item, "expected.h2_growth_and_base_year_total_if_q4_share_of_h2") as object).map((share) =>
        restOfYear(item, Number(share), share),
      ),
    ],
  };
}

/**
 * Growth of the second half that the target asks when the fourth quarter has the given share of the second half's base.
 * The printed quarters fix the second half's growth, and with it the base year that makes the target come out.
 */
function restOfYear(item: unknown, q4Share: number, key: string): Comparison {
  const growth = growthFromParts([
    { weight: 1 - q4Share, growth: numberAt(item, "scenario_quarters.q3") },
    { weight: q4Share, growth: numberAt(item, "scenario_quarters.q4_at_least") },
  ]);
  const entries = member(item, "expected.h2_growth_and_base_year_total_if_q4_share_of_h2") as Record<string, unknown>;
  return {
    name: `second half with a fourth-quarter share of ${key}`,
    expected: numberAt(entries[key], "h2_growth"),
    actual: growth,
    tolerance: 0.0005 + 1e-9,
  };
}

/** The base-year share of the first half that three printed rates imply, with the file's interval: the rounding of the printed second half alone. */
function quota(item: unknown): CaseResult {
  const implied = impliedWeight(numberAt(item, "h1"), numberAt(item, "target"), numberAt(item, "published_h2"), {
    done: 0,
    target: 0,
    rest: 0.05,
  });
  const range = numbers(item, "implied_h1_weight_range_from_rounding");
  return {
    id: textAt(item, "id"),
    comparisons: [
      {
        name: "share of the first half",
        expected: numberAt(item, "implied_h1_weight"),
        actual: implied.weight,
        tolerance: HALF_A_PRINT,
      },
      { name: "lower end", expected: range[0] ?? Number.NaN, actual: implied.low, tolerance: HALF_A_PRINT },
      { name: "upper end", expected: range[1] ?? Number.NaN, actual: implied.high, tolerance: HALF_A_PRINT },
    ],
  };
}

/** Family `growth-scenario`, the arithmetic of required growth. */
export const growthScenario: Adapter = (file) => {
  const weights = numbers(file, "national_weights_fitted").map((w) => w ?? Number.NaN);
  return [
    ...list(file, "required_growth").map((item) => required(weights, item)),
    ...list(file, "paths").map((item) => path(weights, item)),
    ...list(file, "levels").map((item) => (has(item, "quarters") ? fourthQuarter(item) : secondHalf(item))),
    ...list(file, "quotas").map(quota),
  ];
};
