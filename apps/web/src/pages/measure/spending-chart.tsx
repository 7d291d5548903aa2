import { bars } from "@hoatieu/chart";
import type { WireSpendingRule } from "@hoatieu/contract";
import { formatDay, formatValue } from "@hoatieu/language";
import type { ReactNode } from "react";
import { useMessages } from "../../messages/index.ts";
import { ChartFigure } from "../../parts/chart-figure.tsx";
import { useNames } from "../../parts/names.ts";
import { useSourceTitle } from "../../parts/source-title.ts";
import type { View } from "../../view/use-view.tsx";

interface SpendingChartProps {
  readonly view: View;
  readonly rule: WireSpendingRule;
  readonly table: ReactNode;
}

/** Investment and recurrent spending at the newest point of the year, on one scale. */
export function SpendingChart({ view, rule, table }: SpendingChartProps) {
  const m = useMessages();
  const names = useNames();
  const amounts = [
    { label: m.bridge.investment, answer: rule.investment.amount, paint: "sea" as const },
    { label: m.bridge.recurrent, answer: rule.recurrent.amount, paint: "ink-3" as const },
  ].flatMap(({ answer, ...rest }) => (answer.kind === "finding" ? [{ ...rest, answer }] : []));
  const source = useSourceTitle(
    amounts.flatMap(({ answer }) => answer.inputs),
    view,
  );
  return (
    <ChartFigure
      heading={m.bridge.spending}
      note={names.periodShort(rule.period)}
      footer={m.chart.source(source, formatDay(view.day, view.lang))}
      file={`spending-${view.territory}-${rule.period}`}
      draw={(width) =>
        bars({
          title: `${m.bridge.spending}, ${names.period(rule.period)}`,
          width,
          bars: amounts.map(({ label, answer, paint }) => ({
            label,
            value: answer.value,
            shown: formatValue({ ...answer, bound: answer.bound }, view.lang),
            note: "",
            paint,
          })),
        })
      }
      table={table}
      csv={() => [
        [m.data.catalogue.name, m.chart.value, m.indicator.unit],
        ...amounts.map(({ label, answer }) => [label, answer.value.toFixed(answer.decimals), answer.unit]),
      ]}
    />
  );
}
