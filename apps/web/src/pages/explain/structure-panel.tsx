import type { WireExplainPage, WireRestructuring } from "@hoatieu/contract";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { Points } from "./points.tsx";

/** How much of the economy changed place between sectors. */
export function StructurePanel({ page }: { readonly page: WireExplainPage }) {
  const m = useMessages();
  return (
    <Panel title={m.explain.structure}>
      {page.restructuring.length === 0 ? (
        <p className="soft">{m.measure.nothing}</p>
      ) : (
        page.restructuring.map((change) => <Change key={change.basis} change={change} />)
      )}
    </Panel>
  );
}

function Change({ change }: { readonly change: WireRestructuring }) {
  const m = useMessages();
  const names = useNames();
  const columns: readonly Column<WireRestructuring["parts"][number]>[] = [
    { key: "part", title: m.explain.part, head: true, cell: (p) => names.short(p.indicator) },
    { key: "before", title: names.periodShort(change.from), align: "right", cell: (p) => <Num answer={p.before} /> },
    { key: "after", title: names.periodShort(change.to), align: "right", cell: (p) => <Num answer={p.after} /> },
    {
      key: "change",
      title: m.explain.points(m.explain.gapColumn),
      align: "right",
      cell: (p) => <Points answer={p.change} />,
    },
  ];
  return (
    <>
      <p>
        <Phrase
          text={m.explain.structureLine}
          slots={{
            from: names.periodShort(change.from),
            to: names.periodShort(change.to),
            norm: <Num answer={change.norm} className="main" />,
          }}
        />
        {change.lilien.kind === "finding" && (
          <>
            ; <Phrase text={m.explain.lilien} slots={{ value: <Num answer={change.lilien} bare /> }} />
          </>
        )}{" "}
        <small className="soft">({m.explain.basis[change.basis]})</small>
      </p>
      <Table
        caption={m.explain.structure}
        rows={change.parts}
        columns={columns}
        rowKey={(p) => p.indicator}
        className="cards"
        note={m.explain.accounting}
      />
    </>
  );
}
