import { fileRoutes, type WireScenarioVersion } from "@hoatieu/contract";
import { QUARTERS, TOTAL } from "@hoatieu/foresee";
import { formatNumber } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { useNames } from "../../parts/names.ts";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { CellMark } from "./cell-mark.tsx";
import { rateText } from "./outlook-words.ts";
import { type VersionRow, versionRows } from "./version-rows.ts";

interface VersionTableProps {
  readonly view: View;
  readonly id: string;
  readonly version: WireScenarioVersion;
}

/** One version's quarters and sectors, each cell with how it came by its value. */
export function VersionTable({ view, id, version }: VersionTableProps) {
  const m = useMessages();
  const names = useNames();
  const t = m.record.scenario;
  const rate = (value: number | undefined) => (value === undefined ? "" : rateText(value, view.lang));
  const words = m.foresee.table.states;
  const columns: readonly Column<VersionRow>[] = [
    {
      key: "node",
      title: t.sector,
      head: true,
      sort: (r) => names.short(r.node),
      cell: (r) => (r.node === TOTAL ? <b>{names.short(r.node)}</b> : names.short(r.node)),
    },
    ...QUARTERS.map((quarter): Column<VersionRow> => {
      const cellOf = (row: VersionRow) => row.cells[quarter - 1];
      return {
        key: `q${quarter}`,
        title: m.foresee.table.quarters[quarter - 1] ?? "",
        align: "right",
        sort: (r) => cellOf(r)?.growth,
        text: (r) => cellOf(r)?.growth?.toFixed(4) ?? "",
        cell: (r) => {
          const cell = cellOf(r);
          return (
            <>
              {r.node === TOTAL ? <b>{rate(cell?.growth)}</b> : rate(cell?.growth)}
              {cell?.state && <CellMark state={cell.state} words={words} />}
            </>
          );
        },
      };
    }),
    {
      key: "year",
      title: t.wholeYear,
      align: "right",
      sort: (r) => r.year,
      text: (r) => r.year?.toFixed(4) ?? "",
      cell: (r) => (
        <>
          <b>{rate(r.year)}</b>
          {r.yearLocked && <CellMark state="locked" words={words} />}
        </>
      ),
    },
    {
      key: "share",
      title: t.share,
      align: "right",
      sort: (r) => r.share,
      text: (r) => (r.share * 100).toFixed(4),
      cell: (r) => formatNumber(r.share * 100, 1, view.lang),
    },
    {
      key: "contribution",
      title: t.contribution,
      align: "right",
      sort: (r) => r.contribution,
      text: (r) => r.contribution.toFixed(4),
      cell: (r) => rate(r.contribution),
    },
  ];
  return (
    <Table
      caption={t.table(String(version.number))}
      rows={versionRows(version.content)}
      columns={columns}
      rowKey={(r) => r.node}
      sortName="t"
      file={`${id}-${version.number}`}
      xlsx={fileRoutes.scenarioWorkbook(view.territory, id, version.number, view.lang)}
      className="cards version"
    />
  );
}
