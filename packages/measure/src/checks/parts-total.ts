import {
  compute,
  decimalsOf,
  type Figure,
  figureAt,
  type Period,
  parseDecimal,
  printed,
  type Snapshot,
  sum,
  toNumber,
} from "@hoatieu/core";
import { type Check, makeCheck } from "./check.ts";

/**
 * Levels of the parts against the level of a total whose identity is a sum. All parts that are on record for the
 * period count; with fewer than two there is nothing to check. Parts that are missing make the check a note.
 */
export function partsTotal(snapshot: Snapshot, total: string, period: Period): Check | undefined {
  const indicators = snapshot.reference.indicators;
  if (indicators.get(total)?.identity !== "sum") return undefined;
  const whole = figureAt(snapshot, { indicator: total, measure: "level", period });
  if (!whole) return undefined;
  const codes = [...indicators.values()].filter((i) => i.parent === total).map((i) => i.code);
  const parts = codes.flatMap((indicator) => partOf(snapshot, indicator, period, whole.figure) ?? []);
  if (parts.length < 2) return undefined;
  const amounts = parts.map((f) => parseDecimal(f.printed) ?? { units: 0n, scale: 0 });
  const decimals = Math.max(...parts.map(decimalsOf));
  const computed = compute("sum", toNumber(sum(amounts)), parts, { unit: whole.figure.unit, decimals });
  const rounding = [whole.figure, ...parts].reduce((r, f) => r + 0.5 * 10 ** -decimalsOf(f), 0);
  const off = Math.abs(whole.figure.value - computed.value);
  const state =
    off <= rounding + 1e-9
      ? "holds"
      : parts.length < codes.length && computed.value < whole.figure.value
        ? "note"
        : "fails";
  return makeCheck("parts-total", state, period, printed(whole.figure), computed, total);
}

/** The part's figure from the total's own page where it has one: parts of one page belong together. */
function partOf(snapshot: Snapshot, indicator: string, period: Period, whole: Figure): Figure | undefined {
  const selected = figureAt(snapshot, { indicator, measure: "level", period, unit: whole.unit });
  if (!selected || selected.status === "unverified") return undefined;
  return [selected.figure, ...selected.others].find((f) => f.source === whole.source) ?? selected.figure;
}
