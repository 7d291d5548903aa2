import {
  type Language,
  ProblemError,
  problem,
  type ScenarioHistory,
  type ScenarioRecord,
  type ScenarioVersion,
  type Snapshot,
  type Source,
} from "@hoatieu/core";
import { type ScenarioBook, writeScenarioWorkbook } from "@hoatieu/exchange";
import { baseLevel, type Outlook } from "@hoatieu/foresee";
import type { Provider } from "../provider.ts";
import type { Steward } from "../steward.ts";
import { snapshotAt } from "../views/ask.ts";
import { printedGrowth } from "./outlook-answers.ts";
import { outlookAt } from "./outlooks.ts";

/** Sources of the territory's own figures behind an outlook, by title. */
async function sourcesOf(provider: Provider, snapshot: Snapshot, outlook: Outlook): Promise<readonly Source[]> {
  const { sources } = snapshot.reference;
  const codes = new Set((await provider.figures(outlook.figures)).map((f) => f.source));
  return [...codes]
    .flatMap((code) => sources.get(code) ?? [])
    .sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : a.code < b.code ? -1 : 1));
}

function versionOf({ record, versions }: ScenarioHistory, territory: string, number: number) {
  const version = record.territory === territory ? versions.find((v) => v.number === number) : undefined;
  if (version) return version;
  throw new ProblemError(problem("unknown-scenario", { id: `${record.id} #${number}` }));
}

/** A version as an Excel workbook, saved or not, with the base level and the sources as they were known on its day. */
export async function versionWorkbook(
  provider: Provider,
  record: ScenarioRecord,
  version: ScenarioVersion,
  language: Language,
): Promise<Buffer> {
  const snapshot = await snapshotAt(provider, record.territory, version.asOf);
  const { outlook } = await outlookAt(provider, snapshot, record.year);
  const known: Pick<ScenarioBook, "base" | "sources" | "printed"> =
    "kind" in outlook
      ? { base: undefined, sources: [], printed: [] }
      : {
          base: baseLevel(snapshot, outlook),
          sources: await sourcesOf(provider, snapshot, outlook),
          printed: printedGrowth(outlook),
        };
  return writeScenarioWorkbook({ record, version, reference: snapshot.reference, language, ...known });
}

/** @throws ProblemError `unknown-scenario` for a scenario or version that the territory has not */
export async function scenarioWorkbook(
  provider: Provider,
  steward: Steward,
  territory: string,
  id: string,
  number: number,
  language: Language,
): Promise<Buffer> {
  const history = await steward.scenarios.get(id);
  return versionWorkbook(provider, history.record, versionOf(history, territory, number), language);
}
