import { type AirlineFit, fitAirline } from "./airline.ts";
import { type Cannot, isCannot, type Observed } from "./cannot.ts";

/** By how much the AICc must be lower without the logarithm for it to be left out: X-13's own rule (`aicdiff`). */
const LOG_PREFERENCE = 2;
/** By how much the AICc must be lower with a regressor for it to be taken. */
const REGRESSOR_GAIN = 2;

export interface ChosenAirline {
  readonly fit: AirlineFit;
  /** By how much the regressor lowers the AICc; below zero when it raises it. Absent where none was offered. */
  readonly gain?: number;
}

/**
 * The airline model of a series: of logarithms, unless the AICc of the series itself is lower by more than 2 without them
 * or a value is not positive (X-13's transformation test); with the regressor offered where it lowers the AICc by 2 or more.
 * @param regressor one value for each value of the series
 * @example chooseAirline(values, 12, tetRegressor({ year: 2017, month: 1 }, values.length))
 */
export function chooseAirline(
  values: readonly Observed[],
  frequency: number,
  regressor?: readonly number[],
): ChosenAirline | Cannot {
  const positive = values.every((value) => value === undefined || value > 0);
  const plain = fitAirline(values, { frequency });
  const log = positive ? fitAirline(values, { frequency, log: true }) : plain;
  const fit = isCannot(log)
    ? plain
    : isCannot(plain) || log.aiccOriginal <= plain.aiccOriginal + LOG_PREFERENCE
      ? log
      : plain;
  if (isCannot(fit)) return fit;
  if (!regressor) return { fit };
  const longer = fitAirline(values, { frequency, log: fit.log, regressors: [regressor] });
  if (isCannot(longer)) return { fit };
  const gain = fit.aiccOriginal - longer.aiccOriginal;
  return { fit: gain >= REGRESSOR_GAIN ? longer : fit, gain };
}
