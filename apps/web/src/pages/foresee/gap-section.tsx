import { contributionBars } from "@hoatieu/chart";
import { growthOf, QUARTERS, TOTAL } from "@hoatieu/foresee";
import { formatDay, formatSigned } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { ChartFigure } from "../../parts/chart-figure.tsx";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { useSourceTitle } from "../../parts/source-title.ts";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { outlookFinding, percentText, RATE_DECIMALS } from "./outlook-words.ts";
import type { TableRow } from "./table-rows.ts";
import type { Scenario } from "./use-scenario.ts";

interface GapSectionProps {
  readonly view: View;
  readonly scenario: Scenario;
}

/** What each sector must add on top of where it is heading. */
export function GapSection({ view, scenario }: GapSectionProps) {
  const m = useMessages();
  const t = m.foresee.gap;
  const names = useNames();
  const { outlook, target, rows, clashes, page } = scenario;
  const source = useSourceTitle(outlook.figures, view);
  if (!target || outlook.elapsed === QUARTERS.length || clashes.length > 0) return null;
  const parts = rows.filter((row) => row.kind === "node" || row.kind === "member");
  const gap = target.low - growthOf(outlook, TOTAL).location;
  if (gap <= 0)
    return (
      <Panel title={t.title} note={t.note}>
        <p>
          <Phrase
            text={t.none}
            slots={{
              median: <Num answer={outlookFinding(outlook, "outlook", target.low - gap, "%", RATE_DECIMALS)} />,
              target: <b>{percentText(target.low, view.lang)}</b>,
            }}
          />
        </p>
      </Panel>
    );
  const points = (value: number) => formatSigned(value, RATE_DECIMALS, view.lang);
  const columns: readonly Column<TableRow>[] = [
    { key: "sector", title: m.foresee.table.sector, head: true, cell: (row) => names.short(row.node) },
    { key: "extra", title: m.foresee.table.extra, align: "right", cell: (row) => points(row.extra) },
  ];
  return (
    <ChartFigure
      heading={t.title}
      note={t.note}
      footer={`${m.chart.source(source, formatDay(view.day, view.lang))} ${t.foot}`}
      file={`gap-${view.territory}-${page.year}`}
      draw={(width) =>
        contributionBars({
          title: `${t.title}: ${t.note}`,
          width: Math.min(width, 760),
          parts: parts.map((row) => ({ label: names.short(row.node), value: row.extra, shown: points(row.extra) })),
          total: { label: t.total, value: gap, shown: points(gap) },
        })
      }
      table={<Table caption={t.title} rows={parts} columns={columns} rowKey={(row) => row.node} />}
      csv={() => [
        [m.foresee.table.sector, m.foresee.table.extra],
        ...parts.map((row) => [names.indicator(row.node), row.extra.toFixed(4)]),
      ]}
    />
  );
}
