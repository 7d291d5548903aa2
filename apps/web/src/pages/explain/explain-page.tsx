import type { WireExplainPage } from "@hoatieu/contract";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { causesQuery, explainQuery } from "../../api/explain-queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Sentence } from "../../parts/sentence.tsx";
import { Await } from "../../parts/states.tsx";
import { Verdict } from "../../parts/verdict.tsx";
import { askedBy } from "../../view/asked.ts";
import { PageLink } from "../../view/page-link.tsx";
import { useMay } from "../../view/use-may.ts";
import type { View } from "../../view/use-view.tsx";
import { withView } from "../../view/with-view.tsx";
import { CauseDialog } from "./cause-dialog.tsx";
import { CausesBoard } from "./causes-board.tsx";
import { FactorsPanel } from "./factors-panel.tsx";
import { GrowthCharts } from "./growth-charts.tsx";
import { NationPanel } from "./nation-panel.tsx";
import { PartsTable } from "./parts-table.tsx";
import { RevenuePanel } from "./revenue-panel.tsx";
import { StructurePanel } from "./structure-panel.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";
import type { Working } from "./working.ts";

/** Step 2: what accounts for the period's growth, its gap to plan and revenue; and beside it the causes that people type. */
export const ExplainPage = withView(({ view }) => {
  const query = useQuery(explainQuery(askedBy(view)));
  return <Await query={query}>{(page) => <Explain view={view} page={page} />}</Await>;
});

function Explain({ view, page }: { readonly view: View; readonly page: WireExplainPage }) {
  const m = useMessages();
  const causes = useQuery(causesQuery(askedBy(view)));
  const [working, setWorking] = useState<Working | undefined>(undefined);
  // Looking back, nothing is written into the past.
  const work = useMay("type-cause", view.territory) && !view.past ? setWorking : undefined;
  const close = () => setWorking(undefined);
  return (
    <>
      <Verdict runs={page.verdict} without={m.explain.title} />
      <p className="lede">
        <Sentence runs={page.lede} />
      </p>
      <GrowthCharts view={view} page={page} />
      <PartsTable view={view} page={page} onCause={work} />
      <NationPanel view={view} page={page} />
      <RevenuePanel view={view} page={page} onCause={work} />
      <div className="pair">
        <StructurePanel page={page} />
        <FactorsPanel page={page} />
      </div>
      <Await query={causes}>{(list) => <CausesBoard view={view} page={page} causes={list} onWork={work} />}</Await>
      <p className="next">
        <PageLink page={{ name: "foresee" }}>{m.explain.next} →</PageLink>
      </p>
      {working?.kind === "withdraw" && <WithdrawDialog view={view} cause={working.cause} onClose={close} />}
      {working && working.kind !== "withdraw" && (
        <CauseDialog
          key={working.kind === "edit" ? working.cause.id : "new"}
          view={view}
          working={working}
          onClose={close}
        />
      )}
    </>
  );
}
