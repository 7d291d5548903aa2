import type { Language } from "@hoatieu/core";
import { formatPeriod } from "@hoatieu/language";
import type { SpendingRule } from "@hoatieu/measure";
import { spendingByMonth } from "../charts/spending-by-month.ts";
import { capitalised, number, pick, text } from "../say.ts";
import type { Block, Run, Sentence } from "../tree.ts";

function part(name: string, spending: SpendingRule["investment"], language: Language): Sentence {
  const rate: Run[] =
    spending.rate.kind === "finding"
      ? [text(" ("), number(spending.rate, language), text(pick(language, " dự toán)", " of plan)"))]
      : [];
  return [text(name), number(spending.amount, language), ...rate];
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
          "; chi đầu tư lớn hơn chi thường xuyên trong thực hiện",
          "; investment was above recurrent spending in execution",
        )
      : newest.execution === "fails"
        ? pick(
            language,
            "; chi đầu tư thấp hơn chi thường xuyên trong thực hiện",
            "; investment was below recurrent spending in execution",
          )
        : pick(language, "; chưa đủ số liệu để so sánh", "; the figures do not allow a comparison");
  const runs: Run[] = [
    text(`${when}${pick(language, ", ", ", ")}`),
    ...part(pick(language, "chi đầu tư phát triển ", "development investment was "), newest.investment, language),
    text(", "),
    ...part(pick(language, "chi thường xuyên ", "recurrent spending "), newest.recurrent, language),
    text(outcome),
  ];
  if (newest.plan !== "cannot-say") {
    runs.push(
      text(pick(language, "; theo dự toán suy ra: ", "; on the implied plan: ")),
      number(newest.investment.impliedPlan, language),
      text(pick(language, " so với ", " against ")),
      number(newest.recurrent.impliedPlan, language),
    );
  }
  return [{ kind: "paragraph", runs: capitalised([...runs, text(".")]) }, ...spendingByMonth(rules, language)];
}
