import type { Language } from "@hoatieu/core";
import { formatPeriod } from "@hoatieu/language";
import type { SpendingRule } from "@hoatieu/measure";
import { spendingByMonth } from "../charts/spending-by-month.ts";
import { capitalised, number, pick, text } from "../say.ts";
import type { Block, Run, Sentence } from "../tree.ts";

function part(noun: string, verb: string, spending: SpendingRule["investment"], language: Language): Sentence {
  const rate: Run[] =
    spending.rate.kind === "finding"
      ? [
          text(pick(language, ", bằng ", " (")),
          number(spending.rate, language),
          text(pick(language, " dự toán", " of plan)")),
        ]
      : [];
  if (spending.amount.kind === "missing") return [text(`${noun}: `), number(spending.amount, language)];
  return [text(`${noun} ${verb}`), number(spending.amount, language), ...rate];
}

/** "Investment above recurrent spending" at the newest point of the year, and whether the plan implied says the same. */
export function budgetBlocks(rules: readonly SpendingRule[], language: Language): readonly Block[] {
  const newest = rules[0];
  if (!newest)
    return [
      {
        kind: "paragraph",
        runs: [
          text(
            pick(language, "Chưa có số liệu chi ngân sách trong kỳ.", "No spending figures on record for the period."),
          ),
        ],
      },
    ];
  const when = formatPeriod(newest.period, language);
  const outcome =
    newest.execution === "holds"
      ? pick(
          language,
          "; trong thực hiện, chi đầu tư phát triển cao hơn chi thường xuyên",
          "; investment was above recurrent spending in execution",
        )
      : newest.execution === "fails"
        ? pick(
            language,
            "; trong thực hiện, chi đầu tư phát triển thấp hơn chi thường xuyên",
            "; investment was below recurrent spending in execution",
          )
        : pick(
            language,
            "; chưa đủ số liệu để so sánh chi đầu tư phát triển với chi thường xuyên",
            "; the figures do not allow a comparison",
          );
  const runs: Run[] = [
    text(`${when}${pick(language, ", ", ", ")}`),
    ...part(
      pick(language, "chi đầu tư phát triển", "development investment"),
      pick(language, "đạt ", "was "),
      newest.investment,
      language,
    ),
    text(pick(language, "; ", ", ")),
    ...part(
      pick(language, "chi thường xuyên", "recurrent spending"),
      pick(language, "đạt ", ""),
      newest.recurrent,
      language,
    ),
    text(outcome),
  ];
  if (newest.plan !== "cannot-say") {
    runs.push(
      text(pick(language, ". Dự toán năm suy ra từ tỷ lệ thực hiện là ", "; on the implied plan: ")),
      number(newest.investment.impliedPlan, language),
      text(pick(language, " chi đầu tư phát triển và ", " against ")),
      number(newest.recurrent.impliedPlan, language),
      text(pick(language, " chi thường xuyên", "")),
    );
  }
  return [{ kind: "paragraph", runs: capitalised([...runs, text(".")]) }, ...spendingByMonth(rules, language)];
}
