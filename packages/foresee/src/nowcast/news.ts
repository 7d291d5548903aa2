import { solveVector } from "@hoatieu/numerics";
import { isCannot } from "../series/cannot.ts";
import { type Cell, type DynamicFactor, lengthened, type Panel, type PanelFault } from "./factor-model.ts";
import { figuresGiven } from "./nowcast.ts";

/** A figure that came out between two vintages, and what it did to the nowcast. */
export interface Release extends Cell {
  readonly released: number;
  /** What the earlier vintage, its revisions taken in, had led to expect. */
  readonly forecast: number;
  /** Change of the nowcast per unit of surprise. */
  readonly weight: number;
  /** `weight (released - forecast)`, in the unit of the nowcast. */
  readonly contribution: number;
}

/** A figure that both vintages have, with another value in the later. */
export interface Revision extends Cell {
  readonly from: number;
  readonly to: number;
  readonly contribution: number;
}

/** The change of a nowcast: `after - before = Σ releases + Σ revisions + withdrawn`. */
export interface News {
  readonly before: number;
  readonly after: number;
  readonly releases: readonly Release[];
  readonly revisions: readonly Revision[];
  /** Effect of figures that the later vintage no longer has. */
  readonly withdrawn: number;
}

/**
 * What changed a nowcast from one vintage of the figures to the next, release by release (Bańbura & Modugno 2014, section
 * 2.3, eq. 14-16): the surprises `I` of the new figures with weights `E[y I'] E[I I']⁻¹`. Figures withdrawn and figures
 * revised are counted first, on the earlier pattern of gaps, where the nowcast is linear in each; so the parts add up.
 * The parameters are the same for both vintages.
 * @param target the figure nowcast: its row and series; it may lie beyond both panels
 * @throws RangeError when the model and the panels do not fit
 * @example news(model, march, april, { row: 51, series: 0 }).releases[0]?.contribution
 */
export function news(model: DynamicFactor, before: Panel, after: Panel, target: Cell): News | PanelFault {
  const count = model.loadings.length;
  const inside = target.series >= 0 && target.series < count && target.row >= 0;
  if (!inside || !Number.isInteger(target.series) || !Number.isInteger(target.row))
    throw new RangeError(`no figure at row ${target.row}, series ${target.series}`);
  const rows = Math.max(before.length, after.length);
  const old = lengthened(before, rows, count);
  const fresh = lengthened(after, rows, count);
  const nowcastOf = (panel: Panel): number | PanelFault => {
    const law = figuresGiven(model, panel, [target]);
    return isCannot(law) ? law : (law.mean[0] ?? Number.NaN);
  };
  const [first, last] = [nowcastOf(old), nowcastOf(fresh)];
  if (typeof first !== "number") return first;
  if (typeof last !== "number") return last;

  const kept = old.map((row, t) => row.map((value, i) => (fresh[t]?.[i] === undefined ? undefined : value)));
  const start = nowcastOf(kept);
  if (typeof start !== "number") return start;
  const revisions: Revision[] = [];
  for (const [row, figures] of kept.entries())
    for (const [series, from] of figures.entries()) {
      const to = fresh[row]?.[series];
      if (from === undefined || to === undefined || from === to) continue;
      const changed = nowcastOf(
        kept.map((line, t) => (t === row ? line.map((value, i) => (i === series ? to : value)) : line)),
      );
      if (typeof changed !== "number") return changed;
      revisions.push({ row, series, from, to, contribution: changed - start });
    }

  const revised = kept.map((row, t) => row.map((value, i) => (value === undefined ? undefined : fresh[t]?.[i])));
  const releases = releasesBetween(model, revised, fresh, target);
  if ("cannot" in releases) return releases;
  return { before: first, after: last, releases, revisions, withdrawn: start - first };
}

function releasesBetween(
  model: DynamicFactor,
  base: Panel,
  fresh: Panel,
  target: Cell,
): readonly Release[] | PanelFault {
  const found = fresh.flatMap((row, t) =>
    row.flatMap((value, series) =>
      value !== undefined && base[t]?.[series] === undefined ? [{ row: t, series, released: value }] : [],
    ),
  );
  if (found.length === 0) return [];
  const law = figuresGiven(model, base, [...found, target]);
  if (isCannot(law)) return law;
  const inner = law.covariance.slice(0, found.length).map((row) => row.slice(0, found.length));
  const crossed = law.covariance.slice(0, found.length).map((row) => row[found.length] ?? 0);
  // E[I I'] w = E[I y]: solved, never inverted.
  const weights = solveVector(inner, crossed);
  return found.map(({ row, series, released }, k) => {
    const forecast = law.mean[k] ?? Number.NaN;
    const weight = weights[k] ?? Number.NaN;
    return { row, series, released, forecast, weight, contribution: weight * (released - forecast) };
  });
}
