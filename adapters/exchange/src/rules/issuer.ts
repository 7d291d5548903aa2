import type { Issuer } from "@hoatieu/core";

/**
 * Who set a target, from the words of its document; the first pattern that matches decides. An order matters in four
 * places: a draft is nobody's yet; a Council's resolution may name the People's Committee that executes it; revenue
 * estimates and the yearly socio-economic plan are resolved by the Council; the Party's congress approves a report in
 * which the Government is named.
 */
const PATTERNS: readonly (readonly [RegExp, Issuer])[] = [
  [/dự kiến|dự thảo|draft/i, "not-stated"],
  [/HĐND|hội đồng nhân dân|People's Council|dự toán thu NSNN/i, "council"],
  [/cảng vụ|hàng hải/i, "agency"],
  [/ban quản lý/i, "agency"],
  [/UBND|ủy ban nhân dân|kịch bản|People's Committee/i, "peoples-committee"],
  [/kế hoạch KT-XH Hải Phòng/i, "council"],
  [/bộ chính trị|đại hội|NQ\/TW|thành ủy|tỉnh ủy/i, "party"],
  [/NQ-CP|chính phủ|thủ tướng|QĐ-TTg|CT-TTg/i, "government"],
];

/** @example issuerOf("Nghị quyết 25/NQ-CP, Phụ lục II") // "government" */
export function issuerOf(document: string): Issuer {
  const text = document.normalize("NFC");
  return PATTERNS.find(([pattern]) => pattern.test(text))?.[1] ?? "not-stated";
}
