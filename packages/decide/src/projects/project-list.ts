import {
  type Day,
  type Decimal,
  family,
  fold,
  type LegalLimit,
  limitsKnown,
  type Missing,
  missing,
  type ProjectStatement,
  parseDecimal,
  type Snapshot,
  sum,
  toText,
} from "@hoatieu/core";
import { capitalOf, type YearCapital } from "./capital.ts";
import { costOf, type ProjectCost } from "./cost.ts";
import { type Delay, delayOf } from "./delay.ts";
import { groupOf, groupThresholds, type ProjectGroup } from "./group.ts";
import { newestFirst, newestSaid } from "./newest.ts";
import { type Funding, fundingOf, newestStatus, type StatedStatus } from "./status.ts";

/** A project as its sources, together, describe it on the day. */
export interface Project {
  readonly code: string;
  readonly name: string;
  readonly sectors: readonly string[];
  /** The project it is a part of; a part is never added to a total. */
  readonly partOf: string | undefined;
  readonly cost: ProjectCost;
  /** Every start and end year that a source states, oldest first. */
  readonly starts: readonly string[];
  readonly ends: readonly string[];
  readonly status: StatedStatus | undefined;
  readonly delay: Delay;
  readonly capital: readonly YearCapital[];
  readonly group: ProjectGroup;
  readonly funding: Funding;
  readonly owner: string | undefined;
  readonly budgetCode: string | undefined;
  /** Newest first. */
  readonly statements: readonly ProjectStatement[];
}

/** Counts and sums over projects that are no parts of others. An unknown cost counts as unknown, never as zero. */
export interface ProjectTotals {
  readonly projects: number;
  /** With one value. */
  readonly known: number;
  /** Known only to a bound: "over", "nearly", "about". */
  readonly bounded: number;
  readonly unknown: number;
  readonly disputed: number;
  /** Billion VND: values and lower bounds of `summed` projects; the true sum is at least this. */
  readonly atLeast: string;
  readonly summed: number;
  /** Least and greatest prints of the disputed ones, summed. */
  readonly disputedLow: string;
  readonly disputedHigh: string;
}

export interface SectorTotals extends ProjectTotals {
  readonly sector: string;
}

/** What the conference asked to invest in first; spending by function is another matter, and not in the data. */
export const SOCIAL_SECTORS = ["health", "education", "culture"] as const;

export interface ProjectList {
  readonly statements: number;
  readonly projects: readonly Project[];
  readonly totals: ProjectTotals;
  /** A project of two sectors counts in each: the sectors do not add up to the total. */
  readonly sectors: readonly SectorTotals[];
  readonly social: readonly { readonly sector: string; readonly projects: readonly string[] }[];
  readonly spendingByFunction: Missing;
  /** Projects with a disbursement on record. */
  readonly disbursed: number;
  readonly passed: number;
  readonly behind: number;
}

const sectorsOf = (text: string): readonly string[] =>
  text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");

const total = (texts: readonly string[]): string =>
  toText(sum(texts.map((text): Decimal => parseDecimal(text) ?? { units: 0n, scale: 0 })));

/** @example totalsOf(projects).unknown // how many have no cost on record */
export function totalsOf(projects: readonly Project[]): ProjectTotals {
  const costs = projects.filter((p) => p.partOf === undefined).map((p) => p.cost);
  const known = costs.flatMap((cost) => (cost.kind === "known" ? [cost] : []));
  const disputed = costs.flatMap((cost) => (cost.kind === "disputed" ? [cost] : []));
  const floors = known.flatMap((cost) => cost.atLeast ?? []);
  return {
    projects: costs.length,
    known: known.filter((cost) => cost.bound === undefined).length,
    bounded: known.filter((cost) => cost.bound !== undefined).length,
    unknown: costs.filter((cost) => cost.kind === "unknown").length,
    disputed: disputed.length,
    atLeast: total(floors),
    summed: floors.length,
    disputedLow: total(disputed.map((cost) => cost.low)),
    disputedHigh: total(disputed.map((cost) => cost.high)),
  };
}

function projectOf(
  code: string,
  statements: readonly ProjectStatement[],
  limits: readonly LegalLimit[],
  asOf: Day,
): Project {
  const newest = newestFirst(statements);
  const cost = costOf(statements);
  const funding = fundingOf(statements);
  const years = (column: "startYear" | "endYear") =>
    [...new Set(statements.map((s) => s[column]).filter((year) => year !== ""))].sort();
  const dot = code.lastIndexOf(".");
  return {
    code,
    name: newestSaid(statements, "name") ?? code,
    sectors: [...new Set(newest.flatMap((s) => sectorsOf(s.sector)))],
    partOf: dot < 0 ? undefined : code.slice(0, dot),
    cost,
    starts: years("startYear"),
    ends: years("endYear"),
    status: newestStatus(statements),
    delay: delayOf(statements, asOf),
    capital: capitalOf(statements, limits),
    group: groupOf(statements, cost, funding, groupThresholds(limits), asOf),
    funding,
    owner: newestSaid(statements, "owner"),
    budgetCode: newestSaid(statements, "budgetCode"),
    statements: newest,
  };
}

/** What is on record of a territory's projects on a day: its own, and those of what it was merged from or into. */
export function statementsKnown(snapshot: Snapshot): readonly ProjectStatement[] {
  const { reference, territory, asOf } = snapshot;
  const members = new Set(family(reference.territories, territory.code).map((t) => t.code));
  return reference.projects.filter((s) => s.knownOn <= asOf && members.has(s.territory));
}

/** The public-investment projects of a territory as known on the snapshot's day. */
export function projectList(snapshot: Snapshot): ProjectList {
  const limits = limitsKnown(snapshot.reference.legalLimits, snapshot.asOf, snapshot.territory.code);
  const known = statementsKnown(snapshot);
  const byCode = Map.groupBy(known, (statement) => statement.project);
  const projects = [...byCode]
    .map(([code, statements]) => projectOf(code, statements, limits, snapshot.asOf))
    .sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : fold(a.name) > fold(b.name) ? 1 : a.code < b.code ? -1 : 1));
  const whole = projects.filter((p) => p.partOf === undefined);
  const sectors = [...new Set(whole.flatMap((p) => p.sectors))].map((sector) => ({
    sector,
    ...totalsOf(whole.filter((p) => p.sectors.includes(sector))),
  }));
  return {
    statements: known.length,
    projects,
    totals: totalsOf(projects),
    sectors: sectors.sort((a, b) => b.projects - a.projects || (a.sector < b.sector ? -1 : 1)),
    social: SOCIAL_SECTORS.map((sector) => ({
      sector,
      projects: whole.filter((p) => p.sectors.includes(sector)).map((p) => p.code),
    })),
    spendingByFunction: missing("never-published"),
    disbursed: whole.filter((p) => p.capital.some((c) => c.disbursed !== undefined)).length,
    passed: whole.filter((p) => p.delay.state === "passed").length,
    behind: whole.filter((p) => p.delay.behind).length,
  };
}
