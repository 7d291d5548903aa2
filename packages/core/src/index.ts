export { addDays, type Day, dayOf, daysBetween, isDay } from "./day.ts";
export { add, type Decimal, parseDecimal, shift, subtract, sum, toNumber, toText } from "./decimal.ts";
export { type Directive, directiveAsOf } from "./directive.ts";
export {
  decimalsOf,
  effectiveStatus,
  type Figure,
  type FigureColumns,
  figureIdentity,
  isStatus,
  makeFigure,
  STATUSES,
  type Status,
  seriesKey,
  storedFigure,
} from "./figure.ts";
export {
  type Answer,
  compute,
  type Finding,
  FORMULAS,
  type Formula,
  isMissing,
  MISSING_REASONS,
  type Missing,
  type MissingReason,
  missing,
  printed,
} from "./finding.ts";
export type {
  ImportContent,
  ImportCounts,
  ImportKind,
  ImportRow,
  Reading,
  Refusal,
  RowEffect,
} from "./import-row.ts";
export type {
  Accumulation,
  Direction,
  Identity,
  Indicator,
  IndicatorSetItem,
  PillarCode,
  PillarWeight,
  SeriesMapping,
  Source,
} from "./indicator.ts";
export {
  type LegalLimit,
  LIMIT_KINDS,
  type LimitKind,
  limitOn,
  limitStart,
  limitsKnown,
  NEXT_YEAR,
  SAME_YEAR,
} from "./legal-limit.ts";
export { isMeasure, isPlanMeasure, MEASURES, type Measure } from "./measure.ts";
export { namesFor } from "./national-name.ts";
export { makePanel, type Panel, type PanelQuery, panelOf } from "./panel.ts";
export { makePeers, type PeerFigures, type PeerQuery, peersOf } from "./peers.ts";
export {
  comparePeriods,
  contains,
  cumulative,
  daysOf,
  isCumulative,
  lastMonthOf,
  monthPeriod,
  monthsIn,
  type Period,
  type PeriodKind,
  parsePeriod,
  period,
  quarterPeriod,
  restOf,
  samePeriodBefore,
  startYearOf,
  yearOf,
  yearPeriod,
} from "./period.ts";
export { targetsFromFigures } from "./plan-figures.ts";
export { type Place, type Problem, ProblemError, problem } from "./problem.ts";
export type { ProjectStatement } from "./project-statement.ts";
export { type Bound, type Qualifier, qualify } from "./qualifier.ts";
export type { Dataset, Reference } from "./reference.ts";
export type {
  CellState,
  ForecastOrigin,
  ForecastRecord,
  NewForecast,
  NewScenario,
  NewScenarioVersion,
  Quarter,
  ScenarioContent,
  ScenarioHistory,
  ScenarioRecord,
  ScenarioSummary,
  ScenarioVersion,
} from "./scenario-record.ts";
export { BOUND_REACH, compareForDisplay, contradicts, type Selected, select } from "./select.ts";
export {
  type At,
  compareFigures,
  figureAt,
  makeSnapshot,
  type Query,
  type Snapshot,
  scopesOf,
  series,
  snapshotOf,
} from "./snapshot.ts";
export {
  type Comparison,
  compareTargets,
  ISSUERS,
  type Issuer,
  mergeTargets,
  type Target,
  type TargetListLine,
  type TargetMeasure,
  type TargetStatement,
  targetMeasure,
  targetUnit,
} from "./target.ts";
export {
  breaksBetween,
  family,
  HOME_TERRITORY,
  isValidOn,
  predecessors,
  provincesOn,
  type Territories,
  type Territory,
  type TerritoryLevel,
} from "./territory.ts";
export { type Bilingual, fold, type Language } from "./text.ts";
