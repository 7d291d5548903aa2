import { guardText } from "./formula-guard.ts";

/** One cell: text is guarded against formulas; quoted where it must be. */
export function csvCell(text: string): string {
  const guarded = guardText(text);
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** One line; `numbers` are the positions that hold plain numbers, whose minus sign is no formula. */
export function csvLine(cells: readonly string[], numbers: ReadonlySet<number> = new Set()): string {
  return `${cells.map((cell, index) => (numbers.has(index) ? cell : csvCell(cell))).join(",")}\r\n`;
}
