import type { RecordChartState, RecordTelling, RecordYear } from "@hoatieu/chart";
import type { WireToldYear } from "@hoatieu/contract";
import type { Language } from "@hoatieu/core";
import { formatNumber, formatValue } from "@hoatieu/language";
import type { Messages } from "../../messages/index.ts";
import { MOMENTS, momentOf } from "./moment.ts";
import { percentText, rateText, targetText } from "./outlook-words.ts";

interface RecordInput {
  readonly rows: readonly WireToldYear[];
  readonly territory: string;
  readonly m: Messages;
  readonly language: Language;
}

/** "8,10–14,30"; with a negative end the two are kept apart. */
export function intervalText({ low80, high80 }: WireToldYear, language: Language): string {
  const [low, high] = [rateText(low80, language, 1), rateText(high80, language, 1)];
  return low80 < 0 ? `${low} … ${high}` : `${low}–${high}`;
}

function tellingOf(row: WireToldYear, { m, language }: RecordInput): RecordTelling {
  const words = [
    m.record.score.moments[momentOf(row)],
    percentText(row.forecast.location, language),
    `${m.record.score.interval} ${intervalText(row, language)}`,
    ...(row.thin ? [m.record.score.thin] : []),
  ];
  return { low: row.low80, median: row.forecast.location, high: row.high80, open: row.thin, hint: words.join("; ") };
}

function yearOf(year: number, rows: readonly WireToldYear[], input: RecordInput): RecordYear {
  const target = rows.findLast((row) => row.target)?.target;
  const outcome = rows.find((row) => row.outcome)?.outcome;
  const before = rows.some((row) => row.territory !== input.territory);
  return {
    label: String(year),
    note: before ? input.m.record.score.before : "",
    tellings: MOMENTS.map((moment) => {
      const row = rows.find((r) => momentOf(r) === moment);
      return row && tellingOf(row, input);
    }),
    target: target && { low: target.low, high: target.high, shown: targetText(target, input.language) },
    outcome: outcome && {
      value: outcome.value,
      shown: formatNumber(outcome.value, outcome.decimals, input.language),
      figure: outcome.inputs[0],
      hint: `${year}: ${formatValue({ ...outcome, bound: outcome.bound }, input.language)}`,
    },
  };
}

/** The record as its drawing wants it. */
export function recordState(input: RecordInput): Omit<RecordChartState, "width"> {
  const { rows, m, language } = input;
  const t = m.record.score;
  // A year with neither target nor outcome has nothing to be held against; the table has it.
  const judged = rows.filter((row) => row.target ?? row.outcome);
  const years = [...new Set(judged.map((row) => row.year))].sort((a, b) => a - b);
  return {
    title: t.chartTitle(String(years[0] ?? ""), String(years.at(-1) ?? "")),
    years: years.map((year) =>
      yearOf(
        year,
        rows.filter((row) => row.year === year),
        input,
      ),
    ),
    moments: MOMENTS.map((moment) => t.axis[moment]),
    words: t.words,
    format: (value, decimals) => formatNumber(value, decimals, language),
  };
}
