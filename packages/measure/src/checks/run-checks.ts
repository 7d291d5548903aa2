import { contains, figureAt, type Measure, type Period, type Selected, type Snapshot } from "@hoatieu/core";
import { contributionsOf } from "../contributions.ts";
import { spendingRules } from "../execution.ts";
import { mergerOf } from "../merger.ts";
import { impliedRemainder } from "../remainder.ts";
import { type Check, type CheckState, makeCheck } from "./check.ts";
import { levelGrowth, monthsAddUp, planPercentage, vintages } from "./figures-checks.ts";
import { partsTotal } from "./parts-total.ts";

/** Every figure shown for a period inside `whole`, once for each indicator, measure and period. */
function shownIn(snapshot: Snapshot, whole: Period, only: string | undefined): readonly Selected[] {
  const seen = new Set<string>();
  const shown: Selected[] = [];
  for (const { indicator, measure, period, territory } of snapshot.figures) {
    if (territory !== snapshot.territory.code || !contains(whole, period)) continue;
    if (only !== undefined && indicator !== only) continue;
    const key = `${indicator}|${measure}|${period.text}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const selected = figureAt(snapshot, { indicator, measure, period });
    if (selected) shown.push(selected);
  }
  return shown;
}

const COMPARED: readonly Measure[] = ["level", "yoy_pct", "pct_of_plan", "contribution_pp"];

function onFigure(snapshot: Snapshot, selected: Selected): readonly Check[] {
  const { figure } = selected;
  const found: (Check | undefined)[] = COMPARED.includes(figure.measure) ? [...vintages(selected)] : [];
  if (figure.measure === "level" && selected.status !== "unverified") {
    found.push(
      levelGrowth(snapshot, selected),
      planPercentage(snapshot, selected),
      monthsAddUp(snapshot, selected),
      partsTotal(snapshot, figure.indicator, figure.period),
      implied(snapshot, selected),
    );
  }
  if (figure.measure === "yoy_pct") found.push(contributions(snapshot, figure.indicator, figure.period));
  return found.flatMap((check) => check ?? []);
}

/** Only a whole year has an estimate that closes it; a cumulative figure is a report, however steep. */
function implied(snapshot: Snapshot, selected: Selected): Check | undefined {
  if (selected.figure.period.kind !== "year") return undefined;
  if (snapshot.reference.indicators.get(selected.figure.indicator)?.accumulation !== "sum") return undefined;
  const rest = impliedRemainder(snapshot, selected.figure);
  if (!rest?.flagged || rest.lastMonth.kind === "missing") return undefined;
  return makeCheck("implied-remainder", "note", rest.rest, rest.amount, rest.lastMonth, selected.figure.indicator);
}

function contributions(snapshot: Snapshot, total: string, period: Period): Check | undefined {
  const found = contributionsOf(snapshot, total, period);
  if (!found || found.growth.kind === "missing" || found.closes === undefined) return undefined;
  return makeCheck("contributions-close", found.closes ? "holds" : "fails", period, found.growth, found.sum, total);
}

function spending(snapshot: Snapshot, whole: Period): readonly Check[] {
  const newest = spendingRules(snapshot, Math.floor(whole.end / 12))[0];
  if (!newest || newest.execution === "cannot-say") return [];
  const [investment, recurrent] = [newest.investment.amount, newest.recurrent.amount];
  if (investment.kind === "missing" || recurrent.kind === "missing") return [];
  const state: CheckState = newest.execution === "holds" ? "holds" : "fails";
  return [makeCheck("spending-rule", state, newest.period, investment, recurrent, newest.investment.indicator)];
}

function merger(snapshot: Snapshot, periods: Iterable<Period>): readonly Check[] {
  return [...periods].flatMap((period) => {
    const found = mergerOf(snapshot, "grdp", period);
    if (!found || found.growth.kind === "missing" || found.printedGrowth.kind === "missing") return [];
    const off = Math.abs(found.printedGrowth.value - found.growth.value);
    return [
      makeCheck(
        "merger-adds-up",
        off <= 0.005 + 1e-9 ? "holds" : "fails",
        period,
        found.printedGrowth,
        found.growth,
        "grdp",
      ),
    ];
  });
}

const ORDER: Readonly<Record<CheckState, number>> = { fails: 0, note: 1, holds: 2 };

/** Every check on the figures inside a period, failures first; with `only`, those of one indicator. */
export function runChecks(snapshot: Snapshot, whole: Period, only?: string): readonly Check[] {
  const shown = shownIn(snapshot, whole, only);
  const periods = new Set(shown.filter((s) => s.figure.indicator === "grdp").map((s) => s.figure.period));
  const checks = [
    ...shown.flatMap((s) => onFigure(snapshot, s)),
    ...spending(snapshot, whole),
    ...merger(snapshot, periods),
  ].filter((check) => only === undefined || check.indicator === only);
  return checks.sort(
    (a, b) =>
      ORDER[a.state] - ORDER[b.state] ||
      (a.indicator < b.indicator ? -1 : a.indicator > b.indicator ? 1 : 0) ||
      b.period.end - a.period.end,
  );
}
