import { contributionBars } from "@hoatieu/chart";
import type { WireContributions } from "@hoatieu/contract";
import { formatDay, formatSigned } from "@hoatieu/language";
import { useState } from "react";
import { useMessages } from "../../messages/index.ts";
import { ChartFigure } from "../../parts/chart-figure.tsx";
import { useNames } from "../../parts/names.ts";
import { Num } from "../../parts/number.tsx";
import { Phrase } from "../../parts/phrase.tsx";
import { Sign } from "../../parts/sign.tsx";
import { useSourceTitle } from "../../parts/source-title.ts";
import { type Column, Table } from "../../parts/table.tsx";
import type { View } from "../../view/use-view.tsx";

interface ContributionsSectionProps {
  readonly view: View;
  readonly contributions: readonly WireContributions[];
}

/** Charts shown before "show more". */
const FIRST = 2;

/** The newest period of each total comes first; the others are a click away. */
export function ContributionsSection({ view, contributions }: ContributionsSectionProps) {
  const m = useMessages();
  const [all, setAll] = useState(false);
  const shown = all ? contributions : contributions.slice(0, FIRST);
  return (
    <div className="contributions">
      <div className="pair">
        {shown.map((c) => (
          <ContributionChart key={`${c.total}${c.period}`} view={view} contributions={c} />
        ))}
      </div>
      {shown.length < contributions.length && (
        <p className="next">
          <button type="button" className="button quiet" onClick={() => setAll(true)}>
            {m.measure.contributions}: {m.table.more} ({contributions.length - shown.length})
          </button>
        </p>
      )}
    </div>
  );
}

interface ContributionChartProps {
  readonly view: View;
  readonly contributions: WireContributions;
}

/** What each part adds to growth, as one page printed it, with its closing check. */
export function ContributionChart({ view, contributions: c }: ContributionChartProps) {
  const m = useMessages();
  const names = useNames();
  const source = useSourceTitle(c.sum.inputs, view);
  const points = (value: number, decimals: number) => formatSigned(value, decimals, view.lang);
  const growth = c.growth.kind === "finding" ? c.growth : undefined;
  const heading = `${m.measure.contributions}: ${names.short(c.total)}`;
  return (
    <div>
      <ChartFigure
        heading={heading}
        note={names.periodShort(c.period)}
        footer={`${m.chart.source(source, formatDay(view.day, view.lang))} ${m.measure.accounting}`}
        file={`contributions-${c.total}-${c.period}`}
        draw={(width) =>
          contributionBars({
            title: heading,
            width,
            parts: c.parts.map((part) => ({
              label: names.short(part.indicator),
              value: part.contribution.value,
              shown: points(part.contribution.value, part.contribution.decimals),
            })),
            total: growth && {
              label: m.measure.growth,
              value: growth.value,
              shown: points(growth.value, growth.decimals),
            },
          })
        }
        table={<PartsTable contributions={c} />}
        csv={() => [
          [m.bridge.indicator, m.measure.contribution],
          ...c.parts.map((part) => [names.indicator(part.indicator), String(part.contribution.value)]),
        ]}
      />
      <p className="note">
        {c.closes !== undefined && <Sign of="check" code={c.closes ? "holds" : "fails"} />}{" "}
        {c.closes === undefined ? (
          m.measure.noClose
        ) : c.closes ? (
          m.measure.closes
        ) : (
          <Phrase text={m.measure.notCloses} slots={{ residual: <Num answer={c.residual} change /> }} />
        )}
      </p>
    </div>
  );
}

function PartsTable({ contributions: c }: { readonly contributions: WireContributions }) {
  const m = useMessages();
  const names = useNames();
  const columns: readonly Column<WireContributions["parts"][number]>[] = [
    { key: "part", title: m.bridge.indicator, head: true, cell: (p) => names.short(p.indicator) },
    { key: "growth", title: m.measure.growth, align: "right", cell: (p) => <Num answer={p.growth} change /> },
    {
      key: "points",
      title: m.measure.contribution,
      align: "right",
      cell: (p) => <Num answer={p.contribution} change />,
    },
  ];
  return (
    <Table
      caption={m.measure.contributions}
      rows={c.parts}
      columns={columns}
      rowKey={(p) => p.indicator}
      note={
        <>
          {m.measure.total}: <Num answer={c.sum} />
        </>
      }
    />
  );
}
