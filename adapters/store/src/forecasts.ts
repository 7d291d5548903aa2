import { type Day, type ForecastRecord, type NewForecast, ProblemError, parsePeriod, problem } from "@hoatieu/core";
import { appendAudit } from "./audit.ts";
import { archiveDigest } from "./audit-saves.ts";
import { sha256 } from "./canonical.ts";
import { type Door, type Handle, handleOf, transaction } from "./database.ts";
import { firstUnfit, lockSaves, mustHaveCome, nextSave, readSaves, type Unfit } from "./saves.ts";

/** Forecasts as they were made, before the figure was known. */
export interface Forecasts {
  /**
   * Puts forecasts on record and answers how many were new. One forecast counts once by territory, indicator, measure,
   * period, day, method and parameters: the first stays, archiving it again writes nothing.
   * @throws ProblemError `forecast-refused`, `unknown-date`, `unknown-period`, `day-in-future`; nothing is written then
   */
  archive(forecasts: readonly NewForecast[], who: string, today: Day): Promise<number>;
  /** Those of a territory made on or before the day, the oldest first. */
  list(territory: string, asOf: Day): Promise<readonly ForecastRecord[]>;
}

const ID_DIGITS = 32;

function idOf(f: NewForecast): string {
  const key = [f.territory, f.indicator, f.measure, f.period, f.asOf, f.method, f.parameters];
  return sha256(key.join("\u001f")).slice(0, ID_DIGITS);
}

function unfitOf(forecast: NewForecast): Unfit | undefined {
  const { scale, degrees } = forecast;
  if (scale < 0) return { field: "scale", text: `${scale}` };
  if (degrees !== undefined && !(degrees > 0)) return { field: "degrees", text: `${degrees}` };
  return firstUnfit(forecast);
}

function mustFit(forecast: NewForecast, today: Day): void {
  const { indicator, period } = forecast;
  mustHaveCome(forecast.asOf, today);
  if (parsePeriod(period)?.text !== period) throw new ProblemError(problem("unknown-period", { text: period }));
  const unfit = unfitOf(forecast);
  if (unfit) throw new ProblemError(problem("forecast-refused", { indicator, period, ...unfit }));
}

/** Thousands of forecasts in one statement; numbers and lists of texts are cast from JSON by the server, exactly. */
const INSERT = `INSERT INTO forecast (archive, id, territory, indicator, measure, period, as_of, method, origin, location, scale, degrees, inputs, parameters, made_by)
  SELECT $1, f.id, f.territory, f.indicator, f.measure, f.period, f."asOf", f.method, f.origin, f.location, f.scale, f.degrees, f.inputs, f.parameters, $2
  FROM jsonb_to_recordset($3::jsonb) AS f(id text, territory text, indicator text, measure text, period text, "asOf" date, method text, origin text, location float8, scale float8, degrees float8, inputs text[], parameters text)
  ON CONFLICT DO NOTHING`;

async function archive(handle: Handle, forecasts: readonly NewForecast[], who: string): Promise<number> {
  await lockSaves(handle);
  const number = (await readSaves(handle)) + 1;
  const rows = forecasts.map((forecast) => ({ ...forecast, id: idOf(forecast) }));
  const { rowCount } = await handle.query(INSERT, [number, who, JSON.stringify(rows)]);
  const count = rowCount ?? 0;
  if (count === 0) return 0;
  const saves = await nextSave(handle);
  const territories = [...new Set(forecasts.map((f) => f.territory))].sort().join(", ");
  const details = { archive: number, digest: await archiveDigest(handle, number), count, saves };
  await appendAudit(handle, { who, action: "forecast", subject: `forecast: ${territories}`, details });
  return count;
}

function forecastOf(row: Readonly<Record<string, unknown>>): ForecastRecord {
  return {
    id: String(row.id),
    territory: String(row.territory),
    indicator: String(row.indicator),
    measure: String(row.measure),
    period: String(row.period),
    asOf: String(row.as_of),
    method: String(row.method),
    origin: row.origin as ForecastRecord["origin"],
    location: Number(row.location),
    scale: Number(row.scale),
    ...(row.degrees === null ? {} : { degrees: Number(row.degrees) }),
    inputs: row.inputs as readonly string[],
    parameters: String(row.parameters),
    madeBy: String(row.made_by),
    madeAt: (row.made_at as Date).toISOString(),
  };
}

export function openForecasts(door: Door): Forecasts {
  return {
    archive: async (forecasts, who, today) => {
      for (const forecast of forecasts) mustFit(forecast, today);
      return transaction(door, (handle) => archive(handle, forecasts, who));
    },
    list: async (territory, asOf) => {
      const { rows } = await handleOf(door).query(
        "SELECT * FROM forecast WHERE territory = $1 AND as_of <= $2 ORDER BY as_of, indicator, measure, period, method, parameters",
        [territory, asOf],
      );
      return rows.map(forecastOf);
    },
  };
}
