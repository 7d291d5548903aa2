import type { Wish } from "./wish.ts";

export interface WishHistory {
  readonly now: Wish;
  readonly before: readonly Wish[];
  /** What the last edit touched: further letters typed there belong to the same edit. */
  readonly touched: string | undefined;
}

const KEPT = 100;

export const started = (now: Wish): WishHistory => ({ now, before: [], touched: undefined });

/** @param touched names what is edited; `undefined` for an edit that stands alone */
export function edited(history: WishHistory, now: Wish, touched: string | undefined): WishHistory {
  if (now === history.now) return history;
  const goesOn = touched !== undefined && touched === history.touched;
  return { now, before: goesOn ? history.before : [...history.before, history.now].slice(-KEPT), touched };
}

/** The reader leaves the place: what comes next there is a new edit. */
export const settled = (history: WishHistory): WishHistory =>
  history.touched === undefined ? history : { ...history, touched: undefined };

export function undone(history: WishHistory): WishHistory {
  const last = history.before.at(-1);
  return last === undefined ? history : { now: last, before: history.before.slice(0, -1), touched: undefined };
}
