import type { WireBudgetPage, WireCapitalPot, WireDisbursement } from "@hoatieu/contract";
import { formatDay, scopeWord } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { RuleSign } from "./rule-sign.tsx";

interface CapitalPanelProps {
  readonly view: View;
  readonly page: WireBudgetPage;
}

/** Public investment: the year's own capital and what was carried over, apart, with their last days; then by owner. */
export function CapitalPanel(props: CapitalPanelProps) {
  const m = useMessages();
  return (
    <>
      <Panel title={m.decide.capital} id="capital">
        <Pots {...props} />
        <Carried {...props} />
      </Panel>
      <Panel title={m.decide.disbursed} id="disbursed">
        <Points {...props} />
      </Panel>
      <Panel title={m.decide.owners} id="owners">
        <Owners {...props} />
        <p className="note">{m.decide.noProjects}</p>
      </Panel>
    </>
  );
}

function Pots({ view, page }: CapitalPanelProps) {
  const m = useMessages();
  const stateOf = ({ state, days = 0 }: WireCapitalPot) =>
    state === "open" ? m.decide.open(days) : m.decide.passed(days);
  const columns: readonly Column<WireCapitalPot>[] = [
    {
      key: "pot",
      title: m.decide.source,
      head: true,
      cell: (p) => (
        <>
          {m.decide.pot[p.pot](p.planYear)}
          {p.carried && <small className="part">{m.decide.carried}</small>}
        </>
      ),
    },
    {
      key: "deadline",
      title: m.decide.deadline,
      align: "right",
      cell: (p) => (p.deadline === undefined ? <RuleSign state="not-read" /> : formatDay(p.deadline, view.lang)),
    },
    { key: "state", title: m.decide.state, align: "right", cell: (p) => (p.deadline === undefined ? "–" : stateOf(p)) },
    {
      key: "text",
      title: m.decide.text,
      cell: (p) => (p.limit ? [p.limit.document, p.limit.article].filter((t) => t !== "").join(", ") : "–"),
    },
  ];
  return (
    <Table
      caption={m.decide.capital}
      rows={page.pots}
      columns={columns}
      rowKey={(p) => `${p.planYear}-${p.pot}`}
      className="cards"
      note={m.decide.potNote}
    />
  );
}

function Carried({ page }: CapitalPanelProps) {
  const m = useMessages();
  const names = useNames();
  const { carriedOver } = page.disbursement;
  if (carriedOver.length === 0) return <p className="missing">{m.decide.noCarried}</p>;
  return (
    <ul className="facts-list">
      {carriedOver.map(({ period, rate, unverified }) => (
        <li key={period}>
          <Phrase
            text={m.decide.carriedRate}
            slots={{ period: names.periodShort(period), rate: <Num answer={rate} className="main" /> }}
          />
          {unverified && ` (${m.decide.unverified})`}
        </li>
      ))}
    </ul>
  );
}

type Point = WireDisbursement["points"][number];

function Points({ view, page }: CapitalPanelProps) {
  const m = useMessages();
  const names = useNames();
  const { points } = page.disbursement;
  if (points.length === 0) return <p className="missing">{m.decide.noDisbursed}</p>;
  const columns: readonly Column<Point>[] = [
    {
      key: "period",
      title: m.decide.period,
      head: true,
      text: (p) => `${p.period} ${p.scope}`,
      cell: (p) => (
        <>
          {names.periodShort(p.period)}
          {p.scope !== "" && <small className="part">{scopeWord(p.scope, view.lang)}</small>}
        </>
      ),
    },
    ...(
      [
        ["amount", m.decide.amount],
        ["ofCity", m.decide.ofCity],
        ["ofCentral", m.decide.ofCentral],
      ] as const
    ).map(
      ([key, title]): Column<Point> => ({
        key,
        title,
        align: "right",
        text: (p) => (p[key].kind === "finding" ? String(p[key].value) : ""),
        cell: (p) => <Num answer={p[key]} />,
      }),
    ),
  ];
  return (
    <Table
      caption={m.decide.disbursed}
      rows={points}
      columns={columns}
      rowKey={(p) => `${p.period}-${p.scope}`}
      className="cards"
      file={`disbursement-${view.territory}-${page.period}`}
    />
  );
}

type Owner = WireDisbursement["owners"][number];

function Owners({ view, page }: CapitalPanelProps) {
  const m = useMessages();
  const names = useNames();
  const { owners } = page.disbursement;
  if (owners.length === 0) return <p className="missing">{m.decide.noOwners}</p>;
  const columns: readonly Column<Owner>[] = [
    {
      key: "owner",
      title: m.decide.owner,
      head: true,
      sort: (o) => names.short(o.indicator),
      cell: (o) => names.short(o.indicator),
    },
    {
      key: "period",
      title: m.decide.period,
      sort: (o) => `${o.period} ${o.scope}`,
      cell: (o) => (o.scope === "" ? names.periodShort(o.period) : scopeWord(o.scope, view.lang)),
    },
    {
      key: "rate",
      title: m.decide.rate,
      align: "right",
      sort: (o) => o.rate.value,
      cell: (o) => <Num answer={o.rate} />,
    },
  ];
  return (
    <Table
      caption={m.decide.owners}
      rows={owners}
      columns={columns}
      rowKey={(o) => o.indicator}
      sortName="o"
      className="cards"
      file={`owners-${view.territory}-${page.period}`}
    />
  );
}
