import type { WireSpendingRule } from "@hoatieu/contract";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Sign } from "../../parts/sign.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { SpendingChart } from "./spending-chart.tsx";

interface SpendingTableProps {
  readonly view: View;
  readonly rules: readonly WireSpendingRule[];
}

/** "Investment above recurrent", at every point of the year on record, in execution and on the plan. */
export function SpendingTable({ view, rules }: SpendingTableProps) {
  const m = useMessages();
  const names = useNames();
  const columns: readonly Column<WireSpendingRule>[] = [
    { key: "period", title: m.indicator.period, head: true, cell: (r) => names.periodShort(r.period) },
    {
      key: "investment",
      title: m.bridge.investment,
      align: "right",
      cell: (r) => <Num answer={r.investment.amount} bare />,
    },
    {
      key: "recurrent",
      title: m.bridge.recurrent,
      align: "right",
      cell: (r) => <Num answer={r.recurrent.amount} bare />,
    },
    {
      key: "execution",
      title: m.measure.execution,
      cell: (r) => <Sign of="check" code={r.execution} words={m.measure.rule[r.execution]} />,
    },
    { key: "plan", title: m.measure.onPlan, cell: (r) => <PlanCell rule={r} /> },
  ];
  const table = (
    <Table caption={m.measure.spending} rows={rules} columns={columns} rowKey={(r) => r.period} className="cards" />
  );
  const newest = rules[0];
  return (
    <Panel title={m.measure.spending}>
      {newest ? <SpendingChart view={view} rule={newest} table={table} /> : <p className="soft">{m.measure.nothing}</p>}
      {rules.length > 0 && <div className="short-scroll">{table}</div>}
    </Panel>
  );
}

function PlanCell({ rule }: { readonly rule: WireSpendingRule }) {
  const m = useMessages();
  return (
    <>
      <Sign of="check" code={rule.plan} words={m.measure.rule[rule.plan]} />
      {rule.investment.impliedPlan.kind === "finding" && rule.recurrent.impliedPlan.kind === "finding" && (
        <small className="part">
          <Num answer={rule.investment.impliedPlan} bare /> / <Num answer={rule.recurrent.impliedPlan} bare />
        </small>
      )}
    </>
  );
}
