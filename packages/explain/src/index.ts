export { type Cannot, isCannot } from "./cannot.ts";
export { type ChainLinked, chainLinked, chainLinkedGoods } from "./chain-link.ts";
export { lmdi, logarithmicMean } from "./lmdi.ts";
export { type ProductivityShift, productivityShift, type Workforce } from "./productivity-shift.ts";
export { shapley } from "./shapley.ts";
