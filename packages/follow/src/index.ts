export {
  CONCLUSION_KINDS,
  type Conclusion,
  type ConclusionKind,
  type Meeting,
  type MeetingContent,
  type Opinion,
  refuseMeeting,
  refuseMeetingChange,
} from "./meetings/meeting.ts";
export { DIRECTIVE_STATES, type DirectiveState, type Followed, type FollowUp, followUp, stateOn } from "./state.ts";
export { changedFields } from "./tasks/changed-fields.ts";
export {
  countTasks,
  groupTasks,
  type Rate,
  type Standed,
  type TaskCounts,
  type TaskGroup,
} from "./tasks/count-tasks.ts";
export { type Effect, effectOf } from "./tasks/effect.ts";
export {
  depthOf,
  filterTasks,
  orderTasks,
  TASK_ORDERS,
  type TaskFilter,
  type TaskOrder,
} from "./tasks/filter-tasks.ts";
export { after, foldTask } from "./tasks/fold-task.ts";
export { type Delay, delaysOf, type KpiFacts, kpiFacts, PENALTY_PERCENT } from "./tasks/kpi-facts.ts";
export { type PlannedDeed, planRow, type RowPlan } from "./tasks/plan-row.ts";
export { type Doer, editedFields, refuseDeed } from "./tasks/refuse-deed.ts";
export { bearsSecrecyMark, circleOf, refuseFields, tidyFields } from "./tasks/refuse-fields.ts";
export { columnOf, REGISTER_COLUMNS, type RegisterCells, type RegisterColumn } from "./tasks/register-columns.ts";
export { rowOf } from "./tasks/register-rows.ts";
export { type Standing, standingOn, TASK_STATES, type TaskState, USUAL_SILENCE, waiting } from "./tasks/standing.ts";
export type {
  Aim,
  Cause,
  Due,
  Evidence,
  Extension,
  FieldName,
  Report,
  Task,
  TaskDeed,
  TaskEvent,
  TaskFields,
} from "./tasks/task.ts";
export { taskOfDirective } from "./tasks/task-of-directive.ts";
