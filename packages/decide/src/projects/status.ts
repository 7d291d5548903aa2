import { fold, type ProjectStatement } from "@hoatieu/core";
import { newestFirst } from "./newest.ts";

/** How far a project is by its source's own words, from first to last. */
export const PROJECT_STATUSES = [
  "proposed",
  "planned",
  "approved",
  "started",
  "under-construction",
  "behind-schedule",
  "nearly-complete",
  "completed",
  "other",
] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** The opening words decide: "under construction; target opening 2027" is under construction. Diacritics are folded. */
const OPENINGS: readonly (readonly [ProjectStatus, RegExp])[] = [
  ["nearly-complete", /^(nearly complete|works basically complete|(gan |co ban )(da )?hoan thanh)/],
  ["completed", /^(completed|da hoan thanh|hoan thanh)/],
  ["behind-schedule", /^(behind schedule|cham tien do)/],
  ["under-construction", /^(under construction|under way|part inaugurated|dang thi cong|dang trien khai)/],
  ["planned", /^(planned|start planned|chuan bi|du kien)/],
  ["started", /^(started|khoi cong|da khoi cong)/],
  ["approved", /^(approved|investment policy|da phe duyet|phe duyet|chu truong dau tu)/],
  ["proposed", /^(proposed|de xuat)/],
];

/** @example statusOf("started 19 Dec 2025 (over 852)") // "started" */
export function statusOf(text: string): ProjectStatus {
  const words = fold(text.trim());
  return OPENINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? "other";
}

export interface StatedStatus {
  readonly kind: ProjectStatus;
  readonly text: string;
  readonly published: string;
}

const stageOf = ({ status }: ProjectStatement) => {
  const kind = statusOf(status);
  return kind === "other" ? -1 : PROJECT_STATUSES.indexOf(kind);
};

/**
 * The newest status that a source states; `undefined` when none does. Of pages of one day, or of none, the one that
 * sees the project furthest on counts: works go forward.
 */
export function newestStatus(statements: readonly ProjectStatement[]): StatedStatus | undefined {
  const told = newestFirst(statements).filter(({ status }) => status.trim() !== "");
  const newest = told[0];
  const dated = (s: ProjectStatement) => s.published !== "";
  const equal = told.filter((s) => newest && dated(s) === dated(newest) && s.knownOn === newest.knownOn);
  const found = equal.sort((a, b) => stageOf(b) - stageOf(a))[0];
  return found && { kind: statusOf(found.status), text: found.status, published: found.published };
}

/** Who pays, where a source says so in its note: the list also holds what private investors build. */
export const FUNDINGS = ["public", "public-and-private", "private", "partnership", "unstated"] as const;
export type Funding = (typeof FUNDINGS)[number];

export function fundingOf(statements: readonly ProjectStatement[]): Funding {
  const told = statements.map(({ status }) => status).join(" | ");
  if (/\bprivate\b/i.test(told)) return "private";
  if (/\b(BOT|PPP)\b/.test(told)) return "partnership";
  if (/public \+ enterprises/i.test(told)) return "public-and-private";
  return /\bpublic\b/i.test(told) ? "public" : "unstated";
}
