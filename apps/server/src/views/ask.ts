import {
  type Day,
  isDay,
  type Language,
  type Period,
  ProblemError,
  parsePeriod,
  problem,
  type Snapshot,
} from "@hoatieu/core";
import { nearest } from "@hoatieu/exchange";
import type { Provider } from "../provider.ts";

/** What every analysis is asked: where, when, as known on which day, in which language. */
export interface Asked {
  readonly snapshot: Snapshot;
  readonly period: Period;
  readonly language: Language;
}

export interface Question {
  readonly territory: string;
  readonly period: string;
  readonly asof?: string | undefined;
  readonly lang: Language;
}

/** "→ grdp? ": the known code nearest to what was typed, where one is near. */
export function suggestion(typed: string, codes: Iterable<string>): string {
  const code = nearest(typed, codes);
  return code === undefined ? "" : `→ ${code}? `;
}

export function unknownTerritory(code: string, codes: Iterable<string>): ProblemError {
  return new ProblemError(problem("unknown-territory", { code, suggestion: suggestion(code, codes) }));
}

export async function snapshotAt(provider: Provider, territory: string, asOf: Day): Promise<Snapshot> {
  const snapshot = await provider.snapshot(territory, asOf);
  if (snapshot) return snapshot;
  const { territories } = await provider.reference();
  throw unknownTerritory(territory, territories.keys());
}

export function dayAsked(text: string | undefined, today: Day): Day {
  if (text === undefined || text === "") return today;
  if (!isDay(text)) throw new ProblemError(problem("unknown-date", { text }));
  return text;
}

export function periodAsked(text: string): Period {
  const period = parsePeriod(text);
  if (!period) throw new ProblemError(problem("unknown-period", { text }));
  return period;
}

export function unknownIndicator(code: string, codes: Iterable<string>): ProblemError {
  return new ProblemError(problem("unknown-indicator", { code, suggestion: suggestion(code, codes) }));
}

/** Reads a question; a wrong territory, period or date is a problem with its sentence. */
export async function ask(provider: Provider, question: Question, today: Day): Promise<Asked> {
  const period = periodAsked(question.period);
  const snapshot = await snapshotAt(provider, question.territory, dayAsked(question.asof, today));
  return { snapshot, period, language: question.lang };
}
