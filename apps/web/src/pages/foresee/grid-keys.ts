import type { KeyboardEvent } from "react";

const STEPS: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  Enter: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const fieldAt = (grid: Element, row: number, column: number) =>
  grid.querySelector<HTMLInputElement>(`input[data-row="${row}"][data-column="${column}"]`);

/** Left and right belong to the text while the caret is inside it. */
function caretMoves(input: HTMLInputElement, column: number): boolean {
  const { selectionStart: from, selectionEnd: to, value } = input;
  if (column === 0 || (from === 0 && to === value.length)) return false;
  return column < 0 ? from !== 0 : to !== value.length;
}

/** Arrow keys and Enter go from field to field of a table, over whatever cannot be typed in. */
export function moveInGrid(event: KeyboardEvent<HTMLInputElement>): void {
  const step = STEPS[event.key];
  const input = event.currentTarget;
  const grid = input.closest("table");
  if (!step || !grid || event.altKey || event.ctrlKey || event.metaKey) return;
  const [down, across] = event.key === "Enter" && event.shiftKey ? [-1, 0] : step;
  if (caretMoves(input, across)) return;
  const rows = grid.querySelectorAll("tbody tr").length;
  const columns = grid.querySelectorAll("thead th").length;
  let [row, column] = [Number(input.dataset.row) + down, Number(input.dataset.column) + across];
  while (row >= 0 && row < rows && column >= 0 && column < columns) {
    const next = fieldAt(grid, row, column);
    if (next) {
      event.preventDefault();
      next.focus();
      next.select();
      return;
    }
    row += down;
    column += across;
  }
  if (event.key === "Enter") event.preventDefault();
}
