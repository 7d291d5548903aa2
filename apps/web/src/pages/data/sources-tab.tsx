import type { WireSource } from "@hoatieu/contract";
import { fold } from "@hoatieu/core";
import { formatDay, formatNumber } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { sourcesQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Filters, TextFilter } from "../../parts/filters.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Await } from "../../parts/states.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { useSearchView, type View } from "../../view/use-view.tsx";

export function SourcesTab({ view }: { readonly view: View }) {
  const query = useQuery(sourcesQuery);
  return <Await query={query}>{(sources) => <Sources view={view} sources={sources} />}</Await>;
}

function Sources({ view, sources }: { readonly view: View; readonly sources: readonly WireSource[] }) {
  const m = useMessages();
  const { q } = useSearchView();
  const wanted = fold((q ?? "").trim());
  const found = sources.filter((s) => fold(`${s.code} ${s.title} ${s.url}`).includes(wanted));
  const columns: readonly Column<WireSource>[] = [
    {
      key: "title",
      title: m.data.sources.source,
      head: true,
      sort: (s) => s.title || s.code,
      cell: (s) =>
        /^https?:/.test(s.url) ? (
          <a href={s.url} target="_blank" rel="noreferrer">
            {s.title || s.code}
          </a>
        ) : (
          s.title || s.code
        ),
    },
    {
      key: "published",
      title: m.data.sources.published,
      align: "right",
      className: "date",
      sort: (s) => s.published,
      cell: (s) =>
        s.published === "" ? <span className="soft">{m.data.sources.undated}</span> : formatDay(s.published, view.lang),
    },
    { key: "code", title: m.data.sources.code, sort: (s) => s.code, cell: (s) => <code>{s.code}</code> },
  ];
  return (
    <Panel
      title={m.data.sources.caption}
      note={m.table.shown(formatNumber(found.length, 0, view.lang), formatNumber(sources.length, 0, view.lang))}
    >
      <Filters>
        <TextFilter />
      </Filters>
      <div className="scroll-box tall">
        <Table
          caption={m.data.sources.caption}
          rows={found}
          columns={columns}
          rowKey={(s) => s.code}
          sortName="o"
          file="sources"
          className="cards"
        />
      </div>
    </Panel>
  );
}
