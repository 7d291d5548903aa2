import type { Language } from "@hoatieu/core";
import type { FollowUp } from "@hoatieu/follow";
import { DIRECTIVE_STATES } from "@hoatieu/follow";
import { daysWord, directiveSign, formatDay } from "@hoatieu/language";
import { cell, pick, text } from "../say.ts";
import type { Block } from "../tree.ts";

/** "quá hạn 61 ngày", "trong hạn, còn 27 ngày": the days say overdue by themselves. */
function stateWords(state: string, word: string, days: string): string {
  if (days === "") return word;
  return state === "overdue" ? days : `${word}, ${days}`;
}

/** Directives with their computed state; every count with its denominator. What was done long ago stays out of the table. */
export function directiveBlocks(follow: FollowUp, language: Language): readonly Block[] {
  if (follow.total === 0)
    return [
      {
        kind: "paragraph",
        runs: [text(pick(language, "Chưa có nhiệm vụ nào trong dữ liệu.", "No directives on record."))],
      },
    ];
  const counts = DIRECTIVE_STATES.filter((s) => follow.counts[s] > 0).map((s) =>
    pick(
      language,
      `${follow.counts[s]} ${directiveSign(s).vi}`,
      `${directiveSign(s).en} ${follow.counts[s]}/${follow.total}`,
    ),
  );
  const summary = pick(
    language,
    `Trong tổng số ${follow.total} văn bản, nhiệm vụ được theo dõi, có `,
    `${follow.total} directives are followed: `,
  );
  const shown = follow.items.filter((i) => i.state === "overdue" || i.state === "in-time" || i.state === "done-late");
  const c = (vi: string, en: string, width: number) => ({
    title: pick(language, vi, en),
    align: "left" as const,
    width,
  });
  return [
    { kind: "paragraph", runs: [text(`${summary}${counts.join(pick(language, ", ", "; "))}.`)] },
    {
      kind: "table",
      caption: pick(language, "Nhiệm vụ quá hạn, trong hạn và hoàn thành chậm", "Overdue, in time, and done late"),
      columns: [
        c("Văn bản, nhiệm vụ", "Directive", 46),
        c("Cơ quan chịu trách nhiệm", "Responsible", 22),
        c("Thời hạn", "Deadline", 13),
        c("Tình trạng", "State", 19),
      ],
      rows: shown.map((item) => {
        const { directive } = item;
        const sign = directiveSign(item.state);
        const days = daysWord(item.state, item.days, language);
        const evidence = item.evidence ? "" : pick(language, "; chưa có minh chứng", "; no evidence on record");
        const number = directive.number === "" ? "" : `${directive.number}: `;
        return [
          cell(text(`${number}${directive.title[language]}`)),
          cell(text(directive.responsibleBody)),
          cell(text(directive.deadline ? formatDay(directive.deadline, language) : "–")),
          cell(text(`${sign.shape} ${stateWords(item.state, sign[language], days)}${evidence}`)),
        ];
      }),
    },
  ];
}
