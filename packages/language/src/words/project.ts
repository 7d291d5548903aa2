import { type Bilingual, type Bound, fold, type Language } from "@hoatieu/core";
import { formatNumber } from "../format-number.ts";
import { boundWord } from "../format-value.ts";
import { reasonWord } from "./reason.ts";

/** Sectors of the reference data, in the words of investment plans. */
const SECTORS: Readonly<Record<string, Bilingual>> = {
  transport: { vi: "giao thông", en: "transport" },
  health: { vi: "y tế", en: "health" },
  education: { vi: "giáo dục và đào tạo", en: "education" },
  culture: { vi: "văn hóa", en: "culture" },
  administration: { vi: "quản lý nhà nước", en: "administration" },
  "flood protection": { vi: "đê điều, phòng chống thiên tai", en: "flood protection" },
  housing: { vi: "nhà ở", en: "housing" },
  logistics: { vi: "logistics", en: "logistics" },
  "commerce and housing": { vi: "thương mại và nhà ở", en: "commerce and housing" },
  aviation: { vi: "hàng không", en: "aviation" },
  resettlement: { vi: "tái định cư", en: "resettlement" },
  "urban embellishment": { vi: "chỉnh trang đô thị", en: "urban embellishment" },
  port: { vi: "cảng biển", en: "port" },
  energy: { vi: "năng lượng", en: "energy" },
  "industrial park": { vi: "khu công nghiệp", en: "industrial park" },
  "climate adaptation": { vi: "thích ứng biến đổi khí hậu", en: "climate adaptation" },
  sport: { vi: "thể thao", en: "sport" },
  "digital transformation": { vi: "chuyển đổi số", en: "digital transformation" },
  water: { vi: "cấp nước", en: "water" },
};

/** A sector in a language; one that the data bring by themselves stays as it is. */
export const sectorWord = (sector: string, language: Language): string => SECTORS[sector]?.[language] ?? sector;

const plain = (text: string) => fold(text.trim());
const CODES = new Map(
  Object.entries(SECTORS).flatMap(([code, word]) =>
    [code, word.vi, word.en].map((name) => [plain(name), code] as const),
  ),
);

/** The sector's code for a word of either language, with or without diacritics; any other word stays as it is. */
export const sectorOf = (word: string): string => CODES.get(plain(word)) ?? word.trim();

const STATUSES: Readonly<Record<string, Bilingual>> = {
  proposed: { vi: "đề xuất", en: "proposed" },
  planned: { vi: "chuẩn bị đầu tư", en: "planned" },
  approved: { vi: "đã phê duyệt", en: "approved" },
  started: { vi: "đã khởi công", en: "started" },
  "under-construction": { vi: "đang thi công", en: "under construction" },
  "behind-schedule": { vi: "chậm tiến độ", en: "behind schedule" },
  "nearly-complete": { vi: "cơ bản hoàn thành", en: "nearly complete" },
  completed: { vi: "hoàn thành", en: "completed" },
  other: { vi: "khác", en: "other" },
};

export const projectStatusWord = (status: string, language: Language): string => STATUSES[status]?.[language] ?? status;

const FUNDINGS: Readonly<Record<string, Bilingual>> = {
  public: { vi: "vốn nhà nước", en: "public" },
  "public-and-private": { vi: "vốn nhà nước và doanh nghiệp", en: "public and enterprises" },
  private: { vi: "vốn tư nhân", en: "private" },
  partnership: { vi: "đối tác công tư (PPP, BOT)", en: "partnership (PPP, BOT)" },
  unstated: { vi: "nguồn không nêu", en: "not stated" },
};

export const fundingWord = (funding: string, language: Language): string => FUNDINGS[funding]?.[language] ?? funding;

const CANNOT: Readonly<Record<string, Bilingual>> = {
  "no-thresholds": {
    vi: "chưa có ngưỡng phân nhóm của luật áp dụng",
    en: "no thresholds of the law in force on record",
  },
  "cost-unknown": { vi: "chưa biết tổng mức đầu tư", en: "cost not on record" },
  "cost-disputed": { vi: "các nguồn nêu tổng mức đầu tư khác nhau", en: "sources disagree on the cost" },
  "field-unknown": {
    vi: "chưa biết lĩnh vực theo luật hoặc thời điểm quyết định",
    en: "field of the law or time of the decision not on record",
  },
  "text-not-read": {
    vi: "chưa đọc đủ ngưỡng và lĩnh vực của các luật có thể áp dụng",
    en: "thresholds or fields of the laws that may apply were not all read",
  },
  "not-public": {
    vi: "vốn tư nhân, không phân nhóm theo Luật Đầu tư công",
    en: "private capital, not under the Public Investment Law",
  },
};

/** Why a project's group cannot be said. */
export const groupReasonWord = (reason: string, language: Language): string => CANNOT[reason]?.[language] ?? reason;

const GROUPS: Readonly<Record<string, Bilingual>> = {
  QG: { vi: "quan trọng quốc gia", en: "national importance" },
  A: { vi: "nhóm A", en: "group A" },
  B: { vi: "nhóm B", en: "group B" },
  C: { vi: "nhóm C", en: "group C" },
};

export const groupWord = (group: string, language: Language): string => GROUPS[group]?.[language] ?? group;

const printedNumber = (printed: string, language: Language): string =>
  formatNumber(Number(printed), printed.split(".")[1]?.length ?? 0, language);

/** A cost as it is answered, by domain and by API alike. */
type CostLike =
  | { readonly kind: "known"; readonly printed: string; readonly bound?: Bound | undefined }
  | { readonly kind: "unknown"; readonly missing: { readonly reason: string } }
  | { readonly kind: "disputed"; readonly low: string; readonly high: string };

/** A cost in words, in billion VND: "2.830", "trên 6.200", "các nguồn không thống nhất: 7.000–7.500". */
export function costText(cost: CostLike, language: Language): string {
  if (cost.kind === "unknown") return reasonWord(cost.missing.reason, language);
  const n = (printed: string) => printedNumber(printed, language);
  if (cost.kind === "disputed") return `${reasonWord("sources-disagree", language)}: ${n(cost.low)}–${n(cost.high)}`;
  return cost.bound === undefined ? n(cost.printed) : `${boundWord(cost.bound, language)} ${n(cost.printed)}`;
}

type GroupLike =
  | { readonly kind: "stated" | "computed"; readonly group: string }
  | { readonly kind: "cannot-say"; readonly reason: string };

/** A group in words: "nhóm A"; else that it cannot be said. */
export function groupText(group: GroupLike, language: Language): string {
  if (group.kind === "cannot-say") return language === "vi" ? "chưa thể kết luận" : "cannot say";
  return groupWord(group.group, language);
}
