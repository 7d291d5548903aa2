export { autocorrelatedLevels } from "./autocorrelated-levels.ts";
export { chowLin } from "./disaggregate/chow-lin.ts";
export { type DentonOptions, denton, dentonCholette } from "./disaggregate/denton.ts";
export type { Conversion, DisaggregationInput } from "./disaggregate/frame.ts";
export { fernandez, litterman } from "./disaggregate/litterman.ts";
export type { DisaggregationCode, Refusal } from "./disaggregate/refusal.ts";
export type { RegressionDisaggregation } from "./disaggregate/regression.ts";
export type { RegressionOptions, RhoChoice } from "./disaggregate/rho-choice.ts";
export {
  type GrowthAtRisk,
  type GrowthAtRiskOptions,
  growthAtRisk,
  type RiskAhead,
  type RiskFault,
  type RiskLine,
  type RiskObservation,
  riskAhead,
} from "./growth-at-risk.ts";
export {
  type Condition,
  combination,
  deviations,
  given,
  independentSum,
  type JointNormal,
  probabilityAtLeast,
} from "./joint-normal.ts";
export { type EstimatedFactor, type EstimateFactorOptions, estimateFactor } from "./nowcast/estimate-factor.ts";
export type { Cell, DynamicFactor, Panel, PanelFault } from "./nowcast/factor-model.ts";
export {
  type GrowthNowcast,
  growthNowcast,
  type NewsRow,
  type NowcastIndicator,
  type NowcastNews,
  type NowcastRecord,
} from "./nowcast/growth-nowcast.ts";
export { NOWCAST_INDICATORS, type QuarterRate, type QuarterRates, quarterRates } from "./nowcast/growth-panel.ts";
export { type News, news, type Release, type Revision } from "./nowcast/news.ts";
export { figuresGiven, type Nowcast, type NowcastFigure, nowcast } from "./nowcast/nowcast.ts";
export { type BaseLevel, baseLevel } from "./outlook/base-level.ts";
export { type BestGrowth, bestGrowth } from "./outlook/best-growth.ts";
export { conditionYear, type JointStudent, type Student, weightedSum } from "./outlook/condition-year.ts";
export { type Estimated, estimateProcess } from "./outlook/estimate-process.ts";
export { type GrowthModel, growthModel, modelDay } from "./outlook/growth-model.ts";
export type { GrowthProcess } from "./outlook/growth-process.ts";
export { INDUSTRIES, PANEL_INDICATORS, SECTORS, TOTAL } from "./outlook/nodes.ts";
export { type Outlook, type OutlookBasis, outlookOf } from "./outlook/outlook.ts";
export {
  periodWeights,
  QUARTERS,
  type Quarter,
  type Quarters,
  quartersOf,
  USUAL_SHARES,
} from "./outlook/quarters.ts";
export { type RateStatement, rateStatements } from "./outlook/rate-statement.ts";
export { between, cellWeights, growthOf, interval, reaches } from "./outlook/readings.ts";
export { COURSE_LEVELS, type CoursePoint, yearCourse } from "./outlook/year-course.ts";
export {
  equalErrors,
  reconcile,
  residualMoments,
  shrunkErrors,
  structuralErrors,
  varianceErrors,
} from "./reconcile.ts";
export { type FixedConflict, type FixedNode, reconcileFixed } from "./reconcile-fixed.ts";
export {
  FEW_CASES,
  type PooledRisk,
  pooledRisk,
  RISK_TAUS,
  type RiskAsked,
  type RiskRow,
} from "./record/pooled-risk.ts";
export { recordTerritory, type TargetYear, targetHistory, yearOutcome, yearTarget } from "./record/target-history.ts";
export { type ScoredForecast, scoreForecast, TELLING_DAYS } from "./record/yearly-record.ts";
export { type Achievement, achievements, plannedGrowth } from "./scenario/achievement.ts";
export { compareVersions, type NodeShift, type VersionDifference } from "./scenario/compare-versions.ts";
export { type Consistency, consistent, type RoundedStatement } from "./scenario/consistency.ts";
export { type Contradiction, contradictions } from "./scenario/contradictions.ts";
export { held, type PathStatement } from "./scenario/path-statement.ts";
export { type PublishedStatement, publishedStatements } from "./scenario/published-scenario.ts";
export { type RestOfYear, restOfYear } from "./scenario/rest-of-year.ts";
export { cellState, type ScenarioWish, scenarioContent, statementsOf } from "./scenario/scenario-content.ts";
export {
  type Clash,
  type ImpossiblePath,
  type ScenarioSolver,
  type SolvedPath,
  scenarioSolver,
} from "./scenario/scenario-solver.ts";
export {
  crpsNormal,
  crpsSample,
  crpsStudent,
  intervalScore,
  logScoreNormal,
  meanAbsoluteError,
  meanAbsoluteScaledError,
  percentageError,
  pinballLoss,
  rootMeanSquaredError,
  rootMeanSquaredScaledError,
  seasonalNaiveScale,
  symmetricPercentageError,
  transformNormal,
} from "./scores.ts";
export type { Mode } from "./seasonal/mode.ts";
export { type X11Quality, x11Quality } from "./seasonal/quality.ts";
export type { SeasonalFilter } from "./seasonal/seasonal-average.ts";
export {
  type SeasonalAdjustment,
  type SeasonalAdjustmentOptions,
  seasonallyAdjust,
} from "./seasonal/seasonally-adjust.ts";
export { type X11, type X11Options, x11 } from "./seasonal/x11.ts";
export { type AirlineFit, type AirlineOptions, fitAirline } from "./series/airline.ts";
export {
  type AirlineForecast,
  type AirlineForecastOptions,
  airlineIntervals,
  forecastAirline,
} from "./series/airline-forecast.ts";
export { type AnnualGrowth, annualGrowth, type YearUnderWay } from "./series/annual-growth.ts";
export { type Cannot, type CannotCode, isCannot, type Observed } from "./series/cannot.ts";
export { type CombinedForecast, combinedForecast } from "./series/combination.ts";
export { drift } from "./series/drift.ts";
export { type EtsOptions, ets } from "./series/ets.ts";
export type { Smoothing } from "./series/ets-admissible.ts";
export { type EtsFit, etsAt } from "./series/ets-fit.ts";
export { etsForecast } from "./series/ets-forecast.ts";
export type { EtsStates } from "./series/ets-layout.ts";
export { type EtsModel, etsCandidates, etsName } from "./series/ets-model.ts";
export type { Forecast } from "./series/forecast.ts";
export { type HoltWintersFit, holtWinters, holtWintersMeans } from "./series/holt-winters.ts";
export { seasonalNaive } from "./series/seasonal-naive.ts";
export { type BacktestRow, backtest, originsOf } from "./series/series-backtest.ts";
export { forecastByAll, SERIES_METHODS, type SeriesMethod, type TetChoice } from "./series/series-methods.ts";
export { AHEAD, JUDGED, type SeriesOutlook, seriesOutlook } from "./series/series-outlook.ts";
export { LEAST_YEARS, type SeriesRun, seriesRun } from "./series/series-run.ts";
export { type Stl, stlPeriodic } from "./series/stl.ts";
export { type TetRegressors, type TetWindow, tetDate, tetRegressor, tetRegressors } from "./series/tet.ts";
export { theta } from "./series/theta.ts";
export { type UnusualValue, unusualValues } from "./series/unusual-values.ts";
export {
  type GrowthCase,
  type GrowthPanel,
  growthCases,
  growthPanel,
  HORIZONS,
  type Horizon,
} from "./skill/growth-cases.ts";
export { type SkillRow, skillTable } from "./skill/growth-skill.ts";
export { type TargetRecord, targetRecord } from "./skill/target-record.ts";
export { levelMeans, residualsByYear, temporalSumming } from "./temporal.ts";
