import type { AttainmentRow } from "@hoatieu/chart";
import type { Figure, Language, Snapshot } from "@hoatieu/core";
import { formatPeriodShort, formatValue, verdictSign } from "@hoatieu/language";
import type { Scorecard, Verdict } from "@hoatieu/measure";
import { pick } from "../say.ts";
import type { Block } from "../tree.ts";

const LOOKS: Readonly<Record<Verdict, AttainmentRow["look"]>> = {
  exceeded: "reached",
  met: "reached",
  missed: "short",
  "on-path": "open",
  behind: "open",
  "cannot-say": "open",
};

/** Indicators whose plan is an amount, in percent of it; growth plans have no percentage and stay in the table. */
export function resultsAgainstPlan(snapshot: Snapshot, scorecard: Scorecard, language: Language): readonly Block[] {
  const figures: Figure[] = [];
  const rows = scorecard.rows.flatMap((row): readonly AttainmentRow[] => {
    const first = row.assessments.find((a) => a.verdict === row.verdict);
    if (!first || first.attainment.kind === "missing") return [];
    const { attainment, result } = first;
    figures.push(...attainment.inputs);
    const name = snapshot.reference.indicators.get(row.indicator)?.short[language] ?? row.indicator;
    const part = result && !result.whole ? ` (${formatPeriodShort(result.covered, language)})` : "";
    const sign = verdictSign(row.verdict);
    return [
      {
        label: `${name}${part}`,
        value: attainment.value,
        shown: formatValue(attainment, language),
        sign: { shape: sign.shape, word: sign[language] },
        look: LOOKS[row.verdict],
        figure: result?.selected.figure.id,
      },
    ];
  });
  if (rows.length < 2) return [];
  return [
    {
      kind: "chart",
      caption: pick(language, "Kết quả so với kế hoạch, %", "Results in percent of plan"),
      chart: { kind: "attainment", rows, planWord: pick(language, "kế hoạch = 100 %", "plan = 100 %") },
      alternative: `${rows.map((row) => `${row.label}: ${row.shown}, ${row.sign.word}`).join("; ")}.`,
      figures,
      source: "",
    },
  ];
}
