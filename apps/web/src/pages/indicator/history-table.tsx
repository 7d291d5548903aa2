import type { WireHistory, WireHistoryPoint, WirePedigree } from "@hoatieu/contract";
import { parsePeriod } from "@hoatieu/core";
import { formatDay, formatTarget, formatValue, statusWord } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { answerOf, Num } from "../../parts/number.tsx";
import { TargetNum } from "../../parts/plan-words.tsx";
import { Sign } from "../../parts/sign.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { replacedOf } from "./history-state.ts";

interface HistoryTableProps {
  readonly view: View;
  readonly history: WireHistory;
  readonly pedigree: WirePedigree | undefined;
  readonly xlsx: string;
}

/** The history as a table, newest first: value in force, what it replaced (struck through), status, release, plan. */
export function HistoryTable({ view, history, pedigree, xlsx }: HistoryTableProps) {
  const m = useMessages();
  const names = useNames();
  const columns: readonly Column<WireHistoryPoint>[] = [
    {
      key: "period",
      title: m.indicator.period,
      head: true,
      sort: (p) => parsePeriod(p.period)?.end,
      text: (p) => p.period,
      cell: (p) => names.periodShort(p.period),
    },
    {
      key: "value",
      title: m.indicator.value,
      align: "right",
      sort: (p) => p.selected.figure.value,
      text: (p) => p.selected.figure.printed,
      cell: (p) => <Num answer={answerOf(p.selected.figure)} className="main" about={names.period(p.period)} />,
    },
    {
      key: "vintages",
      title: m.indicator.vintages,
      align: "right",
      text: (p) =>
        replacedOf(pedigree, p.selected.figure.id)
          .map((v) => v.figure.printed)
          .join("; "),
      cell: (p) =>
        replacedOf(pedigree, p.selected.figure.id).map((v) => (
          <s key={v.figure.id} className="old">
            {formatValue({ ...answerOf(v.figure), bound: undefined }, view.lang)}
            <small> {formatDay(v.figure.knownOn, view.lang)}</small>
          </s>
        )),
    },
    {
      key: "status",
      title: m.pedigree.status,
      sort: (p) => statusWord(p.selected.status, view.lang),
      cell: (p) => statusWord(p.selected.status, view.lang),
    },
    {
      key: "released",
      title: m.indicator.released,
      align: "right",
      className: "date",
      sort: (p) => p.selected.figure.knownOn,
      cell: (p) => formatDay(p.selected.figure.knownOn, view.lang),
    },
    {
      key: "plan",
      title: m.indicator.plan,
      align: "right",
      text: (p) => p.assessments.map((a) => formatTarget(a.target, view.lang)).join("; "),
      cell: (p) => p.assessments[0] && <TargetNum assessment={p.assessments[0]} about={names.period(p.period)} />,
    },
    {
      key: "verdict",
      title: m.measure.status,
      text: (p) => p.assessments[0]?.verdict ?? "",
      cell: (p) => p.assessments[0] && <Sign of="verdict" code={p.assessments[0].verdict} />,
    },
  ];
  return (
    <Table
      caption={m.indicator.history}
      rows={history.points.toReversed()}
      columns={columns}
      rowKey={(p) => p.period}
      sortName="h"
      file={`${history.indicator}-${history.measure}-${view.territory}`}
      xlsx={xlsx}
      className="cards"
    />
  );
}
