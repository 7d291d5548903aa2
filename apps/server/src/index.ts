export { buildApp } from "./app.ts";
export type { Context } from "./context.ts";
export { briefCauses } from "./explain/brief-causes.ts";
export { memoryProvider } from "./folder-provider.ts";
export { answerOf, type Input } from "./handlers.ts";
export {
  type FileOptions,
  type FileOutcome,
  type FolderProgress,
  importFile,
  importFolder,
} from "./imports/import-folder.ts";
export { type UsersOptions, usersFrom } from "./people/open-house.ts";
export { type Action, type Actor, type Grant, LOCAL_USER, READER, type Role, type Subject } from "./permission.ts";
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
export { type FiguresQuestion, figuresView } from "./views/figures.ts";
export { wireFigure } from "./wire.ts";
