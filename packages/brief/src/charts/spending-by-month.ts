import type { ColumnPair } from "@hoatieu/chart";
import type { Language } from "@hoatieu/core";
import { formatNumber, formatPeriodShort, unitName } from "@hoatieu/language";
import type { Spending, SpendingRule } from "@hoatieu/measure";
import { pick } from "../say.ts";
import type { Block } from "../tree.ts";

function columnOf({ amount }: Spending, language: Language): ColumnPair["first"] {
  if (amount.kind === "missing") return undefined;
  return { value: amount.value, shown: formatNumber(amount.value, 0, language), figure: amount.inputs[0]?.id };
}

/** Cumulative investment and recurrent spending at every point of the year on record, the oldest first. */
export function spendingByMonth(rules: readonly SpendingRule[], language: Language): readonly Block[] {
  const shown = rules
    .filter(({ investment, recurrent }) => investment.amount.kind === "finding" || recurrent.amount.kind === "finding")
    .toReversed();
  const units = new Set(
    shown.flatMap(({ investment, recurrent }) =>
      [investment.amount, recurrent.amount].flatMap((a) => (a.kind === "finding" ? [a.unit] : [])),
    ),
  );
  const [unit, ...others] = units;
  // Amounts in two units cannot share one axis.
  if (unit === undefined || others.length > 0) return [];
  const names = {
    first: pick(language, "Chi đầu tư phát triển", "Development investment"),
    second: pick(language, "Chi thường xuyên", "Recurrent spending"),
  };
  const pairs = shown.map(({ period, investment, recurrent }): ColumnPair => {
    const [first, second] = [columnOf(investment, language), columnOf(recurrent, language)];
    return {
      label: formatPeriodShort(period, language),
      ...(first ? { first } : {}),
      ...(second ? { second } : {}),
    };
  });
  const unknown = pick(language, "chưa có số liệu", "no figure");
  const said = pairs.map(
    ({ label, first, second }) =>
      `${label}: ${names.first} ${first?.shown ?? unknown}, ${names.second} ${second?.shown ?? unknown}`,
  );
  const word = unitName(unit, language);
  return [
    {
      kind: "chart",
      caption: pick(
        language,
        `Chi đầu tư phát triển và chi thường xuyên, lũy kế, ${word}`,
        `Development investment and recurrent spending, cumulative, ${word}`,
      ),
      chart: { kind: "pairs", names, unit: word, pairs },
      alternative: `${said.join("; ")}.`,
      figures: shown.flatMap(({ investment, recurrent }) =>
        [investment.amount, recurrent.amount].flatMap((a) => (a.kind === "finding" ? a.inputs : [])),
      ),
      source: "",
    },
  ];
}
