import type { Day, Figure } from "@hoatieu/core";
import { asProblem, type Door, insideOf, ONE_MOMENT } from "./database.ts";
import { FIGURE_COLUMNS, figureOf } from "./figure-rows.ts";

/** Figures are taken from the server in pieces of this many: constant memory whatever is asked for. */
const PIECE = 2_000;

/** Which figures; what is left out is not narrowed. */
export interface FigureFilter {
  readonly territory?: string;
  readonly indicator?: string;
  readonly period?: string;
  readonly measure?: string;
  /** Only what was known on this day. */
  readonly asOf?: Day;
}

const CONDITIONS = {
  territory: "territory =",
  indicator: "indicator =",
  period: "period =",
  measure: "measure =",
  asOf: "known_on <=",
} as const satisfies Record<keyof FigureFilter, string>;
const NAMES = Object.keys(CONDITIONS) as readonly (keyof FigureFilter)[];

/**
 * The figures asked for, one after the other, all from one moment of the database, in an order that does not depend on
 * how they were stored. Whoever stops reading early leaves nothing open.
 */
export async function* exportFigures(door: Door, filter: FigureFilter = {}): AsyncGenerator<Figure, void, void> {
  const asked = NAMES.filter((name) => filter[name] !== undefined);
  const where = asked.map((name, index) => `AND ${CONDITIONS[name]} $${index + 1}`).join(" ");
  const client = await door.pool.connect().catch((error: unknown) => {
    throw asProblem(error);
  });
  const handle = insideOf(client);
  let broken = false;
  try {
    await handle.query(`BEGIN ${ONE_MOMENT}; ${door.opening}`);
    await handle.query(
      `DECLARE exported NO SCROLL CURSOR FOR SELECT ${FIGURE_COLUMNS} FROM live_figure WHERE true ${where}
       ORDER BY indicator, territory, period, measure, known_on, id`,
      asked.map((name) => filter[name]),
    );
    for (;;) {
      const rows = await handle.rows(`FETCH ${PIECE} FROM exported`);
      if (rows.length === 0) return;
      for (const row of rows) yield figureOf(row);
    }
  } finally {
    await client.query("ROLLBACK").catch(() => {
      broken = true;
    });
    client.release(broken);
  }
}
