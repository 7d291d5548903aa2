import { type Day, isDay, type Problem, parsePeriod, problem } from "@hoatieu/core";

/**
 * How a person reads a cause. `objective`: from outside, the province could not have changed it. `subjective`: its own
 * doing. `untyped`: not said yet. The program never chooses one.
 */
export const CAUSE_KINDS = ["objective", "subjective", "untyped"] as const;
export type CauseKind = (typeof CAUSE_KINDS)[number];

/** What a cause rests on besides figures: a document, a page. */
export interface Evidence {
  readonly text: string;
  /** An address, or the code of a source on record; empty for a document that is on paper only. */
  readonly source: string;
}

/** Why a figure is as it is, in a person's words, with what it rests on. */
export interface CauseContent {
  readonly kind: CauseKind;
  readonly text: string;
  readonly indicator: string;
  /** Canonical text of the period it explains. */
  readonly period: string;
  /** Ids of figures on record that show it. */
  readonly figures: readonly string[];
  readonly evidence: readonly Evidence[];
  /** The department that states it; empty when none does. */
  readonly department: string;
}

/** One saved version; the last one counts. Nothing is overwritten or deleted. */
export interface CauseVersion extends CauseContent {
  /** 1, 2, 3 ... within the cause. */
  readonly number: number;
  /** Taken back: it stays on record, with the reason, and counts no more. */
  readonly withdrawn: boolean;
  /** Why it was changed or withdrawn; empty for the first. */
  readonly why: string;
  /** The day from which it counts as known. */
  readonly day: Day;
  readonly who: string;
  /** Moment, ISO text in UTC. */
  readonly at: string;
}

/** A cause with all of its versions, oldest first. */
export interface Cause {
  readonly id: string;
  readonly territory: string;
  readonly versions: readonly CauseVersion[];
}

const LONGEST = 4000;
const MOST = 50;

const isReadable = (text: string): boolean =>
  text.isWellFormed() && !/\p{Cc}/u.test(text.replaceAll("\n", "").replaceAll("\t", ""));

/** The content as it is kept: texts trimmed, empty lines of evidence left out, each figure once. */
export function tidyCause(content: CauseContent): CauseContent {
  const text = (value: string) => value.replaceAll("\r\n", "\n").trim();
  return {
    ...content,
    text: text(content.text),
    department: text(content.department),
    figures: [...new Set(content.figures)],
    evidence: content.evidence
      .map((e) => ({ text: text(e.text), source: text(e.source) }))
      .filter((e) => e.text !== "" || e.source !== ""),
  };
}

/** All texts of a cause, each with the field it stands in. */
export function textsOfCause(content: CauseContent): readonly (readonly [string, string])[] {
  return [
    ["text", content.text],
    ["department", content.department],
    ...content.evidence.map(({ text, source }) => ["evidence", `${text} ${source}`] as const),
  ];
}

/**
 * What keeps a cause from being saved, each at its field. A cause that is called objective or subjective needs a figure
 * or a document to rest on; an open one may wait for it.
 */
export function refuseCause(content: CauseContent): readonly Problem[] {
  const found: Problem[] = [];
  if (content.text === "") found.push(problem("cause-without-text", {}, { column: "text" }));
  if (!parsePeriod(content.period))
    found.push(problem("unknown-period", { text: content.period }, { column: "period" }));
  if (content.kind !== "untyped" && content.figures.length + content.evidence.length === 0)
    found.push(problem("cause-without-evidence", {}, { column: "evidence" }));
  if (content.figures.length + content.evidence.length > MOST)
    found.push(problem("cause-too-much-evidence", { limit: `${MOST}` }, { column: "evidence" }));
  for (const [column, text] of textsOfCause(content)) {
    if (text.length > LONGEST)
      found.push(problem("text-too-long", { length: `${text.length}`, limit: `${LONGEST}` }, { column }));
    else if (!isReadable(text)) found.push(problem("text-unreadable", {}, { column }));
  }
  return found;
}

/** Why a cause cannot be changed over the version that a person looked at. A change needs its reason. */
export function refuseCauseChange(current: Cause, expected: number, why: string): Problem | undefined {
  const newest = current.versions.at(-1);
  if (!newest) return problem("unknown-cause", { id: current.id });
  const { who, at, number } = newest;
  if (newest.withdrawn) return problem("cause-withdrawn", { who, at });
  if (number !== expected) return problem("cause-changed", { who, at, number: `${number}`, expected: `${expected}` });
  if (why.trim() === "") return problem("cause-without-reason", {}, { column: "why" });
  return isReadable(why) ? undefined : problem("text-unreadable", {}, { column: "why" });
}

/** The cause as it was known on a day; `undefined` before its first version. */
export function causeAsOf(cause: Cause, asOf: Day): Cause | undefined {
  if (!isDay(asOf)) return undefined;
  const versions = cause.versions.filter((version) => version.day <= asOf);
  return versions.length > 0 ? { ...cause, versions } : undefined;
}

/** The version that counts. */
export function newestOf(cause: Cause): CauseVersion {
  const newest = cause.versions.at(-1);
  if (!newest) throw new Error(`cause ${cause.id} has no version`);
  return newest;
}
