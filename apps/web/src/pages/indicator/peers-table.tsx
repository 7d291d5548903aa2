import type { WireIndicatorPage, WirePeer } from "@hoatieu/contract";
import { measureWord, statusWord } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { PageLink } from "../../view/page-link.tsx";
import type { View } from "../../view/use-view.tsx";

interface PeersTableProps {
  readonly view: View;
  readonly peers: NonNullable<WireIndicatorPage["peers"]>;
}

/** The same figure of every territory that has one, in order; the order is Hoa Tiêu's own and says among how many. */
export function PeersTable({ view, peers }: PeersTableProps) {
  const m = useMessages();
  const names = useNames();
  const value = (p: WirePeer) => (p.answer.kind === "finding" ? p.answer.value : undefined);
  const columns: readonly Column<WirePeer>[] = [
    {
      key: "place",
      title: m.indicator.place,
      align: "right",
      sort: (p) => p.rank,
      cell: (p) => (
        <span title={p.best === p.worst ? undefined : m.indicator.rankInterval(p.best, p.worst)}>
          {p.rank}
          {p.tied > 1 && <small className="soft"> {m.indicator.tied}</small>}
        </span>
      ),
    },
    {
      key: "territory",
      title: m.control.territory,
      head: true,
      sort: (p) => names.territory(p.territory),
      cell: (p) => {
        const own = p.territory === view.territory;
        return (
          <PageLink page={{ name: "bridge" }} territory={p.territory} className={own ? "own-row" : "plain"}>
            {names.territory(p.territory)}
          </PageLink>
        );
      },
    },
    {
      key: "value",
      title: m.indicator.value,
      align: "right",
      sort: value,
      cell: (p) => <Num answer={p.answer} about={names.territory(p.territory)} />,
    },
    { key: "status", title: m.pedigree.status, wide: true, cell: (p) => statusWord(p.status, view.lang) },
  ];
  return (
    <Panel title={m.indicator.peers} note={`${measureWord(peers.measure, view.lang)}, ${names.period(peers.period)}`}>
      <p className="note">{m.indicator.peersNote(peers.of)}</p>
      <div className="scroll-box">
        <Table
          caption={m.indicator.peers}
          rows={peers.rows}
          columns={columns}
          rowKey={(p) => p.territory}
          sortName="p"
          file={`peers-${peers.measure}-${peers.period}`}
        />
      </div>
    </Panel>
  );
}
