import type { Day } from "./day.ts";
import type { Figure } from "./figure.ts";
import type { Indicator } from "./indicator.ts";
import type { Period } from "./period.ts";
import type { Bilingual } from "./text.ts";

/** Who set a target. Several issuers' targets for one indicator stand side by side. */
export const ISSUERS = [
  "council",
  "peoples-committee",
  "party",
  "government",
  "central",
  "stretch",
  "scenario",
  "agency",
  "not-stated",
] as const;
export type Issuer = (typeof ISSUERS)[number];

/** `at-least`: reaching it is enough. `range`: from low to high. `equal`, `about`: a single aimed value. */
export type Comparison = "at-least" | "at-most" | "range" | "equal" | "about";

/** Which measure of a result is held against the target. */
export type TargetMeasure = "level" | "yoy_pct" | "share_pct";

/** One target as one document (or page) states it. */
export interface TargetStatement {
  readonly indicator: string;
  readonly territory: string;
  readonly period: Period;
  readonly measure: TargetMeasure;
  readonly comparison: Comparison;
  readonly low: number;
  /** Equal to `low` unless the target is a range. */
  readonly high: number;
  /** Digits printed after the decimal mark. */
  readonly decimals: number;
  readonly unit: string;
  readonly issuer: Issuer;
  readonly document: string;
  /** Code of a source, or an address. */
  readonly source: string;
  readonly knownOn: Day;
  /** The plan figures behind it, when it was read from observations. */
  readonly figures: readonly Figure[];
}

/** The same target, however many pages print it. */
export interface Target extends TargetStatement {
  readonly id: string;
  readonly statements: readonly TargetStatement[];
}

/** One line of the Council's yearly list of targets with its result, as far as found. */
export interface TargetListLine {
  readonly year: string;
  readonly territory: string;
  readonly indicator: string;
  readonly name: Bilingual;
  readonly target: TargetStatement | undefined;
  readonly result: { readonly value: number; readonly printed: string } | undefined;
  readonly unit: string;
  /** As printed or as collected; the verdict shown is computed where figures allow. */
  readonly status: "met" | "exceeded" | "missed" | "unknown";
  readonly document: string;
  readonly sources: readonly string[];
  readonly knownOn: Day;
  /** Filled in by a person on the page, not read in a source. */
  readonly enteredBy: string | undefined;
}

/** The unit an issuer prints may be short for the catalogue's ("USD" of income per head is "USD per person"). */
const UNIT_SHORT: Readonly<Record<string, string>> = { "bn VND (value added)": "bn VND", "%/year": "%" };

/** The catalogue's unit for the one a target prints; the printed one when the catalogue has none such. */
export function targetUnit(unit: string, indicator: Indicator | undefined): string {
  const known = UNIT_SHORT[unit] ?? unit;
  const candidates = indicator ? [indicator.unit, ...indicator.otherUnits] : [];
  if (candidates.includes(known)) return known;
  return candidates.find((candidate) => candidate.startsWith(`${known} per `)) ?? known;
}

/**
 * The measure a target speaks of follows from its unit: percent of something is a share, and so is any percent of an
 * indicator that is itself a share; otherwise the indicator's own unit is a level, and percent is growth.
 */
export function targetMeasure(unit: string, indicator: Indicator | undefined): TargetMeasure {
  const normal = targetUnit(unit, indicator);
  if (normal.startsWith("% of ") || (normal === "%" && indicator?.leading === "share_pct")) return "share_pct";
  if (indicator && [indicator.unit, ...indicator.otherUnits].includes(normal)) return "level";
  return normal === "%" ? "yoy_pct" : "level";
}

const ISSUER_ORDER: Readonly<Record<Issuer, number>> = Object.fromEntries(
  ISSUERS.map((issuer, index) => [issuer, index]),
) as Record<Issuer, number>;

/** The order in which targets of one indicator are shown and the first judged: the Council's before all others. */
export function compareTargets(a: Target, b: Target): number {
  return (
    ISSUER_ORDER[a.issuer] - ISSUER_ORDER[b.issuer] ||
    (a.knownOn < b.knownOn ? 1 : a.knownOn > b.knownOn ? -1 : 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

function mergeKey(s: TargetStatement): string {
  return [s.indicator, s.territory, s.period.text, s.measure, s.low, s.high].join("|");
}

/**
 * Merges statements of the same target: same indicator, territory, period, measure and value. The issuer is the one a
 * document states; the earliest date wins; every page stays as a statement.
 */
export function mergeTargets(
  statements: readonly TargetStatement[],
  indicators: ReadonlyMap<string, Indicator>,
): readonly Target[] {
  const groups = new Map<string, TargetStatement[]>();
  for (const statement of statements) {
    const normal = { ...statement, unit: targetUnit(statement.unit, indicators.get(statement.indicator)) };
    const key = mergeKey(normal);
    const group = groups.get(key);
    if (group) group.push(normal);
    else groups.set(key, [normal]);
  }
  const targets = [...groups].flatMap(([key, group]) => byIssuer(group).map((own) => mergeGroup(key, own)));
  return targets.sort(compareTargets);
}

/** Statements that name no issuer join the first that does; statements of different issuers stay apart. */
function byIssuer(group: readonly TargetStatement[]): readonly TargetStatement[][] {
  const named = new Map<Issuer, TargetStatement[]>();
  for (const s of group) {
    if (s.issuer === "not-stated") continue;
    named.set(s.issuer, [...(named.get(s.issuer) ?? []), s]);
  }
  const anonymous = group.filter((s) => s.issuer === "not-stated");
  const lists = [...named.entries()].sort((a, b) => ISSUER_ORDER[a[0]] - ISSUER_ORDER[b[0]]).map(([, list]) => list);
  if (lists.length === 0) return [anonymous];
  lists[0]?.push(...anonymous);
  return lists;
}

function mergeGroup(key: string, group: readonly TargetStatement[]): Target {
  const sorted = [...group].sort(
    (a, b) =>
      (a.knownOn < b.knownOn ? -1 : a.knownOn > b.knownOn ? 1 : 0) ||
      (a.document < b.document ? -1 : a.document > b.document ? 1 : 0) ||
      (a.source < b.source ? -1 : 1),
  );
  const first = sorted[0];
  if (!first) throw new Error("a target without a statement");
  const documented = sorted.find((s) => s.document !== "") ?? first;
  const issuer = sorted.find((s) => s.issuer !== "not-stated")?.issuer ?? "not-stated";
  const comparison = documented.comparison;
  return {
    ...first,
    comparison,
    issuer,
    document: documented.document,
    id: `${key}|${issuer}`,
    statements: sorted,
    figures: sorted.flatMap((s) => s.figures),
  };
}
