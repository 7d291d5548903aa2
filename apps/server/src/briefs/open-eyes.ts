import type { Context } from "../context.ts";
import { stewardOf } from "../handlers.ts";

/**
 * The record through the eyes of an ordinary reader of nobody's account: what is frozen is made of released figures only,
 * whatever its maker sees before the hour, so that every reader may see it. @throws ProblemError `read-only` over a folder
 */
export function openEyes(context: Context): Context {
  const { record, steward } = stewardOf(context).openEyes();
  return { ...context, provider: record, record, steward };
}
