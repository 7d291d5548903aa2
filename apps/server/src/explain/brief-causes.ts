import type { BriefCauses } from "@hoatieu/brief";
import type { Context } from "../context.ts";
import type { Asked } from "../views/ask.ts";
import { causesOf, keptCauses } from "./causes-service.ts";
import { explanationOf } from "./explain-view.ts";

/** What the brief says of causes: the accounts, and what people typed by the day. */
export async function briefCauses(
  context: Pick<Context, "provider" | "steward" | "record">,
  asked: Asked,
): Promise<BriefCauses> {
  const { snapshot, period } = asked;
  const [explanation, causes] = await Promise.all([
    explanationOf(context.provider, asked),
    causesOf(context.provider, keptCauses(context), snapshot.territory.code, snapshot.asOf, period.text),
  ]);
  return { explanation, causes };
}
