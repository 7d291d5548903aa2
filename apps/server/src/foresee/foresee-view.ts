import { foreseeLede, foreseeSentence, noOutlookSentence } from "@hoatieu/brief";
import type { WireForeseePage, WireOutlook } from "@hoatieu/contract";
import { type Answer, type Missing, missing, printed, type Snapshot, yearOf } from "@hoatieu/core";
import {
  baseLevel,
  bestGrowth,
  consistent,
  contradictions,
  growthOf,
  type Outlook,
  type PublishedStatement,
  publishedStatements,
  QUARTERS,
  quartersOf,
  type RoundedStatement,
  reaches,
  TOTAL,
  yearOutcome,
} from "@hoatieu/foresee";
import type { Provider } from "../provider.ts";
import type { Asked } from "../views/ask.ts";
import { wire } from "../wire.ts";
import { growthPanelAt, outlookAt } from "./outlooks.ts";
import { readingOf, restFor, soFarOf } from "./reading.ts";
import { riskOf } from "./risk.ts";

/** Six digits are more than any of it means, and half the bytes. */
const rounded = (value: number) => Number(value.toPrecision(7));

/** The outlook as it travels. */
export function wireOutlook(outlook: Outlook): WireOutlook {
  const { distribution, printed: rates, figures: _figures, nodes, shares, ...rest } = outlook;
  return {
    kind: "outlook",
    ...rest,
    nodes: [...nodes],
    shares: shares.map((row) => [...row]),
    mean: distribution.mean.map(rounded),
    covariance: distribution.covariance.map((row) => row.map(rounded)),
    printed: [...rates].flatMap(([node, statements]) =>
      statements.map((s) => ({
        node,
        period: s.period.text,
        quarters: [...(quartersOf(s.period) ?? [])],
        value: s.value,
        figures: [...s.figures],
      })),
    ),
  };
}

/** Further slack, in points, where the weights of sectors and quarters are not exact. */
const INEXACT = 0.05;

interface Said extends RoundedStatement {
  readonly published: WireForeseePage["published"][number];
}

const wirePublished = (s: PublishedStatement): WireForeseePage["published"][number] => ({
  node: s.node,
  quarters: [...s.quarters],
  ...(s.low === undefined ? {} : { low: s.low }),
  ...(s.high === undefined ? {} : { high: s.high }),
  target: s.target.id,
  issuer: s.target.issuer,
  document: s.target.document,
  knownOn: s.target.knownOn,
});

/** Issuers of the province's own documents: their numbers belong to one scenario. */
const OWN = new Set(["council", "peoples-committee", "party", "scenario", "agency"]);

/** Numbers of one scenario, and what is printed of the year, that cannot all hold. */
function clashesOf(outlook: Outlook, published: readonly PublishedStatement[]): WireForeseePage["clashes"] {
  const slack = outlook.basis.shares === "levels" ? 0 : INEXACT;
  const said = published
    .filter((s) => OWN.has(s.target.issuer))
    .map((s): Said => ({ ...s, rounding: s.rounding + slack, published: wirePublished(s) }));
  if (said.length < 2) return [];
  const found = consistent(outlook, said);
  return found.consistent
    ? []
    : found.clashes.map(({ statement, missedBy }) => ({ statement: statement.published, missedBy }));
}

/** Printed rates of the year that contradict its quarters, a node at a time. */
function contradictionsOf(outlook: Outlook): WireForeseePage["contradictions"] {
  return [...outlook.printed].flatMap(([node, statements]) =>
    contradictions(statements).map((c) => ({ ...c, node, period: c.period.text, figures: [...c.figures] })),
  );
}

function naiveOf(snapshot: Snapshot, year: number): Answer {
  const before = yearOutcome(snapshot, snapshot.territory.code, year - 1);
  return before ? printed(before) : missing("no-base", `${year - 1}`);
}

const empty = (year: number, absent: Missing, { snapshot, language }: Asked): WireForeseePage => ({
  verdict: wire(noOutlookSentence(year, language)),
  lede: [],
  year,
  outlook: wire(absent),
  outcome: wire(missing("not-released", `${year}`)),
  naive: wire(naiveOf(snapshot, year)),
  targets: [],
  published: [],
  clashes: [],
  contradictions: [],
  best: [],
});

/** The outlook of the period's year with everything that stands beside it. */
export async function foreseeView(provider: Provider, asked: Asked): Promise<WireForeseePage> {
  const { snapshot, language } = asked;
  const year = yearOf(asked.period);
  const { outlook } = await outlookAt(provider, snapshot, year);
  if ("kind" in outlook) return empty(year, outlook, asked);
  const panel = await growthPanelAt(provider, snapshot.asOf);
  const reading = readingOf(snapshot, outlook, panel);
  const soFar = soFarOf(snapshot, outlook);
  const whole = growthOf(outlook, TOTAL);
  const published = publishedStatements(snapshot, year);
  const base = baseLevel(snapshot, outlook);
  const risk = riskOf(snapshot, outlook, panel);
  const outcome = reading.outcome ? printed(reading.outcome) : missing("not-released", `${year}`);
  return {
    verdict: wire(foreseeSentence(reading, language)),
    lede: wire(foreseeLede(reading, language)),
    year,
    outlook: wireOutlook(outlook),
    outcome: wire(outcome),
    naive: wire(naiveOf(snapshot, year)),
    targets: published
      .filter((s) => s.node === TOTAL && s.quarters.length === QUARTERS.length)
      .map(({ target: t }) => {
        const rest = restFor(panel, outlook, soFar, t.low);
        return {
          id: t.id,
          low: t.low,
          high: t.high,
          comparison: t.comparison,
          issuer: t.issuer,
          document: t.document,
          knownOn: t.knownOn,
          probability: reaches(whole, t.low),
          ...(rest ? { rest: { ...rest } } : {}),
        };
      }),
    published: published.map(wirePublished),
    clashes: clashesOf(outlook, published),
    contradictions: contradictionsOf(outlook),
    ...(base ? { base: { ...base, figures: [...base.figures] } } : {}),
    best: outlook.nodes.flatMap((node) => {
      const best = bestGrowth(snapshot, node, year);
      return best ? [{ node, ...best, period: best.period.text, figures: [...best.figures] }] : [];
    }),
    ...(risk ? { risk } : {}),
  };
}
