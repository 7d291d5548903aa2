import {
  isCannot,
  type Mode,
  type SeasonalAdjustment,
  type SeasonalAdjustmentOptions,
  seasonallyAdjust,
} from "@hoatieu/foresee";
import { type Adapter, type CaseResult, type Comparison, has, listAt, member, numberAt, textAt } from "../family.ts";
import { callOptions } from "./seasonal-adjustment-call.ts";

/** What a case's file can expect as numbers, and how the printed decimals bound it. */
const PRINTED: Readonly<Record<string, (answer: SeasonalAdjustment) => number>> = {
  Q: (answer) => answer.quality.q,
  Q2: (answer) => answer.quality.qWithoutM2,
  ...Object.fromEntries(
    Array.from({ length: 11 }, (_, i) => [
      `M${i + 1}`,
      (answer: SeasonalAdjustment) => answer.quality.m[i] ?? Number.NaN,
    ]),
  ),
};

const TABLES: Readonly<Record<string, (answer: SeasonalAdjustment) => readonly number[]>> = {
  sa: (answer) => answer.adjusted,
  trend: (answer) => answer.trend,
  seasonal_factor: (answer) => answer.seasonal,
  irregular: (answer) => answer.irregular,
};

/** Words about the case, with nothing to compare. */
const NAMES: readonly string[] = ["arima", "transform"];

interface Bounds {
  readonly relative: number;
  readonly aicc: number;
  readonly coefficient: number;
}

/** The file's tolerance for X-11 with a fixed model stands in its note; `rel_sa` is that of SEATS. */
function boundsOf(file: unknown): Bounds {
  const note = has(file, "tolerance.note") ? textAt(file, "tolerance.note") : "";
  const stated = /fixed model:\s*([\d.e+-]+)\s*relative/.exec(note)?.[1];
  return {
    relative: stated === undefined ? numberAt(file, "tolerance.rel_sa") : Number(stated),
    aicc: numberAt(file, "tolerance.aicc_abs"),
    coefficient: numberAt(file, "tolerance.coef_abs"),
  };
}

/**
 * Tables by place. In a multiplicative adjustment each value is held to its own size; additive factors lie around zero, so
 * all additive tables are held to the size of the observation they are part of.
 */
function tables(item: unknown, answer: SeasonalAdjustment, mode: Mode, relative: number): readonly Comparison[] {
  const values = listAt(item, "input.values").map(Number);
  return Object.entries(TABLES).flatMap(([name, read]) => {
    if (!has(item, `expected.${name}`)) return [];
    const expected = listAt(item, `expected.${name}.values`).map(Number);
    const actual = read(answer);
    if (expected.length !== actual.length)
      throw new Error(`${textAt(item, "id")}: ${expected.length} values of ${name}, ${actual.length} found`);
    return expected.map((value, i) => ({
      name: `${name} ${i + 1}`,
      expected: value,
      actual: actual[i] ?? Number.NaN,
      tolerance: relative * Math.abs(mode === "additive" ? (values[i] ?? value) : value),
    }));
  });
}

function model(item: unknown, answer: SeasonalAdjustment, bounds: Bounds): readonly Comparison[] {
  const fit = answer.model;
  const found: Comparison[] = [];
  if (has(item, "expected.aicc")) {
    const actual = fit?.aiccOriginal ?? Number.NaN;
    found.push({ name: "aicc", expected: numberAt(item, "expected.aicc"), actual, tolerance: bounds.aicc });
  }
  if (!has(item, "expected.coef")) return found;
  for (const [name, expected] of Object.entries(member(item, "expected.coef") as Record<string, unknown>)) {
    // X-13 prints theta of (1 - theta B).
    const coefficient = /^MA-Nonseasonal/.test(name)
      ? fit?.ma
      : /^MA-Seasonal/.test(name)
        ? fit?.seasonalMa
        : undefined;
    const actual = coefficient === undefined ? Number.NaN : -coefficient;
    found.push({ name, expected: Number(expected), actual, tolerance: bounds.coefficient });
  }
  return found;
}

/** Quality statistics are printed with two decimals (Q) or three (M). */
function printed(item: unknown, answer: SeasonalAdjustment): readonly Comparison[] {
  return Object.entries(PRINTED).flatMap(([name, read]) => {
    if (!has(item, `expected.${name}`)) return [];
    const tolerance = name.startsWith("Q") ? 0.00501 : 0.000501;
    return [{ name, expected: numberAt(item, `expected.${name}`), actual: read(answer), tolerance }];
  });
}

function caseOf(item: unknown, bounds: Bounds): readonly CaseResult[] {
  const id = textAt(item, "id");
  const options = callOptions(textAt(item, "peer_call"));
  if ("unsupported" in options) return [{ id, comparisons: [], noAdapter: options.unsupported }];
  const period = has(item, "input.start") ? Number(listAt(item, "input.start")[1] ?? 1) : 1;
  const asked: SeasonalAdjustmentOptions = { ...options, start: period - 1 };
  const answer = seasonallyAdjust(listAt(item, "input.values").map(Number), numberAt(item, "input.frequency"), asked);
  if (isCannot(answer)) throw new Error(`${id}: ${answer.cannot}`);
  const comparisons = [
    ...tables(item, answer, options.mode, bounds.relative),
    ...model(item, answer, bounds),
    ...printed(item, answer),
  ];
  const known = [...Object.keys(TABLES), ...Object.keys(PRINTED), ...NAMES, "aicc", "coef"];
  const left = Object.keys(member(item, "expected") as object).filter((key) => !known.includes(key));
  const rest = left.map((key) => ({ id: `${id} ${key}`, comparisons: [], noAdapter: `"${key}" is not computed` }));
  return [{ id, comparisons }, ...rest];
}

/**
 * Family `seasonal-adjustment`: X-11 alone, or with the forecasts of an airline model without regressors. What a case asks
 * is read from its `peer_call`. Cases of SEATS, of an automatic choice, or of another model are named and not computed.
 */
export const seasonalAdjustment: Adapter = (file) => {
  const bounds = boundsOf(file);
  return listAt(file, "cases").flatMap((item) => caseOf(item, bounds));
};
