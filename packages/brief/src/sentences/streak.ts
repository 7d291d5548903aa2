import type { Language } from "@hoatieu/core";
import { formatNumber } from "@hoatieu/language";
import type { Streak } from "@hoatieu/measure";
import { bare, pick, text } from "../say.ts";
import type { Run, Sentence } from "../tree.ts";

function verifiedRun(streak: Streak, language: Language): Run {
  return {
    kind: "number",
    text: formatNumber(streak.verified, 0, language),
    answer: {
      kind: "finding",
      value: streak.verified,
      unit: "years",
      decimals: 0,
      bound: undefined,
      formula: "streak",
      inputs: streak.years.flatMap((y) => y.growth.inputs),
      targets: [],
    },
  };
}

/** "; theo nguồn công bố, đây là năm thứ 9 liên tiếp tăng từ 10 % trở lên, trong đó số liệu hiện có kiểm chứng được 7 năm (…)". Nothing below two years. */
export function streakRuns(streak: Streak | undefined, language: Language): Sentence {
  if (!streak || streak.verified < 2) return [];
  const threshold = formatNumber(streak.threshold, 0, language);
  const years = streak.gaps.map((g) => g.year);
  // A report counts years forward; English keeps the order of the search.
  const gaps = language === "vi" ? years.toSorted((a, b) => a - b) : years;
  const word = years.length > 1 ? "các năm" : "năm";
  const lacking =
    years.length === 0
      ? ""
      : pick(
          language,
          ` (chưa có số liệu kiểm chứng ${word} ${gaps.join(", ")})`,
          ` (${gaps.join(", ")} not on record)`,
        );
  if (streak.claimed && streak.claimed.value !== streak.verified) {
    return [
      text(pick(language, "; theo nguồn công bố, đây là năm thứ ", "; year number ")),
      bare(streak.claimed, language),
      text(
        pick(
          language,
          ` liên tiếp tăng từ ${threshold} % trở lên, trong đó số liệu hiện có kiểm chứng được `,
          ` in a row at ${threshold} % or more as printed, verified for `,
        ),
      ),
      verifiedRun(streak, language),
      text(pick(language, ` năm${lacking}`, ` years${lacking}`)),
    ];
  }
  return [
    text(pick(language, "; đây là năm thứ ", "; year number ")),
    verifiedRun(streak, language),
    text(
      pick(
        language,
        ` liên tiếp tăng từ ${threshold} % trở lên, đã được kiểm chứng`,
        ` in a row at ${threshold} % or more, verified`,
      ),
    ),
  ];
}
