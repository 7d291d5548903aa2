import { type Day, isDay, type Problem, problem } from "@hoatieu/core";
import { bearsSecrecyMark, isReadable } from "../tasks/refuse-fields.ts";

/** What a conference concludes: something to know, something decided, or something that somebody must do. */
export const CONCLUSION_KINDS = ["information", "decision", "task"] as const;
export type ConclusionKind = (typeof CONCLUSION_KINDS)[number];

export interface Conclusion {
  /** Within the meeting: `1`, `2` ... */
  readonly id: string;
  readonly kind: ConclusionKind;
  readonly text: string;
}

export interface Opinion {
  readonly who: string;
  readonly text: string;
}

/** A meeting: what it was about, what was reported, what was said, what was concluded. */
export interface MeetingContent {
  readonly title: string;
  readonly day: Day;
  readonly chair: string;
  readonly agenda: readonly string[];
  readonly report: string;
  readonly opinions: readonly Opinion[];
  readonly conclusions: readonly Conclusion[];
  /** Number of the document that announces the conclusions. */
  readonly document: string;
}

export interface Meeting extends MeetingContent {
  readonly id: string;
  readonly territory: string;
  /** Versions are appended; the last counts. */
  readonly number: number;
  readonly closed: boolean;
  readonly savedBy: string;
  readonly savedAt: string;
}

const LONGEST = 20_000;

function textsOf(content: MeetingContent): readonly (readonly [string, string])[] {
  return [
    ["title", content.title],
    ["chair", content.chair],
    ["document", content.document],
    ["report", content.report],
    ...content.agenda.map((text) => ["agenda", text] as const),
    ...content.opinions.map(({ who, text }) => ["opinions", `${who} ${text}`] as const),
    ...content.conclusions.map(({ id, text }) => [`conclusion ${id}`, text] as const),
  ];
}

/** What keeps a meeting from being saved as it stands, each at its field. */
export function refuseMeeting(content: MeetingContent): readonly Problem[] {
  const found: Problem[] = [];
  if (content.title.trim() === "") found.push(problem("meeting-without-title", {}, { column: "title" }));
  if (!isDay(content.day)) found.push(problem("unknown-date", { text: content.day }, { column: "day" }));
  const seen = new Set<string>();
  for (const { id, text } of content.conclusions) {
    const column = `conclusion ${id}`;
    if (text.trim() === "") found.push(problem("conclusion-empty", { number: id }, { column }));
    if (seen.has(id)) found.push(problem("conclusion-twice", { number: id }, { column }));
    seen.add(id);
  }
  for (const [column, text] of textsOf(content)) {
    if (text.length > LONGEST)
      found.push(problem("text-too-long", { length: `${text.length}`, limit: `${LONGEST}` }, { column }));
    else if (!isReadable(text)) found.push(problem("text-unreadable", {}, { column }));
    else if (bearsSecrecyMark(text)) found.push(problem("secrecy-mark", {}, { column }));
  }
  return found;
}

/**
 * Why a meeting cannot be saved over the version that a person looked at.
 * A closed meeting stays as it was closed; of two who save at once the second is told.
 */
export function refuseMeetingChange(current: Meeting, expected: number): Problem | undefined {
  const { title, number, savedBy, savedAt } = current;
  if (current.closed) return problem("meeting-closed", { title, who: savedBy, at: savedAt });
  return number === expected
    ? undefined
    : problem("meeting-changed", { title, who: savedBy, at: savedAt, number: `${number}`, expected: `${expected}` });
}
