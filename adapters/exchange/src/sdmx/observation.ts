import {
  type FigureColumns,
  type Place,
  type Problem,
  parseDecimal,
  parsePeriod,
  problem,
  toText,
} from "@hoatieu/core";
import { readNumber } from "@hoatieu/language";
import type { SdmxHeader } from "./header.ts";
import { isObservationStatus, isWithoutValue, statusOfObservation, withoutMark } from "./observation-status.ts";
import { type Attributes, type SeriesPlan, seriesName } from "./series.ts";
import { inUnit } from "./unit-scale.ts";

export type ObservationReading =
  | { readonly kind: "figure"; readonly value: FigureColumns }
  | { readonly kind: "without-value"; readonly text: string }
  | { readonly kind: "refused"; readonly problems: readonly Problem[] };

const LONGEST_VALUE = 60;

/** A value is an XML number; the office's own files also print groups of digits with a space ("7 902.3"). */
function decimalOf(text: string) {
  if (text.length > LONGEST_VALUE) return undefined;
  const plain = parseDecimal(text);
  if (plain) return plain;
  const reading = readNumber(text, "detect");
  return reading.kind === "number" ? parseDecimal(reading.text) : undefined;
}

/** Reads one observation of a series. */
export function readObservation(
  observation: Attributes,
  series: Attributes,
  plan: SeriesPlan,
  header: SdmxHeader,
  source: string,
  place: Place,
): ObservationReading {
  const printed = observation.OBS_VALUE ?? "";
  const code = observation.OBS_STATUS ?? "";
  const problems: Problem[] = [];
  const fail = (name: string, column: string, words: Attributes) => {
    problems.push(problem(name, { series: seriesName(series), ...words }, { ...place, column }));
  };
  const text = observation.TIME_PERIOD ?? "";
  const period = parsePeriod(text);
  if (!period) fail("unknown-period", "TIME_PERIOD", { text });
  else if (period.kind !== plan.kind) {
    fail("sdmx-period-unfit", "TIME_PERIOD", { period: text, frequency: plan.frequency });
  }
  if (!isObservationStatus(code)) fail("sdmx-status-unknown", "OBS_STATUS", { status: code });
  const status = statusOfObservation(code);
  const absent = isWithoutValue(printed) || (isObservationStatus(code) && status === undefined);
  const value = withoutMark(printed);
  const decimal = absent ? undefined : decimalOf(value.text);
  if (!absent && !decimal) fail("number-invalid", "OBS_VALUE", { text: printed });
  if (problems.length > 0 || !period) return { kind: "refused", problems };
  if (!decimal || status === undefined) return { kind: "without-value", text: printed || code };
  const { mapping } = plan;
  return {
    kind: "figure",
    value: {
      indicator: mapping.indicator,
      territory: plan.territory,
      period,
      measure: mapping.measure,
      printed: toText(inUnit(decimal, plan.multiplier, mapping.unit)),
      unit: mapping.unit,
      note: mapping.note,
      status: value.marked ? "preliminary" : status,
      released: header.prepared,
      source,
    },
  };
}
