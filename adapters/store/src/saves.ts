import { type Day, isDay, ProblemError, problem } from "@hoatieu/core";
import type { Handle } from "./database.ts";
import { LOCKS } from "./locks.ts";

export async function lockSaves(handle: Handle): Promise<void> {
  await handle.query("SELECT pg_advisory_xact_lock($1)", [LOCKS.saves]);
}

/** How often scenarios or forecasts were written: what is cached of them is keyed by it. */
export async function readSaves(handle: Handle): Promise<number> {
  const { rows } = await handle.query("SELECT saves FROM data_version");
  return Number(rows[0]?.saves ?? 0);
}

export async function nextSave(handle: Handle): Promise<number> {
  const { rows } = await handle.query("UPDATE data_version SET saves = saves + 1 RETURNING saves");
  return Number(rows[0]?.saves);
}

/**
 * A number that is taken although the newest version seen is the one before it: the taken one is closed until its hour.
 * @throws ProblemError `version-unseen`
 */
export async function unlessTaken<T>(number: number, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== "23505") throw error;
    throw new ProblemError(problem("version-unseen", { number: `${number}` }), { cause: error });
  }
}

/** What is put on record stands on a day that has come. @throws ProblemError `unknown-date`, `day-in-future` */
export function mustHaveCome(day: Day, today: Day): void {
  if (!isDay(day)) throw new ProblemError(problem("unknown-date", { text: day }));
  if (day > today) throw new ProblemError(problem("day-in-future", { day, today }));
}

export interface Unfit {
  readonly field: string;
  readonly text: string;
}

function fits(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value !== "string" || (value.isWellFormed() && !value.includes("\u0000"));
}

/**
 * The first value that the database could not give back as it came: JSON makes a number that is none (NaN, infinite)
 * into null, and PostgreSQL has no texts with NUL or half a character.
 */
export function firstUnfit(value: unknown, field = ""): Unfit | undefined {
  if (!fits(value)) return { field, text: String(value).toWellFormed().replaceAll("\u0000", "\uFFFD") };
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = firstUnfit(part, field === "" ? key : `${field}.${key}`);
    if (found) return found;
  }
  return undefined;
}
