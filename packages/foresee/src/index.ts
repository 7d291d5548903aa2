export {
  type Condition,
  combination,
  deviations,
  given,
  independentSum,
  type JointNormal,
  probabilityAtLeast,
} from "./joint-normal.ts";
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
export { levelMeans, residualsByYear, temporalSumming } from "./temporal.ts";
