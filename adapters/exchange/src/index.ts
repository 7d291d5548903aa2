export type { ReadingContext, Skip } from "./context.ts";
export { type FolderFile, type ImportOrder, importOrder } from "./folder/import-order.ts";
export { type FolderDataset, readFolder } from "./folder/read-folder.ts";
export type { InputFile } from "./input/input-file.ts";
export { readFile, recogniseFile } from "./read-file.ts";
export { nearest } from "./rules/nearest.ts";
export { writeWord } from "./word/write-word.ts";
export { FIGURE_EXPORT_COLUMNS, writeFigures, writeFiguresWorkbook } from "./write/figures.ts";
export { writeRefusals } from "./write/refusals.ts";
