import { grouped } from "../grouped.ts";
import { type GrowthAtRisk, growthAtRisk, type RiskObservation, riskAhead } from "../growth-at-risk.ts";
import { pinballLoss } from "../scores.ts";
import { type Cannot, isCannot, tooShort } from "../series/cannot.ts";
import { type GrowthPanel, growthCases, type Horizon } from "../skill/growth-cases.ts";

export const RISK_TAUS = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
/** Below so many cases an outer quantile rests on one or two of them. */
export const FEW_CASES = 30;
/** Below so many no quantile is told at all. */
const LEAST_CASES = 10;

/** What is known of the year asked for. */
export interface RiskAsked {
  readonly year: number;
  /** Whole-year growth of the year before, in per cent. */
  readonly lastYear: number;
  /** Growth printed of the year's first part, once one is. */
  readonly soFar?: { readonly horizon: Horizon; readonly value: number };
}

export interface RiskRow {
  readonly tau: number;
  /** The quantile of whole-year growth. */
  readonly growth: number;
  /** Mean quantile loss of the line and of the plain quantile, both told without the year told; absent when none could be. */
  readonly loss?: number;
  readonly plain?: number;
}

export interface PooledRisk {
  /** Province-years learned from. */
  readonly n: number;
  readonly provinces: number;
  readonly years: number;
  /** Of them, those told from the other years: the losses are their means. */
  readonly told: number;
  readonly rows: readonly RiskRow[];
  /** The lines cross here and their values were put in order. */
  readonly rearranged: boolean;
}

interface Case {
  readonly territory: string;
  readonly year: number;
  readonly observation: RiskObservation & { readonly growth: number };
}

/**
 * Growth at risk of a whole year, pooled over provinces: quantiles as lines in last year's growth and, once printed, in
 * that of the year's first part as first printed (Adrian, Boyarchenko & Giannone 2019, with panels as Koenker 2004 without effects).
 * Nothing of the year asked for is learned from. Each row has the loss of its line beside that of the plain quantile
 * of the same cases, both told for each year from the other years.
 * @param panel as known on the day
 * @returns what keeps the lines from being fitted: `no-data`, `too-short`, `constant`, `collinear`
 * @example pooledRisk(panel, { year: 2024, lastYear: 10.34, soFar: { horizon: "M1-9", value: 9.77 } })
 */
export function pooledRisk(panel: GrowthPanel, { year, lastYear, soFar }: RiskAsked): PooledRisk | Cannot {
  const cases = casesOf(panel, soFar?.horizon).filter((c) => c.year !== year);
  if (cases.length < LEAST_CASES) return tooShort(LEAST_CASES, cases.length);
  const fit = fitted(cases);
  if (isCannot(fit)) return fit;
  const regressors = soFar ? [lastYear, soFar.value] : [lastYear];
  if (!regressors.every(Number.isFinite)) return { cannot: "not-finite" };
  const ahead = riskAhead(fit, regressors);
  if (isCannot(ahead)) return ahead;
  const told = toldWithout(cases);
  return {
    n: cases.length,
    provinces: new Set(cases.map((c) => c.territory)).size,
    years: new Set(cases.map((c) => c.year)).size,
    told: told.length,
    rows: ahead.quantiles.map(({ tau, growth }, i) => ({
      tau,
      growth,
      ...(told.length === 0
        ? {}
        : {
            loss: mean(told.map((t) => pinballLoss(t.growth, t.lines[i] ?? Number.NaN, tau))),
            plain: mean(told.map((t) => pinballLoss(t.growth, t.flat[i] ?? Number.NaN, tau))),
          }),
    })),
    rearranged: ahead.rearranged,
  };
}

function casesOf(panel: GrowthPanel, horizon: Horizon | undefined): readonly Case[] {
  const parts = horizon && grouped(growthCases(panel, horizon), (c) => `${c.territory}|${c.year}`);
  return [...panel.record].flatMap(([territory, statements]) => {
    const whole = new Map(statements.flatMap((s) => (s.period.kind === "year" ? [[s.year, s.value] as const] : [])));
    return [...whole].flatMap(([year, growth]): readonly Case[] => {
      const before = whole.get(year - 1);
      const part = parts?.get(`${territory}|${year}`)?.[0]?.soFar.value;
      if (before === undefined || (parts && part === undefined)) return [];
      const regressors = part === undefined ? [before] : [before, part];
      return [{ territory, year, observation: { growth, regressors } }];
    });
  });
}

const fitted = (cases: readonly Case[]) =>
  growthAtRisk(
    cases.map((c) => c.observation),
    { taus: RISK_TAUS },
  );

const plainOf = (cases: readonly Case[]) =>
  growthAtRisk(
    cases.map(({ observation }) => ({ growth: observation.growth, regressors: [] })),
    { taus: RISK_TAUS },
  );

interface ToldCase {
  readonly growth: number;
  readonly lines: readonly number[];
  readonly flat: readonly number[];
}

/** Each case told from the other years; a year whose others cannot be fitted is not told by either. */
function toldWithout(cases: readonly Case[]): readonly ToldCase[] {
  return [...grouped(cases, (c) => c.year)].flatMap(([year, own]): readonly ToldCase[] => {
    const others = cases.filter((c) => c.year !== year);
    const [fit, plain] = [fitted(others), plainOf(others)];
    if (isCannot(fit) || isCannot(plain)) return [];
    return own.map(({ observation: { growth, regressors } }) => {
      const numbers = regressors.filter((x) => x !== undefined);
      return { growth, lines: quantilesOf(fit, numbers), flat: quantilesOf(plain, []) };
    });
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;

function quantilesOf(fit: GrowthAtRisk, regressors: readonly number[]): readonly number[] {
  const ahead = riskAhead(fit, regressors);
  return isCannot(ahead) ? [] : ahead.quantiles.map((q) => q.growth);
}
