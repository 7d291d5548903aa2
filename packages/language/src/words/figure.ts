import type { Bilingual, Issuer, Language, Measure, PillarCode, Status, TerritoryLevel } from "@hoatieu/core";

const STATUS: Readonly<Record<Status, Bilingual>> = {
  plan: { vi: "kế hoạch", en: "plan" },
  estimate: { vi: "ước tính", en: "estimate" },
  preliminary: { vi: "sơ bộ", en: "preliminary" },
  revised: { vi: "điều chỉnh", en: "revised" },
  final: { vi: "chính thức", en: "final" },
  forecast: { vi: "dự kiến", en: "expected" },
  unverified: { vi: "chưa kiểm chứng", en: "unverified" },
};

const MEASURE: Readonly<Record<Measure, Bilingual>> = {
  level: { vi: "giá trị", en: "level" },
  yoy_pct: { vi: "tăng so với cùng kỳ", en: "growth on the same period" },
  yoy_ratio: { vi: "so với cùng kỳ (lần)", en: "times the same period" },
  contribution_pp: { vi: "đóng góp vào tăng trưởng", en: "contribution to growth" },
  share_pct: { vi: "tỷ trọng", en: "share" },
  plan: { vi: "kế hoạch", en: "plan" },
  plan_low: { vi: "kế hoạch (cận dưới)", en: "plan (lower bound)" },
  plan_high: { vi: "kế hoạch (cận trên)", en: "plan (upper bound)" },
  plan_central: { vi: "dự toán Trung ương giao", en: "central estimate" },
  pct_of_plan: { vi: "tỷ lệ so với kế hoạch", en: "percent of plan" },
  pct_of_central_plan: { vi: "tỷ lệ so với dự toán Trung ương giao", en: "percent of the central estimate" },
  rank: { vi: "xếp hạng", en: "rank" },
  share_of_growth_pct: { vi: "tỷ lệ đóng góp vào mức tăng", en: "share of growth" },
  share_of_national_growth_pct: { vi: "đóng góp vào tăng trưởng cả nước", en: "share of national growth" },
  streak_years: { vi: "số năm liên tiếp", en: "years in a row" },
};

const ISSUER: Readonly<Record<Issuer, Bilingual>> = {
  council: { vi: "Hội đồng nhân dân", en: "People's Council" },
  "peoples-committee": { vi: "Ủy ban nhân dân", en: "People's Committee" },
  party: { vi: "Đảng", en: "Party" },
  government: { vi: "Chính phủ", en: "Government" },
  central: { vi: "Trung ương giao", en: "central estimate" },
  stretch: { vi: "mục tiêu phấn đấu", en: "stretch target" },
  scenario: { vi: "kịch bản tăng trưởng", en: "growth scenario" },
  agency: { vi: "cơ quan chuyên ngành", en: "agency" },
  "not-stated": { vi: "nguồn không nêu cơ quan giao", en: "issuer not stated" },
};

const PILLAR: Readonly<Record<PillarCode, Bilingual>> = {
  "high-tech-industry": { vi: "Công nghiệp công nghệ cao", en: "High-tech industry" },
  "seaport-logistics": { vi: "Cảng biển – logistics", en: "Seaport and logistics" },
  "tourism-trade": { vi: "Du lịch – thương mại", en: "Tourism and trade" },
};

const LEVEL: Readonly<Record<TerritoryLevel, Bilingual>> = {
  country: { vi: "cả nước", en: "country" },
  region: { vi: "vùng", en: "region" },
  province: { vi: "tỉnh, thành phố", en: "province" },
  district: { vi: "quận, huyện", en: "district" },
  commune: { vi: "xã, phường, đặc khu", en: "commune" },
};

const of = <K extends string>(words: Readonly<Record<K, Bilingual>>, key: string, language: Language): string =>
  (words as Readonly<Record<string, Bilingual>>)[key]?.[language] ?? key;

export const statusWord = (status: string, language: Language): string => of(STATUS, status, language);
export const measureWord = (measure: string, language: Language): string => of(MEASURE, measure, language);
export const issuerWord = (issuer: string, language: Language): string => of(ISSUER, issuer, language);
export const pillarWord = (pillar: string, language: Language): string => of(PILLAR, pillar, language);
export const levelWord = (level: string, language: Language): string => of(LEVEL, level, language);

const NOTE_WORDS: readonly [RegExp, string][] = [
  [/^constant (\d{4}) prices$/, "giá so sánh $1"],
  [/^constant prices$/, "giá so sánh"],
  [/^current prices$/, "giá hiện hành"],
  [/^(\d{4}) price base$/, "giá gốc năm $1"],
  [/^price basis not stated$/, "nguồn không nêu loại giá"],
  [/^ISIC Rev\. (\d)$/, "phân ngành ISIC bản $1"],
  [/^production approach$/, "phương pháp sản xuất"],
  [/^average$/, "bình quân"],
  [/^average per year$/, "bình quân năm"],
  [/^to (.+)$/, "đến $1"],
  [/^customs statistics by province$/, "thống kê hải quan theo tỉnh"],
];

/** The scope of a figure in words; a scope without a translation is shown as printed. */
export function scopeWord(scope: string, language: Language): string {
  if (language === "en" || scope === "") return scope;
  return scope
    .split("; ")
    .map((part) => {
      const found = NOTE_WORDS.find(([pattern]) => pattern.test(part));
      return found ? part.replace(found[0], found[1]) : part;
    })
    .join("; ");
}
