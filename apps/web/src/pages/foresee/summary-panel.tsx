import type { WireForeseeRecord } from "@hoatieu/contract";
import { formatNumber } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { Panel } from "../../parts/panel.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { MOMENTS } from "./moment.ts";
import { rateText } from "./outlook-words.ts";

type Summary = WireForeseeRecord["summary"][number];

interface SummaryPanelProps {
  readonly view: View;
  readonly record: WireForeseeRecord;
}

/** The record taken together by moment: the outlook's errors beside the plain way's and the target's. */
export function SummaryPanel({ view, record }: SummaryPanelProps) {
  const t = useMessages().record.score;
  const { lang } = view;
  const { targets } = record;
  const count = (n: number) => formatNumber(n, 0, lang);
  const points = (key: string, title: string, of: (row: Summary) => number | undefined): Column<Summary> => ({
    key,
    title,
    align: "right",
    sort: of,
    text: (row) => of(row)?.toFixed(3) ?? "",
    cell: (row) => {
      const value = of(row);
      return value === undefined ? <span className="missing">–</span> : rateText(value, lang);
    },
  });
  const columns: readonly Column<Summary>[] = [
    {
      key: "moment",
      title: t.moment,
      head: true,
      sort: (s) => MOMENTS.indexOf(s.moment),
      text: (s) => t.moments[s.moment],
      cell: (s) => t.moments[s.moment],
    },
    { key: "n", title: t.n, align: "right", sort: (s) => s.n, cell: (s) => count(s.n) },
    points("crps", t.crps, (s) => s.ours.crps),
    points("ours", `${t.absolute}, ${t.ours}`, (s) => s.ours.absoluteError),
    points("naive", `${t.absolute}, ${t.repeated}`, (s) => s.naive),
    points("target", `${t.absolute}, ${t.planned}`, (s) => s.target),
    {
      key: "coverage",
      title: t.coverage,
      align: "right",
      sort: (s) => s.inside80,
      cell: (s) => t.of(count(s.inside80), count(s.n)),
    },
  ];
  return (
    <Panel title={t.summary} note={t.summaryNote}>
      {record.summary.length === 0 ? (
        <p className="soft">{t.noSummary}</p>
      ) : (
        <Table
          caption={t.summary}
          rows={record.summary}
          columns={columns}
          rowKey={(s) => s.moment}
          sortName="s"
          file={`forecast-summary-${view.territory}`}
          className="cards"
          note={t.crpsNote}
        />
      )}
      {targets.n > 0 && (
        <p>
          {t.targets}:{" "}
          <Phrase text={t.met} slots={{ met: <strong>{count(targets.met)}</strong>, n: count(targets.n) }} />.
        </p>
      )}
    </Panel>
  );
}
