import { type Figure, type Measure, period, type Status, storedFigure } from "@hoatieu/core";

/** The columns of a figure in the one order in which they are read. */
export const FIGURE_COLUMNS =
  "id, indicator, territory, period, measure, printed, unit, note, status, released, source, known_on";

/** A row of `FIGURE_COLUMNS` as an array. */
export function figureOf(row: readonly unknown[]): Figure {
  const [id, indicator, territory, when, measure, printed, unit, note, status, released, source, knownOn] =
    row as readonly string[];
  const text = (value: string | undefined) => value ?? "";
  return storedFigure(
    {
      indicator: text(indicator),
      territory: text(territory),
      period: period(text(when)),
      measure: text(measure) as Measure,
      printed: text(printed),
      unit: text(unit),
      note: text(note),
      status: text(status) as Status,
      released: text(released),
      source: text(source),
    },
    text(id),
    text(knownOn),
  );
}
