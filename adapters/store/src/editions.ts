import { type Day, type Figure, makeSnapshot, type Reference, type Snapshot } from "@hoatieu/core";
import type pg from "pg";
import { type Handle, handleOf, ONE_MOMENT, transaction } from "./database.ts";
import { readFamily, readReference, readVersion } from "./reading.ts";

/** Snapshots kept in memory: a page of a conference is looked at from many sides on the same day. */
const SNAPSHOTS_KEPT = 32;
/** Families whose figures are kept: moving "as known on" is then a filter, no query. */
const FAMILIES_KEPT = 8;
/** How often an answer is begun anew because a write was committed in the middle of it. */
const ATTEMPTS = 20;

/** A small cache of answers under way or here: the oldest goes first, and one that failed is asked for again. */
function kept<T>(most: number) {
  const entries = new Map<string, Promise<T>>();
  return (key: string, make: () => Promise<T>): Promise<T> => {
    const known = entries.get(key);
    if (known !== undefined) return known;
    const oldest = entries.keys().next().value;
    if (entries.size >= most && oldest !== undefined) entries.delete(oldest);
    const made = make();
    made.catch(() => entries.delete(key));
    entries.set(key, made);
    return made;
  };
}

/** The data moved on between the question for its version and the reading of it. */
class Moved extends Error {}

/** One version of the data and what was read of it; nothing in it comes from another version. */
interface Edition {
  readonly version: number;
  readonly reference: () => Promise<Reference>;
  readonly snapshot: (territory: string, asOf: Day) => Promise<Snapshot | undefined>;
}

function editionOf(pool: pg.Pool, version: number): Edition {
  const read = <T>(work: (handle: Handle) => Promise<T>): Promise<T> =>
    transaction(
      pool,
      async (handle) => {
        if ((await readVersion(handle)) !== version) throw new Moved();
        return work(handle);
      },
      ONE_MOMENT,
    );
  const references = kept<Reference>(1);
  const families = kept<readonly Figure[] | undefined>(FAMILIES_KEPT);
  const snapshots = kept<Snapshot | undefined>(SNAPSHOTS_KEPT);
  const reference = () => references("", () => read(readReference));
  return {
    version,
    reference,
    snapshot: (territory, asOf) =>
      snapshots(`${territory}|${asOf}`, async () => {
        const known = await reference();
        const figures = await families(territory, () => read((handle) => readFamily(handle, known, territory)));
        return figures && makeSnapshot(territory, asOf, known, figures, version);
      }),
  };
}

export interface Editions {
  reference(): Promise<Reference>;
  snapshot(territory: string, asOf: Day): Promise<Snapshot | undefined>;
}

/**
 * The data as of its newest version, kept in memory until it moves on. An answer is whole: reference and figures are of
 * the version it names, whatever is committed while it is made.
 */
export function openEditions(pool: pg.Pool): Editions {
  const handle = handleOf(pool);
  let current: Edition | undefined;
  const newest = async (): Promise<Edition> => {
    const version = await readVersion(handle);
    if (current?.version !== version) current = editionOf(pool, version);
    return current;
  };
  const ask = async <T>(question: (edition: Edition) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      const edition = await newest();
      try {
        return await question(edition);
      } catch (error) {
        if (!(error instanceof Moved) || attempt === ATTEMPTS) throw error;
      }
    }
  };
  return {
    reference: () => ask((edition) => edition.reference()),
    snapshot: (territory, asOf) => ask((edition) => edition.snapshot(territory, asOf)),
  };
}
