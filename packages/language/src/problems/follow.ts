import type { ProblemTable } from "./table.ts";

/** What can be wrong with tasks, their evidence and confirmation, and with meetings. */
export const followProblems = {
  "task-without-title": {
    status: 422,
    vi: "Nhiệm vụ chưa có nội dung. Ghi rõ việc phải làm.",
    en: "The task has no text. Say what is to be done.",
  },
  "task-without-owner": {
    status: 422,
    vi: "Nhiệm vụ chưa có đơn vị chủ trì. Mỗi nhiệm vụ có đúng một đơn vị chủ trì.",
    en: "The task has no owner. Every task has exactly one department that answers for it.",
  },
  "owner-among-co-owners": {
    status: 422,
    vi: "“{owner}” vừa là đơn vị chủ trì vừa là đơn vị phối hợp. Bỏ đơn vị này khỏi danh sách phối hợp.",
    en: "“{owner}” is both the owner and a co-owner. Take it out of the co-owners.",
  },
  "due-missing": {
    status: 422,
    vi: "Chưa ghi thời hạn. Ghi một ngày, hoặc ghi rõ là không có thời hạn.",
    en: "No deadline is stated. Give a day, or say that there is none.",
  },
  "due-before-assigned": {
    status: 422,
    vi: "Thời hạn {due} sớm hơn ngày giao {assigned}.",
    en: "The deadline {due} lies before the day it was given, {assigned}.",
  },
  "due-by-extension": {
    status: 422,
    vi: "Thời hạn của “{title}” chỉ đổi được bằng gia hạn có lý do; thời hạn ban đầu luôn được giữ.",
    en: "The deadline of “{title}” changes only by an extension with a reason; the first one is always kept.",
  },
  "escalate-before-remind": {
    status: 422,
    vi: "Ngày báo cáo cấp trên {escalate} sớm hơn ngày nhắc {remind}.",
    en: "The day of escalation {escalate} lies before the reminder {remind}.",
  },
  "task-number-refused": {
    status: 422,
    vi: "“{text}” không dùng được ở đây.",
    en: "“{text}” cannot stand here.",
  },
  "text-too-long": {
    status: 422,
    vi: "Nội dung dài {length} ký tự, tối đa {limit}.",
    en: "The text has {length} characters of at most {limit}.",
  },
  "text-unreadable": {
    status: 422,
    vi: "Nội dung có ký tự không lưu được. Gõ lại phần này.",
    en: "The text holds characters that cannot be kept. Type it again.",
  },
  "text-missing": {
    status: 422,
    vi: "Chưa ghi nội dung cho “{title}”.",
    en: "Something must be said of “{title}”.",
  },
  "secrecy-mark": {
    status: 422,
    vi: "Nội dung hoặc tên tệp mang dấu chỉ độ mật. Hệ thống này không nhận tài liệu bí mật nhà nước.",
    en: "The text or the file's name bears a secrecy mark. State secrets do not enter this system.",
  },
  "reason-missing": {
    status: 422,
    vi: "Chưa ghi lý do cho “{title}”. Việc này cần lý do mới.",
    en: "No reason is given for “{title}”. This needs a reason of its own.",
  },
  "extension-not-later": {
    status: 422,
    vi: "Thời hạn mới {due} không muộn hơn thời hạn đang có {before}.",
    en: "The new deadline {due} is not later than the present one, {before}.",
  },
  "evidence-missing": {
    status: 422,
    vi: "Báo cáo hoàn thành “{title}” phải kèm bằng chứng: một tệp hoặc một địa chỉ, có ngày.",
    en: "A report that “{title}” is done needs evidence: a file or an address, with its day.",
  },
  "evidence-in-future": {
    status: 422,
    vi: "Ngày {day} chưa đến (hôm nay là {today}).",
    en: "The day {day} has not come yet (today is {today}).",
  },
  "evidence-before-task": {
    status: 422,
    vi: "Ngày {day} sớm hơn ngày giao nhiệm vụ {assigned}.",
    en: "The day {day} lies before the task was given, {assigned}.",
  },
  "evidence-too-large": {
    status: 413,
    vi: "Tệp “{name}” vượt giới hạn {limit} MB. Giảm dung lượng, hoặc dẫn địa chỉ của văn bản.",
    en: "The file “{name}” is over the limit of {limit} MB. Make it smaller, or give the document's address.",
  },
  "evidence-empty": {
    status: 422,
    vi: "Tệp “{name}” rỗng.",
    en: "The file “{name}” is empty.",
  },
  "evidence-type-refused": {
    status: 415,
    vi: "Không nhận tệp “{name}”. Các loại được nhận: {accepted}.",
    en: "“{name}” is not accepted. Accepted: {accepted}.",
  },
  "evidence-type-differs": {
    status: 415,
    vi: "Tên tệp “{name}” không đúng với nội dung (nội dung là {found}). Đặt lại tên hoặc chọn đúng tệp.",
    en: "The name “{name}” does not fit the content, which is {found}. Rename it or choose the right file.",
  },
  "evidence-not-found": {
    status: 404,
    vi: "Không tìm thấy tệp bằng chứng này trong kho của hệ thống.",
    en: "This file of evidence is not in the system's keeping.",
  },
  "unknown-task": {
    status: 404,
    vi: "Không có nhiệm vụ “{id}” tại ngày đang xem.",
    en: "There is no task “{id}” on the day looked at.",
  },
  "task-exists": {
    status: 409,
    vi: "Đã có nhiệm vụ mang mã “{task}”.",
    en: "There is a task with the code “{task}” already.",
  },
  "task-code-refused": {
    status: 422,
    vi: "“{text}” không dùng làm mã nhiệm vụ được. Mã gồm chữ, số và các dấu . _ / -, tối đa 80 ký tự.",
    en: "“{text}” cannot be a task's code. Codes are letters, digits and . _ / -, up to 80.",
  },
  "task-changed": {
    status: 409,
    vi: "“{title}” vừa được {who} thay đổi lúc {at}. Chưa ghi gì; xem lại rồi làm lại.",
    en: "“{title}” was changed by {who} at {at}. Nothing was written; look at it and do it again.",
  },
  "task-of-record": {
    status: 409,
    vi: "“{title}” là văn bản trong bộ số liệu, không sửa ở đây. Nhập lại directives.csv để sửa.",
    en: "“{title}” is a document of the data and is not changed here. Import directives.csv to mend it.",
  },
  "task-completed": {
    status: 409,
    vi: "“{title}” đã được {who} xác nhận hoàn thành ngày {day}.",
    en: "“{title}” was confirmed as done by {who} on {day}.",
  },
  "task-cancelled": {
    status: 409,
    vi: "“{title}” đã dừng theo quyết định, {who} ghi ngày {day}.",
    en: "“{title}” was cancelled by decision, entered by {who} on {day}.",
  },
  "task-circle": {
    status: 422,
    vi: "Nhiệm vụ không thể thuộc chính nó qua vòng: {circle}. Chọn văn bản hoặc nhiệm vụ cha khác.",
    en: "A task cannot be part of itself by the circle {circle}. Choose another parent.",
  },
  "parent-unknown": {
    status: 422,
    vi: "Không có văn bản hay nhiệm vụ mang mã “{text}”.",
    en: "No document or task has the code “{text}”.",
  },
  "unknown-report": {
    status: 404,
    vi: "“{title}” không có báo cáo này.",
    en: "“{title}” has no such report.",
  },
  "report-waiting": {
    status: 409,
    vi: "“{title}” đã có báo cáo hoàn thành đang chờ xác nhận.",
    en: "A report that “{title}” is done already waits for confirmation.",
  },
  "report-not-final": {
    status: 422,
    vi: "Báo cáo này chưa nói là đã xong nên không cần xác nhận.",
    en: "This report does not say that it is done; there is nothing to confirm.",
  },
  "report-answered": {
    status: 409,
    vi: "{who} đã trả lời báo cáo của “{title}” trước, lúc {at}. Chưa ghi gì thêm.",
    en: "{who} answered the report on “{title}” first, at {at}. Nothing more was written.",
  },
  "own-report": {
    status: 403,
    vi: "{who} đã báo cáo “{title}” nên không tự xác nhận được. Cần một người khác xác nhận.",
    en: "{who} reported “{title}” and cannot confirm it. Another person must.",
  },
  "unknown-cause": {
    status: 404,
    vi: "“{title}” không có nguyên nhân này.",
    en: "“{title}” has no such cause.",
  },
  "cause-answered": {
    status: 409,
    vi: "{who} đã xem xét nguyên nhân này của “{title}” trước, lúc {at}.",
    en: "{who} judged this cause of “{title}” first, at {at}.",
  },
  "own-cause": {
    status: 403,
    vi: "{who} đã nêu nguyên nhân này nên không tự công nhận được. Cấp có thẩm quyền phải công nhận.",
    en: "{who} stated this cause and cannot confirm it. The competent authority must.",
  },
  "authority-missing": {
    status: 422,
    vi: "Ghi số văn bản của cấp có thẩm quyền công nhận nguyên nhân khách quan.",
    en: "Give the number of the competent authority's document that confirms the objective cause.",
  },
  "end-unproved": {
    status: 422,
    vi: "“{title}” ghi đã hoàn thành thì phải có bằng chứng, người báo cáo và người xác nhận.",
    en: "“{title}” is said to be done: it needs evidence, who reported and who confirmed.",
  },
  "result-by-hand": {
    status: 422,
    vi: "Kết quả của “{title}” không sửa bằng bảng được (đang là “{before}”). Báo cáo và xác nhận trong hệ thống.",
    en: "The result of “{title}” is not changed by a sheet (it is “{before}”). Report and confirm it in the system.",
  },
  "nothing-chosen": {
    status: 422,
    vi: "Chưa chọn nhiệm vụ nào.",
    en: "No task is chosen.",
  },
  "unknown-meeting": {
    status: 404,
    vi: "Không có cuộc họp “{id}”.",
    en: "There is no meeting “{id}”.",
  },
  "unknown-conclusion": {
    status: 422,
    vi: "Cuộc họp “{meeting}” không có kết luận số {number} giao nhiệm vụ.",
    en: "The meeting “{meeting}” has no conclusion {number} that gives a task.",
  },
  "meeting-without-title": {
    status: 422,
    vi: "Cuộc họp chưa có tên.",
    en: "The meeting has no title.",
  },
  "conclusion-empty": {
    status: 422,
    vi: "Kết luận số {number} chưa có nội dung.",
    en: "Conclusion {number} has no text.",
  },
  "conclusion-twice": {
    status: 422,
    vi: "Có hai kết luận cùng mang số {number}.",
    en: "Two conclusions have the number {number}.",
  },
  "meeting-closed": {
    status: 409,
    vi: "Cuộc họp “{title}” đã được {who} kết thúc lúc {at}; kết luận không sửa được nữa. Ghi điều mới vào một cuộc họp khác.",
    en: "The meeting “{title}” was closed by {who} at {at}; its conclusions stay. Put what is new into another meeting.",
  },
  "meeting-changed": {
    status: 409,
    vi: "Bản mới nhất của cuộc họp “{title}” là bản {number}, do {who} lưu lúc {at}; bạn đang sửa bản {expected}. Chưa lưu gì.",
    en: "The newest version of the meeting “{title}” is {number}, saved by {who} at {at}; you were working on {expected}. Nothing was saved.",
  },
  "register-unreadable": {
    status: 415,
    vi: "Không đọc được tệp “{name}”. Cần sổ tính Excel (.xlsx) hoặc CSV mã UTF-8 theo mẫu.",
    en: "“{name}” cannot be read. An Excel workbook (.xlsx) or CSV in UTF-8 in the template's layout is needed.",
  },
  "register-column-unknown": {
    status: 422,
    vi: "Cột “{text}” không có trong mẫu. Tải mẫu về và giữ nguyên dòng tiêu đề.",
    en: "The column “{text}” is not in the template. Download the template and leave its headings as they are.",
  },
  "register-twice": {
    status: 422,
    vi: "Mã “{text}” đã có ở dòng {row} của tệp này.",
    en: "The code “{text}” stands in row {row} of this file already.",
  },
  "register-refused": {
    status: 422,
    vi: "{count} dòng có lỗi nên chưa ghi gì. Tải bảng đánh dấu lỗi, sửa rồi nhập lại.",
    en: "{count} rows are refused, so nothing was written. Download the marked sheet, mend it and import again.",
  },
  "register-moved": {
    status: 409,
    vi: "Sổ nhiệm vụ đã thay đổi từ lúc chạy thử. Chưa ghi gì; hãy chạy thử lại.",
    en: "The register has changed since the dry run. Nothing was written; run it again.",
  },
  "unknown-upload": {
    status: 404,
    vi: "Không còn tệp chạy thử “{id}”. Tải tệp lên lại.",
    en: "The file of the dry run “{id}” is gone. Upload it again.",
  },
} as const satisfies ProblemTable;
