import type { WireCause } from "@hoatieu/contract";

/** What the reader is doing with causes: a new one of an indicator and figures, a change, a withdrawal. */
export type Working =
  | { readonly kind: "add"; readonly indicator: string; readonly period: string; readonly figures: readonly string[] }
  | { readonly kind: "edit"; readonly cause: WireCause }
  | { readonly kind: "withdraw"; readonly cause: WireCause };

/** The version that counts. */
export function newestOf(cause: WireCause): WireCause["versions"][number] {
  const newest = cause.versions.at(-1);
  if (!newest) throw new Error(`cause ${cause.id} has no version`);
  return newest;
}
