import type { WireArchivedForecast, WireScenario, WireScenarioWish } from "@hoatieu/contract";
import {
  type Day,
  type ForecastRecord,
  type NewForecast,
  type NewScenarioVersion,
  ProblemError,
  printed,
  problem,
  type ScenarioHistory,
  type Snapshot,
} from "@hoatieu/core";
import {
  achievements,
  type Clash,
  compareVersions,
  growthOf,
  type Outlook,
  QUARTERS,
  type Quarter,
  recordTerritory,
  type ScenarioWish,
  scenarioContent,
  scoreForecast,
  TOTAL,
  yearOutcome,
} from "@hoatieu/foresee";
import type { Provider } from "../provider.ts";
import type { Steward } from "../steward.ts";
import { dayAsked, snapshotAt } from "../views/ask.ts";
import { wire } from "../wire.ts";
import { outlookAt } from "./outlooks.ts";

/** Name of the outlook's method and its version: a change of the method is a new name. */
export const METHOD = "joint-outlook-1";

const nodeQuarters = (node: string, quarters: readonly Quarter[]) =>
  quarters.length === QUARTERS.length ? node : `${node} ${quarters.map((q) => `Q${q}`).join("+")}`;

const clashWords = ({ statement, missedBy }: Clash) =>
  `${nodeQuarters(statement.node, statement.quarters)} = ${statement.low ?? statement.high} % (${missedBy.toFixed(2)})`;

/** The outlook a scenario is made on; a year before any data has none. */
async function outlookFor(provider: Provider, territory: string, year: number, asOf: Day): Promise<Outlook> {
  const snapshot = await snapshotAt(provider, territory, asOf);
  const { outlook } = await outlookAt(provider, snapshot, year);
  if ("kind" in outlook) throw new ProblemError(problem("no-outlook", { year: `${year}`, day: asOf }));
  return outlook;
}

function wishOf(outlook: Outlook, asked: WireScenarioWish): ScenarioWish {
  const { low, high } = asked.target;
  if (high !== undefined && high < low)
    throw new ProblemError(problem("scenario-refused", { field: "target", text: `${low} > ${high}` }));
  const locks = asked.locks ?? [];
  for (const { node } of [...locks, ...(asked.ceilings ?? [])])
    if (node !== TOTAL && !outlook.nodes.includes(node))
      throw new ProblemError(problem("scenario-refused", { field: "node", text: node }));
  return {
    target: high === undefined ? { low } : { low, high },
    locks,
    ceilings: (asked.ceilings ?? []).map((c) => ({ ...c, low: undefined })),
  };
}

/** The path that keeps a wish, with the forecast it was solved on; or the statements that cannot be kept together. */
export type ScenarioSolution =
  | { readonly solved: true; readonly version: NewScenarioVersion; readonly forecast: NewForecast }
  | { readonly solved: false; readonly clashes: readonly Clash[] };

/** Solves what a planner entered, without saving it. @throws ProblemError `no-outlook`, `scenario-refused`, `unknown-territory` */
export async function solveScenario(
  provider: Provider,
  territory: string,
  year: number,
  asked: WireScenarioWish,
  today: Day,
): Promise<ScenarioSolution> {
  const asOf = dayAsked(asked.asof, today);
  const outlook = await outlookFor(provider, territory, year, asOf);
  const content = scenarioContent(outlook, wishOf(outlook, asked));
  if ("solved" in content) return { solved: false, clashes: content.clashes };
  return {
    solved: true,
    version: { asOf, document: asked.document ?? "", note: asked.note ?? "", content },
    forecast: forecastOf(outlook, "scenario"),
  };
}

/** What is saved: the server's own solution of what the planner entered. */
async function versionOf(
  provider: Provider,
  territory: string,
  year: number,
  asked: WireScenarioWish,
  today: Day,
): Promise<{ readonly version: NewScenarioVersion; readonly forecast: NewForecast }> {
  const solution = await solveScenario(provider, territory, year, asked, today);
  if (solution.solved) return solution;
  throw new ProblemError(problem("scenario-impossible", { clashes: solution.clashes.map(clashWords).join("; ") }));
}

/** The whole-year forecast of an outlook, as it is put on record. */
export function forecastOf(outlook: Outlook, origin: NewForecast["origin"]): NewForecast {
  const { location, scale, degrees } = growthOf(outlook, TOTAL);
  return {
    territory: outlook.territory,
    indicator: TOTAL,
    measure: "yoy_pct",
    period: `${outlook.year}`,
    asOf: outlook.asOf,
    method: METHOD,
    origin,
    location,
    scale,
    degrees,
    inputs: outlook.figures,
    parameters: `learned ${outlook.basis.learnedOn}`,
  };
}

