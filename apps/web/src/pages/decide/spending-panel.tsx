import { drawChart } from "@hoatieu/chart";
import type { WireAnswer, WireBudgetPage, WireSpendingRule } from "@hoatieu/contract";
import { formatDay, formatNumber } from "@hoatieu/language";
import type { ReactNode } from "react";
import { useMessages } from "../../messages/index.ts";
import { ChartFigure } from "../../parts/chart-figure.tsx";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Panel } from "../../parts/panel.tsx";
import { useSourceTitle } from "../../parts/source-title.ts";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";
import { RuleSign } from "./rule-sign.tsx";
import { SpendingVersions } from "./spending-versions.tsx";

interface SpendingPanelProps {
  readonly view: View;
  readonly page: WireBudgetPage;
}

const plain = (answer: WireAnswer) => (answer.kind === "finding" ? String(answer.value) : "");

/** Investment against recurrent spending at every point of the year, and the plans that the printed rates imply. */
export function SpendingPanel({ view, page }: SpendingPanelProps) {
  const m = useMessages();
  const table = <SpendingRows view={view} page={page} />;
  return (
    <Panel title={m.decide.spending} id="spending">
      {page.spending.length === 0 ? (
        <p className="missing">{m.decide.noSpending}</p>
      ) : (
        <>
          <SpendingColumns view={view} page={page} table={table} />
          {table}
          <SpendingVersions page={page} />
        </>
      )}
    </Panel>
  );
}

function SpendingColumns({ view, page, table }: SpendingPanelProps & { readonly table: ReactNode }) {
  const m = useMessages();
  const names = useNames();
  const rules = page.spending.toReversed();
  const source = useSourceTitle(
    rules.flatMap(({ investment, recurrent }) =>
      [investment.amount, recurrent.amount].flatMap((a) => (a.kind === "finding" ? a.inputs : [])),
    ),
    view,
  );
  const column = (answer: WireAnswer) =>
    answer.kind === "finding"
      ? { value: answer.value, shown: formatNumber(answer.value, answer.decimals, view.lang), figure: answer.inputs[0] }
      : undefined;
  return (
    <ChartFigure
      heading={m.decide.spendingChart}
      footer={m.chart.source(source, formatDay(view.day, view.lang))}
      file={`spending-months-${view.territory}-${page.period}`}
      draw={(width) =>
        drawChart(
          {
            kind: "pairs",
            names: { first: m.decide.investment, second: m.decide.recurrent },
            unit: view.lang === "vi" ? "tỷ đồng" : "bn VND",
            pairs: rules.map((r) => ({
              label: names.periodShort(r.period),
              first: column(r.investment.amount),
              second: column(r.recurrent.amount),
            })),
          },
          {
            title: m.decide.spending,
            width,
            format: (value, decimals) => formatNumber(value, decimals, view.lang),
          },
        )
      }
      table={table}
      csv={() => [
        [m.decide.period, m.decide.investment, m.decide.recurrent],
        ...rules.map((r) => [r.period, plain(r.investment.amount), plain(r.recurrent.amount)]),
      ]}
    />
  );
}

function SpendingRows({ view, page }: SpendingPanelProps) {
  const m = useMessages();
  const names = useNames();
  const pot = (key: "investment" | "recurrent", title: string): Column<WireSpendingRule> => ({
    key,
    title,
    align: "right",
    text: (r) => plain(r[key].amount),
    cell: (r) => (
      <>
        <Num answer={r[key].amount} />
        {r[key].rate.kind === "finding" && (
          <small className="part" title={m.decide.rateOf}>
            <Num answer={r[key].rate} />
          </small>
        )}
      </>
    ),
  });
  const columns: readonly Column<WireSpendingRule>[] = [
    {
      key: "period",
      title: m.decide.period,
      head: true,
      text: (r) => r.period,
      cell: (r) => names.periodShort(r.period),
    },
    pot("investment", m.decide.investment),
    pot("recurrent", m.decide.recurrent),
    {
      key: "margin",
      title: m.decide.margin,
      align: "right",
      text: (r) => plain(r.margin),
      cell: (r) => <Num answer={r.margin} change />,
    },
    {
      key: "execution",
      title: m.decide.execution,
      text: (r) => r.execution,
      cell: (r) => <RuleSign state={r.execution} />,
    },
    { key: "plan", title: m.decide.onPlan, text: (r) => r.plan, cell: (r) => <RuleSign state={r.plan} /> },
  ];
  return (
    <Table
      caption={m.decide.spending}
      rows={page.spending}
      columns={columns}
      rowKey={(r) => r.period}
      className="cards"
      file={`spending-${view.territory}-${page.period}`}
    />
  );
}
