export { briefOf } from "./brief-of.ts";
export { chartDrawing, type DrawnChart, PAPER_WIDTH } from "./charts/chart-drawing.ts";
export type { BriefCourse, BriefCoursePoint } from "./charts/outlook-fan.ts";
export { type ComparedBrief, type Difference, type DifferencePart, differencesOf } from "./differences.ts";
export type { BriefGiven } from "./given.ts";
export { type NoteContext, noteFor, noteText } from "./notes.ts";
export {
  type OfficialForm,
  type OfficialOptions,
  officialProblem,
  URGENCIES,
  type Urgency,
  withOfficial,
} from "./official/official.ts";
export { type Outcome, type OutlookPlace, outcomesOf } from "./outcomes.ts";
export {
  type BriefPromise,
  type PromisedOutlook,
  type PromisedTarget,
  type PromisedTask,
  promisesOf,
} from "./promises.ts";
export type { BriefCauses } from "./sections/causes.ts";
export { type Corrected, correctionBlocks } from "./sections/corrections.ts";
export type { BriefOutlook, BriefTargetYear } from "./sections/foresee.ts";
export type { BriefMeetings } from "./sections/meetings.ts";
export { outcomeBlocks } from "./sections/outcomes.ts";
export type { BriefGrowthTarget, BriefOutlookCell, BriefOutlookRow } from "./sections/outlook-tables.ts";
export { budgetLede, budgetSentence } from "./sentences/budget.ts";
export { explainLede, explainSentence } from "./sentences/explain.ts";
export { foreseeLede, foreseeSentence, noOutlookSentence, type OutlookReading } from "./sentences/foresee.ts";
export { indicatorSentence } from "./sentences/indicator.ts";
export { projectsLede, projectsSentence } from "./sentences/projects.ts";
export { ledeSentence, verdictSentence } from "./sentences/verdict.ts";
export type { Block, Brief, ChartBlock, PedigreeNote, Run, Sentence, TableCell } from "./tree.ts";
