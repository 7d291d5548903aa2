import { explainLede, explainSentence } from "@hoatieu/brief";
import type { Snapshot } from "@hoatieu/core";
import { type Explanation, explain } from "@hoatieu/explain";
import type { Provider } from "../provider.ts";
import type { Asked } from "../views/ask.ts";
import { wire } from "../wire.ts";

/** The country a territory lies in, by its parents; itself when it is one. */
function nationOf({ territory, reference }: Snapshot): string | undefined {
  let place = reference.territories.get(territory.code);
  for (let depth = 0; place && place.level !== "country" && depth < 10; depth += 1)
    place = place.parent === undefined ? undefined : reference.territories.get(place.parent);
  return place?.level === "country" ? place.code : undefined;
}

/** What accounts for the period, with what was known of the nation on the same day. */
export async function explanationOf(provider: Provider, { snapshot, period }: Asked): Promise<Explanation> {
  const code = nationOf(snapshot);
  const nation = code === undefined ? undefined : await provider.snapshot(code, snapshot.asOf);
  return explain(snapshot, nation, period);
}

export async function explainView(provider: Provider, asked: Asked) {
  const explanation = await explanationOf(provider, asked);
  return wire({
    verdict: explainSentence(asked.snapshot, explanation, asked.language),
    lede: explainLede(asked.snapshot, explanation, asked.language),
    ...explanation,
  });
}
