import { type Language, type Snapshot, yearOf } from "@hoatieu/core";
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
import { registerBlocks } from "./sections/register.ts";
import { otherIndicatorBlocks, scorecardBlocks } from "./sections/scorecard.ts";

/** The order of a conference report: what was done, what fell short and why, what is ahead; evidence goes to the appendices. */
export function partsOf(
  snapshot: Snapshot,
  scorecard: Scorecard,
  language: Language,
  { outlook, causes, register, meetings }: BriefGiven,
): readonly Part[] {
  const { period } = scorecard;
  const when = formatPeriod(period, language);
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
          vi: "Chi đầu tư phát triển và chi thường xuyên",
          en: "Investment and recurrent spending",
          blocks: budgetBlocks(spendingRules(snapshot, yearOf(period)), language),
        },
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
      vi: "Kiểm tra tính thống nhất của số liệu",
      en: "Consistency of the figures",
      blocks: checkBlocks(snapshot, runChecks(snapshot, scorecard.period), language),
    },
  ];
}
