import {
  type Answer,
  compareForDisplay,
  compute,
  type Figure,
  type Finding,
  type Missing,
  missing,
  type Period,
  printed,
  type Snapshot,
  select,
  series,
} from "@hoatieu/core";
import { isCannot } from "../cannot.ts";
import type { GrowthByPart } from "./growth-by-part.ts";
import { childrenOf, openingParts } from "./parts-of-growth.ts";
import { normOfChange, structureChange } from "./structure.ts";

/** One part's share of the total in two periods, percent. */
export interface ShareMove {
  readonly indicator: string;
  readonly before: Answer;
  readonly after: Answer;
  readonly change: Answer;
}

/** How the structure changed: at constant prices within a year, as contributions imply; or between two printed structures. */
export interface Restructuring {
  readonly kind: "restructuring";
  readonly basis: "constant-prices" | "printed-shares";
  readonly from: Period;
  readonly to: Period;
  readonly parts: readonly ShareMove[];
  readonly norm: Finding;
  /** Only at constant prices: it needs growth. */
  readonly lilien: Answer;
}

const inputsOf = (...answers: readonly Answer[]): readonly Figure[] => [
  ...new Set(answers.flatMap((answer) => (answer.kind === "finding" ? answer.inputs : []))),
];
const percent = { unit: "%", decimals: 1 };

/** Change of structure at constant prices that base shares and growth of a period imply. */
export function restructuring(growth: GrowthByPart, before: Period): Restructuring | Missing {
  const none = missing("never-published", growth.total, growth.period.text);
  const parts = growth.parts.flatMap((part) =>
    part.share.kind === "finding" && part.growth.kind === "finding"
      ? [{ indicator: part.indicator, share: part.share, growth: part.growth }]
      : [],
  );
  if (growth.lacking.length > 0 || parts.length < growth.parts.length) return none;
  const sum = parts.reduce((all, part) => all + part.share.value, 0);
  const change = structureChange(
    parts.map((p) => p.share.value),
    parts.map((p) => p.growth.value),
  );
  if (isCannot(change)) return none;
  const all = inputsOf(...parts.flatMap((p) => [p.share, p.growth]));
  return {
    kind: "restructuring",
    basis: "constant-prices",
    from: before,
    to: growth.period,
    parts: parts.map((part, i) => {
      const [was, is] = [(part.share.value / sum) * 100, (change.shares[i] ?? 0) * 100];
      return {
        indicator: part.indicator,
        before: compute("implied-share", was, part.share.inputs, percent),
        after: compute("share-difference", is, all, percent),
        change: compute("difference", is - was, all, { unit: "pp", decimals: 2 }),
      };
    }),
    norm: compute("structure-change", change.norm * 100, all, { unit: "pp", decimals: 2 }),
    lilien: compute("lilien", change.lilien, all, { unit: "", decimals: 3 }),
  };
}

/** Printed shares of all parts in one period. */
function sharesAt(snapshot: Snapshot, codes: readonly string[], p: Period): readonly Figure[] | undefined {
  const figures = codes.flatMap((indicator) => {
    const found = series(snapshot, { indicator, measure: "share_pct" }).filter(
      (f) => f.period === p && f.unit === "% of GRDP" && f.scope === "",
    );
    return select([...found].sort(compareForDisplay))?.figure ?? [];
  });
  return codes.length > 1 && figures.length === codes.length ? figures : undefined;
}

/** Change between the newest printed structure inside the period and the nearest earlier one of the same months. */
export function printedRestructuring(snapshot: Snapshot, total: string, p: Period): Restructuring | Missing {
  const codes = childrenOf(snapshot, total);
  const periods = new Set(
    codes.flatMap((indicator) => series(snapshot, { indicator, measure: "share_pct" }).map((f) => f.period)),
  );
  const sameMonths = (a: Period, b: Period) => (b.start - a.start) % 12 === 0 && b.end - b.start === a.end - a.start;
  for (const to of [p, ...openingParts(snapshot, total, p)]) {
    const after = sharesAt(snapshot, codes, to);
    if (!after) continue;
    const earlier = [...periods]
      .filter((q) => q.start < to.start && sameMonths(q, to))
      .sort((a, b) => b.start - a.start);
    for (const from of earlier) {
      const before = sharesAt(snapshot, codes, from);
      const norm =
        before &&
        normOfChange(
          before.map((f) => f.value),
          after.map((f) => f.value),
        );
      if (!before || typeof norm !== "number") continue;
      const inputs = [...before, ...after];
      return {
        kind: "restructuring",
        basis: "printed-shares",
        from,
        to,
        parts: codes.flatMap((indicator, i) => {
          const [was, is] = [before[i], after[i]];
          if (!was || !is) return [];
          const change = compute("difference", is.value - was.value, [was, is], { unit: "pp", decimals: 2 });
          return { indicator, before: printed(was), after: printed(is), change };
        }),
        norm: compute("structure-change", norm, inputs, { unit: "pp", decimals: 2 }),
        lilien: missing("no-base", total),
      };
    }
  }
  return missing("never-published", total, p.text);
}
