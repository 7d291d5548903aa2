/** A text in both languages of the product. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

export type Language = "vi" | "en";

/**
 * Folds a text for search: lower case, no diacritics, `đ` as `d`.
 * @example fold("Cảng Đình Vũ") // "cang dinh vu"
 */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
}
