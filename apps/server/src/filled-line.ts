import {
  type Day,
  ProblemError,
  parseDecimal,
  problem,
  type Reference,
  type TargetListLine,
  targetMeasure,
  toNumber,
} from "@hoatieu/core";
import { acceptedTargetUnits, acceptsTargetUnit } from "@hoatieu/exchange";
import type { FilledLine } from "./steward.ts";
import { dayAsked, periodAsked, unknownIndicator, unknownTerritory } from "./views/ask.ts";

const refuse = (code: string, words: Readonly<Record<string, string>>, column: string) =>
  new ProblemError(problem(code, words, { column }));

/** A bound typed by a person; the page sends plain decimals. */
function bound(text: string, column: string): { readonly value: number; readonly decimals: number } {
  const decimal = parseDecimal(text);
  if (!decimal) throw refuse("number-invalid", { text }, column);
  return { value: toNumber(decimal), decimals: decimal.scale };
}

function bounds({ comparison, low: lowText, high: highText = "" }: FilledLine) {
  const low = bound(lowText, "low");
  if (comparison !== "range") return { low: low.value, high: low.value, decimals: low.decimals };
  if (highText === "") throw refuse("range-incomplete", {}, "high");
  const high = bound(highText, "high");
  if (high.value < low.value) throw refuse("range-reversed", { low: lowText, high: highText }, "high");
  return { low: low.value, high: high.value, decimals: Math.max(low.decimals, high.decimals) };
}

/**
 * The line of the Council's list that a person filled in, held against the record as an import would be.
 * @throws ProblemError unknown territory, period, indicator or date; a bound that is no number; a unit that does not fit
 */
export function filledLine(line: FilledLine, reference: Reference, today: Day): TargetListLine {
  const { indicators, territories } = reference;
  if (!territories.has(line.territory)) throw unknownTerritory(line.territory, territories.keys());
  const period = periodAsked(line.year);
  if (period.kind !== "year") throw refuse("unknown-period", { text: line.year }, "year");
  const indicator = indicators.get(line.indicator);
  if (!indicator) throw unknownIndicator(line.indicator, indicators.keys());
  const measure = targetMeasure(line.unit, indicator);
  if (!acceptsTargetUnit(line.unit, indicator)) {
    const words = { unit: line.unit, measure, accepted: acceptedTargetUnits(indicator) };
    throw refuse("unit-refused", words, "unit");
  }
  const knownOn = dayAsked(line.asOf, today);
  const { indicator: code, territory, unit, document, comparison, who } = line;
  return {
    year: line.year,
    territory,
    indicator: code,
    name: { vi: line.name, en: line.name },
    target: {
      ...{ indicator: code, territory, period, measure, comparison, unit, document, knownOn },
      ...bounds(line),
      issuer: "council",
      source: `hand:${who}`,
      figures: [],
    },
    result: undefined,
    unit,
    status: "unknown",
    document,
    sources: [],
    knownOn,
    enteredBy: who,
  };
}
