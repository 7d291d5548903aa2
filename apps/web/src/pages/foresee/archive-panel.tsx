import type { WireArchivedForecast } from "@hoatieu/contract";
import { formatDay, formatSigned } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { forecastsQuery } from "../../api/foresee-queries.ts";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Await, Empty } from "../../parts/states.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { percentText } from "./outlook-words.ts";
import { InsideSign } from "./told-table.tsx";

/** Forecasts written down before the outcome, each with its score once the figure arrived. */
export function ArchivePanel({ view }: { readonly view: View }) {
  const t = useMessages().record.score;
  const query = useQuery(forecastsQuery(view));
  // It stands at the foot of the page: nothing moves when it arrives, and one mark of loading is enough.
  if (query.isPending) return null;
  return (
    <Panel title={t.archive} note={t.archiveNote} id="archive">
      <Await query={query}>
        {(forecasts) =>
          forecasts.length === 0 ? <Empty>{t.archiveEmpty}</Empty> : <ArchiveTable view={view} forecasts={forecasts} />
        }
      </Await>
    </Panel>
  );
}

interface ArchiveTableProps {
  readonly view: View;
  readonly forecasts: readonly WireArchivedForecast[];
}

function ArchiveTable({ view, forecasts }: ArchiveTableProps) {
  const t = useMessages().record.score;
  const names = useNames();
  const { lang } = view;
  const columns: readonly Column<WireArchivedForecast>[] = [
    {
      key: "period",
      title: t.period,
      head: true,
      sort: (f) => f.period,
      cell: (f) => (
        <>
          {names.periodShort(f.period)}
          <small className="part">{names.short(f.indicator)}</small>
        </>
      ),
    },
    {
      key: "asof",
      title: t.known,
      align: "right",
      className: "date",
      sort: (f) => f.asOf,
      cell: (f) => formatDay(f.asOf, lang),
    },
    {
      key: "forecast",
      title: t.forecast.replace(", %", ""),
      align: "right",
      sort: (f) => f.forecast.location,
      text: (f) => f.forecast.location.toFixed(2),
      cell: (f) => <b>{percentText(f.forecast.location, lang)}</b>,
    },
    {
      key: "outcome",
      title: t.outcome,
      align: "right",
      sort: (f) => f.outcome?.value,
      cell: (f) =>
        f.outcome ? (
          <Num answer={f.outcome} about={names.period(f.period)} />
        ) : (
          <span className="missing">{t.notYet}</span>
        ),
    },
    {
      key: "error",
      title: t.error,
      align: "right",
      sort: (f) => f.score?.error,
      text: (f) => f.score?.error.toFixed(2) ?? "",
      cell: (f) => f.score && formatSigned(f.score.error, 2, lang),
    },
    {
      key: "inside",
      title: t.inside,
      sort: (f) => (f.score ? Number(f.score.inside80) : undefined),
      text: (f) => (f.score ? (f.score.inside80 ? t.within : t.outside) : ""),
      cell: (f) => f.score && <InsideSign score={f.score} />,
    },
    { key: "origin", title: t.origin, sort: (f) => t.origins[f.origin], cell: (f) => t.origins[f.origin] },
    {
      key: "who",
      title: t.who,
      sort: (f) => f.madeBy,
      cell: (f) => (
        <>
          {f.madeBy}
          <small className="part">{formatDay(f.madeAt.slice(0, 10), lang)}</small>
        </>
      ),
    },
  ];
  return (
    <Table
      caption={t.archive}
      rows={forecasts}
      columns={columns}
      rowKey={(f) => f.id}
      sortName="a"
      file={`forecasts-${view.territory}`}
      className="cards"
    />
  );
}
