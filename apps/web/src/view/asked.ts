import type { Asked } from "../api/queries.ts";
import type { View } from "./use-view.tsx";

/** What a page asks the server by. Only these four: a query's key must not change with anything else. */
export function askedBy(view: View): Asked {
  return { territory: view.territory, period: view.period, asof: view.asof, lang: view.lang };
}
