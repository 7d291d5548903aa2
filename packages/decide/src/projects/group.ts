import { BOUND_REACH, type LegalLimit, limitStart, type ProjectStatement } from "@hoatieu/core";
import type { ProjectCost } from "./cost.ts";
import { newestFirst } from "./newest.ts";
import type { Funding } from "./status.ts";

export type GroupCode = "QG" | "A" | "B" | "C";

/** From what total cost, in billion VND, a project of a field belongs to a group under one law; `undefined`: not read. */
export interface GroupThreshold {
  readonly law: string;
  /** "" for every field. */
  readonly field: string;
  readonly group: "QG" | "A" | "B";
  readonly from: number | undefined;
  readonly start: string;
  readonly end: string | undefined;
}

const GROUP_OF: Readonly<Record<string, GroupThreshold["group"]>> = {
  "project-national": "QG",
  "project-group-a": "A",
  "project-group-b": "B",
};

/** The thresholds among the legal limits on record. */
export function groupThresholds(limits: readonly LegalLimit[]): readonly GroupThreshold[] {
  return limits.flatMap((limit) => {
    const group = GROUP_OF[limit.code];
    if (group === undefined) return [];
    const from = limit.read && limit.value !== "" ? Number(limit.value) : undefined;
    return [{ law: limit.document, field: limit.field, group, from, start: limitStart(limit), end: limit.validTo }];
  });
}

/**
 * The group of a project under the Public Investment Law.
 * - `stated`: a source says it, with the decision where it names one
 * - `computed`: every field and every law that can apply gives the same group
 * - `cannot-say`: why not; `possible` are the groups that remain
 */
export type ProjectGroup =
  | { readonly kind: "stated"; readonly group: GroupCode; readonly decision: string }
  | { readonly kind: "computed"; readonly group: GroupCode; readonly laws: readonly string[] }
  | {
      readonly kind: "cannot-say";
      readonly reason:
        | "no-thresholds"
        | "cost-unknown"
        | "cost-disputed"
        | "field-unknown"
        | "text-not-read"
        | "not-public";
      readonly possible: readonly GroupCode[];
    };

const ORDER: readonly GroupCode[] = ["QG", "A", "B", "C"];
const isGroup = (text: string | undefined): text is GroupCode => ORDER.some((group) => group === text);

/**
 * The groups that one law leaves open for a cost in one field, the highest first: a threshold that was not read leaves
 * its group open and lets the next one speak.
 */
function groupsUnder(thresholds: readonly GroupThreshold[], cost: number): readonly GroupCode[] {
  const open: GroupCode[] = [];
  for (const group of ["QG", "A", "B"] as const) {
    const threshold = thresholds.find((t) => t.group === group);
    if (threshold?.from !== undefined && cost < threshold.from) continue;
    open.push(group);
    if (threshold?.from !== undefined) return open;
  }
  return [...open, "C"];
}

const inForce = (threshold: GroupThreshold, first: string, last: string) =>
  threshold.start <= last && (threshold.end ?? "9999-12-31") >= first;

/** The least and the greatest cost that the statement allows. */
function endsOf({ value, bound }: Extract<ProjectCost, { kind: "known" }>): readonly number[] {
  if (bound === undefined) return [value];
  if (bound === "nearly") return [value * (1 - BOUND_REACH), value];
  return [bound === "about" ? value * (1 - BOUND_REACH) : value, value * (1 + BOUND_REACH)];
}

/** The time in which the group can have been decided: before the start where one is known, else the whole time known. */
function decidedIn(statements: readonly ProjectStatement[], asOf: string): readonly [string, string] {
  const starts = statements
    .map((s) => s.startYear)
    .filter((year) => year !== "")
    .sort();
  const last = starts.at(-1);
  return ["0000-01-01", last === undefined || `${last}-12-31` > asOf ? asOf : `${last}-12-31`];
}

/**
 * The group, from a statement or from the thresholds of the laws that can apply. A project keeps the group of its own
 * time, and thresholds differ by field: where law or field cannot be told, a group is said only when all of them give
 * the same. Nothing is guessed.
 */
export function groupOf(
  statements: readonly ProjectStatement[],
  cost: ProjectCost,
  funding: Funding,
  thresholds: readonly GroupThreshold[],
  asOf: string,
): ProjectGroup {
  const stated = newestFirst(statements).find((s) => isGroup(s.group));
  if (isGroup(stated?.group)) return { kind: "stated", group: stated.group, decision: stated.groupDecision ?? "" };
  const cannot = (
    reason: Extract<ProjectGroup, { kind: "cannot-say" }>["reason"],
    possible: readonly GroupCode[] = [],
  ) => ({ kind: "cannot-say", reason, possible }) as const;
  if (funding === "private") return cannot("not-public");
  if (cost.kind === "unknown") return cannot("cost-unknown");
  if (cost.kind === "disputed") return cannot("cost-disputed");
  const field = newestFirst(statements).find((s) => s.lawField)?.lawField;
  const [first, last] = decidedIn(statements, asOf);
  const apply = thresholds.filter(
    (t) => inForce(t, first, last) && (field === undefined || t.field === "" || t.field === field),
  );
  if (apply.length === 0) return cannot("no-thresholds");
  const laws = [...new Set(apply.map((t) => t.law))].sort();
  const found = new Set<GroupCode>();
  for (const law of laws) {
    const ofLaw = apply.filter((t) => t.law === law);
    const fields = [...new Set(ofLaw.map((t) => t.field))].filter((name) => name !== "");
    for (const name of fields.length === 0 ? [""] : fields)
      for (const end of endsOf(cost))
        for (const group of groupsUnder(
          ofLaw.filter((t) => t.field === name || t.field === ""),
          end,
        ))
          found.add(group);
  }
  const possible = ORDER.filter((group) => found.has(group));
  const [only] = possible;
  if (possible.length === 1 && only) return { kind: "computed", group: only, laws };
  return cannot(apply.every((t) => t.from !== undefined) ? "field-unknown" : "text-not-read", possible);
}
