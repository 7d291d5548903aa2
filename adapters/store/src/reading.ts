import {
  compareFigures,
  type Dataset,
  type Day,
  type Figure,
  family,
  makePanel,
  makePeers,
  type Panel,
  type PanelQuery,
  type PeerFigures,
  type PeerQuery,
  type Reference,
} from "@hoatieu/core";
import type { Handle } from "./database.ts";
import { FIGURE_COLUMNS, figureOf } from "./figure-rows.ts";
import { type ReferenceKind, referenceOf } from "./reference-codec.ts";

export async function readVersion(handle: Handle): Promise<number> {
  const { rows } = await handle.query("SELECT version FROM data_version");
  return Number(rows[0]?.version ?? 0);
}

/**
 * The data version, and after it which figures are hidden from the one who asks: `12|` when none are. What is cached of
 * figures is keyed by it, so that nothing one may not see is found in a cache, and an hour of release is no stale answer.
 */
export async function readEdition(handle: Handle): Promise<string> {
  const { rows } = await handle.query(
    "SELECT version || '|' || coalesce((SELECT md5(string_agg(h, ',' ORDER BY h COLLATE \"C\")) FROM hidden_figures() h), '') AS edition FROM data_version",
  );
  return String(rows[0]?.edition ?? "0|");
}

export async function readReference(handle: Handle): Promise<Reference> {
  const rows = await handle.rows("SELECT kind, body FROM live_reference ORDER BY seq");
  return referenceOf(
    rows.map(([kind, body]) => ({ kind: kind as ReferenceKind, body: body as Readonly<Record<string, unknown>> })),
  );
}

/** Every live figure of a territory's family, in the one order of figures; `undefined` for a territory that is not on record. */
export async function readFamily(
  handle: Handle,
  reference: Reference,
  territory: string,
): Promise<readonly Figure[] | undefined> {
  const members = family(reference.territories, territory).map((t) => t.code);
  if (members.length === 0) return undefined;
  const rows = await handle.rows(`SELECT ${FIGURE_COLUMNS} FROM live_figure WHERE territory = ANY($1)`, [members]);
  return rows.map(figureOf).sort(compareFigures);
}

export async function readPeers(handle: Handle, query: PeerQuery): Promise<PeerFigures> {
  const rows = await handle.rows(
    `SELECT ${FIGURE_COLUMNS} FROM live_figure WHERE indicator = $1 AND measure = $2 AND period = $3 AND known_on <= $4`,
    [query.indicator, query.measure, query.period.text, query.asOf],
  );
  return makePeers(query, rows.map(figureOf));
}

export async function readPanel(handle: Handle, reference: Reference, query: PanelQuery): Promise<Panel> {
  const rows = await handle.rows(
    `SELECT ${FIGURE_COLUMNS} FROM live_figure WHERE indicator = ANY($1) AND known_on <= $2`,
    [query.indicators, query.asOf],
  );
  return makePanel(query, reference, rows.map(figureOf));
}

export async function readFigures(handle: Handle, ids: readonly string[]): Promise<readonly Figure[]> {
  const rows = await handle.rows(
    `SELECT DISTINCT ON (id) ${FIGURE_COLUMNS} FROM live_figure WHERE id = ANY($1) ORDER BY id`,
    [ids],
  );
  return rows.map(figureOf);
}

/** Everything that counts, in memory: for tests and small records. Give it one moment of the database. */
export async function readDataset(handle: Handle): Promise<Dataset> {
  const [version, reference] = [await readVersion(handle), await readReference(handle)];
  const rows = await handle.rows(`SELECT ${FIGURE_COLUMNS} FROM live_figure`);
  return { version, reference, figures: rows.map(figureOf).sort(compareFigures) };
}

export interface ReleaseDay {
  readonly day: Day;
  readonly figures: number;
}

export async function readReleaseDates(handle: Handle, territory: string): Promise<readonly ReleaseDay[]> {
  const rows = await handle.rows(
    "SELECT known_on, count(*) FROM live_figure WHERE territory = $1 GROUP BY known_on ORDER BY known_on",
    [territory],
  );
  return rows.map(([day, count]) => ({ day: String(day), figures: Number(count) }));
}

export async function readFigureCounts(handle: Handle): Promise<ReadonlyMap<string, number>> {
  const rows = await handle.rows("SELECT territory, count(*) FROM live_figure GROUP BY territory");
  return new Map(rows.map(([territory, count]) => [String(territory), Number(count)]));
}
