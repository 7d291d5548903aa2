import { sparkline } from "@hoatieu/chart";
import type { WireBridgeRow } from "@hoatieu/contract";
import { parsePeriod, yearOf } from "@hoatieu/core";
import { useMessages } from "../../messages/index.ts";
import { Draw } from "../../parts/drawing.tsx";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { AgainstPlan } from "../../parts/plan-words.tsx";
import { ResultCell } from "../../parts/result-cell.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { PageLink } from "../../view/page-link.tsx";
import type { View } from "../../view/use-view.tsx";

/** How many years the small lines show. */
const YEARS = 7;

interface HeadlineTableProps {
  readonly view: View;
  readonly rows: readonly WireBridgeRow[];
}

/** The ten headline indicators, a row each. */
export function HeadlineTable({ view, rows }: HeadlineTableProps) {
  const m = useMessages();
  const names = useNames();
  const period = parsePeriod(view.period);
  const last = period ? yearOf(period) : Number(view.day.slice(0, 4));
  const first = last - YEARS + 1;
  const columns: readonly Column<WireBridgeRow>[] = [
    {
      key: "indicator",
      title: m.bridge.indicator,
      head: true,
      className: "name",
      cell: ({ row }) => (
        <>
          <PageLink page={{ name: "indicator", code: row.indicator }}>{names.short(row.indicator)}</PageLink>
          {row.result.kind === "result" && !row.result.whole && (
            <small className="part">{names.periodShort(row.result.covered)}</small>
          )}
        </>
      ),
    },
    {
      key: "result",
      title: m.bridge.result,
      align: "right",
      className: "result",
      cell: ({ row }) => <ResultCell row={row} dated />,
    },
    {
      key: "trend",
      title: m.bridge.trend(String(first), String(last)),
      className: "trend",
      cell: (item) => <Spark item={item} first={first} last={last} name={names.short(item.row.indicator)} />,
    },
    {
      key: "plan",
      title: m.bridge.plan,
      className: "plan",
      cell: ({ row }) => <AgainstPlan row={row} />,
    },
    {
      key: "same",
      title: m.bridge.same,
      align: "right",
      className: "same",
      cell: ({ row }) => (
        <Num answer={row.samePeriod} change={row.samePeriod.kind === "finding" && row.samePeriod.unit === "%"} />
      ),
    },
  ];
  return (
    <Table
      caption={m.bridge.caption}
      className="headline"
      rows={rows}
      columns={columns}
      rowKey={({ row }) => row.indicator}
    />
  );
}

interface SparkProps {
  readonly item: WireBridgeRow;
  readonly first: number;
  readonly last: number;
  readonly name: string;
}

function Spark({ item, first, last, name }: SparkProps) {
  const m = useMessages();
  const points = item.history.points.flatMap((point) => {
    const period = parsePeriod(point.period);
    const year = period ? yearOf(period) : 0;
    return period?.kind === "year" && year >= first && year <= last ? [{ year, point }] : [];
  });
  const drawing = sparkline({
    title: `${name}, ${m.bridge.trend(String(first), String(last))}`,
    from: first,
    to: last,
    points: points.map(({ year, point }) => ({
      x: year,
      value: point.selected.figure.value,
      open: point.selected.status === "forecast" || point.selected.status === "unverified",
    })),
    plans: points.flatMap(({ year, point }) => {
      const target = point.assessments[0]?.target;
      return target && target.unit === point.selected.figure.unit
        ? [{ x: year, low: target.low, high: target.high }]
        : [];
    }),
    missed: item.row.verdict === "missed",
    width: 168,
    height: 38,
  });
  return <Draw drawing={drawing} />;
}
