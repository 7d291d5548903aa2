import { useQuery } from "@tanstack/react-query";
import { briefOutcomeQuery } from "../../api/frozen-queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Await } from "../../parts/states.tsx";
import type { View } from "../../view/use-view.tsx";
import { BriefBlock } from "./brief-block.tsx";
import { keyed } from "./paper.tsx";

/** What the version said of things to come beside what is known on the day looked at; folded, for it is no part of it. */
export function OutcomePanel({ view, id }: { readonly view: View; readonly id: string }) {
  const t = useMessages().frozen;
  const query = useQuery(briefOutcomeQuery(view.territory, id, view.asof, view.lang));
  return (
    <details className="frozen-part">
      <summary>{t.outcome}</summary>
      <Await query={query}>
        {({ blocks }) =>
          blocks.length === 0 ? (
            <p className="soft">{t.noOutcome}</p>
          ) : (
            keyed(blocks).map(({ key, value }) => <BriefBlock key={key} block={value} />)
          )
        }
      </Await>
    </details>
  );
}
