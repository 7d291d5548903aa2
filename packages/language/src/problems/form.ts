import type { ProblemTable } from "./table.ts";

/** What can be wrong with the head and foot of an official document, and with a document handed in for a check of its form. */
export const formProblems = {
  "official-number": {
    status: 422,
    vi: "Số văn bản “{text}” không hợp lệ. Chỉ ghi chữ số, ví dụ 245; ký hiệu do hệ thống ghi.",
    en: "“{text}” cannot be the number of a document. Give digits only, for example 245; the symbol is added.",
  },
  "official-signer-titled": {
    status: 422,
    vi: "“{text}”: trước họ tên người ký không ghi học hàm, học vị (Nghị định 30/2020, Phụ lục I, Phần I, mục II.7.c).",
    en: "“{text}”: no academic title before the signer's name (Decree 30/2020, Appendix I, Part I, II.7.c).",
  },
  "official-urgency": {
    status: 422,
    vi: "Mức độ khẩn “{text}” không có. Chọn KHẨN, THƯỢNG KHẨN hoặc HỎA TỐC.",
    en: "There is no urgency “{text}”. Choose KHẨN, THƯỢNG KHẨN or HỎA TỐC.",
  },
  "official-recipients": {
    status: 422,
    vi: "Nơi nhận có quá {limit} dòng. Gộp các cơ quan cùng nhóm vào một dòng.",
    en: "There are more than {limit} recipients. Put bodies of one group on one line.",
  },
  "official-text": {
    status: 422,
    vi: "“{text}…” dài quá {limit} ký tự hoặc có dấu xuống dòng. Viết gọn trên một dòng.",
    en: "“{text}…” is longer than {limit} characters or has a line break. Write it on one line.",
  },
  "document-unreadable": {
    status: 422,
    vi: "Không mở được tệp ({said}). Kiểm tra tên tệp và quyền đọc.",
    en: "The file cannot be opened ({said}). Check its name and that it may be read.",
  },
  "document-not-docx": {
    status: 415,
    vi: "Tệp không phải là văn bản Word (.docx). Mở tệp bằng Word, chọn Lưu thành, kiểu .docx.",
    en: "The file is no Word document (.docx). Open it in Word and save it as .docx.",
  },
  "document-encrypted": {
    status: 415,
    vi: "Tệp có mật khẩu hoặc là Word đời cũ (.doc). Bỏ mật khẩu, lưu lại kiểu .docx.",
    en: "The file has a password or is an old Word file (.doc). Take the password off and save it as .docx.",
  },
  "document-broken": {
    status: 422,
    vi: "Tệp Word bị hỏng, không đọc được phần {part}. Mở và lưu lại bằng Word.",
    en: "The Word file is broken: its part {part} cannot be read. Open it in Word and save it again.",
  },
  "document-too-large": {
    status: 413,
    vi: "Tệp Word quá lớn: khi giải nén vượt {limit} MB.",
    en: "The Word file is too large: unpacked it has more than {limit} MB.",
  },
} as const satisfies ProblemTable;
