export {
  type Condition,
  combination,
  deviations,
  given,
  independentSum,
  type JointNormal,
  probabilityAtLeast,
} from "./joint-normal.ts";
export { conditionYear, type JointStudent, type Student, weightedSum } from "./outlook/condition-year.ts";
export { type Estimated, estimateProcess } from "./outlook/estimate-process.ts";
export type { GrowthProcess } from "./outlook/growth-process.ts";
export { type RateStatement, rateStatements } from "./outlook/rate-statement.ts";
export {
  equalErrors,
  reconcile,
  residualMoments,
  shrunkErrors,
  structuralErrors,
  varianceErrors,
} from "./reconcile.ts";
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
export {
  type GrowthCase,
  type GrowthPanel,
  growthCases,
  growthPanel,
  HORIZONS,
  type Horizon,
} from "./skill/growth-cases.ts";
export { type SkillRow, skillTable } from "./skill/growth-skill.ts";
export { levelMeans, residualsByYear, temporalSumming } from "./temporal.ts";
