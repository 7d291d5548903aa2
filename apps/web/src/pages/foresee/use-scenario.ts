import type { WireForeseePage, WireGrowthTarget, WireOutlook } from "@hoatieu/contract";
import { type Clash, type Outlook, scenarioSolver } from "@hoatieu/foresee";
import { useMemo, useState } from "react";
import { type ActiveTarget, nearestSolvable, type Solution, solveWish } from "./solve-wish.ts";
import { type TableRow, tableRows } from "./table-rows.ts";
import { useWish, type WishStore } from "./use-wish.ts";
import { outlookFrom } from "./wire-outlook.ts";
import { typedTarget, type Wish } from "./wish.ts";

export interface Scenario {
  readonly page: WireForeseePage;
  readonly outlook: Outlook;
  readonly store: WishStore;
  readonly target: ActiveTarget | undefined;
  /** The official target in force, if one is. */
  readonly official: WireGrowthTarget | undefined;
  /** The path shown: solved, or the last that could be. */
  readonly shown: Solution;
  readonly clashes: readonly Clash[];
  readonly rows: readonly TableRow[];
}

/** The target that the page's own sentence speaks of, or else the first. */
function openingTarget({ verdict, targets }: WireForeseePage): WireGrowthTarget | undefined {
  const named = new Set(verdict.flatMap((run) => (run.kind === "number" ? targetsOf(run.answer) : [])));
  return targets.find((t) => named.has(t.id)) ?? targets[0];
}

const targetsOf = (answer: Extract<WireForeseePage["verdict"][number], { kind: "number" }>["answer"]) =>
  answer.kind === "finding" ? answer.targets : [];

function activeTarget(page: WireForeseePage, wish: Wish): Pick<Scenario, "target" | "official"> {
  const typed = typedTarget(wish.target);
  if (typed !== undefined) return { target: { id: undefined, low: typed, high: typed }, official: undefined };
  const official = page.targets.find((t) => t.id === wish.target) ?? openingTarget(page);
  return { target: official && { id: official.id, low: official.low, high: official.high }, official };
}

/** The scenario being made: solved again at every letter, in well under a millisecond. */
export function useScenario(page: WireForeseePage, wire: WireOutlook): Scenario {
  const store = useWish();
  const { wish } = store;
  const outlook = useMemo(() => outlookFrom(wire), [wire]);
  const solver = useMemo(() => scenarioSolver(outlook), [outlook]);
  const { target, official } = useMemo(() => activeTarget(page, wish), [page, wish]);
  const solution = useMemo(
    () => solveWish(outlook, solver, wish, target, page.best),
    [outlook, solver, wish, target, page.best],
  );
  const [last, setLast] = useState<{ readonly outlook: Outlook; readonly solution: Solution }>();
  // The last solvable path is kept for when none is; state that follows from other state is set while rendering.
  if (solution.clashes.length === 0 && last?.solution !== solution) setLast({ outlook, solution });
  const shown = useMemo(() => {
    if (solution.clashes.length === 0) return solution;
    return last?.outlook === outlook ? last.solution : nearestSolvable(outlook, solver, wish, target, page.best);
  }, [solution, last, outlook, solver, wish, target, page.best]);
  const rows = useMemo(() => tableRows(outlook, shown.path, wish, target), [outlook, shown, wish, target]);
  return { page, outlook, store, target, official, shown, clashes: solution.clashes, rows };
}
