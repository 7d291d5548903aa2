import type { WireIndicatorPage } from "@hoatieu/contract";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { indicatorQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Checks } from "../../parts/checks.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Sign } from "../../parts/sign.tsx";
import { Await } from "../../parts/states.tsx";
import { Verdict } from "../../parts/verdict.tsx";
import { askedBy } from "../../view/asked.ts";
import { PageLink } from "../../view/page-link.tsx";
import type { View } from "../../view/use-view.tsx";
import { withView } from "../../view/with-view.tsx";
import { ContributionsSection } from "../measure/contributions-section.tsx";
import { MergerTable } from "../measure/merger-table.tsx";
import { Definition } from "./definition.tsx";
import { HistorySection } from "./history-section.tsx";
import { PathPanel } from "./path-panel.tsx";
import { PeersTable } from "./peers-table.tsx";
import { PlansTable } from "./plans-table.tsx";
import { SeriesForecast } from "./series-forecast.tsx";
import { RanksPanel, StreakPanel } from "./streak-ranks.tsx";

/** One indicator: its history with every vintage, its plans, its path, its peers, its definition. */
export const IndicatorPage = withView(({ view }) => {
  const { code = "" } = useParams({ strict: false }) as { code?: string };
  const query = useQuery(indicatorQuery(askedBy(view), code));
  return <Await query={query}>{(page) => <IndicatorView key={code} view={view} page={page} />}</Await>;
});

function IndicatorView({ view, page }: { readonly view: View; readonly page: WireIndicatorPage }) {
  const m = useMessages();
  const { indicator, row } = page;
  return (
    <>
      <p className="crumb">
        <PageLink page={{ name: "measure" }}>← {m.indicator.back}</PageLink>
      </p>
      <p className="kicker">
        {indicator.name[view.lang]}
        {row && row.assessments.length > 0 && <Sign of="verdict" code={row.verdict} />}
        {!indicator.steered && <span className="soft small">{m.indicator.notSteered}</span>}
      </p>
      <Verdict runs={page.verdict} without={indicator.name[view.lang]} />
      <HistorySection view={view} page={page} />
      <SeriesForecast view={view} indicator={indicator.code} />
      <div className="columns">
        <div>
          <PlansTable assessments={page.assessments} />
          {page.peers && <PeersTable view={view} peers={page.peers} />}
          {page.checks.length > 0 && (
            <Panel title={m.indicator.checks}>
              <Checks checks={page.checks} file={`checks-${indicator.code}`} />
            </Panel>
          )}
        </div>
        <div className="panels">
          <PathPanel assessments={page.assessments} row={row} />
          {row?.streak && <StreakPanel streak={row.streak} />}
          <RanksPanel ranks={page.ranks} />
          <Definition view={view} page={page} />
        </div>
      </div>
      <ContributionsSection view={view} contributions={page.contributions} />
      {page.merger && <MergerTable mergers={[page.merger]} />}
    </>
  );
}
