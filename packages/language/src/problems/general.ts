import type { ProblemTable } from "./table.ts";

/** What a reader can ask wrongly: an unknown territory, period, indicator or date. */
export const generalProblems = {
  "unknown-territory": {
    status: 404,
    vi: "Không có địa bàn “{code}”. {suggestion}Danh sách địa bàn có ở ô Địa bàn trên trang và trong tệp territories.csv.",
    en: "There is no territory “{code}”. {suggestion}The list stands in the Territory box of the pages and in the file territories.csv.",
  },
  "unknown-indicator": {
    status: 404,
    vi: "Không có chỉ tiêu “{code}” trong danh mục. {suggestion}",
    en: "There is no indicator “{code}” in the catalogue. {suggestion}",
  },
  "unknown-period": {
    status: 400,
    vi: "“{text}” không phải là kỳ báo cáo. Viết như 2023, 2023-Q1, 2023-M1-9, 2023-09 hoặc 2021-2025.",
    en: "“{text}” is no reporting period. Write 2023, 2023-Q1, 2023-M1-9, 2023-09 or 2021-2025.",
  },
  "unknown-date": {
    status: 400,
    vi: "“{text}” không phải là ngày có thật. Viết năm-tháng-ngày, ví dụ 2023-12-04.",
    en: "“{text}” is no calendar day. Write year-month-day, for example 2023-12-04.",
  },
} as const satisfies ProblemTable;
