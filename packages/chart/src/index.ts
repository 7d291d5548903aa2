export type { AttainmentRow } from "./attainment-bars.ts";
export { type Bar, type BarsState, bars } from "./bars.ts";
export type { AttainmentData, ChartData, FanData, HistoryData, PairsData, WaterfallData } from "./chart-data.ts";
export { type ContributionBar, type ContributionBarsState, contributionBars } from "./contribution-bars.ts";
export { type ChartPlace, drawChart } from "./draw-chart.ts";
export { type FanChartState, type FanPoint, type FanStep, fanChart } from "./fan-chart.ts";
export {
  type HistoryMark,
  type HistoryPlan,
  type HistoryVintage,
  type LineHistoryState,
  lineHistory,
} from "./line-history.ts";
export type { ColumnPair, ColumnValue } from "./paired-columns.ts";
export { PAPER_PALETTE, type Palette } from "./palette.ts";
export { type RecordChartState, type RecordTelling, type RecordYear, recordChart } from "./record-chart.ts";
export {
  type SeriesForecastState,
  type SeriesPoint,
  type SeriesStep,
  seriesForecastChart,
} from "./series-forecast.ts";
export type { Drawing, Paint, Shape } from "./shape.ts";
export { type SparklineState, type SparkPlan, type SparkPoint, sparkline } from "./sparkline.ts";
export { type StackedCountsState, type StackedRow, stackedCounts } from "./stacked-counts.ts";
export { drawingSvg, type SvgFile, toSvg } from "./to-svg.ts";
export { type WaterfallEnd, type WaterfallState, type WaterfallStep, waterfall } from "./waterfall.ts";
