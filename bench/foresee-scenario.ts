import { join } from "node:path";
import { panelOf, snapshotOf } from "@hoatieu/core";
import { readFolder } from "@hoatieu/exchange";
import {
  bestGrowth,
  growthModel,
  held,
  modelDay,
  outlookOf,
  PANEL_INDICATORS,
  QUARTERS,
  scenarioSolver,
  TOTAL,
} from "@hoatieu/foresee";
import { line, machine, milliseconds, percentile } from "./machine.ts";

const DATA = join(import.meta.dirname, "../data/viet-nam");
const DAY = "2024-10-31";
const YEAR = 2024;
const SOLVES = 200;

/**
 * Scenario of the nation, 21 industries by four open quarters: the time to learn, to give the outlook, and to solve again
 * after each keystroke with locks on four industries and a ceiling on every open cell.
 */
export async function benchScenario(): Promise<void> {
  const { dataset } = await readFolder(DATA, "2026-11-24");
  const snapshot = snapshotOf(dataset, "viet-nam", DAY);
  if (!snapshot) throw new Error("the nation is not in the data");
  const timed = <T>(work: () => T): readonly [T, number] => {
    const started = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(started);
    return [result, (user + system) / 1000];
  };
  const panel = panelOf(dataset, { indicators: PANEL_INDICATORS, asOf: modelDay(YEAR, DAY) });
  const [model, learning] = timed(() => growthModel(panel, dataset.reference.territories, YEAR));
  const [outlook, telling] = timed(() => outlookOf(snapshot, model, YEAR));
  if ("kind" in outlook) throw new Error(`no outlook: ${outlook.reason}`);
  console.log(`law of growth of a year, learned from all provinces: ${milliseconds(learning)} CPU`);
  console.log(`outlook of the nation by 21 industries: ${milliseconds(telling)} CPU`);
  const solver = scenarioSolver({ ...outlook, elapsed: 0 });
  const ceilings = outlook.nodes.flatMap((node) => {
    const best = bestGrowth(snapshot, node, YEAR);
    return best ? QUARTERS.map((q) => ({ node, quarters: [q], low: undefined, high: best.growth + 3 })) : [];
  });
  const times: number[] = [];
  let kept = 0;
  for (let n = 0; n < SOLVES; n += 1) {
    const locks = outlook.nodes.slice(0, 4).map((node, i) => held(node, [4], 3 + i + n / SOLVES));
    // CPU time: another process on the machine is not the solver's.
    const started = process.cpuUsage();
    const path = solver([held(TOTAL, QUARTERS, 6.8 + n / SOLVES / 2), ...locks, ...ceilings]);
    const { user, system } = process.cpuUsage(started);
    times.push((user + system) / 1000);
    if (path.solved) kept += 1;
  }
  const p95 = percentile(times, 0.95);
  line(
    `scenario re-solve, 21 x 4 cells, ${ceilings.length} ceilings, CPU (p95 of ${SOLVES}, ${kept} solvable)`,
    milliseconds(p95),
    "under 10 ms",
    p95 < 10,
  );
}

if (import.meta.main) {
  console.log(`${machine()}\n`);
  await benchScenario();
}
