export { type Assessment, assess } from "./assessment.ts";
export { CHECK_KINDS, type Check, type CheckKind, type CheckState } from "./checks/check.ts";
export { runChecks } from "./checks/run-checks.ts";
export {
  type ContributionPart,
  type Contributions,
  contributionSum,
  contributionsOf,
  impliedBaseShare,
  impliedTotalGrowth,
} from "./contributions.ts";
export { INVESTMENT, impliedPlan, RECURRENT, type Spending, type SpendingRule, spendingRules } from "./execution.ts";
export { type GrowthCount, growthCount } from "./growth-count.ts";
export { type History, type HistoryPoint, historyOf } from "./history.ts";
export { type Merger, type MergerPart, mergerOf } from "./merger.ts";
export { FEWEST_YEARS, quantile, type WithinYearPath, withinYearPath } from "./path.ts";
export { PILLARS, type Pillar, type PillarMember, pillarsOf, weightsOf } from "./pillars.ts";
export { type ComputedRank, type PrintedRank, printedRanks, rankAmong, ranksWithin, usualRevision } from "./rank.ts";
export { FLAGGED_RATIO, impliedRemainder, lastMonthLevel, neededRemainder, type Remainder } from "./remainder.ts";
export {
  baseLevel,
  growthFromParts,
  impliedWeight,
  requiredGrowth,
  requiredGrowthFromLevels,
} from "./required-growth.ts";
export { isResult, leadingResult, type Result, resultOf } from "./result.ts";
export { growthOf, samePeriod } from "./same-period.ts";
export { type Scorecard, type ScorecardRow, scorecardOf, scorecardRow, targetsOf } from "./scorecard.ts";
export { isStreak, type Streak, type StreakGap, streakOf } from "./streak.ts";
export { type TargetList, type TargetListEntry, targetListOf } from "./target-list.ts";
export { type Unsaid, unsaidOf } from "./unsaid.ts";
export { gapTo, judge, printedPrecision, VERDICTS, type Verdict } from "./verdict.ts";
