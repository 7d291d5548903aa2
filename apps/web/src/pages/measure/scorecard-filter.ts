import type { WireNamedIndicator, WirePillar, WireScorecardRow } from "@hoatieu/contract";
import { fold, type Language } from "@hoatieu/core";
import type { ViewSearch } from "../../view/address.ts";

export interface FilterContext {
  readonly find: (code: string) => WireNamedIndicator | undefined;
  readonly language: Language;
  /** Indicators of each pillar, weights set by persons included. */
  readonly pillars: readonly WirePillar[];
}

/** Whether a row has a plan that the scorecard counts. */
export const hasPlan = (row: WireScorecardRow): boolean => row.assessments.length > 0;

/** The rows that the address asks for: by verdict, pillar, owner and text (diacritics do not matter). */
export function filterRows(
  rows: readonly WireScorecardRow[],
  search: ViewSearch,
  context: FilterContext,
): readonly WireScorecardRow[] {
  const wanted = fold((search.q ?? "").trim());
  const pillar = context.pillars.find((p) => p.code === search.pillar);
  const members = pillar && new Set(pillar.members.map((member) => member.indicator));
  return rows.filter((row) => {
    const indicator = context.find(row.indicator);
    if (search.status !== undefined) {
      if (search.status === "no-plan" ? hasPlan(row) : row.verdict !== search.status || !hasPlan(row)) return false;
    }
    if (members && !members.has(row.indicator)) return false;
    if (search.owner !== undefined && indicator?.owner.vi !== search.owner) return false;
    if (wanted === "") return true;
    const text = [row.indicator, indicator?.name.vi, indicator?.name.en, indicator?.owner[context.language]].join(" ");
    return fold(text).includes(wanted);
  });
}

/** Owners that occur, for the list. Known by their Vietnamese name, which an address keeps in either language. */
export function ownersOf(
  rows: readonly WireScorecardRow[],
  context: FilterContext,
): readonly { readonly value: string; readonly words: string }[] {
  const owners = new Map<string, string>();
  for (const row of rows) {
    const owner = context.find(row.indicator)?.owner;
    if (owner && owner.vi !== "") owners.set(owner.vi, owner[context.language]);
  }
  const collator = new Intl.Collator("vi");
  return [...owners].map(([value, words]) => ({ value, words })).sort((a, b) => collator.compare(a.words, b.words));
}
