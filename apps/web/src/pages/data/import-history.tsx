import type { WireImportJob } from "@hoatieu/contract";
import { formatDay, formatNumber } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { importsQuery } from "../../api/queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Panel } from "../../parts/panel.tsx";
import { Await, Empty } from "../../parts/states.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { JobState } from "./job-state.tsx";
import { timeOf } from "./time-of.ts";

interface ImportHistoryProps {
  readonly view: View;
  readonly onOpen: (id: string) => void;
}

export function ImportHistory({ view, onOpen }: ImportHistoryProps) {
  const m = useMessages();
  const query = useQuery(importsQuery(view.lang));
  const count = (n: number | undefined) => (n === undefined ? "" : formatNumber(n, 0, view.lang));
  const columns: readonly Column<WireImportJob>[] = [
    {
      key: "file",
      title: m.data.import.file,
      head: true,
      cell: (j) => (
        <button type="button" className="quiet-link" onClick={() => onOpen(j.id)}>
          {j.file}
        </button>
      ),
    },
    { key: "state", title: m.data.import.state, cell: (j) => <JobState job={j} /> },
    {
      key: "when",
      title: m.data.import.when,
      align: "right",
      className: "date",
      cell: (j) => `${formatDay(j.started.slice(0, 10), view.lang)} ${timeOf(j.started)}`,
    },
    { key: "who", title: m.data.import.who, wide: true, cell: (j) => j.who },
    { key: "new", title: m.data.import.effects.new, align: "right", cell: (j) => count(j.counts?.new) },
    { key: "changed", title: m.data.import.effects.changed, align: "right", cell: (j) => count(j.counts?.changed) },
    { key: "same", title: m.data.import.effects.same, align: "right", cell: (j) => count(j.counts?.same) },
    { key: "refused", title: m.data.import.effects.refused, align: "right", cell: (j) => count(j.counts?.refused) },
  ];
  return (
    <Panel title={m.data.import.history}>
      <Await query={query}>
        {(jobs) =>
          jobs.length === 0 ? (
            <Empty>{m.data.import.none}</Empty>
          ) : (
            <Table
              caption={m.data.import.history}
              rows={jobs}
              columns={columns}
              rowKey={(j) => j.id}
              className="cards"
            />
          )
        }
      </Await>
    </Panel>
  );
}
