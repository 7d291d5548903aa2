import type { Smoothing } from "./ets-admissible.ts";
import type { EtsPass } from "./ets-recursion.ts";

/** What a derivative is taken by. A seasonal start `k` moves the last one the other way: their sum is fixed. */
export type EtsDirection =
  | { readonly by: "alpha" | "beta" | "gamma" | "phi" | "level" | "slope" }
  | { readonly by: "season"; readonly k: number };

/**
 * Derivatives of the fitted values of a pass by one parameter or starting state: the recursion of `EtsPass`
 * differentiated term by term, carried along the series. Exact, one pass per direction.
 * @param pass just run
 * @param season scratch, one per season
 * @param out derivatives of the fitted values, from `offset`
 */
export function etsSensitivity(
  pass: EtsPass,
  smoothing: Smoothing,
  direction: EtsDirection,
  season: Float64Array,
  out: Float64Array,
  offset: number,
): void {
  season.fill(0);
  if (direction.by === "season") {
    season[direction.k] = 1;
    season[pass.period - 1] = -1;
  }
  const level = direction.by === "level" ? 1 : 0;
  const slope = direction.by === "slope" ? 1 : 0;
  const on = (name: string) => (direction.by === name ? 1 : 0);
  const force = [on("alpha"), on("beta"), on("gamma"), on("phi")] as const;
  if (pass.multiplicative) multiply(pass, smoothing, force, level, slope, season, out, offset);
  else add(pass, smoothing, force, level, slope, season, out, offset);
}

type Force = readonly [alpha: number, beta: number, gamma: number, phi: number];

function add(
  pass: EtsPass,
  { alpha, beta, gamma, phi }: Smoothing,
  [byAlpha, byBeta, byGamma, byPhi]: Force,
  startLevel: number,
  startSlope: number,
  season: Float64Array,
  out: Float64Array,
  offset: number,
): void {
  const { deviation, slopeBefore, period } = pass;
  const n = deviation.length;
  let level = startLevel;
  let slope = startSlope;
  for (let t = 0, k = 0; t < n; t += 1) {
    const d = deviation[t] ?? 0;
    const s = season[k] ?? 0;
    const carried = phi * slope + byPhi * (slopeBefore[t] ?? 0);
    const q = level + carried;
    const mu = q + s;
    out[offset + t] = mu;
    level = q - alpha * mu + byAlpha * d;
    slope = carried - beta * mu + byBeta * d;
    season[k] = s - gamma * mu + byGamma * d;
    k = k + 1 === period ? 0 : k + 1;
  }
}

function multiply(
  pass: EtsPass,
  { alpha, beta, gamma, phi }: Smoothing,
  [byAlpha, byBeta, byGamma, byPhi]: Force,
  startLevel: number,
  startSlope: number,
  season: Float64Array,
  out: Float64Array,
  offset: number,
): void {
  const { deviation, slopeBefore, trendBefore, seasonBefore, period } = pass;
  const n = deviation.length;
  let level = startLevel;
  let slope = startSlope;
  for (let t = 0, k = 0; t < n; t += 1) {
    const d = deviation[t] ?? 0;
    const q = trendBefore[t] ?? 1;
    const s = seasonBefore[t] ?? 1;
    const ds = season[k] ?? 0;
    const carried = phi * slope + byPhi * (slopeBefore[t] ?? 0);
    const dq = level + carried;
    const mu = dq * s + q * ds;
    const perSeason = d / s;
    const perTrend = d / q;
    const dPerSeason = -(mu + perSeason * ds) / s;
    const dPerTrend = -(mu + perTrend * dq) / q;
    out[offset + t] = mu;
    level = dq + alpha * dPerSeason + byAlpha * perSeason;
    slope = carried + beta * dPerSeason + byBeta * perSeason;
    season[k] = ds + gamma * dPerTrend + byGamma * perTrend;
    k = k + 1 === period ? 0 : k + 1;
  }
}
