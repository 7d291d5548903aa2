import {
  type Day,
  type LegalLimit,
  limitOn,
  type Missing,
  missing,
  NEXT_YEAR,
  type ProjectStatement,
} from "@hoatieu/core";
import { newestFirst } from "./newest.ts";

/** A rate in percent; it may exceed 100 and is shown as it is. */
export type Rate = { readonly kind: "rate"; readonly value: number } | Missing;

/** A project's capital of one year: two pots, the year's plan and what was carried over, each with its own rate. */
export interface YearCapital {
  readonly year: string;
  /** Billion VND as printed; absent when no source says. */
  readonly plan: string | undefined;
  readonly disbursed: string | undefined;
  readonly rate: Rate;
  readonly carriedOver: string | undefined;
  readonly disbursedCarriedOver: string | undefined;
  readonly carriedRate: Rate;
  /** The day the disbursement is counted to. */
  readonly countedTo: string | undefined;
  /** Until when the year's plan may be spent, by the law on record; absent when none is. */
  readonly spendUntil: Day | undefined;
}

function rateOf(part: string | undefined, whole: string | undefined): Rate {
  if (whole === undefined) return missing("no-plan");
  if (part === undefined) return missing("never-published");
  if (Number(whole) === 0) return missing("no-plan");
  return { kind: "rate", value: (Number(part) / Number(whole)) * 100 };
}

const said = (text: string | undefined): string | undefined => (text === "" ? undefined : text);

/** The law of the year's end rules on it. */
function spendUntil(year: string, limits: readonly LegalLimit[]): Day | undefined {
  const limit = limitOn(limits, "disbursement-deadline", `${year}-12-31`);
  if (!limit?.read || limit.value === "") return undefined;
  return `${limit.unit === NEXT_YEAR ? Number(year) + 1 : year}-${limit.value}`;
}

/** By day of count where one is given, else by day of issue. */
const countedLast = (a: ProjectStatement, b: ProjectStatement) => {
  const [x, y] = [a.disbursedAsOf ?? a.knownOn, b.disbursedAsOf ?? b.knownOn];
  return x < y ? 1 : x > y ? -1 : 0;
};

/**
 * Capital and disbursement of a project by year, newest year first. Of several statements of one year the one counted
 * to the latest day gives the disbursement, the newest one the plan.
 * Formula: rate = disbursed / plan * 100, of each pot apart.
 * @param limits legal limits known on the day: the last day to spend a year's plan (`disbursement-deadline`)
 */
export function capitalOf(
  statements: readonly ProjectStatement[],
  limits: readonly LegalLimit[] = [],
): readonly YearCapital[] {
  const years = [...new Set(statements.flatMap((s) => (s.capitalPlanYear === "" ? [] : [s.capitalPlanYear])))];
  return years
    .sort()
    .reverse()
    .map((year) => {
      const ofYear = newestFirst(statements.filter((s) => s.capitalPlanYear === year));
      const newest = (column: "capitalPlan" | "carriedOver") => said(ofYear.find((s) => said(s[column]))?.[column]);
      const counted = [...ofYear].filter((s) => said(s.disbursed) ?? said(s.disbursedCarriedOver)).sort(countedLast)[0];
      const [plan, carriedOver] = [newest("capitalPlan"), newest("carriedOver")];
      const [disbursed, disbursedCarriedOver] = [said(counted?.disbursed), said(counted?.disbursedCarriedOver)];
      return {
        year,
        plan,
        disbursed,
        rate: rateOf(disbursed, plan),
        carriedOver,
        disbursedCarriedOver,
        carriedRate: rateOf(disbursedCarriedOver, carriedOver),
        countedTo: said(counted?.disbursedAsOf),
        spendUntil: spendUntil(year, limits),
      };
    });
}
