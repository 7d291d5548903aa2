import { type Cannot, faultIn, type Observed } from "./cannot.ts";
import { type Forecast, normalBounds } from "./forecast.ts";

/**
 * Random walk with drift: the line through the first and the last value goes on (Hyndman & Athanasopoulos, FPP3, 5.2). The
 * variance `h` periods ahead is `s^2 h + (h se)^2` with `se` the standard error of the drift. Steps over a gap of `d`
 * periods have variance `d s^2`.
 * @example drift([820, 853, 880], 2)
 */
export function drift(values: readonly Observed[], horizon: number): Forecast | Cannot {
  const fault = faultIn(values, { least: 3 });
  if (fault) return fault;
  const known = values.flatMap((value, t) => (value === undefined ? [] : [{ t, value }]));
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return { cannot: "no-data" };
  const span = last.t - first.t;
  const slope = (last.value - first.value) / span;
  const squares = known.slice(1).reduce((sum, point, i) => {
    const before = known[i] ?? first;
    const gap = point.t - before.t;
    return sum + (point.value - before.value - slope * gap) ** 2 / gap;
  }, 0);
  const sigma2 = squares / (known.length - 2);
  if (!(sigma2 > (1e-12 * Math.abs(last.value)) ** 2)) return { cannot: "constant" };
  const steps = Array.from({ length: horizon }, (_, i) => i + values.length - last.t);
  return {
    method: "random walk with drift",
    ...normalBounds(
      steps.map((h) => last.value + slope * h),
      steps.map((h) => Math.sqrt(sigma2 * h + (h * h * sigma2) / span)),
    ),
    sigma2,
    parameters: { drift: slope },
  };
}
