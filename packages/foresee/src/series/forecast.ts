import { normalQuantile, type Vector } from "@hoatieu/numerics";

/**
 * The forecasts of one series for the next periods, with bounds of the central 80 and 95 per cent intervals, all in the
 * series' own unit.
 */
export interface Forecast {
  readonly method: string;
  /** One value a period ahead. Where the model works on logarithms this is the median, not the mean. */
  readonly mean: Vector;
  readonly lower80: Vector;
  readonly upper80: Vector;
  readonly lower95: Vector;
  readonly upper95: Vector;
  /** Standard deviation of each forecast's error on the model's scale: the series' own unit, or its logarithm. */
  readonly deviation?: Vector;
  /** The scale of `deviation`. Default: "unit". */
  readonly scale?: "unit" | "log";
  /** Variance of the one-step error on the model's scale. */
  readonly sigma2?: number;
  /** Logarithm of the likelihood on the model's scale, with all constants. */
  readonly loglik?: number;
  readonly aicc?: number;
  /** The model's parameters by their usual names. */
  readonly parameters?: Readonly<Record<string, number>>;
}

const Z80 = normalQuantile(0.9);
const Z95 = normalQuantile(0.975);

/** Bounds of normal intervals about `mean`. With `log`, mean and deviation are of the logarithm and are taken back. */
export function normalBounds(
  mean: Vector,
  deviation: Vector,
  scale: "unit" | "log" = "unit",
): Pick<Forecast, "mean" | "lower80" | "upper80" | "lower95" | "upper95" | "deviation" | "scale"> {
  const back = scale === "log" ? Math.exp : (x: number) => x;
  const bound = (z: number) => mean.map((m, i) => back(m + z * (deviation[i] ?? Number.NaN)));
  return {
    mean: mean.map(back),
    lower80: bound(-Z80),
    upper80: bound(Z80),
    lower95: bound(-Z95),
    upper95: bound(Z95),
    deviation,
    scale,
  };
}

/** `2 k - 2 log L` corrected for few values (Hurvich & Tsai 1989). @param k parameters estimated, the variance included */
export function correctedAkaike(loglik: number, k: number, values: number): number {
  return values - k - 1 > 0 ? -2 * loglik + 2 * k + (2 * k * (k + 1)) / (values - k - 1) : Number.POSITIVE_INFINITY;
}
