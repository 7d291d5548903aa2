import type { WireSeriesForecast } from "@hoatieu/contract";
import { decimalsOf, type Language, monthPeriod, type Period, quarterPeriod, type Snapshot } from "@hoatieu/core";
import { AHEAD, isCannot, type SeriesOutlook, type SeriesRun, seriesOutlook, seriesRun } from "@hoatieu/foresee";
import { unknownIndicator } from "../views/ask.ts";
import { noForecastWords, seriesWords } from "./series-words.ts";

/** Seven digits are more than any of it means. */
const rounded = (value: number) => Number(value.toPrecision(7));
const all = (values: readonly number[]) => values.map(rounded);

/** Forecasts of one indicator's own monthly or quarterly series, as known on the snapshot's day; or why there are none. */
export function seriesForecastView(snapshot: Snapshot, indicator: string, language: Language): WireSeriesForecast {
  if (!snapshot.reference.indicators.has(indicator))
    throw unknownIndicator(indicator, snapshot.reference.indicators.keys());
  const run = seriesRun(snapshot, indicator);
  const outlook = isCannot(run) ? run : seriesOutlook(run);
  if (isCannot(run) || isCannot(outlook)) {
    const fault = isCannot(run) ? run : outlook;
    if (!isCannot(fault)) throw new Error("a run without a fault");
    const { cannot, needed, found } = fault;
    return {
      kind: "none",
      reason: cannot,
      ...(needed === undefined ? {} : { needed }),
      ...(found === undefined ? {} : { found }),
      words: noForecastWords(fault, language),
    };
  }
  const ahead = periodsAfter(run);
  const decimals = decimalsFor(run);
  return {
    kind: "forecast",
    words: seriesWords(run, outlook, ahead, decimals, snapshot.asOf, language),
    unit: run.unit,
    scope: run.scope,
    decimals,
    frequency: run.frequency,
    history: run.figures.map((f) => ({ period: f.period.text, value: f.value, figure: f.id })),
    ...(isCannot(outlook.adjusted)
      ? {}
      : { adjusted: { values: all(outlook.adjusted.values), trend: all(outlook.adjusted.trend) } }),
    ahead: ahead.map((p) => p.text),
    forecasts: forecastsOf(outlook),
    absent: outlook.absent.map(({ method, cannot }) => ({ method, reason: cannot })),
    ...(outlook.tet ? { tet: { used: outlook.tet.used, gain: rounded(outlook.tet.gain) } } : {}),
    backtest: outlook.backtest.map((row) => ({ ...row })),
    unusual: outlook.unusual.flatMap(({ at, score, ratio }) => {
      const figure = run.figures[at];
      return figure
        ? [{ period: figure.period.text, figure: figure.id, score, ...(ratio === undefined ? {} : { ratio }) }]
        : [];
    }),
  };
}

type Forecasts = Extract<WireSeriesForecast, { readonly kind: "forecast" }>["forecasts"];

const forecastsOf = ({ forecasts }: SeriesOutlook): Forecasts =>
  [...forecasts].map(([method, f]) => ({
    method,
    model: f.method,
    median: all(f.mean),
    low80: all(f.lower80),
    high80: all(f.upper80),
    low95: all(f.lower95),
    high95: all(f.upper95),
  }));

function periodsAfter({ figures, frequency }: SeriesRun): readonly Period[] {
  const end = figures.at(-1)?.period.end ?? 0;
  return Array.from({ length: AHEAD[frequency] }, (_, i) => {
    const last = end + ((i + 1) * 12) / frequency;
    const [year, month] = [Math.floor(last / 12), last % 12];
    return frequency === 12 ? monthPeriod(year, month + 1) : quarterPeriod(year, Math.floor(month / 3) + 1);
  });
}

/** As printed, but no more than four digits in all tell apart. */
function decimalsFor({ figures }: SeriesRun): number {
  const size = Math.max(...figures.map((f) => Math.abs(f.value)));
  const most = Math.max(...figures.slice(-12).map(decimalsOf));
  return Math.min(most, size >= 1000 ? 0 : size >= 10 ? 1 : 2);
}
