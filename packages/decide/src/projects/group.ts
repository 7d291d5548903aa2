import type { ProjectStatement } from "@hoatieu/core";
import type { ProjectCost } from "./cost.ts";
import { newestFirst } from "./newest.ts";
import type { Funding } from "./status.ts";

export type GroupCode = "QG" | "A" | "B" | "C";

/** From what total cost, in billion VND, a project of a field belongs to a group, under one law and while it is in force. */
export interface GroupThreshold {
  readonly law: string;
  readonly field: string;
  readonly group: "QG" | "A" | "B";
  readonly from: number;
  readonly validFrom: string;
  readonly validTo: string | undefined;
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
      readonly reason: "no-thresholds" | "cost-unknown" | "cost-disputed" | "field-unknown" | "not-public";
      readonly possible: readonly GroupCode[];
    };

const ORDER: readonly GroupCode[] = ["QG", "A", "B", "C"];
const isGroup = (text: string | undefined): text is GroupCode => ORDER.some((group) => group === text);

/** The group that one law gives a cost in one field; a higher threshold goes first. */
function groupUnder(thresholds: readonly GroupThreshold[], cost: number): GroupCode {
  const reached = thresholds.filter(({ from }) => cost >= from).map(({ group }) => group);
  return ORDER.find((group) => reached.some((r) => r === group)) ?? "C";
}

const inForce = (threshold: GroupThreshold, first: string, last: string) =>
  threshold.validFrom <= last && (threshold.validTo ?? "9999-12-31") >= first;

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
  const apply = thresholds.filter((t) => inForce(t, first, last) && (field === undefined || t.field === field));
  if (apply.length === 0) return cannot("no-thresholds");
  const laws = [...new Set(apply.map((t) => t.law))].sort();
  const found = new Set<GroupCode>();
  for (const law of laws)
    for (const of of new Set(apply.filter((t) => t.law === law).map((t) => t.field)))
      found.add(
        groupUnder(
          apply.filter((t) => t.law === law && t.field === of),
          cost.value,
        ),
      );
  const possible = ORDER.filter((group) => found.has(group));
  const [only] = possible;
  return possible.length === 1 && only ? { kind: "computed", group: only, laws } : cannot("field-unknown", possible);
}
