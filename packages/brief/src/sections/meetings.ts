import type { Language } from "@hoatieu/core";
import type { Conclusion, Meeting, Standed } from "@hoatieu/follow";
import { daysWord, directiveSign, formatDay } from "@hoatieu/language";
import { cell, pick, text } from "../say.ts";
import type { Block, Sentence } from "../tree.ts";

/** What the brief says of conferences: the meetings of the period, and the tasks that their conclusions became. */
export interface BriefMeetings {
  /** The newest version of each, the earliest meeting first. */
  readonly meetings: readonly Meeting[];
  /** Tasks given by these meetings, with their standing on the day. */
  readonly tasks: readonly Standed[];
}

const KIND = {
  information: { vi: "thông tin", en: "for information" },
  decision: { vi: "quyết định", en: "decision" },
  task: { vi: "giao nhiệm vụ", en: "task" },
} as const;

const ended = (words: string) => (/[.!?…]$/.test(words.trim()) ? words.trim() : `${words.trim()}.`);

/** "quá hạn 12 ngày", "trong hạn, còn 27 ngày": overdue days say overdue by themselves. */
export function standingWords({ standing }: Standed, language: Language): string {
  const sign = directiveSign(standing.state);
  const days = daysWord(standing.state, standing.days, language);
  const words = days === "" ? sign[language] : standing.state === "overdue" ? days : `${sign[language]}, ${days}`;
  const waits = standing.awaiting ? pick(language, "; chờ xác nhận", "; awaits confirmation") : "";
  return `${sign.shape} ${words}${waits}`;
}

export const dueWords = ({ task }: Standed, language: Language): string =>
  task.due === "none" ? pick(language, "không đặt thời hạn", "none set") : formatDay(task.due, language);

/** A task that a conclusion asks for and nobody was given is said, not passed over. */
function conclusionItem(conclusion: Conclusion, became: readonly Standed[], language: Language): Sentence {
  const owners = [...new Set(became.map(({ task }) => task.owner))].join(", ");
  const given =
    conclusion.kind !== "task"
      ? ""
      : became.length > 0
        ? pick(language, ` Đã giao: ${owners}.`, ` Given to: ${owners}.`)
        : pick(language, " Chưa giao cơ quan thực hiện.", " Not yet given to anybody.");
  const label = pick(language, `Kết luận ${conclusion.id}`, `Conclusion ${conclusion.id}`);
  return [text(`${label} (${KIND[conclusion.kind][language]}): `), text(`${ended(conclusion.text)}${given}`)];
}

function taskTable(tasks: readonly Standed[], language: Language): readonly Block[] {
  if (tasks.length === 0) return [];
  const column = (vi: string, en: string, width: number) => ({
    title: pick(language, vi, en),
    align: "left" as const,
    width,
  });
  return [
    {
      kind: "table",
      caption: pick(language, "Nhiệm vụ giao theo kết luận hội nghị", "Tasks given by the conclusions"),
      columns: [
        column("Kết luận", "Conclusion", 9),
        column("Nhiệm vụ, sản phẩm", "Task, product", 37),
        column("Cơ quan chủ trì; phối hợp", "Owner; with", 22),
        column("Thời hạn", "Due", 13),
        column("Tình trạng", "State", 19),
      ],
      rows: tasks.map((item) => {
        const { task } = item;
        const product = task.product === "" ? "" : `. ${pick(language, "Sản phẩm", "Product")}: ${task.product}`;
        return [
          cell(text(task.conclusion ?? "–")),
          cell(text(`${task.title}${product}`)),
          cell(text([task.owner, ...task.coOwners].join("; "))),
          cell(text(dueWords(item, language))),
          cell(text(standingWords(item, language))),
        ];
      }),
    },
  ];
}

function meetingPart(meeting: Meeting, tasks: readonly Standed[], language: Language): readonly Block[] {
  const when = formatDay(meeting.day, language);
  const chair =
    meeting.chair === "" ? "" : pick(language, `, chủ trì: ${meeting.chair}`, `, chaired by ${meeting.chair}`);
  const open = meeting.closed ? "" : pick(language, ", kết luận chưa ban hành", ", conclusions not yet issued");
  const document = meeting.document === "" ? "" : ` (${meeting.document})`;
  const became = (conclusion: Conclusion) => tasks.filter(({ task }) => task.conclusion === conclusion.id);
  const list = (items: readonly Sentence[], vi: string, en: string): readonly Block[] =>
    items.length === 0
      ? []
      : [
          { kind: "paragraph", runs: [text(pick(language, vi, en))] },
          { kind: "list", items },
        ];
  return [
    { kind: "heading", level: 3, text: `${meeting.title} (${when}${chair}${open})` },
    ...(meeting.report.trim() === ""
      ? []
      : [{ kind: "paragraph", runs: [text(ended(meeting.report))] } satisfies Block]),
    ...list(
      meeting.opinions.map(({ who, text: said }) => [text(`${who}: ${ended(said)}`)]),
      "Ý kiến tại hội nghị:",
      "Opinions:",
    ),
    ...list(
      meeting.conclusions.map((conclusion) => conclusionItem(conclusion, became(conclusion), language)),
      `Kết luận của hội nghị${document}:`,
      `Conclusions${document}:`,
    ),
    ...taskTable(tasks, language),
  ];
}

/** Report, opinions and conclusions of each meeting, each conclusion with the task it became. Nothing without a meeting. */
export function meetingBlocks(given: BriefMeetings | undefined, language: Language): readonly Block[] {
  return (given?.meetings ?? []).flatMap((meeting) =>
    meetingPart(
      meeting,
      (given?.tasks ?? []).filter(({ task }) => task.meeting === meeting.id),
      language,
    ),
  );
}
