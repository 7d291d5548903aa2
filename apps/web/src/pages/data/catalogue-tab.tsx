import type { WireIndicator } from "@hoatieu/contract";
import { fold } from "@hoatieu/core";
import { formatNumber, unitName } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { catalogueQuery, indicatorSetsQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Filters, TextFilter } from "../../parts/filters.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Await } from "../../parts/states.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { PageLink } from "../../view/page-link.tsx";
import { useSearchView, type View } from "../../view/use-view.tsx";
import { SetsTable } from "./sets-table.tsx";

/** Every indicator the product knows, and the official sets beside it. */
export function CatalogueTab({ view }: { readonly view: View }) {
  const m = useMessages();
  const catalogue = useQuery(catalogueQuery);
  const sets = useQuery(indicatorSetsQuery);
  return (
    <>
      <Await query={catalogue}>{(indicators) => <CatalogueTable view={view} indicators={indicators} />}</Await>
      <Panel title={m.data.catalogue.sets}>
        <Await query={sets}>{(items) => <SetsTable view={view} items={items} />}</Await>
      </Panel>
    </>
  );
}

interface CatalogueTableProps {
  readonly view: View;
  readonly indicators: readonly WireIndicator[];
}

function CatalogueTable({ view, indicators }: CatalogueTableProps) {
  const m = useMessages();
  const { q } = useSearchView();
  const wanted = fold((q ?? "").trim());
  const found = indicators.filter((i) => fold(`${i.code} ${i.name.vi} ${i.name.en} ${i.owner.vi}`).includes(wanted));
  const columns: readonly Column<WireIndicator>[] = [
    {
      key: "name",
      title: m.data.catalogue.name,
      head: true,
      sort: (i) => i.name[view.lang],
      cell: (i) => (
        <>
          <PageLink page={{ name: "indicator", code: i.code }}>{i.name[view.lang]}</PageLink>
          <small className="part">{i.definition[view.lang]}</small>
        </>
      ),
    },
    { key: "code", title: m.data.catalogue.code, sort: (i) => i.code, cell: (i) => <code>{i.code}</code> },
    {
      key: "unit",
      title: m.data.catalogue.unit,
      sort: (i) => unitName(i.unit, view.lang),
      cell: (i) => unitName(i.unit, view.lang),
    },
    { key: "owner", title: m.data.catalogue.owner, sort: (i) => i.owner[view.lang], cell: (i) => i.owner[view.lang] },
    {
      key: "steered",
      title: m.data.catalogue.steered,
      sort: (i) => Number(i.steered),
      text: (i) => (i.steered ? m.data.catalogue.yes : m.data.catalogue.no),
      cell: (i) => (i.steered ? m.data.catalogue.yes : m.data.catalogue.no),
    },
  ];
  return (
    <Panel
      title={m.data.catalogue.caption}
      note={m.table.shown(formatNumber(found.length, 0, view.lang), formatNumber(indicators.length, 0, view.lang))}
    >
      <Filters>
        <TextFilter />
      </Filters>
      <div className="scroll-box tall">
        <Table
          caption={m.data.catalogue.caption}
          rows={found}
          columns={columns}
          rowKey={(i) => i.code}
          sortName="k"
          file="catalogue"
          className="cards"
        />
      </div>
    </Panel>
  );
}
