import type { Bilingual, Language } from "@hoatieu/core";

/** A column of the sheet of projects: its code is that of `projects.csv`, its titles are read in both languages. */
export interface ProjectColumn {
  readonly code: string;
  readonly title: Bilingual;
  readonly hint: Bilingual;
  readonly kind: "text" | "number" | "date" | "year";
}

const column = (
  code: string,
  kind: ProjectColumn["kind"],
  vi: string,
  en: string,
  hintVi = "",
  hintEn = "",
): ProjectColumn => ({ code, kind, title: { vi, en }, hint: { vi: hintVi, en: hintEn } });

const DAY_VI = "ngày/tháng/năm hoặc năm-tháng-ngày";
const DAY_EN = "day/month/year or year-month-day";

/**
 * The one layout of the sheet of projects. One row is what one document says of one project on one day; a row of which
 * only the project, its name and its sector are filled says nothing and is passed over.
 */
export const PROJECT_COLUMNS: readonly ProjectColumn[] = [
  column(
    "project",
    "text",
    "Mã dự án (Hoa Tiêu)",
    "Project code (Hoa Tiêu)",
    "bắt buộc; dự án mới: đặt mã mới",
    "required; a new project: choose a new code",
  ),
  column("name_vi", "text", "Tên dự án", "Project", "bắt buộc", "required"),
  column("sector", "text", "Lĩnh vực", "Sector", "cách nhau bằng dấu chấm phẩy", "separated by semicolons"),
  column("territory", "text", "Mã địa bàn", "Territory code", "để trống: hai-phong", "empty: hai-phong"),
  column("budget_code", "text", "Mã dự án đầu tư (mã số ĐVQHNS)", "State budget code of the project"),
  column("owner", "text", "Chủ đầu tư", "Owner"),
  column(
    "law_field",
    "text",
    "Lĩnh vực theo Luật Đầu tư công",
    "Field of the Public Investment Law",
    "quyết định mức vốn phân loại nhóm A, B, C",
    "decides the thresholds of groups A, B, C",
  ),
  column(
    "project_group",
    "text",
    "Nhóm dự án",
    "Project group",
    "QG (quan trọng quốc gia), A, B hoặc C",
    "QG (national importance), A, B or C",
  ),
  column(
    "group_decision",
    "text",
    "Quyết định phân nhóm",
    "Decision on the group",
    "số, ngày, cơ quan ban hành",
    "number, date, issuing body",
  ),
  column("total_cost_bn_vnd", "number", "Tổng mức đầu tư (tỷ đồng)", "Total cost (bn VND)"),
  column(
    "cost_decision",
    "text",
    "Quyết định phê duyệt tổng mức đầu tư",
    "Decision that approved the cost",
    "số, ngày, cơ quan ban hành",
    "number, date, issuing body",
  ),
  column("start_year", "year", "Năm khởi công", "Start year"),
  column("end_year", "year", "Năm hoàn thành theo kế hoạch", "Planned end year"),
  column(
    "capital_plan_year",
    "year",
    "Năm kế hoạch vốn",
    "Year of the capital plan",
    "bắt buộc khi ghi vốn hoặc giải ngân",
    "required with capital or disbursement",
  ),
  column("capital_plan_bn_vnd", "number", "Kế hoạch vốn trong năm (tỷ đồng)", "Capital plan of the year (bn VND)"),
  column(
    "disbursed_bn_vnd",
    "number",
    "Giải ngân kế hoạch vốn trong năm (tỷ đồng)",
    "Disbursed of the year's plan (bn VND)",
  ),
  column("carried_over_bn_vnd", "number", "Vốn năm trước chuyển sang (tỷ đồng)", "Carried over (bn VND)"),
  column(
    "disbursed_carried_over_bn_vnd",
    "number",
    "Giải ngân vốn chuyển sang (tỷ đồng)",
    "Disbursed of what was carried over (bn VND)",
  ),
  column("disbursed_as_of", "date", "Giải ngân đến ngày", "Disbursed up to", DAY_VI, DAY_EN),
  column(
    "status",
    "text",
    "Tình trạng",
    "Status",
    "đề xuất; chuẩn bị; đã phê duyệt; khởi công; đang thi công; chậm tiến độ; cơ bản hoàn thành; hoàn thành",
    "proposed; planned; approved; started; under construction; behind schedule; nearly complete; completed",
  ),
  column(
    "document",
    "text",
    "Văn bản nguồn",
    "Source document",
    "số, ngày, cơ quan ban hành; bắt buộc",
    "number, date, issuing body; required",
  ),
  column("source_url", "text", "Địa chỉ nguồn", "Source address"),
  column("published", "date", "Ngày văn bản", "Date of the document", `${DAY_VI}; bắt buộc`, `${DAY_EN}; required`),
];

const plain = (text: string) => text.normalize("NFC").trim().toLowerCase();
const CODES = new Map(
  PROJECT_COLUMNS.flatMap(({ code, title }) => [code, title.vi, title.en].map((name) => [plain(name), code] as const)),
);

/** The column's code for a heading in either language, or the code itself. */
export const projectColumnOf = (heading: string): string | undefined => CODES.get(plain(heading));

/** The column's title in a language; a code of no column stays what it is. */
export const projectColumnWord = (code: string, language: Language): string =>
  PROJECT_COLUMNS.find((column) => column.code === code)?.title[language] ?? code;
