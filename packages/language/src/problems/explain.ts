import type { ProblemTable } from "./table.ts";

/** What can go wrong with causes that people type. */
export const explainProblems = {
  "cause-without-text": {
    status: 422,
    vi: "Nguyên nhân chưa có nội dung.",
    en: "The cause has no words yet.",
  },
  "cause-without-evidence": {
    status: 422,
    vi: "Nguyên nhân khách quan hay chủ quan phải dựa vào ít nhất một số liệu hoặc một văn bản. Chưa có thì để “chưa phân loại”.",
    en: "An objective or subjective cause must rest on at least one figure or document. Without one, leave it “not typed”.",
  },
  "cause-too-much-evidence": {
    status: 422,
    vi: "Một nguyên nhân dẫn nhiều nhất {limit} số liệu và văn bản.",
    en: "A cause names at most {limit} figures and documents.",
  },
  "cause-without-reason": {
    status: 422,
    vi: "Sửa hay rút một nguyên nhân cần ghi lý do.",
    en: "Changing or withdrawing a cause needs its reason.",
  },
  "cause-figure-unknown": {
    status: 422,
    vi: "Không có số liệu “{id}” mà nguyên nhân này dẫn.",
    en: "The figure “{id}” that this cause names is not on record.",
  },
  "unknown-cause": {
    status: 404,
    vi: "Không có nguyên nhân “{id}”.",
    en: "There is no cause “{id}”.",
  },
  "cause-changed": {
    status: 409,
    vi: "Bản mới nhất của nguyên nhân này là bản {number}, do {who} lưu lúc {at}; bạn đang sửa bản {expected}. Chưa lưu gì và phần bạn nhập vẫn còn.",
    en: "The newest version of this cause is version {number}, saved by {who} at {at}; you were working on version {expected}. Nothing was saved and what you entered is still here.",
  },
  "cause-withdrawn": {
    status: 409,
    vi: "Nguyên nhân này đã được {who} rút lúc {at} nên không sửa được nữa. Nêu lại thành nguyên nhân mới nếu cần.",
    en: "This cause was withdrawn by {who} at {at} and is not changed any more. State it anew if needed.",
  },
} as const satisfies ProblemTable;
