import { type Language, type Snapshot, yearOf, yearPeriod } from "@hoatieu/core";
import { landUseSplits } from "@hoatieu/decide";
import { followUp } from "@hoatieu/follow";
import { formatPeriod } from "@hoatieu/language";
import { runChecks, type Scorecard, spendingRules, targetListOf, unsaidOf } from "@hoatieu/measure";
import type { BriefGiven } from "./given.ts";
import type { Part, Section } from "./outline.ts";
import { budgetBlocks } from "./sections/budget.ts";
import { causeBlocks } from "./sections/causes.ts";
import { checkBlocks, unsaidBlocks } from "./sections/checks.ts";
import { directiveBlocks } from "./sections/directives.ts";
import { foreseeBlocks } from "./sections/foresee.ts";
import { meetingBlocks } from "./sections/meetings.ts";
import { missedBlocks } from "./sections/missed.ts";
import { overviewBlocks } from "./sections/overview.ts";
import { projectBlocks, projectListBlocks } from "./sections/projects.ts";
import { registerBlocks } from "./sections/register.ts";
import { otherIndicatorBlocks, scorecardBlocks } from "./sections/scorecard.ts";
import { landUseSentence } from "./sentences/budget.ts";

/** The order of a conference report: what was done, what fell short and why, what is ahead; evidence goes to the appendices. */
export function partsOf(
  snapshot: Snapshot,
  scorecard: Scorecard,
  language: Language,
  { outlook, causes, register, meetings }: BriefGiven,
): readonly Part[] {
  const { period } = scorecard;
  const when = formatPeriod(period, language);
  const year = yearPeriod(yearOf(period));
  const list = targetListOf(snapshot, period.text);
  const headline = (code: string) => snapshot.reference.indicators.get(code)?.headline !== undefined;
  return [
    {
      vi: `Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội ${when}`,
      en: `Results, ${when}`,
      sections: [
        { vi: "Đánh giá chung", en: "Overall", blocks: overviewBlocks(snapshot, scorecard, list, language) },
        {
          vi: "Kết quả thực hiện các chỉ tiêu chủ yếu",
          en: "Results against plan",
          blocks: scorecardBlocks(snapshot, scorecard, language),
        },
        {
          vi: "Chi đầu tư phát triển, chi thường xuyên và nguồn thu ngoài tiền sử dụng đất",
          en: "Investment and recurrent spending; revenue other than land use",
          blocks: [
            ...budgetBlocks(spendingRules(snapshot, yearOf(period)), language),
            {
              kind: "paragraph",
              runs: landUseSentence({ period: year, landUse: landUseSplits(snapshot, year) }, language),
            },
          ],
        },
        { vi: "Dự án đầu tư", en: "Investment projects", blocks: projectBlocks(snapshot, language) },
        {
          vi: "Tình hình thực hiện nghị quyết, nhiệm vụ được giao",
          en: "Resolutions and tasks",
          blocks: [...directiveBlocks(followUp(snapshot), language), ...registerBlocks(register ?? [], language)],
        },
      ],
    },
    {
      vi: "Hạn chế và nguyên nhân",
      en: "Shortfalls and causes",
      sections: [
        {
          vi: "Các chỉ tiêu không đạt, đạt thấp hoặc giảm so với cùng kỳ",
          en: "Missed, low or falling",
          blocks: missedBlocks(snapshot, scorecard, language),
        },
        { vi: "Nguyên nhân", en: "Causes", blocks: causeBlocks(snapshot, causes, language) },
        {
          vi: "Những nội dung chưa đủ căn cứ kết luận",
          en: "What cannot be said",
          blocks: unsaidBlocks(snapshot, unsaidOf(scorecard, headline), language),
        },
      ],
    },
    {
      vi: "Dự báo, nhiệm vụ và giải pháp",
      en: "Outlook and tasks ahead",
      sections: [
        {
          vi: "Dự báo và kịch bản tăng trưởng",
          en: "Outlook and growth scenario",
          blocks: foreseeBlocks(snapshot, outlook, language),
        },
        {
          vi: "Ý kiến, kết luận của hội nghị và nhiệm vụ được giao",
          en: "Opinions, conclusions and the tasks given",
          blocks: meetingBlocks(meetings, language),
        },
      ],
    },
  ];
}

/** Tables that prove the report without being read aloud. */
export function appendicesOf(snapshot: Snapshot, scorecard: Scorecard, language: Language): readonly Section[] {
  return [
    {
      vi: "Các chỉ tiêu khác có số liệu",
      en: "Other indicators on record",
      blocks: otherIndicatorBlocks(snapshot, scorecard, language),
    },
    {
      vi: "Danh mục dự án đầu tư",
      en: "List of projects",
      blocks: projectListBlocks(snapshot, language),
    },
    {
      vi: "Kiểm tra tính thống nhất của số liệu",
      en: "Consistency of the figures",
      blocks: checkBlocks(snapshot, runChecks(snapshot, scorecard.period), language),
    },
  ];
}
