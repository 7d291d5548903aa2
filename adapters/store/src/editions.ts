import { type Day, type Figure, makeSnapshot, type Reference, type Snapshot } from "@hoatieu/core";
import { type Door, type Handle, handleOf, ONE_MOMENT, transaction } from "./database.ts";
import { readEdition, readFamily, readReference } from "./reading.ts";

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

/** Editions kept at once: while figures wait for their hour, who sees them and who does not read different ones. */
const EDITIONS_KEPT = 3;

/**
 * One version of the data as one who asks sees it, and what was read of it; nothing in it comes from another version,
 * and nothing from another's eyes: two share an edition only when the same figures are hidden from both.
 */
interface Edition {
  readonly name: string;
  readonly reference: (door: Door) => Promise<Reference>;
  readonly snapshot: (door: Door, territory: string, asOf: Day) => Promise<Snapshot | undefined>;
}

function editionOf(name: string): Edition {
  const read = <T>(door: Door, work: (handle: Handle) => Promise<T>): Promise<T> =>
    transaction(
      door,
      async (handle) => {
        if ((await readEdition(handle)) !== name) throw new Moved();
        return work(handle);
      },
      ONE_MOMENT,
    );
  const references = kept<Reference>(1);
  const families = kept<readonly Figure[] | undefined>(FAMILIES_KEPT);
  const snapshots = kept<Snapshot | undefined>(SNAPSHOTS_KEPT);
  const reference = (door: Door) => references("", () => read(door, readReference));
  return {
    name,
    reference,
    snapshot: (door, territory, asOf) =>
      snapshots(`${territory}|${asOf}`, async () => {
        const known = await reference(door);
        const figures = await families(territory, () => read(door, (handle) => readFamily(handle, known, territory)));
        return figures && makeSnapshot(territory, asOf, known, figures, Number.parseInt(name, 10));
      }),
  };
}

export interface Editions {
  reference(door: Door): Promise<Reference>;
  snapshot(door: Door, territory: string, asOf: Day): Promise<Snapshot | undefined>;
}

/**
 * The data as of its newest version, kept in memory until it moves on. An answer is whole: reference and figures are of
 * the version it names, whatever is committed while it is made.
 */
export function openEditions(): Editions {
  const editions = recent(EDITIONS_KEPT);
  const ask = async <T>(door: Door, question: (edition: Edition) => Promise<T>): Promise<T> => {
    for (let attempt = 1; ; attempt += 1) {
      const edition = editions(await readEdition(handleOf(door)));
      try {
        return await question(edition);
      } catch (error) {
        if (!(error instanceof Moved) || attempt === ATTEMPTS) throw error;
      }
    }
  };
  return {
    reference: (door) => ask(door, (edition) => edition.reference(door)),
    snapshot: (door, territory, asOf) => ask(door, (edition) => edition.snapshot(door, territory, asOf)),
  };
}

/** The editions asked for most recently. */
function recent(most: number): (name: string) => Edition {
  const editions = new Map<string, Edition>();
  return (name) => {
    const edition = editions.get(name) ?? editionOf(name);
    editions.delete(name);
    editions.set(name, edition);
    const oldest = editions.keys().next().value;
    if (editions.size > most && oldest !== undefined) editions.delete(oldest);
    return edition;
  };
}
