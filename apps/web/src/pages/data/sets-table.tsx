import type { Reply } from "@hoatieu/contract";
import { useMessages } from "../../messages/index.ts";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";

type Item = Reply<"indicatorSets">[number] & {
  /** A decree's list may leave codes out; the place in it is what tells items apart. */
  readonly place: number;
};

/** The official indicator sets as decreed: what should be reported, how often and by whom. */
export function SetsTable({ view, items }: { readonly view: View; readonly items: Reply<"indicatorSets"> }) {
  const m = useMessages();
  const nameOf = (i: Item) => i.name[view.lang] || i.name.vi || i.name.en || i.code;
  const columns: readonly Column<Item>[] = [
    { key: "set", title: m.data.catalogue.set, sort: (i) => i.set, cell: (i) => i.set },
    { key: "code", title: m.data.catalogue.code, sort: (i) => i.code, cell: (i) => i.code },
    {
      key: "name",
      title: m.data.catalogue.name,
      head: true,
      sort: (i) => nameOf(i),
      cell: (i) => nameOf(i),
    },
    { key: "frequency", title: m.data.catalogue.frequency, sort: (i) => i.frequency, cell: (i) => i.frequency },
    { key: "agency", title: m.data.catalogue.agency, sort: (i) => i.agency, cell: (i) => i.agency },
  ];
  return (
    <div className="scroll-box tall">
      <Table
        caption={m.data.catalogue.sets}
        rows={items.map((item, place) => ({ ...item, place }))}
        columns={columns}
        rowKey={(i) => String(i.place)}
        sortName="i"
        file="indicator-sets"
        className="cards"
      />
    </div>
  );
}
