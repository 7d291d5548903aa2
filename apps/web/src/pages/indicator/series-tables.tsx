import type { SeriesMethod, WireSeriesOutlook } from "@hoatieu/contract";
import { formatNumber } from "@hoatieu/language";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { leading, periodShort } from "./series-forecast-state.ts";
import { seriesMessages } from "./series-messages.ts";

interface SeriesTableProps {
  readonly view: View;
  readonly indicator: string;
  readonly outlook: WireSeriesOutlook;
}

interface Ahead {
  readonly period: string;
  readonly step: number;
}

/** What every method says of each period to come. */
export function SeriesForecastTable({ view, indicator, outlook }: SeriesTableProps) {
  const t = seriesMessages(view.lang);
  const first = leading(outlook);
  const number = (value: number | undefined) =>
    value === undefined ? "" : formatNumber(value, outlook.decimals, view.lang);
  const band = (
    low: readonly number[] | undefined,
    high: readonly number[] | undefined,
    level: number,
  ): Column<Ahead> => ({
    key: `band${level}`,
    title: t.band(level),
    align: "right",
    text: ({ step }) => `${low?.[step] ?? ""} ${high?.[step] ?? ""}`,
    cell: ({ step }) => `${number(low?.[step])}–${number(high?.[step])}`,
  });
  const columns: readonly Column<Ahead>[] = [
    {
      key: "period",
      title: t.period,
      head: true,
      text: (row) => row.period,
      cell: (row) => periodShort(row.period, view.lang),
    },
    {
      key: "median",
      title: t.median,
      align: "right",
      text: ({ step }) => String(first?.median[step] ?? ""),
      cell: ({ step }) => <b>{number(first?.median[step])}</b>,
    },
    band(first?.low80, first?.high80, 80),
    band(first?.low95, first?.high95, 95),
    ...outlook.forecasts
      .filter((f) => f !== first)
      .map(
        (f): Column<Ahead> => ({
          key: f.method,
          title: t.methods[f.method],
          align: "right",
          wide: f.method !== "seasonal-naive",
          text: ({ step }) => String(f.median[step] ?? ""),
          cell: ({ step }) => number(f.median[step]),
        }),
      ),
  ];
  return (
    <Table
      caption={t.table}
      rows={outlook.ahead.map((period, step) => ({ period, step }))}
      columns={columns}
      rowKey={(row) => row.period}
      file={`forecast-${indicator}-${view.territory}`}
      className="cards"
      note={t.tableNote}
    />
  );
}

interface Judged {
  readonly method: SeriesMethod;
  readonly model: string;
  readonly rows: WireSeriesOutlook["backtest"];
}

/** How each method would have done from earlier days, the plain way among them. */
export function SeriesBacktestTable({ view, indicator, outlook }: SeriesTableProps) {
  const t = seriesMessages(view.lang);
  const horizons = [...new Set(outlook.backtest.map((row) => row.ahead))].sort((a, b) => a - b);
  const rows = outlook.forecasts.map(
    ({ method, model }): Judged => ({ method, model, rows: outlook.backtest.filter((row) => row.method === method) }),
  );
  const at = (row: Judged, ahead: number) => row.rows.find((r) => r.ahead === ahead);
  const least = (ahead: number) => Math.min(...rows.flatMap((row) => at(row, ahead)?.mase ?? []));
  const columns: readonly Column<Judged>[] = [
    {
      key: "method",
      title: t.method,
      head: true,
      text: (row) => row.method,
      cell: (row) => (row.method === "combination" ? <b>{t.methods[row.method]}</b> : t.methods[row.method]),
    },
    {
      key: "n",
      title: t.origins,
      align: "right",
      text: (row) => String(row.rows[0]?.n ?? 0),
      cell: (row) => formatNumber(row.rows[0]?.n ?? 0, 0, view.lang),
    },
    ...horizons.map(
      (ahead): Column<Judged> => ({
        key: `ahead${ahead}`,
        title: t.ahead(ahead, outlook.frequency),
        align: "right",
        text: (row) => {
          const found = at(row, ahead);
          return found ? `${found.mase} ${found.inside80}/${found.n}` : "";
        },
        cell: (row) => {
          const found = at(row, ahead);
          if (!found) return "";
          const error = formatNumber(found.mase, 2, view.lang);
          return (
            <>
              {found.mase === least(ahead) ? <b>{error}</b> : error}{" "}
              <span className="soft small">
                {found.inside80}/{found.n}
              </span>
            </>
          );
        },
      }),
    ),
  ];
  return (
    <Table
      caption={t.backtest}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.method}
      file={`forecast-backtest-${indicator}-${view.territory}`}
      className="cards"
      note={t.backtestNote}
    />
  );
}
