import { change, type Mode } from "./mode.ts";

/** Mean absolute change over `span` periods, relative when multiplicative. */
export function meanChange(values: readonly number[], span: number, mode: Mode): number {
  let sum = 0;
  for (let t = 0; t + span < values.length; t += 1) sum += change(mode, values[t] ?? 0, values[t + span] ?? 0);
  return sum / (values.length - span);
}

/** Average duration of run: steps of the series over the number of stretches that go one way. A step without change goes on. */
export function averageRun(values: readonly number[]): number {
  let runs = 1;
  let direction = 0;
  for (let t = 1; t < values.length; t += 1) {
    const step = Math.sign((values[t] ?? 0) - (values[t - 1] ?? 0));
    if (step === 0 || step === direction) continue;
    if (direction !== 0) runs += 1;
    direction = step;
  }
  return (values.length - 1) / runs;
}

/**
 * Months for cyclical dominance, between whole months: where the mean change of the irregular over `span` months falls below
 * that of the trend (Shiskin 1957; the fraction is X-11-ARIMA's, for statistic M5).
 * @param ratios I/C over 1, 2, ... periods up to a year
 */
export function cyclicalDominance(ratios: readonly number[], frequency: number): number {
  const at = (span: number) => ratios[span - 1] ?? 0;
  let span = frequency;
  while (span > 1 && at(span) < 1) span -= 1;
  if (span === 1 && at(1) < 1) return Math.min(1, Math.max(0.5, 1 + (at(1) - 1) / (at(1) - at(2))));
  const months = Math.min(span + 1, frequency);
  const fall = at(months - 1) - at(months);
  if (!(fall > 0)) return months === frequency ? (12 / frequency) * 15.5 : months;
  return months + (at(months) - 1) / fall;
}
