import { seriesForecastChart } from "@hoatieu/chart";
import type { WireSeriesOutlook } from "@hoatieu/contract";
import { formatDay, formatNumber, scopeWord, unitName } from "@hoatieu/language";
import { useOpenPedigree } from "../../layout/pedigree-context.ts";
import { useMessages } from "../../messages/index.ts";
import { ChartFigure } from "../../parts/chart-figure.tsx";
import { useNames } from "../../parts/names.ts";
import { Sentence } from "../../parts/sentence.tsx";
import { useSourceTitle } from "../../parts/source-title.ts";
import type { View } from "../../view/use-view.tsx";
import { leading, seriesForecastState } from "./series-forecast-state.ts";
import { seriesMessages } from "./series-messages.ts";
import { SeriesBacktestTable, SeriesForecastTable } from "./series-tables.tsx";

interface SeriesForecastSectionProps {
  readonly view: View;
  readonly indicator: string;
  readonly outlook: WireSeriesOutlook;
}

/** The forecast of one series: in a sentence, as a picture, as a table, and how such forecasts would have done before. */
export function SeriesForecastSection({ view, indicator, outlook }: SeriesForecastSectionProps) {
  const m = useMessages();
  const t = seriesMessages(view.lang);
  const names = useNames();
  const open = useOpenPedigree();
  const newest = outlook.history.at(-1)?.figure;
  const source = useSourceTitle(newest === undefined ? [] : [newest], view);
  const name = names.indicator(indicator);
  const note = [unitName(outlook.unit, view.lang), scopeWord(outlook.scope, view.lang)]
    .filter((w) => w !== "")
    .join(", ");
  const onFigure = (figure: string) => {
    const point = outlook.history.find((p) => p.figure === figure);
    if (!point) return;
    const { decimals, unit } = outlook;
    open({
      answer: {
        kind: "finding",
        value: point.value,
        unit,
        decimals,
        formula: "printed",
        inputs: [figure],
        targets: [],
      },
      about: name,
    });
  };
  return (
    <section aria-label={t.title} className="series-forecast">
      <ChartFigure
        heading={t.chart(name)}
        note={note}
        footer={`${m.chart.source(source, formatDay(view.day, view.lang))} ${t.notOfficial}`}
        file={`forecast-${indicator}-${view.territory}`}
        draw={(width) => seriesForecastChart(seriesForecastState(outlook, t.chart(name), view.lang, width))}
        onFigure={onFigure}
        table={<SeriesForecastTable view={view} indicator={indicator} outlook={outlook} />}
        csv={() => csvOf(outlook, view)}
      />
      <p>
        <Sentence runs={outlook.words} />
      </p>
      <details className="history-details">
        <summary>{t.table}</summary>
        <SeriesForecastTable view={view} indicator={indicator} outlook={outlook} />
      </details>
      {outlook.backtest.length > 0 && (
        <details className="history-details" open>
          <summary>{t.backtest}</summary>
          <SeriesBacktestTable view={view} indicator={indicator} outlook={outlook} />
        </details>
      )}
      <Notes view={view} outlook={outlook} />
    </section>
  );
}

/** The models chosen, and what was left out. */
function Notes({ view, outlook }: Pick<SeriesForecastSectionProps, "view" | "outlook">) {
  const t = seriesMessages(view.lang);
  const models = outlook.forecasts
    .filter((f) => f.method !== "combination" && f.method !== "seasonal-naive")
    .map((f) => t.models(f.model));
  const words = [
    `${t.model}: ${models.join("; ")}.`,
    ...(outlook.tet ? [t.tet(outlook.tet.used, formatNumber(outlook.tet.gain, 1, view.lang))] : []),
    ...outlook.absent.map(({ method }) => t.absent(t.methods[method])),
  ];
  return <p className="note">{words.join(" ")}</p>;
}

function csvOf(outlook: WireSeriesOutlook, view: View): readonly (readonly string[])[] {
  const t = seriesMessages(view.lang);
  const first = leading(outlook);
  const digits = (value: number | undefined) => (value === undefined ? "" : String(value));
  return [
    [
      t.period,
      t.printed,
      t.adjustedLong,
      t.trend,
      t.median,
      ...[80, 95].flatMap((l) => [`${l} % -`, `${l} % +`]),
      t.plain,
    ],
    ...outlook.history.map(({ period, value }, i) => [
      period,
      digits(value),
      digits(outlook.adjusted?.values[i]),
      digits(outlook.adjusted?.trend[i]),
      ...new Array<string>(6).fill(""),
    ]),
    ...outlook.ahead.map((period, h) => [
      period,
      "",
      "",
      "",
      digits(first?.median[h]),
      digits(first?.low80[h]),
      digits(first?.high80[h]),
      digits(first?.low95[h]),
      digits(first?.high95[h]),
      digits(outlook.forecasts.find((f) => f.method === "seasonal-naive")?.median[h]),
    ]),
  ];
}
