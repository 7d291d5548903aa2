import { useQuery } from "@tanstack/react-query";
import { sessionQuery } from "../api/people-queries.ts";

/**
 * Whether the person who is in may do an action, in a territory if one is named. The pages show no door that is closed;
 * that it is closed is the server's doing.
 */
export function useMay(action: string, territory?: string): boolean {
  const places = useQuery(sessionQuery).data?.where[action];
  if (places === undefined) return false;
  return places === "every" || territory === undefined || places.includes(territory);
}

/** The one department the person speaks for in the territory; empty for none, or several. */
export function useOwnDepartment(territory: string): string {
  const grants = useQuery(sessionQuery).data?.account?.grants ?? [];
  const here = useMay("report-task", territory);
  const departments = new Set(
    grants.flatMap(({ role, department }) => (role === "reporter" ? (department ?? []) : [])),
  );
  if (!here) return "";
  const [only = "", ...others] = departments;
  return others.length === 0 ? only : "";
}
