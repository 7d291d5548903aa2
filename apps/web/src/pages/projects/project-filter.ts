import type { WireProject } from "@hoatieu/contract";
import { fold } from "@hoatieu/core";
import type { ViewSearch } from "../../view/address.ts";

/** How far a cost is known; a bound alone is no value. */
export const COST_STATES = ["known", "bounded", "unknown", "disputed"] as const;
export type CostState = (typeof COST_STATES)[number];

export function costState({ cost }: WireProject): CostState {
  if (cost.kind !== "known") return cost.kind;
  return cost.bound === undefined ? "known" : "bounded";
}

/** Every word of the text must stand in the name, the code or the owner, with or without diacritics. */
function named(project: WireProject, q: string): boolean {
  const words = fold(`${project.name} ${project.code} ${project.owner ?? ""} ${project.budgetCode ?? ""}`);
  return fold(q)
    .split(/\s+/)
    .every((word) => words.includes(word));
}

/** The group as it is filtered by: the letter, or that it cannot be said. */
export const groupOf = ({ group }: WireProject): string => (group.kind === "cannot-say" ? "cannot-say" : group.group);

/** The projects that the address asks for. */
export function filterProjects(projects: readonly WireProject[], search: ViewSearch): readonly WireProject[] {
  return projects.filter(
    (project) =>
      (search.q === undefined || named(project, search.q)) &&
      (search.sector === undefined || project.sectors.includes(search.sector)) &&
      (search.status === undefined || costState(project) === search.status) &&
      (search.state === undefined || project.status?.kind === search.state) &&
      (search.group === undefined || groupOf(project) === search.group),
  );
}
