import { LEAST_DAMPING, LEAST_WEIGHT, MOST_DAMPING, MOST_WEIGHT, type Smoothing } from "./ets-admissible.ts";
import { type EtsModel, smoothingCount, stateCount } from "./ets-model.ts";

/**
 * Where each parameter of a model stands in the point that is searched; -1 for what the model lacks. The weights of slope
 * and season stand as shares of their ranges, so that the usual region is a box:
 * `beta = least + share (alpha - least)`, `gamma = least + share (1 - alpha - least)`.
 */
export interface EtsLayout {
  readonly alpha: 0;
  readonly beta: number;
  readonly gamma: number;
  readonly phi: number;
  readonly level: number;
  readonly slope: number;
  /** The first of `period - 1` seasonal states, in the order of the first observations. */
  readonly season: number;
  readonly length: number;
  /** Length of the season; 1 for a model without. */
  readonly period: number;
  /** What the seasonal states of a year sum to. */
  readonly seasonSum: number;
}

export function etsLayout(model: EtsModel, season: number): EtsLayout {
  const trend = model.trend !== "N";
  const seasonal = model.seasonal !== "N";
  const smoothing = smoothingCount(model);
  const period = seasonal ? season : 1;
  return {
    alpha: 0,
    beta: trend ? 1 : -1,
    gamma: seasonal ? (trend ? 2 : 1) : -1,
    phi: model.trend === "Ad" ? smoothing - 1 : -1,
    level: smoothing,
    slope: trend ? smoothing + 1 : -1,
    season: seasonal ? smoothing + (trend ? 2 : 1) : -1,
    length: smoothing + stateCount(model, period),
    period,
    seasonSum: model.seasonal === "M" ? period : 0,
  };
}

const read = (point: Float64Array, place: number, otherwise: number): number =>
  place < 0 ? otherwise : (point[place] ?? 0);

export function smoothingAt(layout: EtsLayout, point: Float64Array): Smoothing {
  const alpha = point[0] ?? 0;
  return {
    alpha,
    beta: layout.beta < 0 ? 0 : LEAST_WEIGHT + read(point, layout.beta, 0) * (alpha - LEAST_WEIGHT),
    gamma: layout.gamma < 0 ? 0 : LEAST_WEIGHT + read(point, layout.gamma, 0) * (1 - alpha - LEAST_WEIGHT),
    phi: read(point, layout.phi, 1),
  };
}

/** The share that a weight is of its range, for `smoothingAt` to give it back. */
export const shareOf = (weight: number, range: number): number =>
  Math.min(1, Math.max(0, (weight - LEAST_WEIGHT) / (range - LEAST_WEIGHT)));

/** Bounds of the search: the box of the smoothing parameters; starting states are free. */
export function etsBounds(layout: EtsLayout): { readonly lower: Float64Array; readonly upper: Float64Array } {
  const lower = new Float64Array(layout.length).fill(Number.NEGATIVE_INFINITY);
  const upper = new Float64Array(layout.length).fill(Number.POSITIVE_INFINITY);
  const bound = (place: number, least: number, most: number) => {
    if (place < 0) return;
    lower[place] = least;
    upper[place] = most;
  };
  bound(layout.alpha, LEAST_WEIGHT, MOST_WEIGHT);
  bound(layout.beta, 0, 1);
  bound(layout.gamma, 0, 1);
  bound(layout.phi, LEAST_DAMPING, MOST_DAMPING);
  return { lower, upper };
}

/** The states before the first observation: level, slope and, in the order of the first observations, the season. */
export interface EtsStates {
  readonly level: number;
  /** 0 without a trend. */
  readonly slope: number;
  /** Empty without a season. The first is the season of the next observation. */
  readonly seasonal: readonly number[];
}

export function startingStates(layout: EtsLayout, point: Float64Array): EtsStates {
  const free = layout.season < 0 ? [] : [...point.subarray(layout.season, layout.season + layout.period - 1)];
  const last = layout.seasonSum - free.reduce((sum, x) => sum + x, 0);
  return {
    level: read(point, layout.level, 0),
    slope: read(point, layout.slope, 0),
    seasonal: layout.season < 0 ? [] : [...free, last],
  };
}

/** A point of the search from parameters and states. */
export function pointOf(layout: EtsLayout, smoothing: Smoothing, states: EtsStates): Float64Array {
  const point = new Float64Array(layout.length);
  const write = (place: number, value: number) => {
    if (place >= 0) point[place] = value;
  };
  write(layout.alpha, smoothing.alpha);
  write(layout.beta, shareOf(smoothing.beta, smoothing.alpha));
  write(layout.gamma, shareOf(smoothing.gamma, 1 - smoothing.alpha));
  write(layout.phi, smoothing.phi);
  write(layout.level, states.level);
  write(layout.slope, states.slope);
  if (layout.season >= 0) point.set(states.seasonal.slice(0, layout.period - 1), layout.season);
  return point;
}
