import type { SeriesForecastState } from "@hoatieu/chart";
import type { WireSeriesOutlook } from "@hoatieu/contract";
import { type Language, parsePeriod } from "@hoatieu/core";
import { formatNumber, formatPeriodShort } from "@hoatieu/language";
import { seriesMessages } from "./series-messages.ts";

/** Years of history drawn: enough to see the season; fewer where there is little room. */
const YEARS = { 12: { wide: 5, narrow: 3 }, 4: { wide: 8, narrow: 5 } } as const;
const NARROW = 520;

export type SeriesForecastOf = WireSeriesOutlook["forecasts"][number];

/** The forecast read first: the combination, or the first method that has an answer. */
export const leading = ({ forecasts }: WireSeriesOutlook): SeriesForecastOf | undefined => forecasts[0];

const monthOf = (period: string) => parsePeriod(period)?.end ?? 0;

export const periodShort = (period: string, language: Language): string => {
  const parsed = parsePeriod(period);
  return parsed ? formatPeriodShort(parsed, language) : period;
};

/** The state of the chart: the last years, the season taken off, and what is to come. */
export function seriesForecastState(
  outlook: WireSeriesOutlook,
  title: string,
  language: Language,
  width: number,
): SeriesForecastState {
  const t = seriesMessages(language);
  const { history, adjusted, ahead, decimals, frequency } = outlook;
  const narrow = width < NARROW;
  const from = Math.max(0, history.length - frequency * YEARS[frequency][narrow ? "narrow" : "wide"]);
  const number = (value: number) => formatNumber(value, decimals, language);
  const [first, plain] = [leading(outlook), outlook.forecasts.find((f) => f.method === "seasonal-naive")];
  const range = (low: number | undefined, high: number | undefined) => [low ?? Number.NaN, high ?? Number.NaN] as const;
  return {
    title,
    points: history.slice(from).map(({ period, value, figure }) => ({
      x: monthOf(period),
      value,
      figure,
      hint: `${periodShort(period, language)}: ${number(value)}`,
    })),
    adjusted: (adjusted?.values ?? []).slice(from).map((value, i) => ({
      x: monthOf(history[from + i]?.period ?? ""),
      value,
    })),
    steps: ahead.flatMap((period, h) => {
      const median = first?.median[h];
      if (!first || median === undefined) return [];
      return [
        {
          x: monthOf(period),
          median,
          bands: [range(first.low95[h], first.high95[h]), range(first.low80[h], first.high80[h])],
          plain: plain === first ? undefined : plain?.median[h],
          hint: `${periodShort(period, language)}: ${number(median)} (80 %: ${number(first.low80[h] ?? 0)}–${number(first.high80[h] ?? 0)})`,
        },
      ];
    }),
    levels: ["95 %", "80 %"],
    labels: { median: number(first?.median.at(-1) ?? 0), plain: t.plain, adjusted: t.adjusted },
    format: (value, digits) => formatNumber(value, digits, language),
    width,
    height: narrow ? 280 : 360,
  };
}
