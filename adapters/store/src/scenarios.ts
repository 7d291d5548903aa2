import {
  type Day,
  type NewScenario,
  type NewScenarioVersion,
  ProblemError,
  problem,
  type ScenarioHistory,
  type ScenarioSummary,
  type ScenarioVersion,
} from "@hoatieu/core";
import { appendAudit } from "./audit.ts";
import { scenarioDigest } from "./audit-saves.ts";
import { canonical, sha256 } from "./canonical.ts";
import { type Door, type Handle, handleOf, ONE_MOMENT, transaction } from "./database.ts";
import { firstUnfit, lockSaves, mustHaveCome, nextSave, unlessTaken } from "./saves.ts";
import { listScenarios, readScenario } from "./scenario-rows.ts";

/** Growth scenarios with every version that was saved. Each save is one transaction with one entry of the audit log. */
export interface Scenarios {
  list(territory: string): Promise<readonly ScenarioSummary[]>;
  /** @throws ProblemError `unknown-scenario` */
  get(id: string): Promise<ScenarioHistory>;
  /** @throws ProblemError `scenario-refused`, `unknown-date`, `day-in-future` */
  create(scenario: NewScenario, who: string, today: Day): Promise<ScenarioHistory>;
  /**
   * Saves a further version on top of `expected`, the one that the person looked at.
   * @throws ProblemError `scenario-changed` when another version is the newest: it says whose and from when, and nothing
   * is written; `unknown-scenario`, `scenario-refused`, `unknown-date`, `day-in-future`
   */
  addVersion(
    id: string,
    expected: number,
    version: NewScenarioVersion,
    who: string,
    today: Day,
  ): Promise<ScenarioVersion>;
}

const refused = (field: string, text: string) => new ProblemError(problem("scenario-refused", { field, text }));

function mustFit(value: NewScenario | NewScenarioVersion, day: Day, today: Day): void {
  mustHaveCome(day, today);
  const unfit = firstUnfit(value);
  if (unfit) throw refused(unfit.field, unfit.text);
}

/** The next number of the territory and year; it is free, since scenarios are never deleted and saves wait for one another. */
async function freeId(handle: Handle, territory: string, year: number): Promise<string> {
  const { rows } = await handle.query("SELECT count(*) AS count FROM scenario WHERE territory = $1 AND year = $2", [
    territory,
    year,
  ]);
  return `${territory}-${year}-${Number(rows[0]?.count) + 1}`;
}

async function write(handle: Handle, id: string, number: number, version: NewScenarioVersion, who: string) {
  const content = canonical(version.content);
  const hash = sha256(content);
  await handle.query(
    "INSERT INTO scenario_version (scenario, number, as_of, document, note, content, sha256, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    [id, number, version.asOf, version.document, version.note, content, hash, who],
  );
  const saves = await nextSave(handle);
  const digest = await scenarioDigest(handle, id, number);
  const details = { scenario: id, number, digest, sha256: hash, saves };
  await appendAudit(handle, { who, action: "scenario", subject: `scenario: ${id} #${number}`, details });
}

async function create(handle: Handle, scenario: NewScenario, who: string): Promise<ScenarioHistory> {
  await lockSaves(handle);
  const { territory, year, title, issuer, first } = scenario;
  const id = await freeId(handle, territory, year);
  await handle.query(
    "INSERT INTO scenario (id, territory, year, title, issuer, created_by) VALUES ($1, $2, $3, $4, $5, $6)",
    [id, territory, year, title, issuer, who],
  );
  await write(handle, id, 1, first, who);
  return readScenario(handle, id);
}

/** The server's local time, to the minute. */
function timeText(iso: string): string {
  const at = new Date(iso);
  const two = (part: number) => String(part).padStart(2, "0");
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join("-");
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

async function addVersion(
  handle: Handle,
  id: string,
  expected: number,
  version: NewScenarioVersion,
  who: string,
): Promise<ScenarioVersion> {
  await lockSaves(handle);
  const { record, versions } = await readScenario(handle, id);
  const newest = versions.at(-1);
  if (newest?.number !== expected) {
    const saved = { number: `${newest?.number ?? 0}`, who: newest?.createdBy ?? "" };
    const at = timeText(newest?.createdAt ?? record.createdAt);
    throw new ProblemError(problem("scenario-changed", { title: record.title, ...saved, at, expected: `${expected}` }));
  }
  await unlessTaken(expected + 1, () => write(handle, id, expected + 1, version, who));
  const written = (await readScenario(handle, id)).versions.at(-1);
  if (!written) throw new Error(`scenario ${id} has no version`);
  return written;
}

export function openScenarios(door: Door): Scenarios {
  return {
    list: (territory) => listScenarios(handleOf(door), territory),
    get: (id) => transaction(door, (handle) => readScenario(handle, id), ONE_MOMENT),
    create: async (scenario, who, today) => {
      mustFit(scenario, scenario.first.asOf, today);
      if (scenario.title.trim() === "") throw refused("title", scenario.title);
      if (!Number.isInteger(scenario.year) || scenario.year < 1 || scenario.year > 9999)
        throw refused("year", `${scenario.year}`);
      return transaction(door, (handle) => create(handle, scenario, who));
    },
    addVersion: async (id, expected, version, who, today) => {
      mustFit(version, version.asOf, today);
      return transaction(door, (handle) => addVersion(handle, id, expected, version, who));
    },
  };
}
