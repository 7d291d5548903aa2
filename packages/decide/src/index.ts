export { DOMESTIC, LAND_USE, type LandUseSplit, landUseSplit } from "./budget/land-use.ts";
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
