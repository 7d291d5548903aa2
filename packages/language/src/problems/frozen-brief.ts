import type { ProblemTable } from "./table.ts";

/** What can go wrong with freezing the brief. */
export const frozenBriefProblems = {
  "brief-changed": {
    status: 409,
    vi: "Bản chốt mới nhất của báo cáo này là bản {number}, do {who} chốt lúc {at} (giờ UTC); bạn đang dựa trên bản {expected}. Chưa chốt gì và phần bạn nhập vẫn còn: xem bản {number}, rồi chốt lại nếu vẫn cần đính chính.",
    en: "The newest frozen version of this brief is version {number}, frozen by {who} at {at} (UTC); you were working from version {expected}. Nothing was frozen and what you entered is still here: look at version {number}, then freeze again if a correction is still needed.",
  },
  "brief-without-reason": {
    status: 422,
    vi: "Đính chính một báo cáo đã chốt cần ghi lý do.",
    en: "Correcting a frozen brief needs its reason.",
  },
  "brief-refused": {
    status: 422,
    vi: "Không chốt được báo cáo: “{field}” không thể là “{text}”.",
    en: "The brief cannot be frozen: “{field}” cannot be “{text}”.",
  },
  "unknown-brief": {
    status: 404,
    vi: "Không có báo cáo đã chốt “{id}” ở địa bàn này. Xem danh sách các bản đã chốt ở trang Báo cáo.",
    en: "There is no frozen brief “{id}” of this territory. The page Brief lists those that there are.",
  },
  "brief-is-first": {
    status: 422,
    vi: "Bản chốt “{id}” là bản đầu nên không có bản trước để so sánh. Chọn một bản khác.",
    en: "The frozen brief “{id}” is the first version: there is none before it to compare with. Choose another one.",
  },
  "brief-without-file": {
    status: 404,
    vi: "Bản chốt “{id}” không có tệp {kind}.",
    en: "The frozen brief “{id}” has no {kind} file.",
  },
} as const satisfies ProblemTable;
