import { build, type Vector } from "@hoatieu/numerics";
import type { JointNormal } from "../joint-normal.ts";
import { factorCovariance, type SmoothedFactor, smoothFactor } from "./factor-filter.ts";
import {
  type Cell,
  checkModel,
  type DynamicFactor,
  faultInPanel,
  lengthened,
  type Panel,
  type PanelFault,
  standardised,
} from "./factor-model.ts";

/** A figure that is not out, as the model sees it, in the series' own unit. */
export interface NowcastFigure extends Cell {
  readonly value: number;
  /** Standard deviation of the figure about it. The parameters count as known. */
  readonly deviation: number;
}

export interface Nowcast {
  /** Logarithm of the likelihood of the standardised figures. */
  readonly loglik: number;
  /** The factor in each period, given all figures: mean and standard deviation. */
  readonly factor: { readonly mean: Vector; readonly deviation: Vector };
  /** Every gap, row after row. */
  readonly missing: readonly NowcastFigure[];
}

/**
 * Nowcasts of every figure that a panel lacks, at its ends or within, and of further periods (Giannone, Reichlin & Small
 * 2008; Bańbura, Giannone, Modugno & Reichlin 2013).
 * @param ahead further periods after the panel's last row
 * @throws RangeError when the model and the panel do not fit
 * @example nowcast(model, [[1.2, 0.8], [undefined, 0.9]]).missing[0] // { row: 1, series: 0, value, deviation }
 */
export function nowcast(model: DynamicFactor, panel: Panel, ahead = 0): Nowcast | PanelFault {
  const read = smoothed(model, panel, panel.length + ahead);
  if ("cannot" in read) return read;
  const { panel: full, factor } = read;
  const missing = full.flatMap((row, t) =>
    row.flatMap((value, i): readonly NowcastFigure[] => {
      if (value !== undefined) return [];
      const [loading, spread] = [model.loadings[i] ?? 0, model.spread[i] ?? 1];
      const variance = loading * loading * (factor.variance[t] ?? 0) + (model.variances[i] ?? 0);
      return [
        {
          row: t,
          series: i,
          value: (model.centre[i] ?? 0) + spread * loading * (factor.mean[t] ?? 0),
          deviation: spread * Math.sqrt(variance),
        },
      ];
    }),
  );
  return {
    loglik: factor.loglik,
    factor: { mean: [...factor.mean], deviation: Array.from(factor.variance, Math.sqrt) },
    missing,
  };
}

/**
 * The joint law of some figures given a panel, in their own units: for sums over periods, and for the news. A figure that
 * is in the panel is known: its value, without variance.
 */
export function figuresGiven(model: DynamicFactor, panel: Panel, cells: readonly Cell[]): JointNormal | PanelFault {
  const read = smoothed(model, panel, Math.max(panel.length, ...cells.map((cell) => cell.row + 1)));
  if ("cannot" in read) return read;
  const { panel: full, factor } = read;
  const known = cells.map(({ row, series }) => full[row]?.[series]);
  const scale = cells.map(({ series }) => (model.spread[series] ?? 1) * (model.loadings[series] ?? 0));
  return {
    mean: cells.map(
      ({ row, series }, k) => known[k] ?? (model.centre[series] ?? 0) + (scale[k] ?? 0) * (factor.mean[row] ?? 0),
    ),
    covariance: build(cells.length, cells.length, (k, l) => {
      const [one, other] = [cells[k], cells[l]];
      if (!one || !other || known[k] !== undefined || known[l] !== undefined) return 0;
      const own =
        one.row === other.row && one.series === other.series
          ? (model.variances[one.series] ?? 0) * (model.spread[one.series] ?? 1) ** 2
          : 0;
      return (scale[k] ?? 0) * (scale[l] ?? 0) * factorCovariance(factor, one.row, other.row) + own;
    }),
  };
}

function smoothed(
  model: DynamicFactor,
  panel: Panel,
  rows: number,
): { readonly panel: Panel; readonly factor: SmoothedFactor } | PanelFault {
  checkModel(model);
  const count = model.loadings.length;
  const fault = faultInPanel(panel, count);
  if (fault) return fault;
  const full = lengthened(panel, rows, count);
  return { panel: full, factor: smoothFactor(model, standardised(model, full)) };
}
