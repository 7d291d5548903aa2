import { type Cannot, faultIn, sumOf } from "./cannot.ts";

/** Jobs and productivity of the sectors at one time; productivity in value added a job. */
export interface Workforce {
  readonly jobs: readonly number[];
  readonly productivity: readonly number[];
}

/** Change of the productivity of all, in its unit; the three lists sum to `total`. */
export interface ProductivityShift {
  readonly total: number;
  /** Productivity grew inside the sector, at its old share of jobs. */
  readonly within: readonly number[];
  /** Jobs moved to or from the sector, at its old productivity. */
  readonly staticShift: readonly number[];
  /** Jobs moved and productivity changed at once: below zero where jobs move to sectors falling behind. */
  readonly dynamicShift: readonly number[];
}

/**
 * Change of labour productivity from within the sectors and from jobs moving between them. With shares of jobs `s` and
 * productivity `p`: within `s0 dp`, static `ds p0`, dynamic `ds dp`. Accounting, not cause.
 * Source: canonical shift-share, McMillan & Rodrik (2011) NBER 17143, with the shift term split in two.
 * @example productivityShift({ jobs: [1, 1], productivity: [1, 3] }, { jobs: [0, 2], productivity: [1, 3] }).total // 1
 */
export function productivityShift(before: Workforce, after: Workforce): ProductivityShift | Cannot {
  const fault = faultIn([before.jobs, before.productivity, after.jobs, after.productivity], false);
  if (fault) return fault;
  for (const jobs of [before.jobs, after.jobs]) {
    const at = jobs.findIndex((x) => x < 0);
    if (at >= 0) return { cannot: "not-positive", at };
    if (!(sumOf(jobs) > 0)) return { cannot: "not-positive" };
  }
  const [all, later] = [sumOf(before.jobs), sumOf(after.jobs)];
  const sectors = before.jobs.map((jobs, i) => {
    const share = jobs / all;
    const old = before.productivity[i] ?? Number.NaN;
    return {
      share,
      old,
      moved: (after.jobs[i] ?? Number.NaN) / later - share,
      grown: (after.productivity[i] ?? Number.NaN) - old,
    };
  });
  const within = sectors.map((s) => s.share * s.grown);
  const staticShift = sectors.map((s) => s.moved * s.old);
  const dynamicShift = sectors.map((s) => s.moved * s.grown);
  return { total: sumOf([...within, ...staticShift, ...dynamicShift]), within, staticShift, dynamicShift };
}
