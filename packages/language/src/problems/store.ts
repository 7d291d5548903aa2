import type { ProblemTable } from "./table.ts";

/** What can go wrong with the database, imports into it, and backups. */
export const storeProblems = {
  "no-embedded-database": {
    status: 500,
    vi: "Không có PostgreSQL kèm theo cho loại máy này ({platform}). Đặt biến DATABASE_URL trỏ đến một PostgreSQL từ bản 15 trở lên.",
    en: "No PostgreSQL comes along for this kind of machine ({platform}). Set DATABASE_URL to a PostgreSQL of version 15 or later.",
  },
  "no-database-account": {
    status: 500,
    vi: "PostgreSQL không chạy dưới quyền root và không tạo được tài khoản hệ thống “{account}”. Tạo tài khoản đó, hoặc chạy Hoa Tiêu bằng người dùng thường.",
    en: "PostgreSQL does not run as root, and the system account “{account}” could not be made. Create it, or run Hoa Tiêu as an ordinary user.",
  },
  "no-database-place": {
    status: 500,
    vi: "Tài khoản của cơ sở dữ liệu không mở được thư mục {directory}, cũng không dùng được {other}. Đặt Hoa Tiêu ở nơi tài khoản khác đọc được, hoặc chạy bằng người dùng thường.",
    en: "The database's account can open neither {directory} nor {other}. Put Hoa Tiêu where other accounts can read, or run it as an ordinary user.",
  },
  "database-not-created": {
    status: 500,
    vi: "Không tạo được cơ sở dữ liệu tại {directory}: {said}",
    en: "The database could not be created in {directory}: {said}",
  },
  "database-not-started": {
    status: 500,
    vi: "Cơ sở dữ liệu không khởi động được. Nhật ký {log}: {said}",
    en: "The database did not start. Its log {log} says: {said}",
  },
  "database-stopped": {
    status: 503,
    vi: "Không kết nối được cơ sở dữ liệu ({said}). Kiểm tra DATABASE_URL hoặc khởi động lại Hoa Tiêu.",
    en: "The database cannot be reached ({said}). Check DATABASE_URL, or start Hoa Tiêu again.",
  },
  "database-no-rights": {
    status: 500,
    vi: "Tài khoản trong DATABASE_URL không đủ quyền trên cơ sở dữ liệu ({said}). Cấp cho tài khoản này quyền tạo lược đồ và bảng; không có gì bị thay đổi.",
    en: "The account in DATABASE_URL has too few rights in the database ({said}). Grant it the right to create schemas and tables; nothing was changed.",
  },
  "database-busy": {
    status: 503,
    vi: "Cơ sở dữ liệu đã hết kết nối. Thử lại sau ít phút.",
    en: "The database has no connection left. Try again in a few minutes.",
  },
  "database-newer": {
    status: 500,
    vi: "Cơ sở dữ liệu do bản Hoa Tiêu mới hơn tạo ra (lược đồ {database}, bản này chỉ biết đến {program}). Dùng bản mới hơn; không có gì bị thay đổi.",
    en: "The database was made by a newer Hoa Tiêu (schema {database}; this one knows {program}). Use the newer version; nothing was changed.",
  },
  "server-too-old": {
    status: 500,
    vi: "PostgreSQL {version} quá cũ. Cần bản 15 trở lên.",
    en: "PostgreSQL {version} is too old. Version 15 or later is needed.",
  },
  "disk-full": {
    status: 507,
    vi: "Ổ đĩa đã đầy nên không ghi được ({said}). Giải phóng dung lượng rồi làm lại; không có gì bị ghi dở.",
    en: "The disk is full and nothing could be written ({said}). Free some space and try again; nothing was left half done.",
  },
  "import-busy": {
    status: 409,
    vi: "Đang có một lần nhập khác ghi dữ liệu. Chờ lần đó xong rồi làm lại.",
    en: "Another import is writing at this moment. Wait for it and try again.",
  },
  "import-interrupted": {
    status: 409,
    vi: "Hoa Tiêu đã dừng giữa chừng khi đang nhập tệp này. Không có gì được ghi; hãy nhập lại tệp.",
    en: "Hoa Tiêu stopped in the middle of this import. Nothing was written; import the file again.",
  },
  "import-decided": {
    status: 409,
    vi: "Lần nhập này không còn chờ quyết định (trạng thái: {state}).",
    en: "This import no longer waits for a decision (state: {state}).",
  },
  "unknown-import": {
    status: 404,
    vi: "Không có lần nhập “{id}”.",
    en: "There is no import “{id}”.",
  },
  "already-undone": {
    status: 409,
    vi: "Lần nhập “{file}” đã được hoàn tác trước đó.",
    en: "The import “{file}” was undone before.",
  },
  "database-not-empty": {
    status: 409,
    vi: "Chỉ phục hồi được vào cơ sở dữ liệu trống; cơ sở dữ liệu này đã có số liệu. Không có gì bị thay đổi.",
    en: "A backup is restored into an empty database only; this one holds data. Nothing was changed.",
  },
  "not-a-backup": {
    status: 400,
    vi: "Tệp này không phải là bản sao lưu của Hoa Tiêu.",
    en: "This file is no backup of Hoa Tiêu.",
  },
  "backup-damaged": {
    status: 400,
    vi: "Bản sao lưu bị hỏng ({detail}). Không có gì được phục hồi.",
    en: "The backup is damaged ({detail}). Nothing was restored.",
  },
  "backup-newer": {
    status: 400,
    vi: "Bản sao lưu do bản Hoa Tiêu mới hơn tạo ra (lược đồ {backup}, bản này chỉ biết đến {program}).",
    en: "The backup was made by a newer Hoa Tiêu (schema {backup}; this one knows {program}).",
  },
  "unknown-scenario": {
    status: 404,
    vi: "Không có kịch bản “{id}”.",
    en: "There is no scenario “{id}”.",
  },
  "scenario-changed": {
    status: 409,
    vi: "Bản mới nhất của kịch bản “{title}” là bản {number}, do {who} lưu lúc {at}; bạn đang sửa bản {expected}. Chưa lưu gì và phần bạn nhập vẫn còn: xem bản {number}, rồi lưu lại để thành bản tiếp theo.",
    en: "The newest version of the scenario “{title}” is version {number}, saved by {who} at {at}; you were working on version {expected}. Nothing was saved and what you entered is still here: look at version {number}, then save again to make yours the next one.",
  },
  "version-unseen": {
    status: 409,
    vi: "Đã có bản {number} do người khác lưu, làm từ số liệu chưa đến giờ công bố nên bạn chưa xem được. Chưa lưu gì và phần bạn nhập vẫn còn: đợi đến giờ công bố rồi lưu lại, hoặc ghi thành một mục mới.",
    en: "Version {number} was saved by somebody else from figures that wait for their hour of release, so you cannot see it yet. Nothing was saved and what you entered is still here: save again after the hour, or make a new entry of it.",
  },
  "scenario-refused": {
    status: 422,
    vi: "Không lưu được kịch bản: “{field}” không thể là “{text}”.",
    en: "The scenario cannot be saved: “{field}” cannot be “{text}”.",
  },
  "forecast-refused": {
    status: 422,
    vi: "Không lưu được dự báo {indicator}, kỳ {period}: “{field}” không thể là “{text}”.",
    en: "The forecast of {indicator} for {period} cannot be put on record: “{field}” cannot be “{text}”.",
  },
  "day-in-future": {
    status: 422,
    vi: "Ngày {day} chưa đến (hôm nay là {today}). Chỉ lưu được theo số liệu biết đến hôm nay hoặc trước đó.",
    en: "The day {day} has not come yet (today is {today}). Only what is known today or was known before can be put on record.",
  },
} as const satisfies ProblemTable;
