import type { Bilingual } from "@hoatieu/core";

/**
 * The one layout of the register, for export, template and import. `given` columns can be typed for a new task and
 * changed for one on record; `result` columns are taken for a task that is new to the register (its history elsewhere)
 * and must stay as they are for one on record, whose end is reported and confirmed in the product; `computed` columns
 * are for the reader and passed over.
 */
export interface RegisterColumn {
  readonly code: string;
  readonly title: Bilingual;
  readonly use: "given" | "result" | "computed";
  readonly hint: Bilingual;
}

const column = (
  code: string,
  use: RegisterColumn["use"],
  vi: string,
  en: string,
  hintVi = "",
  hintEn = "",
): RegisterColumn => ({ code, use, title: { vi, en }, hint: { vi: hintVi, en: hintEn } });

const DAY_VI = "ngày/tháng/năm hoặc năm-tháng-ngày";
const DAY_EN = "day/month/year or year-month-day";

export const REGISTER_COLUMNS: readonly RegisterColumn[] = [
  column("id", "given", "Mã nhiệm vụ", "Task code", "để trống với nhiệm vụ mới", "leave empty for a new task"),
  column("title", "given", "Nhiệm vụ", "Task", "bắt buộc", "required"),
  column("product", "given", "Sản phẩm", "Product"),
  column("coefficient", "given", "Hệ số quy đổi", "Coefficient"),
  column("owner", "given", "Đơn vị chủ trì", "Owner", "bắt buộc, một đơn vị", "required, one department"),
  column(
    "co_owners",
    "given",
    "Đơn vị phối hợp",
    "Co-owners",
    "cách nhau bằng dấu chấm phẩy",
    "separated by semicolons",
  ),
  column("assigned", "given", "Ngày giao", "Assigned", DAY_VI, DAY_EN),
  column(
    "due",
    "given",
    "Thời hạn",
    "Due",
    `${DAY_VI}; ghi “không” nếu không có hạn`,
    `${DAY_EN}; write “none” when there is no deadline`,
  ),
  column(
    "extension_reason",
    "given",
    "Lý do gia hạn",
    "Reason of the extension",
    "khi đổi thời hạn",
    "when the deadline changes",
  ),
  column("document", "given", "Văn bản giao", "Document"),
  column(
    "parent",
    "given",
    "Thuộc văn bản, nhiệm vụ",
    "Part of",
    "mã văn bản hoặc mã nhiệm vụ cha",
    "code of the document or task above",
  ),
  column("meeting", "given", "Mã cuộc họp", "Meeting"),
  column("conclusion", "given", "Kết luận số", "Conclusion"),
  column("indicator", "given", "Chỉ tiêu cần tác động", "Indicator to move", "mã chỉ tiêu", "code of the indicator"),
  column("measure", "given", "Đại lượng", "Measure", "level, yoy_pct …", "level, yoy_pct …"),
  column("by", "given", "Mức tác động", "By how much"),
  column("unit", "given", "Đơn vị tính", "Unit"),
  column("remind", "given", "Ngày nhắc", "Remind on", DAY_VI, DAY_EN),
  column("escalate", "given", "Ngày báo cáo cấp trên", "Escalate on", DAY_VI, DAY_EN),
  column("report_every", "given", "Báo cáo mỗi (ngày)", "Report every (days)"),
  column("first_due", "result", "Thời hạn ban đầu", "First deadline"),
  column("extended_on", "result", "Ngày gia hạn", "Extended on", DAY_VI, DAY_EN),
  column("done_on", "result", "Ngày hoàn thành", "Done on", DAY_VI, DAY_EN),
  column("evidence", "result", "Bằng chứng (địa chỉ)", "Evidence (address)"),
  column("reported_by", "result", "Người báo cáo", "Reported by"),
  column("confirmed_by", "result", "Người xác nhận", "Confirmed by"),
  column("confirmed_on", "result", "Ngày xác nhận", "Confirmed on", DAY_VI, DAY_EN),
  column("cancelled_on", "result", "Ngày dừng theo quyết định", "Cancelled on", DAY_VI, DAY_EN),
  column("cancelled_by", "result", "Quyết định dừng", "Decision to cancel"),
  column("state", "computed", "Tình trạng", "State"),
  column("days", "computed", "Số ngày", "Days"),
  column("extensions", "computed", "Số lần gia hạn", "Extensions"),
];

export type RegisterCells = Readonly<Record<string, string>>;

const CODES = new Map<string, string>();
const plain = (text: string) => text.normalize("NFC").trim().toLowerCase();
for (const { code, title } of REGISTER_COLUMNS) {
  CODES.set(plain(code), code);
  CODES.set(plain(title.vi), code);
  CODES.set(plain(title.en), code);
}

/** The column's code for a heading in either language, or the code itself; `undefined` for a heading that is none. */
export const columnOf = (heading: string): string | undefined => CODES.get(plain(heading));
