import {
  type Answer,
  compute,
  type Figure,
  type Finding,
  type Missing,
  missing,
  type Snapshot,
  type Target,
} from "@hoatieu/core";
import { gapTo, targetsOf } from "@hoatieu/measure";
import type { GrowthByPart, GrowthPart } from "./growth-by-part.ts";
import { type Range, rangeOf } from "./range.ts";

/**
 * One row of the gap. `part`: a part with a plan of its own. `rest`: the parts without one, together, against what the
 * plan of the total leaves for them. `plan-rest`: every part has a plan and these do not add up to the total's.
 * `rounding`: what the printed contributions leave of the printed growth.
 */
export interface GapRow {
  readonly kind: "part" | "rest" | "plan-rest" | "rounding";
  readonly parts: readonly string[];
  readonly plannedGrowth: Answer;
  readonly planned: Answer;
  readonly actual: Answer;
  readonly gap: Finding;
  readonly range: Range | undefined;
}

/** Growth minus plan by part; the rows sum to the gap exactly. */
export interface GapByPart {
  readonly kind: "gap-by-part";
  readonly total: string;
  readonly target: Target;
  /** The bound the gap is counted against: the nearer one of a range. */
  readonly bound: number;
  readonly gap: Finding;
  readonly rows: readonly GapRow[];
}

const ASIDE: ReadonlySet<string> = new Set(["central", "stretch", "scenario"]);

/** The plan of growth that is judged: the Council's before all others; a scenario only where nothing else is. */
function growthTarget(snapshot: Snapshot, indicator: string, of: GrowthByPart): Target | undefined {
  const targets = targetsOf(snapshot, indicator, of.period).filter((t) => t.measure === "yoy_pct");
  return targets.find((t) => !ASIDE.has(t.issuer)) ?? targets[0];
}

function plannedRow(part: GrowthPart, target: Target): GapRow | undefined {
  const { prints, contribution } = part;
  const growth = part.growth.kind === "finding" ? part.growth.value : 0;
  if (!prints || growth === 0) return undefined;
  const planned = target.low;
  const share = prints.share(prints.prints.map((print) => print.value));
  const inputs = [...new Set([...contribution.inputs, ...target.figures])];
  const made = { unit: "pp", decimals: contribution.decimals, targets: [target.id] };
  return {
    kind: "part",
    parts: [part.indicator],
    plannedGrowth: compute("printed", planned, target.figures, {
      unit: "%",
      decimals: target.decimals,
      targets: [target.id],
    }),
    planned: compute("contribution", share * planned, inputs, made),
    actual: contribution,
    gap: compute("gap-by-part", contribution.value - share * planned, inputs, made),
    range: rangeOf(prints.prints, (values) => prints.share(values) * (prints.growth(values) - planned)),
  };
}

const numberOf = (answer: Answer) => (answer.kind === "finding" ? answer.value : 0);

/** The parts without a plan against what the others leave of the plan. */
function restRow(parts: readonly GrowthPart[], left: number, target: Target, inputs: readonly Figure[]): GapRow {
  const value = parts.reduce((sum, part) => sum + part.contribution.value, 0);
  const [only] = parts;
  const decimals = Math.max(...parts.map((part) => part.contribution.decimals));
  const made = { unit: "pp", decimals, targets: [target.id] };
  const share = only && parts.length === 1 ? numberOf(only.share) / 100 : 0;
  return {
    kind: "rest",
    parts: parts.map((part) => part.indicator),
    plannedGrowth:
      share > 0
        ? compute("gap-by-part", left / share, inputs, { unit: "%", decimals: 1, targets: [target.id] })
        : missing("no-plan", ...parts.map((part) => part.indicator)),
    planned: compute("gap-by-part", left, inputs, made),
    actual: compute(
      "contribution-sum",
      value,
      parts.flatMap((part) => part.contribution.inputs),
      made,
    ),
    gap: compute("gap-by-part", value - left, inputs, made),
    range: undefined,
  };
}

function planRest(left: number, target: Target, inputs: readonly Figure[]): GapRow {
  const made = { unit: "pp", decimals: 2, targets: [target.id] };
  const planned = compute("gap-by-part", left, inputs, made);
  const gap = compute("gap-by-part", -left, inputs, made);
  const none = missing("no-plan");
  return { kind: "plan-rest", parts: [], plannedGrowth: none, planned, actual: none, gap, range: undefined };
}

/**
 * The gap between growth and its plan by part: actual contribution minus base share x planned growth, the shares being
 * those of the same base period. The rows sum to the gap exactly: parts without a plan stand together against what the
 * plan leaves for them, and rounding has its own row. An accounting, not a cause.
 * @returns `no-plan` when the total or every part is without a plan of growth
 */
export function gapByPart(snapshot: Snapshot, growth: GrowthByPart): GapByPart | Missing {
  const target = growthTarget(snapshot, growth.total, growth);
  if (!target) return missing("no-plan", growth.total, growth.period.text);
  if (growth.growth.kind === "missing") return growth.growth;
  const total = growth.growth;
  const rows: GapRow[] = [];
  const unplanned: GrowthPart[] = [];
  for (const part of growth.parts) {
    const own = growthTarget(snapshot, part.indicator, growth);
    const row = own && plannedRow(part, own);
    if (row) rows.push(row);
    else unplanned.push(part);
  }
  if (rows.length === 0) return missing("no-plan", ...growth.parts.map((part) => part.indicator));
  const gap = gapTo(total.value, target);
  const bound = total.value - gap;
  const inputs = [...new Set([...total.inputs, ...growth.sum.inputs, ...target.figures])];
  const left = bound - rows.reduce((sum, row) => sum + numberOf(row.planned), 0);
  if (unplanned.length > 0) rows.push(restRow(unplanned, left, target, inputs));
  else if (Math.abs(left) > 1e-9) rows.push(planRest(left, target, inputs));
  if (growth.residual.kind === "finding" && Math.abs(growth.residual.value) > 1e-9) {
    const { residual } = growth;
    const none = missing("no-plan");
    const lacking = growth.lacking;
    rows.push({
      kind: "rounding",
      parts: lacking,
      plannedGrowth: none,
      planned: none,
      actual: residual,
      gap: residual,
      range: undefined,
    });
  }
  return {
    kind: "gap-by-part",
    total: growth.total,
    target,
    bound,
    gap: compute("gap", gap, inputs, { unit: "pp", decimals: total.decimals, targets: [target.id] }),
    rows,
  };
}
