import { ProblemError, problem } from "@hoatieu/core";
import { appendAudit } from "./audit.ts";
import { type Door, type Handle, handleOf, transaction } from "./database.ts";
import { lockWrites, nextVersion } from "./imports/commit.ts";

/** A figure that waits for its hour. */
export interface Embargo {
  readonly figure: string;
  readonly indicator: string;
  readonly territory: string;
  readonly period: string;
  readonly measure: string;
  /** ISO moment. */
  readonly until: string;
  readonly who: string;
}

export interface Embargoes {
  /** Those in force that the one who asks sees. */
  list(): Promise<readonly Embargo[]>;
  /**
   * Sets the hour of figures anew; an hour that has passed releases them at once. @returns the new data version
   * @throws ProblemError `unknown-figure` for one that is not on record, or not seen by the one who asks
   */
  set(figures: readonly string[], until: Date, who: string): Promise<number>;
}

const LIST = `SELECT DISTINCT ON (e.figure) e.figure, f.indicator, f.territory, f.period, f.measure, e.until, e.who
  FROM (SELECT DISTINCT ON (figure) * FROM embargo ORDER BY figure, seq DESC) e JOIN live_figure f ON f.id = e.figure
  WHERE e.until > now() ORDER BY e.figure`;

/** The rows that one person's setting wrote, as one hash: logged when set, compared when verifying. */
export async function embargoDigest(handle: Handle, first: string, last: string): Promise<string> {
  const { rows } = await handle.query(
    "SELECT encode(sha256(convert_to(coalesce(string_agg(concat_ws('|', seq, figure, territory, until, who), ',' ORDER BY seq), ''), 'UTF8')), 'hex') AS digest FROM embargo WHERE batch IS NULL AND seq BETWEEN $1 AND $2",
    [first, last],
  );
  return String(rows[0]?.digest);
}

async function set(handle: Handle, figures: readonly string[], until: Date, who: string): Promise<number> {
  await lockWrites(handle);
  const { rows } = await handle.query(
    `WITH asked AS (SELECT DISTINCT ON (id) id, territory FROM live_figure WHERE id = ANY($1) ORDER BY id)
     INSERT INTO embargo (figure, territory, until, who) SELECT id, territory, $2, $3 FROM asked ORDER BY id RETURNING seq, figure`,
    [figures, until.toISOString(), who],
  );
  const done = new Set(rows.map((row) => row.figure));
  const missing = figures.find((id) => !done.has(id));
  if (missing !== undefined) throw new ProblemError(problem("unknown-figure", { id: missing }));
  const numbers = rows.map((row) => row.seq as bigint).sort((a, b) => (a < b ? -1 : 1));
  const [first, last] = [`${numbers[0]}`, `${numbers.at(-1)}`];
  const version = await nextVersion(handle);
  const digest = await embargoDigest(handle, first, last);
  const details = { first, last, count: numbers.length, digest, until: until.toISOString(), version };
  await appendAudit(handle, { who, action: "embargo", subject: `embargo: ${numbers.length}`, details });
  return version;
}

export function openEmbargoes(door: Door): Embargoes {
  return {
    list: async () => {
      const { rows } = await handleOf(door).query(LIST);
      return rows.map((row) => ({
        figure: String(row.figure),
        indicator: String(row.indicator),
        territory: String(row.territory),
        period: String(row.period),
        measure: String(row.measure),
        until: (row.until as Date).toISOString(),
        who: String(row.who),
      }));
    },
    set: (figures, until, who) => transaction(door, (handle) => set(handle, figures, until, who)),
  };
}
