import { type Cannot, faultIn } from "../cannot.ts";

/** One industry of a province beside the same industry of the nation: growth in percent, base shares as fractions. */
export interface ShiftShareInput {
  readonly share: number;
  readonly growth: number;
  readonly nationGrowth: number;
  /** Share of the industry in the nation's base; needed for the second split only. */
  readonly nationShare?: number | undefined;
}

/** What an industry brings to the province's growth, in points. The first three sum to share x growth. */
export interface ShiftShareOutput {
  /** What it would bring if it grew as the whole nation did. */
  readonly national: number;
  /** What it brings more because its industry grew faster in the whole nation. */
  readonly mix: number;
  /** What it brings more because the province's industry grew faster than the nation's. */
  readonly own: number;
  /** `own` at the nation's shares; with `allocation` it sums to `own`. Only with the nation's shares. */
  readonly atNationalShares: number | undefined;
  /** Specialised where the province is faster: (share - nation's share) x (growth - nation's growth). */
  readonly allocation: number | undefined;
}

/**
 * Shift-share of the growth of a province against its nation: national growth, industry mix, own performance; own
 * performance split again into performance at national shares and allocation. An accounting, not a cause.
 * Sources: Dunn (1960) Papers in Regional Science 6; Esteban-Marquillas (1972) Regional and Urban Economics 2(3).
 * @param nationTotal growth of the whole nation, percent
 * @example shiftShare([{ share: 1, growth: 10, nationGrowth: 6 }], 5) // [{ national: 5, mix: 1, own: 4 }]
 */
export function shiftShare(
  industries: readonly ShiftShareInput[],
  nationTotal: number,
): readonly ShiftShareOutput[] | Cannot {
  const fault = faultIn(
    [industries.map((i) => i.share), industries.map((i) => i.growth), industries.map((i) => i.nationGrowth)],
    false,
  );
  if (fault) return fault;
  if (!Number.isFinite(nationTotal)) return { cannot: "not-finite" };
  return industries.map(({ share, growth, nationGrowth, nationShare }) => {
    const ahead = growth - nationGrowth;
    return {
      national: share * nationTotal,
      mix: share * (nationGrowth - nationTotal),
      own: share * ahead,
      atNationalShares: nationShare === undefined ? undefined : nationShare * ahead,
      allocation: nationShare === undefined ? undefined : (share - nationShare) * ahead,
    };
  });
}
