export { type Budget, budgetOf, type CutStart, landUseSplits, type SpendingPlan } from "./budget/budget.ts";
export { type CapitalPot, capitalPots } from "./budget/capital-pots.ts";
export { type DisbursedPoint, type Disbursement, disbursementOf, type OwnerRate } from "./budget/disbursement.ts";
export { type ImpliedVersion, impliedVersions, type PlanRate } from "./budget/implied-versions.ts";
export { DOMESTIC, LAND_USE, type LandUseSplit, landUseSplit } from "./budget/land-use.ts";
export { type LimitCheck, type LimitState, limitChecks } from "./budget/limit-checks.ts";
export { planOf } from "./budget/plan-of.ts";
export { type AfterCut, type Cut, type CutBase, recurrentCut } from "./budget/recurrent-cut.ts";
export { type PlanHistory, type PrintedAttainment, type RevenueLine, revenueBoard } from "./budget/revenue-board.ts";
export { plannedBalance, type StructuralBalance, structuralBalance } from "./budget/structural-balance.ts";
export type { Rate, YearCapital } from "./projects/capital.ts";
export { type ProjectCost, statedCost } from "./projects/cost.ts";
export type { Delay, DelayState } from "./projects/delay.ts";
export type { GroupCode, GroupThreshold, ProjectGroup } from "./projects/group.ts";
export {
  type Project,
  type ProjectList,
  type ProjectTotals,
  projectList,
  type SectorTotals,
  SOCIAL_SECTORS,
} from "./projects/project-list.ts";
export { FUNDINGS, type Funding, PROJECT_STATUSES, type ProjectStatus, statusOf } from "./projects/status.ts";
