import type { Day, Missing, Snapshot } from "@hoatieu/core";
import { add, at, build, type Matrix, scale, type Vector } from "@hoatieu/numerics";
import { type Condition, given, type JointNormal } from "../joint-normal.ts";
import { type BaseShares, baseShares } from "./base-shares.ts";
import { conditionYear, type JointStudent } from "./condition-year.ts";
import { type Estimated, estimateProcess } from "./estimate-process.ts";
import type { GrowthModel } from "./growth-model.ts";
import { growthHistory, type History } from "./history.ts";
import { TOTAL } from "./nodes.ts";
import { QUARTERS, type Quarters, quartersOf } from "./quarters.ts";
import type { RateStatement } from "./rate-statement.ts";
import { deviationStatements, estimateDeviations } from "./sector-deviations.ts";
import { balancedResponses, pairsOf, responseOf } from "./sector-response.ts";

/** What an outlook was made from: said beside every figure it gives. */
export interface OutlookBasis {
  /** Day whose knowledge the law of growth rests on. */
  readonly learnedOn: Day;
  /** Territories and rates the law was learned from. */
  readonly territories: number;
  readonly rates: number;
  /** Rates of the territory's own, of earlier years and of this one. */
  readonly ownRates: number;
  readonly history: History["from"];
  readonly shares: BaseShares["source"];
  readonly quarters: BaseShares["quartersFrom"];
}

/**
 * The outlook of one year: a joint distribution over the growth of every node (sector or industry) in every quarter, in
 * percent on the same quarter of the year before. Given what is printed; sectors add up to the total, quarters to the year.
 */
export interface Outlook {
  readonly territory: string;
  readonly year: number;
  readonly asOf: Day;
  readonly nodes: readonly string[];
  /** Base-year share of each node (row) and quarter (column); the whole sums to 1. */
  readonly shares: Matrix;
  /** Growth of node n in quarter q is the variable `4 n + q - 1`. */
  readonly distribution: JointNormal;
  /** Degrees of freedom of the tails (Student); the covariance is the distribution's. */
  readonly degrees: number;
  /** Quarters that printed figures of the total cover. */
  readonly elapsed: number;
  /** Rates printed for this year, by node and for the total. */
  readonly printed: ReadonlyMap<string, readonly RateStatement[]>;
  readonly basis: OutlookBasis;
  /** Ids of the figures that went in: the territory's and its predecessors', and of other provinces where shares are usual ones. */
  readonly figures: readonly string[];
}

/** Quarters that are over: up to the last one that a printed rate covers, whether or not those before it are printed. */
const elapsedQuarters = (statements: readonly RateStatement[]): number =>
  Math.max(0, ...statements.flatMap((s) => quartersOf(s.period) ?? []));

const covarianceOf = ({ scale: s, degrees }: JointStudent): Matrix => scale(s, degrees / (degrees - 2));

/** Sectors' deviations, independent of each other, given that base-weighted they cancel in each quarter. */
function balanced(deviations: readonly JointStudent[], shares: Matrix): JointNormal {
  const size = deviations.length * 4;
  const covariances = deviations.map(covarianceOf);
  const free: JointNormal = {
    mean: deviations.flatMap((d) => d.location),
    covariance: build(size, size, (i, j) => {
      const block = covariances[Math.floor(i / 4)];
      return block && Math.floor(i / 4) === Math.floor(j / 4) ? at(block, i % 4, j % 4) : 0;
    }),
  };
  const conditions = QUARTERS.map(
    (q): Condition => ({
      weights: free.mean.map((_, i) => (i % 4 === q - 1 ? at(shares, Math.floor(i / 4), q - 1) : 0)),
      value: 0,
    }),
  );
  return given(free, conditions);
}

/**
 * The total's law and the sectors' balanced deviations together: growth of a sector is its response times the total's, plus
 * its own. Base-weighted, responses make one and deviations nought, so sectors add up and the total keeps its law.
 */
