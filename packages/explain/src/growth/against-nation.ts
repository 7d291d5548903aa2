import {
  type Answer,
  compute,
  type Figure,
  type Finding,
  type Formula,
  figureAt,
  type Missing,
  missing,
  type Period,
  printed,
  type Snapshot,
} from "@hoatieu/core";
import { isCannot } from "../cannot.ts";
import { type GrowthByPart, type GrowthPart, isGrowthByPart } from "./growth-by-part.ts";
import { growthByPartAt } from "./parts-of-growth.ts";
import { addRanges, type Print, printOf, type Range, rangeOf } from "./range.ts";
import { type ShiftShareOutput, shiftShare } from "./shift-share.ts";

/** One part of the province's growth against the same part of the nation. Points of growth. */
export interface AgainstNationPart {
  readonly indicator: string;
  readonly growth: Answer;
  readonly nationGrowth: Finding;
  readonly contribution: Finding;
  readonly national: Finding;
  readonly mix: Finding;
  readonly own: Finding;
  readonly ownRange: Range;
  readonly atNationalShares: Answer;
  readonly allocation: Answer;
}

/**
 * The province's growth against the nation's. What the whole country explains (national growth and industry mix) is a
 * candidate for an objective cause, the province's own performance one for a subjective cause: labels, no verdicts.
 */
export interface AgainstNation {
  readonly kind: "against-nation";
  readonly total: string;
  readonly period: Period;
  readonly nation: string;
  readonly growth: Answer;
  readonly nationGrowth: Finding;
  readonly parts: readonly AgainstNationPart[];
  /** Parts of which the nation's growth is not on record: they stay undecomposed, with what they bring. */
  readonly undecomposed: readonly GrowthPart[];
  readonly national: Finding;
  readonly mix: Finding;
  readonly own: Finding;
  readonly ownRange: Range;
  readonly atNationalShares: Answer;
  readonly allocation: Answer;
  /** National growth and industry mix together. */
  readonly objective: Finding;
  /** Growth less the four: undecomposed parts and rounding. */
  readonly rest: Answer;
}

interface NationRate {
  readonly finding: Finding;
  readonly print: Print;
  readonly share: number | undefined;
}

const numberOf = (answer: Answer) => (answer.kind === "finding" ? answer.value : Number.NaN);

function rateOf(snapshot: Snapshot, indicator: string, p: Period): NationRate | undefined {
  const found = figureAt(snapshot, { indicator, measure: "yoy_pct", period: p });
  if (!found || found.status === "unverified" || found.status === "forecast") return undefined;
  return { finding: printed(found.figure), print: printOf(found.figure), share: undefined };
}

/** Growth and shares of the nation by part: from its own accounts in full where they are on record, else printed rates. */
function nationRates(nation: Snapshot, own: GrowthByPart): ReadonlyMap<string, NationRate> {
  const accounts = growthByPartAt(nation, own.total, own.period);
  const rates = new Map<string, NationRate>();
  for (const { indicator } of own.parts) {
    const part = isGrowthByPart(accounts) ? accounts.parts.find((p) => p.indicator === indicator) : undefined;
    if (part?.growth.kind === "finding" && part.share.kind === "finding") {
      const print = { value: part.growth.value, half: 0 };
      rates.set(indicator, { finding: part.growth, print, share: part.share.value / 100 });
      continue;
    }
    const rate = rateOf(nation, indicator, own.period);
    if (rate) rates.set(indicator, rate);
  }
  return rates;
}

function totalRate(nation: Snapshot, own: GrowthByPart): Finding | undefined {
  const accounts = growthByPartAt(nation, own.total, own.period);
  if (isGrowthByPart(accounts) && accounts.basis === "levels" && accounts.growth.kind === "finding")
    return accounts.growth;
  return rateOf(nation, own.total, own.period)?.finding;
}

const inputsOf = (...answers: readonly Answer[]): readonly Figure[] => [
  ...new Set(answers.flatMap((answer) => (answer.kind === "finding" ? answer.inputs : []))),
];
const points = (formula: Formula, value: number, inputs: readonly Figure[]) =>
  compute(formula, value, inputs, { unit: "pp", decimals: 2 });

