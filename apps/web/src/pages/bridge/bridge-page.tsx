import type { WireBridge } from "@hoatieu/contract";
import { useQuery } from "@tanstack/react-query";
import { bridgeQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Sentence } from "../../parts/sentence.tsx";
import { Await } from "../../parts/states.tsx";
import { Verdict } from "../../parts/verdict.tsx";
import { askedBy } from "../../view/asked.ts";
import { PageLink } from "../../view/page-link.tsx";
import type { View } from "../../view/use-view.tsx";
import { withView } from "../../view/with-view.tsx";
import { Changed } from "./changed.tsx";
import { DirectivesPanel } from "./directives-panel.tsx";
import { HeadlineTable } from "./headline-table.tsx";
import { PillarsPanel } from "./pillars-panel.tsx";
import { SpendingPanel } from "./spending-panel.tsx";

/** The overview: one sentence, ten headline indicators, pillars, tasks, spending, what is new. */
export const BridgePage = withView(({ view }) => {
  const query = useQuery(bridgeQuery(askedBy(view)));
  return <Await query={query}>{(bridge) => <Bridge view={view} bridge={bridge} />}</Await>;
});

function Bridge({ view, bridge }: { readonly view: View; readonly bridge: WireBridge }) {
  const m = useMessages();
  return (
    <>
      <Verdict runs={bridge.verdict} />
      <p className="lede">
        <Sentence runs={bridge.lede} />
      </p>
      <div className="columns">
        <div>
          <HeadlineTable view={view} rows={bridge.rows} />
          <p className="note">{m.bridge.hint}</p>
          <p className="next">
            <PageLink page={{ name: "measure" }}>{m.bridge.next} →</PageLink>
          </p>
          <div className="pair below">
            {bridge.spending && <SpendingPanel rule={bridge.spending} />}
            <Changed view={view} recent={bridge.recent} />
          </div>
        </div>
        <div className="panels">
          <PillarsPanel pillars={bridge.pillars} />
          <DirectivesPanel followUp={bridge.directives} />
        </div>
      </div>
    </>
  );
}
