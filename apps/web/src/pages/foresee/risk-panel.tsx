import type { WireGrowthRisk } from "@hoatieu/contract";
import { formatNumber, NO_BREAK_SPACE } from "@hoatieu/language";
import { Panel } from "../../parts/panel.tsx";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { nowcastMessages } from "./nowcast-messages.ts";
import { percentText } from "./outlook-words.ts";

interface RiskPanelProps {
  readonly view: View;
  readonly risk: WireGrowthRisk;
}

type Row = WireGrowthRisk["rows"][number];

/** What provinces at this point of a year came to: the worst twentieth in a line, the rest in a small table. */
export function RiskPanel({ view, risk }: RiskPanelProps) {
  const { lang } = view;
  const t = nowcastMessages(lang);
  const share = (tau: number) => `${formatNumber(tau * 100, 0, lang)}${NO_BREAK_SPACE}%`;
  const [worst] = risk.rows;
  const part =
    risk.horizon === undefined || risk.soFar === undefined
      ? undefined
      : t.partGrowth(t.parts[risk.horizon] ?? risk.horizon, percentText(risk.soFar, lang));
  const loss = (key: "loss" | "plain", title: string): Column<Row> => ({
    key,
    title,
    align: "right",
    text: (row) => row[key]?.toFixed(4) ?? "",
    cell: (row) => {
      const value = row[key];
      if (value === undefined) return "";
      const shown = formatNumber(value, 3, lang);
      return value === Math.min(row.loss ?? value, row.plain ?? value) ? <b>{shown}</b> : shown;
    },
  });
  const columns: readonly Column<Row>[] = [
    { key: "tau", title: t.tau, head: true, text: (row) => String(row.tau), cell: (row) => share(row.tau) },
    {
      key: "growth",
      title: t.growth,
      align: "right",
      text: (row) => row.growth.toFixed(3),
      cell: (row) => percentText(row.growth, lang),
    },
    loss("loss", t.loss),
    loss("plain", t.plain),
  ];
  return (
    <Panel title={t.risk} className="told-panel">
      <p className="soft">
        {worst && t.worst(share(worst.tau), percentText(worst.growth, lang))}{" "}
        {t.given(percentText(risk.lastYear, lang), part)} {t.cases(risk.n, risk.provinces, risk.years)}{" "}
        {risk.few && t.few(risk.n)}
      </p>
      <Table
        caption={t.risk}
        rows={risk.rows}
        columns={columns}
        rowKey={(row) => String(row.tau)}
        file={`growth-at-risk-${view.territory}`}
        className="cards"
        note={[...(risk.told > 0 ? [t.lossNote(risk.told)] : []), ...(risk.rearranged ? [t.crossed] : [])].join(" ")}
      />
    </Panel>
  );
}