function joined(total: JointStudent, own: JointNormal, responses: readonly Quarters[]): JointNormal {
  const common = covarianceOf(total);
  const size = own.mean.length;
  const response = (i: number) => responses[Math.floor(i / 4)]?.[i % 4] ?? 1;
  return {
    mean: own.mean.map((d, i) => d + response(i) * (total.location[i % 4] ?? Number.NaN)),
    covariance: add(
      own.covariance,
      build(size, size, (i, j) => response(i) * response(j) * at(common, i % 4, j % 4)),
    ),
  };
}

const quartersOfTotal = (shares: Matrix): Quarters => {
  const column = (q: number) => shares.reduce((sum, row) => sum + (row[q] ?? 0), 0);
  return [column(0), column(1), column(2), column(3)];
};

const quartersOfNode = (row: Vector | undefined): Quarters => [
  row?.[0] ?? 0,
  row?.[1] ?? 0,
  row?.[2] ?? 0,
  row?.[3] ?? 0,
];

/**
 * The outlook of a territory's year, given everything in the snapshot.
 *
 * 1. The total's four quarters follow the law of `GrowthModel`, conditioned on the territory's own rates, past and present.
 * 2. Each sector's growth is its response times the total's plus a deviation with a law of its own kind, conditioned
 *    likewise.
 * 3. Responses make one and deviations are conditioned to cancel, base-weighted, in each quarter: sectors add up.
 *
 * For a territory with quarterly levels of its industries (the nation) shares are exact, and responses and the
 * deviations' law are learned from its own industries.
 * @returns `Missing` before any figure is known
 */
export function outlookOf(snapshot: Snapshot, model: GrowthModel, year: number): Outlook | Missing {
  const shares = baseShares(snapshot, model.panel, year);
  const history = growthHistory(snapshot, TOTAL, year, quartersOfTotal(shares.cells), model.total.process.noise);
  if (history.statements.length === 0 && (model.total.statements === 0 || snapshot.figures.length === 0))
    return { kind: "missing", reason: "before-any-data", needed: [`${year}`] };
  const nodeHistories = shares.nodes.map((node, n) =>
    growthHistory(snapshot, node, year, quartersOfNode(shares.cells[n]), model.total.process.noise),
  );
  const before = (list: readonly RateStatement[]) => list.filter((s) => s.year < year);
  const fromLevels = history.from === "levels";
  const slopes = shares.nodes.map((node, n) =>
    fromLevels
      ? responseOf([pairsOf(before(nodeHistories[n]?.statements ?? []), before(history.statements))])
      : (model.sectors.get(node)?.response ?? 1),
  );
  const responses = balancedResponses(slopes, shares.cells);
  const own = nodeHistories.map((h, n) =>
    deviationStatements(h.statements, history.statements, responses[n] ?? [1, 1, 1, 1]),
  );
  const total: Estimated = fromLevels
    ? estimateProcess([before(history.statements)], { growth: "exact" })
    : model.total;
  const industries = fromLevels ? estimateDeviations(own.map(before), "exact") : undefined;
  const laws = shares.nodes.map((node) => industries ?? model.sectors.get(node)?.own ?? model.total);
  const whole = conditionYear(total.process, history.statements, year);
  const deviations = own.map((statements, n) => conditionYear((laws[n] ?? total).process, statements, year));
  const thisYear = history.statements.filter((s) => s.year === year);
  return {
    territory: snapshot.territory.code,
    year,
    asOf: snapshot.asOf,
    nodes: shares.nodes,
    shares: shares.cells,
    distribution: joined(whole, balanced(deviations, shares.cells), responses),
    degrees: whole.degrees,
    elapsed: elapsedQuarters(thisYear),
    printed: new Map([
      [TOTAL, thisYear],
      ...shares.nodes.map(
        (node, n) => [node, (nodeHistories[n]?.statements ?? []).filter((s) => s.year === year)] as const,
      ),
    ]),
    basis: {
      learnedOn: model.knownOn,
      territories: model.total.territories,
      rates: model.total.statements,
      ownRates: history.statements.length,
      history: history.from,
      shares: shares.source,
      quarters: shares.quartersFrom,
    },
    figures: [
      ...new Set([
        ...history.statements.flatMap((s) => s.figures),
        ...own.flatMap((list) => list.filter((s) => s.year === year).flatMap((s) => s.figures)),
        ...(shares.source === "levels" ? [] : shares.figures),
      ]),
    ],
  };
}
