export type SortValue = string | number | undefined;

const collator = new Intl.Collator("vi", { numeric: true });

/** Sorts a copy: numbers by size, text by the Vietnamese order; what has no value stays last either way. */
export function sortRows<Row>(rows: readonly Row[], by: (row: Row) => SortValue, down: boolean): readonly Row[] {
  const compare = (a: SortValue, b: SortValue) => {
    if (a === undefined || a === "" || b === undefined || b === "") {
      const missing = (v: SortValue) => (v === undefined || v === "" ? 1 : 0);
      return missing(a) - missing(b);
    }
    const order = typeof a === "number" && typeof b === "number" ? a - b : collator.compare(String(a), String(b));
    return down ? -order : order;
  };
  return [...rows].sort((a, b) => compare(by(a), by(b)));
}