function partAgainst(
  part: GrowthPart,
  rate: NationRate,
  output: ShiftShareOutput,
  nationGrowth: Finding,
): AgainstNationPart | undefined {
  const behind = part.prints;
  if (!behind) return undefined;
  const own = behind.prints.length;
  const ownRange = rangeOf([...behind.prints, rate.print], (values) => {
    const province = values.slice(0, own);
    return behind.share(province) * (behind.growth(province) - (values[own] ?? Number.NaN));
  });
  if (!ownRange) return undefined;
  const inputs = inputsOf(part.contribution, part.growth, part.share, rate.finding);
  const second = (formula: Formula, value: number | undefined): Answer =>
    value === undefined ? missing("never-published", part.indicator) : points(formula, value, inputs);
  return {
    indicator: part.indicator,
    growth: part.growth,
    nationGrowth: rate.finding,
    contribution: part.contribution,
    national: points("national-growth", output.national, inputsOf(part.share, nationGrowth)),
    mix: points("industry-mix", output.mix, inputsOf(part.share, rate.finding, nationGrowth)),
    // The printed contribution counts, so that the three sum to it and not to share x growth of rounded prints.
    own: points("own-performance", part.contribution.value - output.national - output.mix, inputs),
    ownRange,
    atNationalShares: second("own-at-national-shares", output.atNationalShares),
    allocation: second("allocation", output.allocation),
  };
}

function sumOf(formula: Formula, answers: readonly Answer[], extra: readonly Figure[] = []): Finding {
  const value = answers.reduce((sum, answer) => sum + numberOf(answer), 0);
  return points(formula, value, [...new Set([...inputsOf(...answers), ...extra])]);
}

function allOrNone(formula: Formula, answers: readonly Answer[]): Answer {
  return answers.find((answer) => answer.kind === "missing") ?? sumOf(formula, answers);
}

/**
 * Shift-share of a province's growth by part against the nation in the same period. Parts without a national rate are
 * left undecomposed and named.
 * @param own growth of the province by part @param nation what was known of the nation on the same day
 * @returns `no-base` when the nation's growth of the total or of every part is not on record
 */
export function againstNation(own: GrowthByPart, nation: Snapshot): AgainstNation | Missing {
  const nationGrowth = totalRate(nation, own);
  if (!nationGrowth) return missing("no-base", nation.territory.code, own.period.text);
  const rates = nationRates(nation, own);
  const known = own.parts.filter((part) => rates.has(part.indicator) && part.prints && part.growth.kind === "finding");
  const split = shiftShare(
    known.map((part) => ({
      share: numberOf(part.share) / 100,
      growth: numberOf(part.growth),
      nationGrowth: rates.get(part.indicator)?.finding.value ?? Number.NaN,
      nationShare: rates.get(part.indicator)?.share,
    })),
    nationGrowth.value,
  );
  if (isCannot(split)) return missing("no-base", nation.territory.code, own.period.text);
  const parts = known.flatMap((part, i) => {
    const [rate, output] = [rates.get(part.indicator), split[i]];
    return (rate && output && partAgainst(part, rate, output, nationGrowth)) ?? [];
  });
  if (parts.length === 0) return missing("no-base", nation.territory.code, own.period.text);
  const done = new Set(parts.map((part) => part.indicator));
  const sum = (formula: Formula, of: (part: AgainstNationPart) => Answer) => sumOf(formula, parts.map(of));
  const [national, mix, own_] = [
    sum("national-growth", (p) => p.national),
    sum("industry-mix", (p) => p.mix),
    sum("own-performance", (p) => p.own),
  ];
  const { growth } = own;
  return {
    kind: "against-nation",
    total: own.total,
    period: own.period,
    nation: nation.territory.code,
    growth,
    nationGrowth,
    parts,
    undecomposed: own.parts.filter((part) => !done.has(part.indicator)),
    national,
    mix,
    own: own_,
    ownRange: addRanges(parts.map((part) => part.ownRange)),
    atNationalShares: allOrNone(
      "own-at-national-shares",
      parts.map((p) => p.atNationalShares),
    ),
    allocation: allOrNone(
      "allocation",
      parts.map((p) => p.allocation),
    ),
    objective: sumOf("sum", [national, mix]),
    rest:
      growth.kind === "finding"
        ? points(
            "residual",
            growth.value - national.value - mix.value - own_.value,
            inputsOf(growth, national, mix, own_),
          )
        : growth,
  };
}
