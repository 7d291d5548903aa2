import type { WireForeseePage, WireOutlook } from "@hoatieu/contract";
import { useQuery } from "@tanstack/react-query";
import { foreseeQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Missing } from "../../parts/number.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { Await, Empty } from "../../parts/states.tsx";
import { Verdict } from "../../parts/verdict.tsx";
import { askedBy } from "../../view/asked.ts";
import { PageLink } from "../../view/page-link.tsx";
import type { View } from "../../view/use-view.tsx";
import { withView } from "../../view/with-view.tsx";
import { BasisNote } from "./basis-note.tsx";
import { ChancePanel } from "./chance-panel.tsx";
import { FanSection } from "./fan-section.tsx";
import { GapSection } from "./gap-section.tsx";
import { NowcastSection } from "./nowcast-section.tsx";
import { PublishedSection } from "./published-section.tsx";
import { RiskPanel } from "./risk-panel.tsx";
import { ScenarioSection } from "./scenario-section.tsx";
import { useScenario } from "./use-scenario.ts";

/** Where the year is heading, how likely its target is, and what would have to happen for it. */
export const ForeseePage = withView(({ view }) => {
  const query = useQuery(foreseeQuery(askedBy(view)));
  return <Await query={query}>{(page) => <Foresee view={view} page={page} />}</Await>;
});

function Foresee({ view, page }: { readonly view: View; readonly page: WireForeseePage }) {
  const m = useMessages();
  const { outlook } = page;
  return (
    <>
      <Verdict runs={page.verdict} without={m.foresee.title} />
      {page.lede.length > 0 && (
        <p className="lede">
          <Sentence runs={page.lede} />
        </p>
      )}
      {outlook.kind === "missing" ? (
        <Empty>
          <h2>{m.foresee.missing.title}</h2>
          <p>
            <Missing reason={outlook.reason} needed={outlook.needed} long />
          </p>
          <p>{m.foresee.missing.do}</p>
          <p className="next">
            <PageLink page={{ name: "data", tab: "import" }}>{m.foresee.missing.data} →</PageLink>
          </p>
        </Empty>
      ) : (
        <Steps key={`${outlook.territory} ${outlook.year}`} view={view} page={page} outlook={outlook} />
      )}
      {page.risk && <RiskPanel view={view} risk={page.risk} />}
      <NowcastSection view={view} />
      <nav className="next-steps" aria-label={m.foresee.next.title}>
        <PageLink page={{ name: "foresee-record" }}>{m.foresee.next.record} →</PageLink>
        <PageLink page={{ name: "measure" }}>{m.foresee.next.measure} →</PageLink>
        <PageLink page={{ name: "brief" }}>{m.foresee.next.brief} →</PageLink>
      </nav>
    </>
  );
}

interface StepsProps {
  readonly view: View;
  readonly page: WireForeseePage;
  readonly outlook: WireOutlook;
}

function Steps({ view, page, outlook }: StepsProps) {
  const scenario = useScenario(page, outlook);
  return (
    <>
      <div className="columns foresee-top">
        <div>
          <FanSection view={view} scenario={scenario} />
          <BasisNote view={view} scenario={scenario} />
        </div>
        <ChancePanel view={view} scenario={scenario} />
      </div>
      <ScenarioSection view={view} scenario={scenario} />
      <GapSection view={view} scenario={scenario} />
      <PublishedSection view={view} scenario={scenario} />
    </>
  );
}
