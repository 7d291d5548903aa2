import { recordChart } from "@hoatieu/chart";
import type { WireForeseeRecord, WireToldYear } from "@hoatieu/contract";
import { formatDay } from "@hoatieu/language";
import { useQuery } from "@tanstack/react-query";
import { recordQuery } from "../../api/foresee-queries.ts";
import { useOpenPedigree } from "../../layout/pedigree-context.ts";
import { useMessages } from "../../messages/index.ts";
import { ChartFigure } from "../../parts/chart-figure.tsx";
import { Chips } from "../../parts/chips.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Sentence } from "../../parts/sentence.tsx";
import { useSourceTitle } from "../../parts/source-title.ts";
import { Await, Empty } from "../../parts/states.tsx";
import { Verdict } from "../../parts/verdict.tsx";
import { PageLink } from "../../view/page-link.tsx";
import { useSearchView, useSetSearch, type View } from "../../view/use-view.tsx";
import { withView } from "../../view/with-view.tsx";
import { ArchivePanel } from "./archive-panel.tsx";
import { isMoment, MOMENTS, momentOf } from "./moment.ts";
import { recordState } from "./record-state.ts";
import { SkillPanel } from "./skill-panel.tsx";
import { SummaryPanel } from "./summary-panel.tsx";
import { ToldTable } from "./told-table.tsx";

/** The public score: what would have been said, what was aimed at, what came. */
export const RecordPage = withView(({ view }) => {
  const query = useQuery(recordQuery(view));
  const m = useMessages();
  return (
    <>
      <p className="crumb">
        <PageLink page={{ name: "foresee" }}>← {m.record.back}</PageLink>
      </p>
      <Await query={query}>{(record) => <Record view={view} record={record} />}</Await>
    </>
  );
});

interface RecordProps {
  readonly view: View;
  readonly record: WireForeseeRecord;
}

function Record({ view, record }: RecordProps) {
  const t = useMessages().record.score;
  return (
    <>
      <Verdict runs={record.words} without={t.title} />
      {record.lede.length > 0 && (
        <p className="lede">
          <Sentence runs={record.lede} />
        </p>
      )}
      {record.rows.length === 0 ? (
        <Empty>{t.empty}</Empty>
      ) : (
        <>
          <RecordFigure view={view} rows={record.rows} />
          <SummaryPanel view={view} record={record} />
          <ToldPanel view={view} rows={record.rows} />
        </>
      )}
      <SkillPanel view={view} />
      <ArchivePanel view={view} />
    </>
  );
}

interface RowsProps {
  readonly view: View;
  readonly rows: readonly WireToldYear[];
}

function RecordFigure({ view, rows }: RowsProps) {
  const m = useMessages();
  const t = m.record.score;
  const open = useOpenPedigree();
  const outcomes = new Map(rows.flatMap((row) => (row.outcome ? [[row.outcome.inputs[0] ?? "", row.outcome]] : [])));
  const source = useSourceTitle(
    [...outcomes.keys()].filter((id) => id !== ""),
    view,
  );
  const state = recordState({ rows, territory: view.territory, m, language: view.lang });
  const thin = rows.some((row) => row.thin) ? ` ${t.chartFootThin}` : "";
  return (
    <ChartFigure
      heading={t.chart}
      note={t.chartNote}
      footer={`${t.chartFoot}${thin} ${m.chart.source(source, formatDay(view.day, view.lang))}`}
      file={`forecast-record-${view.territory}`}
      draw={(width) => recordChart({ ...state, width })}
      onFigure={(figure) => {
        const answer = outcomes.get(figure);
        if (answer) open({ answer, about: t.outcome });
      }}
      table={<ToldTable view={view} rows={rows} />}
      csv={() => [
        [t.year, t.moment, t.forecast, `${t.interval} –`, `${t.interval} +`, t.target, t.outcome],
        ...rows.map((row) => [
          String(row.year),
          row.asOf,
          row.forecast.location.toFixed(2),
          row.low80.toFixed(2),
          row.high80.toFixed(2),
          row.target ? String(row.target.low) : "",
          row.outcome ? String(row.outcome.value) : "",
        ]),
      ]}
    />
  );
}

function ToldPanel({ view, rows }: RowsProps) {
  const t = useMessages().record.score;
  const { kind } = useSearchView();
  const setSearch = useSetSearch();
  const shown = isMoment(kind) ? rows.filter((row) => momentOf(row) === kind) : rows;
  const newestFirst = [...shown].sort((a, b) => b.year - a.year || (a.asOf < b.asOf ? -1 : 1));
  return (
    <Panel title={t.table} note={t.tableNote}>
      <Chips
        label={t.onlyMoment}
        value={kind}
        onChange={(value) => setSearch({ kind: value }, { replace: true })}
        chips={MOMENTS.map((moment) => ({
          value: moment,
          count: rows.filter((row) => momentOf(row) === moment).length,
          content: t.moments[moment],
        })).filter((chip) => chip.count > 0)}
      />
      <ToldTable
        view={view}
        rows={newestFirst}
        sortName="y"
        note={`${t.naiveNote}${rows.some((row) => row.thin) ? ` ${t.thinNote}` : ""}`}
      />
    </Panel>
  );
}
