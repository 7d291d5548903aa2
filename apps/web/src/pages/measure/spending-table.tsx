import type { WireSpendingRule } from "@hoatieu/contract";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Sign } from "../../parts/sign.tsx";
import { type Column, Table } from "../../parts/table.tsx";

/** "Investment above recurrent", at every point of the year on record, in execution and on the plan. */
export function SpendingTable({ rules }: { readonly rules: readonly WireSpendingRule[] }) {
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
  return (
    <Panel title={m.measure.spending}>
      {rules.length === 0 ? (
        <p className="soft">{m.measure.nothing}</p>
      ) : (
        <div className="short-scroll">
          <Table
            caption={m.measure.spending}
            rows={rules}
            columns={columns}
            rowKey={(r) => r.period}
            className="cards"
          />
        </div>
      )}
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
