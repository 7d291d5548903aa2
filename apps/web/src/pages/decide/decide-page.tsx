import type { WireBudgetPage } from "@hoatieu/contract";
import { useQuery } from "@tanstack/react-query";
import { budgetQuery } from "../../api/decide-queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Sentence } from "../../parts/sentence.tsx";
import { Await, Empty } from "../../parts/states.tsx";
import { Verdict } from "../../parts/verdict.tsx";
import { askedBy } from "../../view/asked.ts";
import { PageLink } from "../../view/page-link.tsx";
import type { View } from "../../view/use-view.tsx";
import { withView } from "../../view/with-view.tsx";
import { DecideTabs } from "../projects/decide-tabs.tsx";
import { AttainmentChart } from "./attainment-chart.tsx";
import { BalancePanel } from "./balance-panel.tsx";
import { CapitalPanel } from "./capital-panel.tsx";
import { CutPanel } from "./cut-panel.tsx";
import { LandUsePanel } from "./land-use-panel.tsx";
import { RevenueTable } from "./revenue-table.tsx";
import { RulesPanel } from "./rules-panel.tsx";
import { SpendingPanel } from "./spending-panel.tsx";

/** Step 4: the budget of a period as it stands, before anybody decides anything about it. */
export const DecidePage = withView(({ view }) => {
  const query = useQuery(budgetQuery(askedBy(view)));
  return <Await query={query}>{(page) => <Decide view={view} page={page} />}</Await>;
});

const nothingKnown = ({ revenue, spending, balances, disbursement }: WireBudgetPage) =>
  revenue.every((l) => l.row.result.kind === "missing" && l.plans.length === 0) &&
  spending.length + balances.length + disbursement.points.length === 0;

function Decide({ view, page }: { readonly view: View; readonly page: WireBudgetPage }) {
  const m = useMessages();
  if (nothingKnown(page))
    return (
      <>
        <Verdict runs={page.verdict} without={m.decide.title} />
        <DecideTabs current="budget" />
        <Empty>{m.decide.empty}</Empty>
      </>
    );
  const missed = page.revenue.some((line) => line.row.verdict === "missed" || line.row.verdict === "behind");
  return (
    <>
      <Verdict runs={page.verdict} without={m.decide.title} />
      <DecideTabs current="budget" />
      <p className="lede">
        <Sentence runs={page.lede} />
      </p>
      <AttainmentChart view={view} page={page} />
      <RevenueTable view={view} page={page} />
      <LandUsePanel view={view} page={page} />
      <BalancePanel view={view} page={page} />
      <SpendingPanel view={view} page={page} />
      <CutPanel start={page.cutStart} />
      <CapitalPanel view={view} page={page} />
      <RulesPanel view={view} page={page} />
      {missed && (
        <p className="next">
          <PageLink page={{ name: "explain" }}>{m.decide.nextExplain} →</PageLink>
        </p>
      )}
      <p className="next">
        <PageLink page={{ name: "assign" }}>{m.decide.next} →</PageLink>
      </p>
    </>
  );
}
