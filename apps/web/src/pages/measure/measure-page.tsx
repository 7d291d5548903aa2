import type { WireMeasurePage } from "@hoatieu/contract";
import { useQuery } from "@tanstack/react-query";
import { checksQuery, measureQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Checks } from "../../parts/checks.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Await, Empty } from "../../parts/states.tsx";
import { Verdict } from "../../parts/verdict.tsx";
import { askedBy } from "../../view/asked.ts";
import { PageLink } from "../../view/page-link.tsx";
import type { View } from "../../view/use-view.tsx";
import { withView } from "../../view/with-view.tsx";
import { ContributionsSection } from "./contributions-section.tsx";
import { GrowthCountPanel } from "./growth-count-panel.tsx";
import { MergerTable } from "./merger-table.tsx";
import { PillarBoard } from "./pillar-board.tsx";
import { ScorecardSection } from "./scorecard-section.tsx";
import { SpendingTable } from "./spending-table.tsx";
import { TargetListSection } from "./target-list-section.tsx";
import { UnsaidTable } from "./unsaid-table.tsx";

/** The scorecard of a period and everything that stands beside it. */
export const MeasurePage = withView(({ view }) => {
  const query = useQuery(measureQuery(askedBy(view)));
  return <Await query={query}>{(page) => <Measure view={view} page={page} />}</Await>;
});

function Measure({ view, page }: { readonly view: View; readonly page: WireMeasurePage }) {
  const m = useMessages();
  const checks = useQuery(checksQuery(askedBy(view)));
  if (page.scorecard.rows.every((row) => row.result.kind === "missing" && row.assessments.length === 0))
    return (
      <>
        <Verdict runs={page.verdict} />
        <Empty>{m.measure.empty}</Empty>
      </>
    );
  return (
    <>
      <Verdict runs={page.verdict} />
      <ScorecardSection view={view} page={page} />
      <ContributionsSection view={view} contributions={page.contributions} />
      <MergerTable mergers={page.mergers} />
      <div className="pair">
        <GrowthCountPanel count={page.growthCount} />
        <SpendingTable view={view} rules={page.spending} />
      </div>
      {page.targetList && <TargetListSection view={view} list={page.targetList} />}
      <PillarBoard pillars={page.pillars} />
      <Panel title={m.measure.checks}>
        <Await query={checks}>
          {(list) => <Checks checks={list} file={`checks-${view.territory}-${view.period}`} />}
        </Await>
      </Panel>
      <UnsaidTable unsaid={page.unsaid} />
      <p className="next">
        <PageLink page={{ name: "explain" }}>{m.explain.title} →</PageLink>
      </p>
      <p className="next">
        <PageLink page={{ name: "brief" }}>{m.measure.next} →</PageLink>
      </p>
    </>
  );
}
