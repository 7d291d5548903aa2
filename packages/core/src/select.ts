import { decimalsOf, effectiveStatus, type Figure, type Status } from "./figure.ts";
import { daysOf } from "./period.ts";
import { qualify } from "./qualifier.ts";

/**
 * The one stated rule for which figure is shown when several are known: dated before undated; then final, revised,
 * preliminary, estimate, forecast; unverified only when nothing else is there; then the newest release.
 * Everything else stays in the pedigree.
 */
const STATUS_ORDER: Readonly<Record<Status, number>> = {
  final: 0,
  revised: 1,
  preliminary: 2,
  estimate: 3,
  plan: 3,
  forecast: 4,
  unverified: 9,
};

/** A figure chosen among those known, with the others and those of them that truly differ. */
export interface Selected {
  readonly figure: Figure;
  readonly status: Status;
  /** Every other figure of the same indicator, territory, period, measure and scope, best first. */
  readonly others: readonly Figure[];
  /** Others whose value differs beyond rounding: "sources disagree". */
  readonly differing: readonly Figure[];
  /** Of those, the ones of the same standing as the figure shown: neither superseded nor merely older estimates. */
  readonly contesting: readonly Figure[];
}

function rank(figure: Figure): number {
  const status = effectiveStatus(figure);
  const unverified = status === "unverified" ? 100 : 0;
  return unverified + (figure.released === "" ? 10 : 0) + STATUS_ORDER[status];
}

/** Best first; ties fall to the newer release, then to a plain value before a bound, then to source and id, so that order never depends on storage. */
export function compareForDisplay(a: Figure, b: Figure): number {
  return (
    rank(a) - rank(b) ||
    (a.knownOn < b.knownOn ? 1 : a.knownOn > b.knownOn ? -1 : 0) ||
    Number(qualify(a.note).bound !== undefined) - Number(qualify(b.note).bound !== undefined) ||
    (a.source < b.source ? -1 : a.source > b.source ? 1 : 0) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** How far above its bound a "more than" can lie, as a share: further off, another print contradicts it. */
export const BOUND_REACH = 0.05;

/** Whether two printed values contradict each other: they differ after rounding both to the coarser print. */
export function contradicts(a: Figure, b: Figure): boolean {
  if (a.unit !== b.unit) return false;
  const [qa, qb] = [qualify(a.note).bound, qualify(b.note).bound];
  const step = Math.max(stepOf(a), stepOf(b));
  const difference = a.value - b.value;
  if (Math.abs(difference) <= step / 2 + 1e-9) return false;
  if (qa === "more-than" || qa === "at-least") return difference > 0 || -difference > Math.abs(a.value) * BOUND_REACH;
  if (qb === "more-than" || qb === "at-least") return difference < 0 || difference > Math.abs(b.value) * BOUND_REACH;
  return true;
}

/** The rounding step of a print: a value of three or more trailing zeros is read as rounded to them. */
function stepOf(figure: Figure): number {
  const decimals = decimalsOf(figure);
  if (decimals > 0) return 10 ** -decimals;
  const zeros = /0+$/.exec(figure.printed)?.[0].length ?? 0;
  const bound = qualify(figure.note).bound;
  return bound ? 10 ** zeros : 1;
}

/** A period-end estimate printed before the period closed is superseded by one printed after. */
function standing(figure: Figure): string {
  const closed = figure.knownOn > daysOf(figure.period).last;
  return `${rank(figure)}|${closed}`;
}

/**
 * Applies the rule to figures of one indicator, territory, period, measure and scope.
 * @returns `undefined` for an empty list.
 */
export function select(figures: readonly Figure[]): Selected | undefined {
  const sorted = [...figures].sort(compareForDisplay);
  const figure = sorted[0];
  if (!figure) return undefined;
  const others = sorted.slice(1);
  const differing = others.filter((other) => other.status !== "unverified" && contradicts(figure, other));
  return {
    figure,
    status: effectiveStatus(figure),
    others,
    differing,
    contesting: differing.filter((other) => standing(other) === standing(figure)),
  };
}
