import type { Bilingual, Language } from "@hoatieu/core";
import type { Sign } from "./verdict.ts";

/** Codes are those of the decide package; the language package does not depend on it, so keys are plain text. */
const NEEDS: Readonly<Record<string, Bilingual>> = {
  "use-of-borrowing": { vi: "tiền vay đã dùng vào việc gì", en: "what borrowed money was spent on" },
  "reserve-fund-balance": { vi: "số dư quỹ dự trữ tài chính", en: "balance of the reserve fund" },
  "reserve-fund-use": { vi: "số đã sử dụng của quỹ", en: "use of the fund" },
  "reserve-fund-opening": { vi: "số dư đầu năm của quỹ", en: "opening balance of the fund" },
  "reserve-fund-advances": { vi: "tạm ứng từ quỹ", en: "advances from the fund" },
  contingency: { vi: "mức dự phòng ngân sách", en: "the budget's contingency" },
  "debt-outstanding": { vi: "dư nợ vay của ngân sách địa phương", en: "debt outstanding of the local budget" },
  "medium-term-reserve": { vi: "phần dự phòng của kế hoạch trung hạn", en: "reserve of the medium-term plan" },
  "capital-not-allocated": { vi: "vốn chưa phân bổ chi tiết", en: "capital not allocated to projects" },
  "capital-undisbursed": { vi: "vốn chưa giải ngân khi hết hạn", en: "capital undisbursed on the last day" },
  extensions: { vi: "quyết định kéo dài", en: "decisions to extend" },
  "deadline-open": { vi: "thời hạn chưa hết", en: "the last day lies ahead" },
  "project-costs": { vi: "tổng mức đầu tư và lĩnh vực từng dự án", en: "cost and field of each project" },
};

/**
 * What is missing for saying whether a rule holds: "thiếu: dư nợ vay của ngân sách địa phương".
 * @param name the name of an indicator by its code
 */
export function limitLacks(needed: readonly string[], name: (code: string) => string, language: Language): string {
  // Nothing is missing before the last day: there is nothing to say yet.
  if (needed.includes("deadline-open")) return NEEDS["deadline-open"]?.[language] ?? "";
  const words = needed.map((code) => NEEDS[code]?.[language] ?? name(code)).join("; ");
  return words === "" ? "" : `${language === "vi" ? "thiếu" : "missing"}: ${words}`;
}

const LIMIT_SIGNS: Readonly<Record<string, Sign>> = {
  holds: { shape: "●", vi: "được giữ", en: "holds" },
  fails: { shape: "✕", vi: "không được giữ", en: "fails" },
  "cannot-say": { shape: "?", vi: "chưa thể kết luận", en: "cannot say" },
  "not-read": { shape: "–", vi: "văn bản chưa đọc", en: "text not read" },
};

/** Whether a rule of a legal text is kept. */
export const limitSign = (state: string): Sign => LIMIT_SIGNS[state] ?? { shape: "?", vi: "chưa rõ", en: "unknown" };

const DEFINITIONS: Readonly<Record<string, Bilingual>> = {
  kept: {
    vi: "Thu ngân sách địa phương được hưởng theo phân cấp, trừ thu tiền sử dụng đất, so với chi thường xuyên.",
    en: "What the local budget keeps by decentralisation, less the land-use levy, against recurrent spending.",
  },
  collected: {
    vi: "Thu nội địa trên địa bàn, trừ thu tiền sử dụng đất, so với chi thường xuyên. Địa phương chỉ được hưởng một phần thu nội địa, nên số dương chưa chứng minh ngân sách địa phương cân đối; số âm thì chắc chắn không.",
    en: "Domestic revenue in the area, less the land-use levy, against recurrent spending. The local budget keeps only a part of domestic revenue, so a positive balance does not prove the local one; a negative one would disprove it.",
  },
};

/** Which revenue stands in the structural balance, and what the balance then proves. */
export const balanceDefinition = (definition: string, language: Language): string =>
  DEFINITIONS[definition]?.[language] ?? definition;

const BALANCE_SOURCE: Bilingual = {
  vi: "Căn cứ: Luật Ngân sách nhà nước số 83/2015, Điều 7 (thu từ thuế, phí, lệ phí lớn hơn chi thường xuyên); lời văn của luật số 89/2025/QH15 chưa đọc. Thu không kể đất là số gần nhất mà dữ liệu cho phép, không nhỏ hơn thu thuế, phí, lệ phí.",
  en: "Basis: Budget Law 83/2015, article 7 (taxes, fees and charges above recurrent spending); the wording of law 89/2025/QH15 was not read. Revenue without land is the nearest that the data give, not less than taxes, fees and charges.",
};

export const balanceSource = (language: Language): string => BALANCE_SOURCE[language];
