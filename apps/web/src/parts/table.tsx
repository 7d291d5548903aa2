import type { ReactNode } from "react";
import { useMessages } from "../messages/index.ts";
import { useSearchView, useSetSearch } from "../view/use-view.tsx";
import { csvText, saveFile } from "./files.ts";
import { type SortValue, sortRows } from "./sort-rows.ts";

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly align?: "left" | "right";
  readonly cell: (row: Row) => ReactNode;
  /** What the column is sorted by; without it the column does not sort. */
  readonly sort?: (row: Row) => SortValue;
  /** The cell as text for the CSV; default: the sort value. */
  readonly text?: (row: Row) => string;
  /** Left out on a phone, where the row's other cells say enough. */
  readonly wide?: boolean;
  /** Heads the row. */
  readonly head?: boolean;
  readonly className?: string;
}

interface TableProps<Row> {
  readonly caption: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** Name under which the sort order stands in the address; without it the table keeps its order. */
  readonly sortName?: string;
  readonly file?: string;
  readonly xlsx?: string;
  readonly className?: string;
  readonly note?: ReactNode;
}

/** A table: sortable by its heads, with its own download; its order stands in the address. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, rows, columns, rowKey, sortName, className } = props;
  const { sort } = useSearchView();
  const [name, key, way] = (sort ?? "").split(".");
  const active = sortName !== undefined && name === sortName ? columns.find((c) => c.key === key) : undefined;
  const sorted = active?.sort ? sortRows(rows, active.sort, way === "down") : rows;
  return (
    <div className="table-box">
      <table className={className === undefined ? "table" : `table ${className}`}>
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell
                key={column.key}
                column={column}
                sortName={sortName}
                way={active === column ? (way === "down" ? "descending" : "ascending") : "none"}
              />
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => {
                const classes = cellClass(column);
                return column.head ? (
                  <th key={column.key} scope="row" className={classes} data-title={column.title}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={column.key} className={classes} data-title={column.title}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <TableFoot {...props} rows={sorted} />
    </div>
  );
}

function cellClass<Row>(column: Column<Row>): string | undefined {
  const classes = [column.align === "right" ? "right" : "", column.wide ? "wide" : "", column.className ?? ""];
  return classes.filter((c) => c !== "").join(" ") || undefined;
}

interface HeadCellProps<Row> {
  readonly column: Column<Row>;
  readonly sortName: string | undefined;
  readonly way: "ascending" | "descending" | "none";
}

function HeadCell<Row>({ column, sortName, way }: HeadCellProps<Row>) {
  const m = useMessages();
  const setSearch = useSetSearch();
  const classes = cellClass(column);
  if (sortName === undefined || !column.sort)
    return (
      <th scope="col" className={classes}>
        {column.title}
      </th>
    );
  const next = way === "none" ? "up" : way === "ascending" ? "down" : undefined;
  const value = next === undefined ? undefined : `${sortName}.${column.key}.${next}`;
  return (
    <th scope="col" className={classes} aria-sort={way}>
      <button
        type="button"
        title={m.table.sort(column.title)}
        onClick={() => setSearch({ sort: value }, { replace: true })}
      >
        {column.title}
        <span aria-hidden="true" className="arrow">
          {way === "ascending" ? "↑" : way === "descending" ? "↓" : ""}
        </span>
      </button>
    </th>
  );
}

function TableFoot<Row>({ rows, columns, file, xlsx, note }: TableProps<Row>) {
  const m = useMessages();
  if (file === undefined && xlsx === undefined && note === undefined) return null;
  const download = () => {
    const text = (column: Column<Row>, row: Row) => column.text?.(row) ?? String(column.sort?.(row) ?? "");
    const cells = rows.map((row) => columns.map((column) => text(column, row)));
    saveFile(`${file}.csv`, "text/csv", csvText([columns.map((c) => c.title), ...cells]));
  };
  return (
    <div className="table-foot">
      {note !== undefined && <p className="note">{note}</p>}
      <span className="downloads">
        {file !== undefined && (
          <button type="button" className="quiet-link" onClick={download}>
            {m.table.download} {m.table.csv}
          </button>
        )}
        {xlsx !== undefined && (
          <a className="quiet-link" href={xlsx} download>
            {m.table.download} {m.table.xlsx}
          </a>
        )}
      </span>
    </div>
  );
}
