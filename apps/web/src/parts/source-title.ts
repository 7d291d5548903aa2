import { useQuery } from "@tanstack/react-query";
import { pedigreeQuery } from "../api/queries.ts";
import type { View } from "../view/use-view.tsx";

/** How many sources a line under a chart names before it says that there are more. */
const NAMED = 2;

/** The sources of figures, for the line under a chart. */
export function useSourceTitle(figures: readonly string[], view: View): string {
  const pedigree = useQuery(pedigreeQuery(view.territory, view.asof, figures, [])).data;
  const titles = [...new Set((pedigree?.figures ?? []).map((entry) => entry.source.title || entry.source.code))];
  const named = titles.slice(0, NAMED).join("; ");
  return titles.length > NAMED ? `${named}; +${titles.length - NAMED}` : named;
}
