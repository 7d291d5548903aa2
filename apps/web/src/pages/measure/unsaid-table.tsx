import type { WireMeasurePage } from "@hoatieu/contract";
import { reasonSentence } from "@hoatieu/language";
import { useState } from "react";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Panel } from "../../parts/panel.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { PageLink } from "../../view/page-link.tsx";

type Unsaid = WireMeasurePage["unsaid"][number];

/** Rows shown before "show more". */
const FIRST = 12;

/** What cannot be said and why: each with what exactly is missing. */
export function UnsaidTable({ unsaid }: { readonly unsaid: readonly Unsaid[] }) {
  const m = useMessages();
  const names = useNames();
  const [all, setAll] = useState(false);
  const columns: readonly Column<Unsaid>[] = [
    {
      key: "indicator",
      title: m.bridge.indicator,
      head: true,
      sort: (u) => names.short(u.indicator),
      cell: (u) => <PageLink page={{ name: "indicator", code: u.indicator }}>{names.short(u.indicator)}</PageLink>,
    },
    { key: "what", title: m.data.what, cell: (u) => m.measure.unsaidWhat[u.what] },
    {
      key: "reason",
      title: m.data.reason,
      sort: (u) => reasonSentence(u.reason, u.needed, names.language),
      cell: (u) => reasonSentence(u.reason, u.needed, names.language),
    },
  ];
  return (
    <Panel title={m.measure.unsaid} note={unsaid.length > 0 ? m.table.rows(String(unsaid.length)) : undefined}>
      {unsaid.length === 0 ? (
        <p className="soft">{m.measure.nothing}</p>
      ) : (
        <Table
          caption={m.measure.unsaid}
          rows={all ? unsaid : unsaid.slice(0, FIRST)}
          columns={columns}
          rowKey={(u) => [u.indicator, u.what, u.reason, ...u.needed].join()}
          sortName="u"
          className="cards"
        />
      )}
      {!all && unsaid.length > FIRST && (
        <button type="button" className="button quiet" onClick={() => setAll(true)}>
          {m.table.more} ({unsaid.length - FIRST})
        </button>
      )}
    </Panel>
  );
}
