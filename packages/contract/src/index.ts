export { CONCLUSION_KINDS, TASK_STATES } from "@hoatieu/follow";
export type { WireAnswer, WireFigure, WireFinding, WireMissing, WireSelected } from "./answer.ts";
export type { WireBlock, WireBrief, WireRun, WireSentence } from "./brief.ts";
export type { WireChartBlock } from "./brief-chart.ts";
export type {
  WireBudgetPage,
  WireCapitalPot,
  WireDisbursement,
  WireLandUseSplit,
  WireLimitCheck,
  WireRevenueLine,
  WireSpendingPlan,
  WireStructuralBalance,
} from "./budget.ts";
export { ApiError, type Call, createClient, type Fetch, type Reply } from "./client.ts";
export type {
  WireAgainstNation,
  WireCause,
  WireCauseContent,
  WireExplainPage,
  WireGapByPart,
  WireGrowthAccounting,
  WireGrowthByPart,
  WireRestructuring,
  WireRevenueItem,
} from "./explain.ts";
export { fileRoutes } from "./file-routes.ts";
export type {
  WireArchivedForecast,
  WireForeseePage,
  WireForeseeRecord,
  WireGrowthRisk,
  WireGrowthTarget,
  WireOutlook,
  WireScenario,
  WireScenarioContent,
  WireScenarioSummary,
  WireScenarioVersion,
  WireScenarioWish,
  WireSkill,
  WireToldYear,
} from "./foresee.ts";
export { formCheck, type WireFormCheck } from "./form-check.ts";
export type {
  WireBriefDifference,
  WireBriefVerification,
  WireFrozenBrief,
  WireFrozenDocument,
} from "./frozen-briefs.ts";
export {
  IMPORT_STATES,
  type WireAuditEntry,
  type WireAuditVerdict,
  type WireImportJob,
  type WireImportRow,
  type WireProblem,
} from "./imports.ts";
export type { WireGrowthNowcast, WireNewsRow, WireNowcast } from "./nowcast.ts";
export { type OfficialQuery, officialQuery } from "./official.ts";
export {
  ROLES,
  type WireAccount,
  type WireEmbargo,
  type WireGrant,
  type WireSession,
  type WireSignedIn,
  type WireToken,
} from "./people.ts";
export type { WireProject, WireProjectCost, WireProjectStatement, WireProjectsPage } from "./projects.ts";
export type {
  WireDirective,
  WireFollowed,
  WireFollowUp,
  WireIndicator,
  WireNamedIndicator,
  WirePedigree,
  WirePedigreeEntry,
  WireSource,
  WireTerritory,
} from "./reference.ts";
export type { Route } from "./route.ts";
export { type RouteName, type Routes, routes } from "./routes.ts";
export type {
  WireAssessment,
  WireCheck,
  WireContributions,
  WireGrowthCount,
  WireHistory,
  WireHistoryPoint,
  WireMerger,
  WirePillar,
  WireRank,
  WireRemainder,
  WireResult,
  WireScorecard,
  WireScorecardRow,
  WireSpendingRule,
  WireStreak,
  WireTarget,
  WireTargetList,
  WireUnsaid,
} from "./scorecard.ts";
export type { SeriesMethod, WireSeriesForecast, WireSeriesOutlook } from "./series-forecast.ts";
export type { TaskRouteName } from "./task-routes.ts";
export type {
  WireChain,
  WireDeed,
  WireEvidence,
  WireKpiFacts,
  WireMeeting,
  WireMeetingContent,
  WireMeetingPage,
  WireRegisterDryRun,
  WireTask,
  WireTaskCounts,
  WireTaskEvent,
  WireTaskFields,
  WireTaskLine,
  WireTaskList,
} from "./tasks.ts";
export type {
  WireBridge,
  WireBridgeRow,
  WireFrame,
  WireIndicatorPage,
  WireMeasurePage,
  WirePeer,
  WireReleaseDates,
  WireSearchHit,
} from "./views.ts";
