import type { Language, Snapshot } from "@hoatieu/core";
import type { Budget } from "@hoatieu/decide";
import { formatPeriod } from "@hoatieu/language";
import { capitalised, join, number, pick, size, text } from "../say.ts";
import type { Sentence } from "../tree.ts";
import { againstPlan } from "./against-plan.ts";
import { missingResult, resultRuns } from "./result.ts";

/** "chi đầu tư lớn hơn chi thường xuyên 2.113,3 tỷ đồng trong thực hiện 11 tháng năm 2023": the rule at the newest point at which it can be said. */
function spendingRuns({ spending }: Budget, language: Language): Sentence {
  const rule = spending.find((r) => r.execution !== "cannot-say");
  if (!rule) return [];
  const when = formatPeriod(rule.period, language);
  const above = rule.execution === "holds";
  return [
    text(
      pick(
        language,
        `; trong thực hiện ${when}, chi đầu tư ${above ? "lớn hơn" : "thấp hơn"} chi thường xuyên `,
        `; in execution in ${when} investment was ${above ? "above" : "below"} recurrent spending by `,
      ),
    ),
    size(rule.margin, language),
  ];
}

/** The verdict on a budget in one sentence: total revenue against its plan, and investment against recurrent spending. */
export function budgetSentence(snapshot: Snapshot, budget: Budget, language: Language): Sentence {
  const total = budget.revenue[0];
  const indicator = total && snapshot.reference.indicators.get(total.indicator);
  const spending = spendingRuns(budget, language);
  if (!total || !indicator) return [];
  const { row } = total;
  if (row.result.kind === "missing") {
    const lack = missingResult(indicator, row, language).slice(0, -1);
    return [...lack, ...spending, text(".")];
  }
  const plan = row.assessments[0];
  return capitalised([
    ...resultRuns(indicator, row.result, language),
    ...(plan
      ? againstPlan(plan, language)
      : [text(pick(language, ", chưa có kế hoạch để so", ", no plan to hold it against"))]),
    ...spending,
    text("."),
  ]);
}

/** Revenue other than land use: what remains of domestic revenue at the newest point at which the levy is on record. */
export function landUseSentence({ landUse, period }: Pick<Budget, "landUse" | "period">, language: Language): Sentence {
  const known = landUse.find((l) => l.without.kind === "finding");
  const when = formatPeriod(known?.period ?? period, language);
  if (!known)
    return [
      text(
        pick(
          language,
          `Thu tiền sử dụng đất ${when} chưa có trong số liệu, nên chưa tách được khỏi thu nội địa.`,
          `The land-use levy of ${when} is not on record, so it cannot be split out of domestic revenue.`,
        ),
      ),
    ];
  return [
    text(pick(language, `Thu nội địa không kể đất ${when}: `, `Domestic revenue without land in ${when}: `)),
    number(known.without, language),
    text(pick(language, "; tiền sử dụng đất chiếm ", "; the land-use levy is ")),
    number(known.share, language),
    text(pick(language, " thu nội địa.", " of domestic revenue.")),
  ];
}

/** How many rules hold, fail or cannot be said, and how many texts were not read. */
function checkRuns({ checks }: Budget, language: Language): Sentence {
  // The levels of one threshold are one rule.
  const count = (state: string) => new Set(checks.filter((c) => c.state === state).map((c) => c.limit.code)).size;
  const [holds, fails, open, unread] = [count("holds"), count("fails"), count("cannot-say"), count("not-read")];
  if (checks.length === 0) return [];
  return [
    text(
      pick(
        language,
        `Quy định của pháp luật: ${holds} được giữ, ${fails} không được giữ, ${open} chưa thể kết luận, ${unread} có văn bản chưa đọc.`,
        `Legal rules: ${holds} hold, ${fails} fail, ${open} cannot be said, ${unread} have a text that was not read.`,
      ),
    ),
  ];
}

/** The second sentence: land use, and what the law says as far as it was read. */
export function budgetLede(budget: Budget, language: Language): Sentence {
  return join([landUseSentence(budget, language), checkRuns(budget, language)].filter((s) => s.length > 0));
}
