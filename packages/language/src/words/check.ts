import type { Bilingual, Language } from "@hoatieu/core";

interface CheckWords {
  readonly title: Bilingual;
  readonly shown: Bilingual;
  readonly against: Bilingual;
}

const CHECKS: Readonly<Record<string, CheckWords>> = {
  "contributions-close": {
    title: { vi: "Các phần đóng góp cộng lại bằng tốc độ tăng", en: "Contributions add up to growth" },
    shown: { vi: "tốc độ tăng công bố", en: "growth printed" },
    against: { vi: "tổng đóng góp", en: "sum of contributions" },
  },
  "parts-total": {
    title: { vi: "Các khoản cộng lại bằng tổng", en: "Parts add up to the total" },
    shown: { vi: "tổng công bố", en: "total printed" },
    against: { vi: "tổng các khoản", en: "sum of parts" },
  },
  "level-growth": {
    title: { vi: "Giá trị hai kỳ khớp với tốc độ tăng", en: "Two levels give the printed growth" },
    shown: { vi: "tốc độ tăng công bố", en: "growth printed" },
    against: { vi: "tính từ giá trị", en: "from the levels" },
  },
  "plan-percentage": {
    title: { vi: "Tỷ lệ thực hiện khớp với kế hoạch", en: "Percentage fits the plan on record" },
    shown: { vi: "tỷ lệ công bố", en: "percentage printed" },
    against: { vi: "tính theo kế hoạch", en: "from the plan on record" },
  },
  "months-add-up": {
    title: { vi: "Lũy kế khớp với số tháng", en: "Cumulative figures fit the month" },
    shown: { vi: "số tháng công bố", en: "month printed" },
    against: { vi: "hiệu hai lũy kế", en: "difference of cumulatives" },
  },
  revised: {
    title: { vi: "Số liệu đã được thay đổi", en: "The figure was revised" },
    shown: { vi: "hiện dùng", en: "now" },
    against: { vi: "trước đó", en: "before" },
  },
  "sources-disagree": {
    title: { vi: "Các nguồn không thống nhất", en: "Sources disagree" },
    shown: { vi: "số được chọn", en: "shown" },
    against: { vi: "nguồn khác", en: "elsewhere" },
  },
  "implied-remainder": {
    title: {
      vi: "Ước cả năm đòi hỏi phần còn lại cao bất thường",
      en: "The year-end estimate needs an unusual rest of the year",
    },
    shown: { vi: "phần còn lại phải đạt", en: "rest implied" },
    against: { vi: "tháng gần nhất", en: "last month" },
  },
  "spending-rule": {
    title: { vi: "Chi đầu tư lớn hơn chi thường xuyên", en: "Investment above recurrent spending" },
    shown: { vi: "chi đầu tư", en: "investment" },
    against: { vi: "chi thường xuyên", en: "recurrent" },
  },
  "merger-adds-up": {
    title: {
      vi: "Các địa phương cũ cộng lại bằng địa phương hợp nhất",
      en: "Former territories add up to the merged one",
    },
    shown: { vi: "công bố", en: "printed" },
    against: { vi: "tính từ các phần", en: "from the parts" },
  },
};

export const checkTitle = (kind: string, language: Language): string => CHECKS[kind]?.title[language] ?? kind;
export const checkShown = (kind: string, language: Language): string => CHECKS[kind]?.shown[language] ?? "";
export const checkAgainst = (kind: string, language: Language): string => CHECKS[kind]?.against[language] ?? "";
