import type { Day } from "./day.ts";

/**
 * What one source says of one public-investment project. Several statements of one project are several sources, or one
 * source at several days; none replaces another. Amounts are billion VND as plain decimal text; what a source does not
 * say is an empty text, or absent where the column was added later.
 */
export interface ProjectStatement {
  /** Its code; with a point it is a part (`bridge.main-span`) of the project before the point. */
  readonly project: string;
  readonly name: string;
  /** One or more sectors, separated by semicolons. */
  readonly sector: string;
  readonly territory: string;
  readonly totalCost: string;
  readonly startYear: string;
  readonly endYear: string;
  readonly capitalPlanYear: string;
  readonly capitalPlan: string;
  readonly disbursed: string;
  /** The source's own words; they also bound the cost ("over 6,200"). */
  readonly status: string;
  readonly sourceUrl: string;
  /** As printed, possibly partial; empty when the page shows no date. */
  readonly published: string;
  readonly knownOn: Day;
  /** The document of a statement that was filled in: number, date, body. */
  readonly document?: string;
  readonly owner?: string;
  /** The project's code in the state budget's register. */
  readonly budgetCode?: string;
  /** Field of the Public Investment Law: which thresholds of groups A, B and C apply. */
  readonly lawField?: string;
  readonly group?: string;
  readonly groupDecision?: string;
  readonly costDecision?: string;
  /** Capital of the year before that may still be spent: a pot of its own. */
  readonly carriedOver?: string;
  readonly disbursedCarriedOver?: string;
  /** The day up to which the disbursement is counted. */
  readonly disbursedAsOf?: string;
}
