import type { WireTaskList } from "@hoatieu/contract";
import { formatNumber } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { taskGroupsQuery, tasksQuery } from "../../api/task-queries.ts";
import { useMessages } from "../../messages/index.ts";
import { Panel } from "../../parts/panel.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { Await, Empty } from "../../parts/states.tsx";
import { Table } from "../../parts/table.tsx";
import { useSearchView, type View } from "../../view/use-view.tsx";
import { withView } from "../../view/with-view.tsx";
import { filterOf, listQuery, orderOf } from "./list-query.ts";
import { Pager, TaskFilters } from "./task-filters.tsx";
import { TaskItem } from "./task-item.tsx";

/** Tasks with their state on the day looked at, every count and rate with its denominator. */
export const VerifyPage = withView(({ view }) => {
  const query = useQuery(tasksQuery(view.territory, listQuery(view, useSearchView())));
  return <Await query={query}>{(list) => <Verify view={view} list={list} />}</Await>;
});

function Verify({ view, list }: { readonly view: View; readonly list: WireTaskList }) {
  const m = useMessages();
  const chained = orderOf(useSearchView()) === "chain";
  const { counts, total } = list;
  if (total === 0)
    return (
      <>
        <h1 className="verdict">{m.tasks.verify.title}</h1>
        <Empty>{m.tasks.verify.empty}</Empty>
      </>
    );
  const number = (value: number) => formatNumber(value, 0, view.lang);
  return (
    <>
      <h1 className="verdict">
        <Phrase
          text={m.tasks.verify.verdict}
          slots={{
            overdue: number(counts.overdue.count),
            open: number(counts.overdue.of),
            time: number(counts.onTime.count),
            ended: number(counts.onTime.of),
          }}
        />
      </h1>
      <p className="rates">
        <Phrase
          text={m.tasks.verify.rates}
          slots={{
            without: number(counts.withoutDeadline.count),
            total: number(counts.withoutDeadline.of),
            awaiting: number(counts.awaiting),
            done: number(counts.done.count),
            counted: number(counts.done.of),
          }}
        />
      </p>
      <Panel title={m.tasks.verify.list}>
        <TaskFilters list={list} />
        {list.items.length === 0 && <p className="state empty">{m.tasks.verify.noMatch}</p>}
        <ol className="directives">
          {list.items.map((item) => (
            <li key={item.id}>
              <TaskItem item={item} depth={chained ? item.depth : 0} />
            </li>
          ))}
        </ol>
        <Pager view={view} found={list.found} />
      </Panel>
      <Groups view={view} />
    </>
  );
}

const GROUPS = ["owner", "document", "due"] as const;

/** The board by owner, document or month: every rate beside what it is a rate of. */
function Groups({ view }: { readonly view: View }) {
  const m = useMessages();
  const search = useSearchView();
  const [by, setBy] = useState<(typeof GROUPS)[number]>("owner");
  const query = useQuery(taskGroupsQuery(view.territory, { ...filterOf(view, search), by }));
  const empty = by === "due" ? m.tasks.verify.none : m.tasks.verify.noDocument;
  const name = (key: string) => (key === "" || key === "none" ? empty : key);
  return (
    <Panel title={m.tasks.verify.group}>
      <fieldset className="segments">
        <legend className="unseen">{m.tasks.verify.groupBy}</legend>
        {GROUPS.map((way) => (
          <button key={way} type="button" aria-pressed={way === by} onClick={() => setBy(way)}>
            {m.tasks.verify.by[way]}
          </button>
        ))}
      </fieldset>
      <Await query={query}>
        {(groups) => (
          <Table
            caption={m.tasks.verify.group}
            rows={groups.slice(0, 200)}
            rowKey={(group) => group.key}
            className="cards"
            file={`nhiem-vu-${by}`}
            columns={[
              { key: "key", title: m.tasks.verify.by[by], head: true, cell: (g) => name(g.key), sort: (g) => g.key },
              {
                key: "total",
                title: m.tasks.verify.total,
                align: "right",
                cell: (g) => g.counts.total,
                sort: (g) => g.counts.total,
              },
              {
                key: "overdue",
                title: m.tasks.verify.overdueRate,
                align: "right",
                cell: (g) => `${g.counts.overdue.count}/${g.counts.overdue.of}`,
                sort: (g) => g.counts.overdue.count,
              },
              {
                key: "time",
                title: m.tasks.verify.onTime,
                align: "right",
                cell: (g) => `${g.counts.onTime.count}/${g.counts.onTime.of}`,
                sort: (g) => g.counts.onTime.count,
              },
              {
                key: "none",
                title: m.tasks.verify.none,
                align: "right",
                cell: (g) => `${g.counts.withoutDeadline.count}/${g.counts.withoutDeadline.of}`,
                sort: (g) => g.counts.withoutDeadline.count,
              },
            ]}
          />
        )}
      </Await>
    </Panel>
  );
}
