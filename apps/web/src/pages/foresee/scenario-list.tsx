import type { WireScenarioSummary } from "@hoatieu/contract";
import { formatDay, formatNumber } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { scenariosQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Panel } from "../../parts/panel.tsx";
import { Await, Empty } from "../../parts/states.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { PageLink } from "../../view/page-link.tsx";
import type { View } from "../../view/use-view.tsx";

/** The growth scenarios of the territory, each a link to its history. */
export function ScenarioList({ view }: { readonly view: View }) {
  const t = useMessages().record.scenario;
  const query = useQuery(scenariosQuery(view.territory, view.lang));
  const columns: readonly Column<WireScenarioSummary>[] = [
    {
      key: "name",
      title: t.name,
      head: true,
      sort: (s) => s.title,
      cell: (s) => (
        <>
          <PageLink page={{ name: "foresee-scenario", id: s.id }}>{s.title}</PageLink>
          {s.issuer !== "" && <small className="part">{s.issuer}</small>}
        </>
      ),
    },
    { key: "year", title: t.year, align: "right", sort: (s) => s.year, cell: (s) => s.year },
    {
      key: "versions",
      title: t.versions,
      align: "right",
      sort: (s) => s.versions,
      cell: (s) => formatNumber(s.versions, 0, view.lang),
    },
    {
      key: "asof",
      title: t.known,
      align: "right",
      className: "date",
      sort: (s) => s.asOf,
      cell: (s) => formatDay(s.asOf, view.lang),
    },
    {
      key: "saved",
      title: t.saved,
      sort: (s) => s.savedAt,
      cell: (s) => (
        <>
          {s.savedBy}
          <small className="part">{formatDay(s.savedAt.slice(0, 10), view.lang)}</small>
        </>
      ),
    },
  ];
  return (
    <Panel title={t.list} note={t.listNote} id="scenarios">
      <Await query={query}>
        {(scenarios) =>
          scenarios.length === 0 ? (
            <Empty>{t.listEmpty}</Empty>
          ) : (
            <Table
              caption={t.list}
              rows={scenarios}
              columns={columns}
              rowKey={(s) => s.id}
              sortName="l"
              file={`scenarios-${view.territory}`}
              className="cards"
            />
          )
        }
      </Await>
    </Panel>
  );
}
