import { type AttainmentRow, drawChart } from "@hoatieu/chart";
import type { WireAnswer, WireBudgetPage, WireFinding, WireRevenueLine } from "@hoatieu/contract";
import { formatDay, formatNumber, formatValue, verdictSign } from "@hoatieu/language";
import { useMessages } from "../../messages/index.ts";
import { ChartFigure } from "../../parts/chart-figure.tsx";
import { useNames } from "../../parts/names.ts";
import { useSourceTitle } from "../../parts/source-title.ts";
import type { View } from "../../view/use-view.tsx";

interface AttainmentChartProps {
  readonly view: View;
  readonly page: WireBudgetPage;
}

interface Attained {
  readonly line: WireRevenueLine;
  readonly issuer: keyof ReturnType<typeof useMessages>["bridge"]["issuers"];
  readonly verdict: string;
  readonly rate: WireFinding;
}

const NARROW = 520;
const finding = (answer: WireAnswer | undefined) => (answer?.kind === "finding" ? answer : undefined);

/** The plan in force of each issuer that a line can be held against, stated or implied, of the months that its result covers. */
function attainedOf(line: WireRevenueLine): readonly Attained[] {
  // Rounded copies of a plan on pages that name no issuer stay in the table.
  const named = line.plans.filter(({ issuer }) => issuer !== "not-stated");
  const stated = (named.length > 0 ? named : line.plans).flatMap(({ issuer, versions }) => {
    const last = versions.at(-1);
    const rate = finding(last?.attainment);
    return last && rate ? [{ line, issuer, verdict: last.verdict, rate }] : [];
  });
  const covered = line.row.result.kind === "result" ? line.row.result.covered : undefined;
  const implied = line.attainments
    .filter(({ period }) => period === covered)
    .map(({ issuer, verdict, rate }) => ({ line, issuer, verdict, rate }));
  return [...stated, ...implied];
}

const LOOKS: Readonly<Record<string, AttainmentRow["look"]>> = {
  exceeded: "reached",
  met: "reached",
  "on-path": "reached",
  missed: "short",
  behind: "short",
};

/** Revenue in percent of each plan: how far every item came, by every denominator. */
export function AttainmentChart({ view, page }: AttainmentChartProps) {
  const m = useMessages();
  const names = useNames();
  const attained = page.revenue.flatMap(attainedOf);
  const source = useSourceTitle(
    attained.flatMap(({ rate }) => rate.inputs),
    view,
  );
  if (attained.length === 0) return null;
  const rows = attained.map(({ line, issuer, verdict, rate }) => {
    const sign = verdictSign(verdict);
    return {
      label: `${names.short(line.indicator)} · ${m.bridge.issuers[issuer]}`,
      value: rate.value,
      shown: formatValue({ ...rate, bound: rate.bound }, view.lang),
      sign: { shape: sign.shape, word: sign[view.lang] },
      look: LOOKS[verdict] ?? ("open" as const),
    };
  });
  return (
    <ChartFigure
      heading={m.decide.attainment}
      note={names.periodShort(page.period)}
      footer={m.chart.source(source, formatDay(view.day, view.lang))}
      file={`revenue-attainment-${view.territory}-${page.period}`}
      draw={(width) =>
        drawChart(
          // A phone has no room for words beside the bars: the shape says it, the table has the word.
          {
            kind: "attainment",
            rows: width < NARROW ? rows.map((row) => ({ ...row, sign: { ...row.sign, word: "" } })) : rows,
            planWord: m.decide.hundred,
          },
          {
            title: `${m.decide.attainment}, ${names.period(page.period)}`,
            width,
            format: (value, decimals) => formatNumber(value, decimals, view.lang),
          },
        )
      }
      table={
        <ul className="facts-list">
          {rows.map((row) => (
            <li key={row.label}>
              {row.label}: <b>{row.shown}</b> {row.sign.word}
            </li>
          ))}
        </ul>
      }
      csv={() => [
        [m.decide.item, m.decide.plans, m.decide.verdict],
        ...rows.map((row) => [row.label, String(row.value), row.sign.word]),
      ]}
    />
  );
}
