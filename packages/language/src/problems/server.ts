import type { ProblemTable } from "./table.ts";

/** What can go wrong between a reader and the server. */
export const serverProblems = {
  "no-outlook": {
    status: 422,
    vi: "Chưa thể dự báo năm {year}: đến ngày {day} chưa có số liệu tăng trưởng nào.",
    en: "{year} cannot be foreseen: no growth figure is known by {day}.",
  },
  "scenario-impossible": {
    status: 422,
    vi: "Các ô đã khóa và mục tiêu không thể cùng đạt; trong ngoặc là số điểm còn thiếu nếu giữ các ô khác: {clashes}. Bỏ khóa một trong số đó.",
    en: "The locked cells and the target cannot all be kept; in brackets the points each misses when the others hold: {clashes}. Release one of them.",
  },
  "not-permitted": {
    status: 403,
    vi: "Bạn không có quyền thực hiện việc này ({subject}).",
    en: "You are not permitted to do this ({subject}).",
  },
  "read-only": {
    status: 409,
    vi: "Hoa Tiêu đang đọc trực tiếp một thư mục tệp nên không ghi được. Chạy không có --data để dùng cơ sở dữ liệu.",
    en: "Hoa Tiêu is reading a folder of files and cannot write. Run it without --data to use the database.",
  },
  "malformed-request": {
    status: 400,
    vi: "Yêu cầu không đúng dạng: {detail}.",
    en: "The request is malformed: {detail}.",
  },
  "unknown-measure": {
    status: 400,
    vi: "Không có đại lượng “{text}”. {suggestion}Các đại lượng: {accepted}.",
    en: "There is no measure “{text}”. {suggestion}Measures: {accepted}.",
  },
  "not-found": {
    status: 404,
    vi: "Không có địa chỉ {path}.",
    en: "There is nothing at {path}.",
  },
  "foreign-origin": {
    status: 403,
    vi: "Yêu cầu đến từ một trang khác nên bị từ chối.",
    en: "The request came from another site and was refused.",
  },
  "foreign-host": {
    status: 421,
    vi: "Hoa Tiêu chỉ trả lời trên máy này (127.0.0.1, localhost), không trả lời tên máy {host}.",
    en: "Hoa Tiêu answers on this machine only (127.0.0.1, localhost), not as {host}.",
  },
  "port-taken": {
    status: 500,
    vi: "Cổng {port} đang có chương trình khác dùng. Chọn cổng khác, ví dụ: npm start -- --port {other}.",
    en: "Port {port} is used by another program. Choose another, for example: npm start -- --port {other}.",
  },
  "port-refused": {
    status: 500,
    vi: "Hệ điều hành không cho dùng cổng {port}. Chọn cổng từ 1024 trở lên, ví dụ: npm start -- --port {other}.",
    en: "The system does not allow port {port}. Choose 1024 or above, for example: npm start -- --port {other}.",
  },
  "import-cancelled": {
    status: 409,
    vi: "Lần nhập đã bị hủy. Tệp đang đọc dở không được ghi; các tệp đã nhập xong trước đó vẫn giữ nguyên.",
    en: "The import was cancelled. Nothing of the file being read was written; files finished before stay.",
  },
  "nothing-imported": {
    status: 400,
    vi: "Cơ sở dữ liệu chưa có số liệu. Nhập trước: hoatieu import data/viet-nam, hoặc đọc thẳng thư mục bằng --data data/viet-nam.",
    en: "The database holds no figures yet. Import first: hoatieu import data/viet-nam, or read the folder directly with --data data/viet-nam.",
  },
  "output-not-written": {
    status: 500,
    vi: "Không ghi được tệp {file} ({said}). Kiểm tra thư mục và quyền ghi.",
    en: "The file {file} could not be written ({said}). Check the folder and its rights.",
  },
  "file-exists": {
    status: 400,
    vi: "Tệp {file} đã có. Chọn tên khác; bản sao lưu không bao giờ ghi đè.",
    en: "The file {file} exists. Choose another name; a backup never overwrites.",
  },
  unexpected: {
    status: 500,
    vi: "Có lỗi ngoài dự kiến (mã {id}). Chi tiết nằm trong nhật ký của máy chủ.",
    en: "Something unexpected went wrong (id {id}). The details are in the server's log.",
  },
} as const satisfies ProblemTable;
