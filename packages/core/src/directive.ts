import type { Day } from "./day.ts";
import type { Bilingual } from "./text.ts";

/** A resolution, scheme, year theme or task: what somebody was ordered to do, by when. Its state is computed, never stored. */
export interface Directive {
  readonly id: string;
  readonly number: string;
  readonly kind: string;
  readonly title: Bilingual;
  readonly issuingBody: string;
  readonly issued: Day | undefined;
  readonly assigned: Day | undefined;
  /** The day the task became known; an earlier "as known on" does not show it. */
  readonly knownFrom: Day;
  readonly deadline: Day | undefined;
  readonly responsibleBody: string;
  readonly territory: string;
  /** As collected; only `done`, `superseded` and `cancelled` are evidence of an end. */
  readonly recordedStatus: string;
  readonly outcome: string;
  readonly outcomeDate: Day | undefined;
  /** The day from which the outcome counts as known: its date, else the day it was collected. */
  readonly outcomeKnownOn: Day;
  readonly parent: string | undefined;
  readonly sourceUrl: string;
}

/**
 * The directive as known on a day: an outcome, a status or a document number from later is taken out, so that looking
 * back never shows what came after.
 */
export function directiveAsOf(directive: Directive, day: Day): Directive {
  const issuedLater = directive.issued !== undefined && directive.issued > day;
  const outcomeLater = directive.outcomeKnownOn > day;
  return {
    ...directive,
    ...(issuedLater ? { number: "", issued: undefined } : {}),
    ...(outcomeLater ? { recordedStatus: "in_progress", outcome: "", outcomeDate: undefined } : {}),
  };
}
