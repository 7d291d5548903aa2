/**
 * Numbers of the advisory locks, in one place: two uses of one number would wait for each other for ever. PostgreSQL keeps
 * them by database, and a lock taken by a transaction ends with it.
 */
export const LOCKS = {
  /** One product migrates at a time. */
  migrate: 5_340_001,
  /** Entries of the audit chain follow one another. */
  audit: 5_340_002,
  /** One import commits at a time. */
  commit: 5_340_003,
  /** Held shared by every product that uses the embedded server, and alone by the one that stops it. */
  inUse: 5_340_004,
  /** Saves of scenarios and forecasts come one after the other. They take milliseconds: the second waits, it is not refused. */
  saves: 5_340_006,
  /** Changes of people come one after the other: the last administrator must not go by two changes at once. */
  accounts: 5_340_005,
  /** Attempts to sign in are counted one after the other: many at once are no more than so many. It takes milliseconds. */
  signIn: 5_340_007,
} as const;
