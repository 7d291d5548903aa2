import type { WireBudgetPage, WireStructuralBalance } from "@hoatieu/contract";
import { balanceDefinition, balanceSource, limitSign } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { RuleSign } from "./rule-sign.tsx";

interface BalancePanelProps {
  readonly view: View;
  readonly page: WireBudgetPage;
}

/** A point at which only one side is known says nothing of the balance. */
const says = (b: WireStructuralBalance) => b.room.kind === "finding" || b.without.kind === "finding";

/** The structural balance without land use: which revenue, against what, and what is not known for it. */
export function BalancePanel({ view, page }: BalancePanelProps) {
  const m = useMessages();
  const names = useNames();
  const rows = page.balances.filter(says);
  const shown = rows.length > 0 ? rows : page.balances.slice(0, 1);
  if (shown.length === 0) return null;
  const number = (
    key: "revenue" | "landUse" | "recurrent" | "balance" | "room",
    title: string,
  ): Column<WireStructuralBalance> => ({
    key,
    title,
    align: "right",
    text: (b) => (b[key].kind === "finding" ? String(b[key].value) : ""),
    cell: (b) => <Num answer={b[key]} change={key === "balance" || key === "room"} />,
  });
  const columns: readonly Column<WireStructuralBalance>[] = [
    {
      key: "period",
      title: m.decide.period,
      head: true,
      text: (b) => `${b.period} ${b.basis}`,
      cell: (b) => (
        <>
          {names.periodShort(b.period)}
          <small className="part">
            {m.decide.basis[b.basis]}, {m.decide.definitions[b.definition]}
          </small>
        </>
      ),
    },
    number("revenue", m.decide.revenueOf),
    number("landUse", m.decide.land),
    number("recurrent", m.decide.recurrent),
    number("balance", m.decide.balanceColumn),
    number("room", m.decide.room),
    {
      key: "state",
      title: m.decide.verdict,
      text: (b) => limitSign(b.state)[view.lang],
      cell: (b) => <RuleSign state={b.state} />,
    },
  ];
  const definitions = [...new Set(shown.map((b) => b.definition))];
  return (
    <Panel title={m.decide.balance} id="balance">
      <Table
        caption={m.decide.balance}
        rows={shown}
        columns={columns}
        rowKey={(b) => `${b.period}-${b.basis}`}
        className="cards"
        file={`balance-${view.territory}-${page.period}`}
      />
      {definitions.map((d) => (
        <p key={d} className="note">
          {balanceDefinition(d, view.lang)}
        </p>
      ))}
      <p className="note">{m.decide.roomNote}</p>
      <p className="note">{balanceSource(view.lang)}</p>
    </Panel>
  );
}
