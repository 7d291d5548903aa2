import type { Bilingual, CellState, Language } from "@hoatieu/core";

const CELL_STATES: Readonly<Record<CellState, Bilingual>> = {
  actual: { vi: "đã công bố", en: "printed" },
  inferred: { vi: "suy ra từ số đã công bố", en: "follows from printed figures" },
  locked: { vi: "khóa", en: "locked" },
  solved: { vi: "tính ra", en: "solved" },
};

/** How a cell of a growth scenario came about. */
export const cellStateWord = (state: CellState, language: Language): string => CELL_STATES[state][language];
