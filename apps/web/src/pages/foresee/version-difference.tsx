import { contributionBars } from "@hoatieu/chart";
import type { WireScenarioVersion } from "@hoatieu/contract";
import { formatDay, formatSigned } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { ChartFigure } from "../../parts/chart-figure.tsx";
import { useNames } from "../../parts/names.ts";
import { Panel } from "../../parts/panel.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { Sign } from "../../parts/sign.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { percentText, rateText } from "./outlook-words.ts";

type Difference = NonNullable<WireScenarioVersion["difference"]>;
type Shift = Difference["shifts"][number];

interface VersionDifferenceProps {
  readonly view: View;
  readonly version: WireScenarioVersion;
  readonly difference: Difference;
  readonly before: number;
}

/** What a version moved against the one before: the total kept or moved, and points shifted between sectors. */
export function VersionDifference({ view, version, difference, before }: VersionDifferenceProps) {
  const m = useMessages();
  const names = useNames();
  const t = m.record.scenario;
  const { total, totalKept, shifts } = difference;
  const signed = (value: number) => formatSigned(value, 2, view.lang);
  return (
    <Panel title={t.difference(String(version.number), String(before))}>
      <p className="lede">
        <Sign of="check" code={totalKept ? "holds" : "note"} words="" />{" "}
        <Phrase
          text={totalKept ? t.kept : t.moved}
          slots={{
            before: percentText(total.before, view.lang),
            after: <strong>{percentText(total.after, view.lang)}</strong>,
            shift: signed(total.after - total.before),
          }}
        />
      </p>
      {shifts.length === 0 ? (
        <p className="soft">{t.same}</p>
      ) : (
        <div className="pair">
          <ChartFigure
            heading={t.shifts}
            note={t.shiftsNote}
            footer={`${t.version(String(version.number))}, ${formatDay(version.createdAt.slice(0, 10), view.lang)}.`}
            file={`scenario-shifts-${version.number}`}
            draw={(width) =>
              contributionBars({
                title: t.shifts,
                width,
                parts: shifts.map((s) => ({
                  label: names.short(s.node),
                  value: s.shifted,
                  shown: signed(s.shifted),
                })),
                total: undefined,
              })
            }
            table={<ShiftTable view={view} shifts={shifts} />}
            csv={() => [
              [t.sector, t.before, t.after, t.shifted],
              ...shifts.map((s) => [
                names.indicator(s.node),
                s.before?.toFixed(4) ?? "",
                s.after?.toFixed(4) ?? "",
                s.shifted.toFixed(4),
              ]),
            ]}
          />
          <ShiftTable view={view} shifts={shifts} />
        </div>
      )}
    </Panel>
  );
}

interface ShiftTableProps {
  readonly view: View;
  readonly shifts: readonly Shift[];
}

function ShiftTable({ view, shifts }: ShiftTableProps) {
  const m = useMessages();
  const names = useNames();
  const t = m.record.scenario;
  const rate = (value: number | undefined) => (value === undefined ? "–" : rateText(value, view.lang));
  const columns: readonly Column<Shift>[] = [
    { key: "node", title: t.sector, head: true, cell: (s) => names.short(s.node) },
    { key: "before", title: t.before, align: "right", cell: (s) => rate(s.before) },
    { key: "after", title: t.after, align: "right", cell: (s) => <b>{rate(s.after)}</b> },
    { key: "shifted", title: t.shifted, align: "right", cell: (s) => formatSigned(s.shifted, 2, view.lang) },
    {
      key: "where",
      title: t.where,
      align: "right",
      cell: (s) =>
        s.quarters.map((q) => (
          <span key={q.quarter} className="moved-quarter">
            {m.foresee.table.quarters[q.quarter - 1]}: {rate(q.before)} → {rate(q.after)}
          </span>
        )),
    },
  ];
  return <Table caption={t.shifts} rows={shifts} columns={columns} rowKey={(s) => s.node} className="cards" />;
}
