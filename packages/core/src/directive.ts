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
  readonly parent: string | undefined;
  readonly sourceUrl: string;
}

/** A public-investment project, one row for each source that describes it. */
export interface ProjectStatement {
  readonly project: string;
  readonly name: string;
  readonly sector: string;
  readonly totalCost: string;
  readonly startYear: string;
  readonly endYear: string;
  readonly capitalPlanYear: string;
  readonly capitalPlan: string;
  readonly disbursed: string;
  readonly status: string;
  readonly sourceUrl: string;
  readonly knownOn: Day;
}
