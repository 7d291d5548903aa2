import type { Vector } from "@hoatieu/numerics";
import type { Cannot, Observed } from "../series/cannot.ts";

/** Figures by period, then series. `undefined` is a figure that is not out yet, or never was. */
export type Panel = readonly (readonly Observed[])[];

/** One figure of a panel: its period and its series, both counted from 0. */
export interface Cell {
  readonly row: number;
  readonly series: number;
}

/** What is wrong with a panel; `series` is the column, `at` the row. */
export interface PanelFault extends Cannot {
  readonly series?: number;
}

/**
 * Dynamic factor model with one factor: `y_it = centre_i + spread_i (loading_i f_t + e_it)`, `f_t = persistence f_{t-1} + u_t`,
 * `u_t ~ N(0, 1)`, `e_it ~ N(0, variance_i)`, all independent; `f` starts from its stationary law. Growth rates or other
 * stationary figures, never levels.
 */
export interface DynamicFactor {
  readonly loadings: Vector;
  /** Own variances, in squared spreads. Zero is allowed for one series: the factor then is that series. */
  readonly variances: Vector;
  /** Between -1 and 1, both excluded. */
  readonly persistence: number;
  readonly centre: Vector;
  /** Above zero. */
  readonly spread: Vector;
}

/** @throws RangeError when the model is none: sizes that differ, a factor that is not stationary, two variances of zero */
export function checkModel(model: DynamicFactor): void {
  const { loadings, variances, persistence, centre, spread } = model;
  const count = loadings.length;
  if (count === 0 || [variances, centre, spread].some((values) => values.length !== count))
    throw new RangeError("a dynamic factor needs a loading, variance, centre and spread for each series");
  if (![...loadings, ...variances, ...centre, ...spread].every(Number.isFinite))
    throw new RangeError("a parameter is not finite");
  if (!(Math.abs(persistence) < 1)) throw new RangeError(`persistence ${persistence}`);
  if (!spread.every((value) => value > 0)) throw new RangeError("a spread is not above zero");
  if (!variances.every((value) => value >= 0)) throw new RangeError("a variance is below zero");
  const zero = variances.flatMap((value, i) => (value === 0 ? [i] : []));
  if (zero.length > 1 || zero.some((i) => loadings[i] === 0))
    throw new RangeError("at most one series has no variance of its own, and then it loads on the factor");
}

/** What keeps a panel from being read with a model of so many series, or `undefined`. */
export function faultInPanel(panel: Panel, count: number): PanelFault | undefined {
  if (panel.length === 0 || count === 0) return { cannot: "no-data", needed: 1, found: 0 };
  for (const [at, row] of panel.entries()) {
    if (row.length !== count) throw new RangeError(`row ${at}: ${row.length} figures for ${count} series`);
    for (const [series, value] of row.entries())
      if (value !== undefined && !Number.isFinite(value)) return { cannot: "not-finite", at, series };
  }
  return undefined;
}

/** The figures in spreads about the centre; NaN marks a gap, for the inner loops only. */
export function standardised(model: Pick<DynamicFactor, "centre" | "spread">, panel: Panel): Float64Array {
  const count = model.centre.length;
  const values = new Float64Array(panel.length * count);
  panel.forEach((row, t) => {
    for (let i = 0; i < count; i += 1) {
      const value = row[i];
      values[t * count + i] =
        value === undefined ? Number.NaN : (value - (model.centre[i] ?? 0)) / (model.spread[i] ?? 1);
    }
  });
  return values;
}

/** A panel with rows of gaps put below it until it has so many. */
export function lengthened(panel: Panel, rows: number, count: number): Panel {
  const gap = new Array<undefined>(count).fill(undefined);
  return panel.length >= rows ? panel : [...panel, ...Array.from({ length: rows - panel.length }, () => gap)];
}
