export { formatDay, formatDayInWords } from "./format-day.ts";
export { formatNumber, formatSigned, formatYear, NO_BREAK_SPACE } from "./format-number.ts";
export { formatPeriod, formatPeriodShort } from "./format-period.ts";
export { unitName } from "./format-unit.ts";
export { boundWord, formatChange, formatTarget, formatValue, type Shown } from "./format-value.ts";
export { problemSentence, problemStatus } from "./problems/sentence.ts";
export type { ProblemTable } from "./problems/table.ts";
export { NOTATIONS, type Notation, type NumberReading, readNumber } from "./read-number.ts";
export { accountingLabel, basisSentence, causeWord, driverWord, needWord } from "./words/accounting.ts";
export { balanceDefinition, balanceSource, limitLacks, limitSign } from "./words/budget.ts";
export { checkAgainst, checkShown, checkTitle } from "./words/check.ts";
export { issuerWord, levelWord, measureWord, pillarWord, scopeWord, statusWord } from "./words/figure.ts";
export { formulaWord } from "./words/formula.ts";
export {
  costText,
  fundingWord,
  groupReasonWord,
  groupText,
  groupWord,
  projectStatusWord,
  sectorOf,
  sectorWord,
} from "./words/project.ts";
export { PROJECT_COLUMNS, type ProjectColumn, projectColumnOf, projectColumnWord } from "./words/project-columns.ts";
export { reasonSentence, reasonWord } from "./words/reason.ts";
export { cellStateWord } from "./words/scenario.ts";
export { checkSign, daysWord, directiveSign, type Sign, verdictSign } from "./words/verdict.ts";
