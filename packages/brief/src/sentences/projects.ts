import type { Language } from "@hoatieu/core";
import type { ProjectList } from "@hoatieu/decide";
import { formatNumber, sectorWord } from "@hoatieu/language";
import { pick, strong, text } from "../say.ts";
import type { Sentence } from "../tree.ts";

/** "70 lượt thông tin về 57 dự án: tổng mức đầu tư biết rõ 6, chỉ biết mức chặn 12, chưa biết 36, nguồn mâu thuẫn 3." */
export function projectsSentence(list: ProjectList, language: Language): Sentence {
  const n = (count: number) => formatNumber(count, 0, language);
  const { totals } = list;
  if (list.statements === 0)
    return [
      strong(
        pick(
          language,
          "Chưa thể kết luận: chưa có dự án nào của địa bàn trong dữ liệu đến ngày này.",
          "Cannot say: no project of the territory is on record by this day.",
        ),
      ),
    ];
  return [
    text(
      pick(
        language,
        `${n(list.statements)} lượt thông tin về `,
        `${n(list.statements)} statements of ${n(totals.projects)} `,
      ),
    ),
    text(
      pick(
        language,
        `${n(totals.projects)} dự án: tổng mức đầu tư có số cụ thể ở `,
        "projects: the cost has one value for ",
      ),
    ),
    strong(n(totals.known)),
    text(pick(language, ", chỉ có mức ước chừng (hơn, gần, khoảng) ở ", ", only a bound (over, nearly, about) for ")),
    strong(n(totals.bounded)),
    text(pick(language, ", chưa biết ở ", ", is unknown for ")),
    strong(n(totals.unknown)),
    text(pick(language, ", các nguồn mâu thuẫn ở ", ", disputed by its sources for ")),
    strong(n(totals.disputed)),
    text("."),
  ];
}

/** What the sum is worth, delays, and what the data do not hold. */
export function projectsLede(list: ProjectList, language: Language): Sentence {
  if (list.statements === 0) return [];
  const n = (count: number) => formatNumber(count, 0, language);
  const amount = (printed: string) =>
    `${formatNumber(Number(printed), 0, language)} ${pick(language, "tỷ đồng", "bn VND")}`;
  const { totals } = list;
  const social = list.social.map(({ sector, projects }) => `${sectorWord(sector, language)} ${n(projects.length)}`);
  const left = totals.projects - totals.summed;
  const parts = [
    totals.summed === 0
      ? pick(language, "Chưa dự án nào có số cộng được.", "No project has a cost that can be added.")
      : pick(
          language,
          `Cộng ${n(totals.summed)} dự án có số hoặc mức sàn: ít nhất ${amount(totals.atLeast)}; ${n(left)} dự án còn lại không cộng, không tính là 0.`,
          `Added over the ${n(totals.summed)} with a value or a lower bound: at least ${amount(totals.atLeast)}; the other ${n(left)} are not added, not counted as 0.`,
        ),
    pick(
      language,
      `Quá năm hoàn thành theo kế hoạch mà chưa có thông tin hoàn thành: ${n(list.passed)}; nguồn nói chậm tiến độ: ${n(list.behind)}.`,
      `Past the planned end without a statement of completion: ${n(list.passed)}; said to be behind schedule: ${n(list.behind)}.`,
    ),
    list.disbursed === 0
      ? pick(
          language,
          "Giải ngân theo dự án: chưa thể kết luận, dữ liệu chưa có.",
          "Disbursement by project: cannot say, not in the data.",
        )
      : pick(
          language,
          `Giải ngân theo dự án: có số của ${n(list.disbursed)} dự án.`,
          `Disbursement by project: on record for ${n(list.disbursed)}.`,
        ),
    pick(
      language,
      `Y tế, giáo dục, văn hóa: chi ngân sách theo chức năng chưa có trong dữ liệu; số dự án: ${social.join(", ")}.`,
      `Health, education, culture: spending by function is not in the data; projects: ${social.join(", ")}.`,
    ),
  ];
  return [text(parts.join(" "))];
}
