import type { WireHistory, WireIndicatorPage } from "@hoatieu/contract";
import type { ViewSearch } from "../../view/address.ts";

export type HistoryKind = "yearly" | "within";

export interface Chosen {
  readonly kind: HistoryKind;
  readonly history: WireHistory | undefined;
  readonly measures: readonly string[];
}

/** The history that the address asks for; without a wish the measure read first, by year if there are years. */
export function chooseHistory(page: WireIndicatorPage, search: ViewSearch): Chosen {
  const filled = (histories: readonly WireHistory[]) => histories.filter((h) => h.points.length > 0);
  const [yearly, within] = [filled(page.yearly), filled(page.within)];
  const measure = search.measure;
  const has = (list: readonly WireHistory[]) => list.some((h) => measure === undefined || h.measure === measure);
  const kind: HistoryKind =
    search.kind === "within" || search.kind === "yearly" ? search.kind : has(yearly) ? "yearly" : "within";
  const list = kind === "yearly" ? yearly : within;
  const wanted = list.find((h) => h.measure === (measure ?? page.indicator.leading)) ?? list[0];
  return { kind, history: wanted, measures: list.map((h) => h.measure) };
}
