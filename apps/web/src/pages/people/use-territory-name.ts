import { useQuery } from "@tanstack/react-query";
import { frameQuery } from "../../api/queries.ts";
import { useLanguage } from "../../view/use-view.tsx";

/** The name of a territory by its code; the code until the names are there. */
export function useTerritoryName(): (code: string) => string {
  const lang = useLanguage();
  const territories = useQuery(frameQuery).data?.territories ?? [];
  return (code) => territories.find((t) => t.code === code)?.name[lang] ?? code;
}
