import type { Bilingual, Language } from "@hoatieu/core";

/** Beside every accounting: what it is not. */
const LABEL: Bilingual = { vi: "Hạch toán, không phải nguyên nhân", en: "Accounting, not cause" };

export const accountingLabel = (language: Language): string => LABEL[language];

const CAUSES: Readonly<Record<string, Bilingual>> = {
  objective: { vi: "khách quan", en: "objective" },
  subjective: { vi: "chủ quan", en: "subjective" },
  untyped: { vi: "chưa phân loại", en: "not typed" },
};

/** How a person reads a cause: "khách quan". */
export const causeWord = (kind: string, language: Language): string => CAUSES[kind]?.[language] ?? kind;

const DRIVERS: Readonly<Record<string, Bilingual>> = {
  base: { vi: "quy mô cơ sở thu", en: "base" },
  price: { vi: "giá", en: "price" },
  rate: { vi: "tỷ lệ thu trên cơ sở thu", en: "rate on the base" },
};

/** What a revenue depends on: "quy mô cơ sở thu", "tỷ lệ thu trên cơ sở thu". */
export const driverWord = (driver: string, language: Language): string => DRIVERS[driver]?.[language] ?? driver;

const BASES: Readonly<Record<string, Bilingual>> = {
  printed: {
    vi: "Phần đóng góp như nguồn công bố; tỷ trọng kỳ gốc suy từ phần đóng góp và tốc độ tăng, khoảng theo làm tròn.",
    en: "Contributions as printed; base shares follow from contribution and growth, with intervals from rounding.",
  },
  levels: {
    vi: "Tính từ giá trị theo giá so sánh.",
    en: "Computed from levels at constant prices.",
  },
  "base-levels": {
    vi: "Tỷ trọng từ giá trị kỳ gốc theo giá so sánh, tốc độ tăng như công bố.",
    en: "Shares from base levels at constant prices, growth as printed.",
  },
  "implied-shares": {
    vi: "Ước tính: tốc độ tăng như công bố, tỷ trọng kỳ gốc mượn của phần đầu năm.",
    en: "Estimated: growth as printed, base shares borrowed from the opening part of the year.",
  },
};

/** Where contributions come from, in a sentence. */
export const basisSentence = (basis: string, language: Language): string => BASES[basis]?.[language] ?? basis;

const NEEDS: Readonly<Record<string, Bilingual>> = {
  "capital-stock": { vi: "vốn tích lũy (tài sản cố định) của địa bàn", en: "stock of capital of the territory" },
  "employed-by-sector": { vi: "lao động có việc làm theo khu vực kinh tế", en: "persons employed by sector" },
  "constant 2010 prices": { vi: "giá so sánh 2010", en: "constant 2010 prices" },
  "current prices": { vi: "giá hiện hành", en: "current prices" },
  "viet-nam": { vi: "cả nước", en: "the whole country" },
};

/** A thing that is missing and is no indicator: "vốn tích lũy (tài sản cố định) của địa bàn". */
export const needWord = (need: string, language: Language): string => NEEDS[need]?.[language] ?? need;
