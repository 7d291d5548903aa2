import { TASK_STATES, type WireTaskLine } from "@hoatieu/contract";
import type { ViewSearch } from "../../view/address.ts";
import type { View } from "../../view/use-view.tsx";

export const PAGE = 50;
const ORDERS = ["state", "due", "owner", "document", "newest", "chain"] as const;
export type Order = (typeof ORDERS)[number];

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);

export const orderOf = (search: ViewSearch): Order => ORDERS.find((order) => order === search.kind) ?? "state";
export const pageOf = (search: ViewSearch): number => Math.max(0, Math.trunc(Number(search.page ?? 1)) - 1) || 0;

export type TaskState = WireTaskLine["standing"]["state"];

/** The filter as the address states it; what cannot be asked is left out rather than refused. */
export function filterOf(view: View, search: ViewSearch) {
  const state = TASK_STATES.find((name) => name === search.state);
  return {
    lang: view.lang,
    ...(view.asof === undefined ? {} : { asof: view.asof }),
    ...(search.q === undefined ? {} : { q: search.q.slice(0, 200) }),
    ...(state === undefined ? {} : { state }),
    ...(search.state === "awaiting" ? { awaiting: "true" as const } : {}),
    ...(search.owner === undefined ? {} : { owner: search.owner }),
    ...(search.document === undefined ? {} : { document: search.document }),
    ...(search.indicator === undefined ? {} : { indicator: search.indicator }),
    ...(isDay(search.from) ? { from: search.from } : {}),
    ...(isDay(search.to) ? { to: search.to } : {}),
  };
}

export const listQuery = (view: View, search: ViewSearch) => ({
  ...filterOf(view, search),
  order: orderOf(search),
  offset: pageOf(search) * PAGE,
  limit: PAGE,
});
