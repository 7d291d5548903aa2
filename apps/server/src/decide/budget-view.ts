import { budgetLede, budgetSentence } from "@hoatieu/brief";
import { budgetOf } from "@hoatieu/decide";
import type { Asked } from "../views/ask.ts";
import { wire } from "../wire.ts";

/** The budget as it stands for a period, with the sentence that says it. */
export function budgetView({ snapshot, period, language }: Asked) {
  const budget = budgetOf(snapshot, period);
  return wire({
    verdict: budgetSentence(snapshot, budget, language),
    lede: budgetLede(budget, language),
    ...budget,
  });
}
