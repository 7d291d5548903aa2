import type { Language } from "@hoatieu/core";
import { countTasks, groupTasks, type Rate, type Standed, type TaskCounts } from "@hoatieu/follow";
import { formatNumber } from "@hoatieu/language";
import { cell, numberCell, pick, text } from "../say.ts";
import type { Block } from "../tree.ts";

/** Departments shown by name; the others stand in one line, so that a year of 20,000 tasks still fits a page. */
const SHOWN = 20;

/** Vietnamese order in both languages: departments bear Vietnamese names. */
const collator = new Intl.Collator("vi");

function summary({ total, done, onTime, overdue, withoutDeadline, awaiting }: TaskCounts, language: Language): string {
  const count = (value: number) => formatNumber(value, 0, language);
  const rate = ({ count: part, of }: Rate) => {
    const percent = of === 0 ? "" : ` (${formatNumber((100 * part) / of, 1, language)} %)`;
    return `${count(part)}/${count(of)}${percent}`;
  };
  return pick(
    language,
    `Sổ theo dõi có ${count(total)} nhiệm vụ được giao. Hoàn thành, có minh chứng và được xác nhận: ${rate(done)}; trong số hoàn thành có thời hạn, đúng hạn ${rate(onTime)}; trong số đang thực hiện có thời hạn, quá hạn ${rate(overdue)}; không đặt thời hạn ${rate(withoutDeadline)}; chờ xác nhận ${count(awaiting)}.`,
    `The register holds ${count(total)} tasks. Done, proved and confirmed: ${rate(done)}; of those done with a deadline, on time ${rate(onTime)}; of those open with a deadline, overdue ${rate(overdue)}; without a deadline ${rate(withoutDeadline)}; awaiting confirmation ${count(awaiting)}.`,
  );
}

const line = (name: string, counts: TaskCounts, language: Language) => {
  const number = (value: number) => numberCell(text(formatNumber(value, 0, language)));
  const { states, total } = counts;
  return [
    cell(text(name)),
    number(total),
    number(states["done-on-time"]),
    number(states["done-late"]),
    number(states["in-time"] + states.stalled),
    number(states.overdue),
    number(states["no-deadline"]),
    number(states.cancelled),
  ];
};

/** The register of tasks by department, every rate with its denominator. Nothing where no task was given. */
export function registerBlocks(items: readonly Standed[], language: Language): readonly Block[] {
  if (items.length === 0) return [];
  const counts = countTasks(items);
  const groups = groupTasks(items, "owner");
  const shown = [...groups.slice(0, SHOWN)].sort((a, b) => collator.compare(a.key, b.key));
  const owners = new Set(shown.map(({ key }) => key));
  const others = items.filter(({ task }) => !owners.has(task.owner));
  const rest = groups.length - shown.length;
  const column = (vi: string, en: string, width: number, align: "left" | "right" = "right") => ({
    title: pick(language, vi, en),
    align,
    width,
  });
  return [
    { kind: "paragraph", runs: [text(summary(counts, language))] },
    {
      kind: "table",
      caption: pick(language, "Nhiệm vụ theo cơ quan chủ trì", "Tasks by owner"),
      columns: [
        column("Cơ quan", "Department", 32, "left"),
        column("Tổng số", "Total", 9),
        column("Đúng hạn", "On time", 9),
        column("Quá hạn mới xong", "Done late", 11),
        column("Trong hạn", "In time", 10),
        column("Quá hạn", "Overdue", 9),
        column("Không thời hạn", "No deadline", 11),
        column("Kết thúc", "Ended", 9),
      ],
      rows: [
        ...shown.map(({ key, counts: own }) => line(key, own, language)),
        ...(rest > 0
          ? [line(pick(language, `${rest} cơ quan khác`, `${rest} other departments`), countTasks(others), language)]
          : []),
        line(pick(language, "Tổng cộng", "Total"), counts, language),
      ],
    },
  ];
}
