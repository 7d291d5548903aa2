import type { WireScorecardRow } from "@hoatieu/contract";
import { formatDay, formatTarget, verdictSign } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { AgainstPlan } from "../../parts/plan-words.tsx";
import { RankWords } from "../../parts/rank-words.tsx";
import { ResultCell } from "../../parts/result-cell.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import { PageLink } from "../../view/page-link.tsx";
import type { View } from "../../view/use-view.tsx";

const ORDER = ["missed", "behind", "cannot-say", "on-path", "met", "exceeded"];

interface ScorecardTableProps {
  readonly view: View;
  readonly rows: readonly WireScorecardRow[];
  readonly xlsx: string;
}

export function ScorecardTable({ view, rows, xlsx }: ScorecardTableProps) {
  const m = useMessages();
  const names = useNames();
  const value = (row: WireScorecardRow) => (row.result.kind === "result" ? row.result.answer.value : undefined);
  const attainment = (row: WireScorecardRow) => {
    const first = row.assessments[0]?.attainment;
    return first?.kind === "finding" ? first.value : undefined;
  };
  const columns: readonly Column<WireScorecardRow>[] = [
    {
      key: "indicator",
      title: m.bridge.indicator,
      head: true,
      className: "name",
      sort: (row) => names.short(row.indicator),
      text: (row) => names.indicator(row.indicator),
      cell: (row) => (
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
      sort: value,
      cell: (row) => <ResultCell row={row} />,
    },
    {
      key: "plan",
      title: m.bridge.plan,
      className: "plan",
      sort: (row) => (row.assessments.length === 0 ? 99 : ORDER.indexOf(row.verdict)),
      text: (row) => {
        const first = row.assessments[0];
        const sign = verdictSign(row.verdict)[view.lang];
        return first ? `${sign}; ${formatTarget(first.target, view.lang)}` : sign;
      },
      cell: (row) => <AgainstPlan row={row} />,
    },
    {
      key: "attained",
      title: m.measure.attainment,
      align: "right",
      wide: true,
      sort: attainment,
      cell: (row) => {
        const first = row.assessments[0];
        if (first?.attainment.kind === "finding") return <Num answer={first.attainment} />;
        return first?.gap.kind === "finding" ? <Num answer={first.gap} change /> : null;
      },
    },
    {
      key: "same",
      title: m.bridge.same,
      align: "right",
      className: "same",
      sort: (row) => (row.samePeriod.kind === "finding" ? row.samePeriod.value : undefined),
      cell: (row) => (
        <Num answer={row.samePeriod} change={row.samePeriod.kind === "finding" && row.samePeriod.unit === "%"} />
      ),
    },
    {
      key: "rank",
      title: m.measure.rank,
      align: "right",
      wide: true,
      sort: (row) => row.ranks[0]?.answer.value,
      cell: (row) => row.ranks[0] && <RankWords rank={row.ranks[0]} />,
    },
    {
      key: "fresh",
      title: m.bridge.fresh,
      align: "right",
      wide: true,
      className: "date",
      sort: (row) => (row.result.kind === "result" ? row.result.selected.figure.knownOn : undefined),
      cell: (row) => (row.result.kind === "result" ? formatDay(row.result.selected.figure.knownOn, view.lang) : ""),
    },
  ];
  return (
    <Table
      caption={m.measure.caption}
      rows={rows}
      columns={columns}
      rowKey={(row) => row.indicator}
      sortName="s"
      file={`scorecard-${view.territory}-${view.period}-${view.day}`}
      xlsx={xlsx}
      className="scorecard"
    />
  );
}