export interface NewScenarioAsked extends WireScenarioWish {
  readonly year: number;
  readonly title: string;
  readonly issuer?: string | undefined;
}

/** Saves a scenario, and puts the forecast it was made on on record. */
export async function createScenario(
  provider: Provider,
  steward: Steward,
  territory: string,
  asked: NewScenarioAsked,
  who: string,
  today: Day,
): Promise<{ readonly id: string; readonly number: number }> {
  const { year, title } = asked;
  const { version, forecast } = await versionOf(provider, territory, year, asked, today);
  const { record } = await steward.scenarios.create(
    { territory, year, title, issuer: asked.issuer ?? "", first: version },
    who,
  );
  await steward.forecasts.archive([forecast], who);
  return { id: record.id, number: 1 };
}

/** A scenario under another territory's address is not found: rights hold for the territory in the address. */
async function scenarioOf(steward: Steward, territory: string, id: string): Promise<ScenarioHistory> {
  const history = await steward.scenarios.get(id);
  if (history.record.territory !== territory) throw new ProblemError(problem("unknown-scenario", { id }));
  return history;
}

export interface VersionPlace {
  readonly territory: string;
  readonly id: string;
  /** Number of the version that the person looked at. */
  readonly expected: number;
}

export async function addScenarioVersion(
  provider: Provider,
  steward: Steward,
  { territory, id, expected }: VersionPlace,
  asked: WireScenarioWish,
  who: string,
  today: Day,
): Promise<{ readonly id: string; readonly number: number }> {
  const { record } = await scenarioOf(steward, territory, id);
  const { version, forecast } = await versionOf(provider, record.territory, record.year, asked, today);
  const saved = await steward.scenarios.addVersion(id, expected, version, who);
  await steward.forecasts.archive([forecast], who);
  return { id, number: saved.number };
}

/** One scenario with its versions made on or before the day, what each moved and what became of it by the day. */
export async function scenarioView(
  provider: Provider,
  steward: Steward,
  territory: string,
  id: string,
  asOf: Day,
): Promise<WireScenario> {
  const { record, versions } = await scenarioOf(steward, territory, id);
  const snapshot = await snapshotAt(provider, record.territory, asOf);
  const { outlook } = await outlookAt(provider, snapshot, record.year);
  const printedRates = "kind" in outlook ? new Map<string, never[]>() : outlook.printed;
  return {
    record: { ...record },
    versions: versions
      .filter((v) => v.asOf <= asOf)
      .map((version, i, known) => {
        const before = known[i - 1];
        const { scenario: _scenario, ...own } = version;
        return wire({
          ...own,
          difference: before && compareVersions(before.content, version.content),
          achievements: achievements(version.content, printedRates),
        });
      }) as WireScenario["versions"],
  };
}

/** Forecasts on record made on or before the day, scored by what is known on it. */
export async function forecastsView(steward: Steward, snapshot: Snapshot): Promise<WireArchivedForecast[]> {
  const records = await steward.forecasts.list(snapshot.territory.code, snapshot.asOf);
  return records.map((record) => scored(record, snapshot));
}

function scored(record: ForecastRecord, snapshot: Snapshot): WireArchivedForecast {
  const { id, territory, indicator, period, asOf, method, origin, madeBy, madeAt } = record;
  const forecast = {
    location: record.location,
    scale: record.scale,
    degrees: record.degrees ?? Number.MAX_VALUE,
  };
  const year = Number(period);
  const outcome = recordTerritory(snapshot, year) === territory ? yearOutcome(snapshot, territory, year) : undefined;
  // A forecast made when the year was already printed has nothing left to foresee.
  const foresaw = outcome !== undefined && outcome.knownOn > asOf && forecast.scale > 0;
  return {
    ...{ id, territory, indicator, period, asOf, method, origin, forecast, madeBy, madeAt },
    ...(outcome ? { outcome: wire(printed(outcome)) } : {}),
    ...(foresaw ? { score: scoreForecast(forecast, outcome.value) } : {}),
  };
}

/** Puts the outlook of a year on record. @returns how many were new */
export async function archiveForecast(
  provider: Provider,
  steward: Steward,
  territory: string,
  year: number,
  asOf: Day,
  origin: NewForecast["origin"],
  who: string,
): Promise<number> {
  return steward.forecasts.archive([forecastOf(await outlookFor(provider, territory, year, asOf), origin)], who);
}
