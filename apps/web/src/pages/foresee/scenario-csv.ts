import { QUARTERS } from "@hoatieu/foresee";
import type { Messages } from "../../messages/index.ts";
import { levelOf, type TableCell, type TableRow } from "./table-rows.ts";

/** The table as it stands, a column for each cell and one for its state. Plain decimals: a machine reads it. */
export function scenarioCsv(
  rows: readonly TableRow[],
  name: (node: string) => string,
  base: number | undefined,
  m: Messages,
): readonly (readonly string[])[] {
  const t = m.foresee.table;
  const columns = [...QUARTERS.map((q) => t.quarters[q - 1] ?? ""), t.year];
  const value = (cell: TableCell) => (base === undefined ? cell.growth : levelOf(cell, base)).toFixed(4);
  return [
    [t.sector, ...columns.flatMap((c) => [c, t.csvMedian(c), t.csvState(c)]), t.contribution, t.extra],
    ...rows.map((row) => [
      name(row.node),
      ...[...row.cells, row.year].flatMap((cell) => [
        value(cell),
        (base === undefined ? cell.median : levelOf(cell, base, cell.median)).toFixed(4),
        t.states[cell.state],
      ]),
      row.contribution.toFixed(4),
      row.extra.toFixed(4),
    ]),
  ];
}
