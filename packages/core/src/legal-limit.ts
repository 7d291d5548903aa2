import type { Day } from "./day.ts";
import type { Bilingual } from "./text.ts";

/**
 * What a legal text limits. `comparison`: one amount against another (revenue above recurrent spending). `ceiling`: at
 * most so much percent of something. `range`: between two bounds. `deadline`: a day of the year. `threshold`: an amount
 * from which a class begins. `authority`: an amount from which somebody else decides.
 */
export const LIMIT_KINDS = ["comparison", "ceiling", "range", "deadline", "threshold", "authority"] as const;
export type LimitKind = (typeof LIMIT_KINDS)[number];

/** Units of a deadline: the day counts in the year of the capital, or in the year after it. */
export const SAME_YEAR = "day of the same year";
export const NEXT_YEAR = "day of the next year";

/** One rule of one legal text, as read. A text that nobody read has no value: it is listed as not read, never guessed. */
export interface LegalLimit {
  /** What it is a limit of; several texts of different times carry the same code. */
  readonly code: string;
  readonly name: Bilingual;
  readonly kind: LimitKind;
  /** The class inside the code (the field of a project), or "". */
  readonly field: string;
  /** Plain decimal, or MM-DD of a deadline; "" where there is no number or it was not read. */
  readonly value: string;
  readonly unit: string;
  /** Whether the wording was read. */
  readonly read: boolean;
  /** "" where it holds in the whole country. */
  readonly territory: string;
  readonly document: string;
  readonly article: string;
  /** The day the document is of; a document of a year alone counts from its last day. */
  readonly issued: Day | undefined;
  /** `undefined` where the first or last day was not read. */
  readonly validFrom: Day | undefined;
  readonly validTo: Day | undefined;
  /** What is held against what. */
  readonly checked: Bilingual;
  /** Where it was read: a site and its page, or an address. */
  readonly source: string;
}

/** The first day a rule can count from: in force, else the day of its document, else always. */
export const limitStart = (limit: LegalLimit): Day => limit.validFrom ?? limit.issued ?? "";

/** The rules that were there to be known on a day: a document of later is not. */
export function limitsKnown(limits: readonly LegalLimit[], asOf: Day, territory: string): readonly LegalLimit[] {
  return limits.filter(
    (l) => (l.issued ?? l.validFrom ?? "") <= asOf && (l.territory === "" || l.territory === territory),
  );
}

/**
 * The text that rules on a day: of those in force, the one that began last.
 * @returns `undefined` when no text of that day is on record.
 */
export function limitOn(limits: readonly LegalLimit[], code: string, day: Day, field = ""): LegalLimit | undefined {
  return limits
    .filter((l) => l.code === code && l.field === field && limitStart(l) <= day && day <= (l.validTo ?? "9999-12-31"))
    .sort((a, b) => (limitStart(a) < limitStart(b) ? 1 : -1))[0];
}
