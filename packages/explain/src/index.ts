export { type Cannot, isCannot } from "./cannot.ts";
export {
  CAUSE_KINDS,
  type Cause,
  type CauseContent,
  type CauseKind,
  type CauseVersion,
  causeAsOf,
  type Evidence,
  newestOf,
  refuseCause,
  refuseCauseChange,
  textsOfCause,
  tidyCause,
} from "./causes/cause.ts";
export { type ChainLinked, chainLinked, chainLinkedGoods } from "./chain-link.ts";
export { type Explanation, explain } from "./explanation.ts";
export { type AgainstNation, type AgainstNationPart, againstNation } from "./growth/against-nation.ts";
export { type GapByPart, type GapRow, gapByPart } from "./growth/gap-by-part.ts";
export { type GrowthAccounting, growthAccounting, NEEDS } from "./growth/growth-accounting.ts";
export { type Basis, type GrowthByPart, type GrowthPart, isGrowthByPart } from "./growth/growth-by-part.ts";
export { growthByPart, growthByPartAt } from "./growth/parts-of-growth.ts";
export { type Print, type Range, rangeOf } from "./growth/range.ts";
export { printedRestructuring, type Restructuring, restructuring, type ShareMove } from "./growth/restructuring.ts";
export { type ShiftShareInput, type ShiftShareOutput, shiftShare } from "./growth/shift-share.ts";
export { icor, type Solow, solow } from "./growth/solow.ts";
export { normOfChange, type StructureChange, structureChange } from "./growth/structure.ts";
export { lmdi, logarithmicMean } from "./lmdi.ts";
export { type ProductivityShift, productivityShift, type Workforce } from "./productivity-shift.ts";
export {
  type Driver,
  type DriverEffect,
  REVENUE_BASES,
  type RevenueItem,
  revenueItems,
} from "./revenue/revenue-items.ts";
export { shapley } from "./shapley.ts";
