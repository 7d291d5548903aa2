export { buildApp } from "./app.ts";
export type { Context } from "./context.ts";
export { projectsTemplate, projectsWorkbook } from "./decide/projects-sheet.ts";
export { briefCauses } from "./explain/brief-causes.ts";
export { memoryProvider } from "./folder-provider.ts";
export {
  outlookRowsAt,
  type PrintedGrowth,
  printedGrowthAt,
  type WishedGrowth,
  wishedGrowthAt,
} from "./foresee/outlook-answers.ts";
export type { OutlookCell, OutlookRow } from "./foresee/outlook-rows.ts";
export { type ScenarioSolution, solveScenario } from "./foresee/scenario-views.ts";
export { scenarioWorkbook, versionWorkbook } from "./foresee/scenario-workbook.ts";
export { answerOf, type Input, stewardOf } from "./handlers.ts";
export {
  type FileOptions,
  type FileOutcome,
  type FolderProgress,
  importFile,
  importFolder,
} from "./imports/import-folder.ts";
export { importService } from "./imports/import-service.ts";
export { type UsersOptions, usersFrom } from "./people/open-house.ts";
export {
  type Action,
  type Actor,
  type Grant,
  LOCAL_USER,
  READER,
  type Role,
  type Subject,
} from "./permission.ts";
export {
  type OpenedStore,
  openProductStore,
  type ProductOptions,
  productVersion,
  REFERENCE_DATA,
  type RunningProduct,
  type ServeOptions,
  startProduct,
  today,
} from "./product.ts";
export type { Provider } from "./provider.ts";
export { storeSteward } from "./store-steward.ts";
export { ask, dayAsked } from "./views/ask.ts";
export { briefView } from "./views/brief.ts";
export { type FiguresQuestion, figuresView } from "./views/figures.ts";
export { wireFigure } from "./wire.ts";
