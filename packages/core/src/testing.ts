/** Builders for tests: a small province in memory. Nothing outside tests imports this file. */
import type { Day } from "./day.ts";
import { type FigureColumns, makeFigure } from "./figure.ts";
import type { Indicator } from "./indicator.ts";
import { type Period, period } from "./period.ts";
import type { ProjectStatement } from "./project-statement.ts";
import type { Dataset, Reference } from "./reference.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";
import type { TargetStatement } from "./target.ts";
import type { Territory } from "./territory.ts";

export const COLLECTED: Day = "2026-11-23";

/** An indicator with plain defaults: a level in bn VND that adds up over the year, more being better. */
export function indicator(code: string, over: Partial<Indicator> = {}): Indicator {
  const name = { vi: code, en: code };
  return {
    code,
    name,
    short: name,
    unit: "bn VND",
    otherUnits: [],
    decimals: 1,
    direction: "up",
    accumulation: "sum",
    parent: undefined,
    identity: "",
    pillars: {},
    owner: name,
    definition: name,
    headline: undefined,
    leading: "level",
    steered: true,
    planOf: undefined,
    streakAbove: undefined,
    releaseLag: undefined,
    ...over,
  };
}

export function territory(code: string, over: Partial<Territory> = {}): Territory {
  const name = { vi: code, en: code };
  return {
    code,
    name,
    level: "province",
    parent: "viet-nam",
    validFrom: undefined,
    validTo: undefined,
    mergedInto: undefined,
    ...over,
  };
}

/** What the People's Council planned for 2023 in December 2022: "at least" where both bounds are one, else a range. */
export function councilPlan(
  of: string,
  low: number,
  high: number,
  over: Partial<TargetStatement> = {},
): TargetStatement {
  return {
    indicator: of,
    territory: "hai-phong",
    period: period("2023"),
    measure: over.unit === "%" ? "yoy_pct" : "level",
    comparison: low === high ? "at-least" : "range",
    low,
    high,
    decimals: 1,
    unit: "bn VND",
    issuer: "council",
    document: "Nghị quyết HĐND",
    source: "https://example.org/plan",
    knownOn: "2022-12-07",
    figures: [],
    ...over,
  };
}

/** A statement of a bridge that says nothing but what is given. */
export const projectStatement = (over: Partial<ProjectStatement> = {}): ProjectStatement => ({
  project: "bridge",
  name: "Cầu",
  sector: "transport",
  territory: "hai-phong",
  totalCost: "",
  startYear: "",
  endYear: "",
  capitalPlanYear: "",
  capitalPlan: "",
  disbursed: "",
  status: "",
  sourceUrl: "https://example.org/a",
  published: "2025-01-01",
  knownOn: "2025-01-01",
  ...over,
});

export interface Given extends Partial<Omit<FigureColumns, "period" | "printed">> {
  readonly period: string | Period;
  /** As printed. */
  readonly printed: string;
}

/** A dataset of a few figures; what is not given is `level`, bn VND, an estimate of 2024-01-31 of the first territory. */
export function dataset(
  indicators: readonly Indicator[],
  territories: readonly Territory[],
  given: readonly Given[],
  over: Partial<Reference> = {},
): Dataset {
  const [first, place] = [indicators[0]?.code ?? "", territories[0]?.code ?? ""];
  const figures = given.map(({ period: when, ...columns }) =>
    makeFigure(
      {
        indicator: first,
        territory: place,
        measure: "level",
        unit: columns.measure === "yoy_pct" ? "%" : "bn VND",
        note: "",
        status: "estimate",
        released: "2024-01-31",
        source: "a",
        ...columns,
        period: typeof when === "string" ? period(when) : when,
      },
      COLLECTED,
    ),
  );
  return {
    version: 1,
    figures,
    reference: {
      indicators: new Map(indicators.map((i) => [i.code, i])),
      territories: new Map(territories.map((t) => [t.code, t])),
      sources: new Map(),
      seriesMappings: [],
      indicatorSets: [],
      targets: [],
      targetLists: [],
      directives: [],
      projects: [],
      legalLimits: [],
      pillarWeights: [],
      ...over,
    },
  };
}

/** The snapshot of the first territory on a day. */
export function snapshotFor(data: Dataset, asOf: Day): Snapshot {
  const code = [...data.reference.territories.keys()][0] ?? "";
  const snapshot = snapshotOf(data, code, asOf);
  if (!snapshot) throw new Error(`no territory ${code}`);
  return snapshot;
}
