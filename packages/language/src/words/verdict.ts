import type { Bilingual, Language } from "@hoatieu/core";

/** A status has a shape and a word, never a colour alone. */
export interface Sign extends Bilingual {
  readonly shape: string;
}

/** Codes are those of the measure package; the language package does not depend on it, so keys are plain text. */
const VERDICT_SIGNS: Readonly<Record<string, Sign>> = {
  exceeded: { shape: "▲", vi: "vượt kế hoạch", en: "exceeded" },
  met: { shape: "●", vi: "đạt", en: "met" },
  missed: { shape: "✕", vi: "không đạt", en: "missed" },
  "on-path": { shape: "◐", vi: "đúng tiến độ", en: "on path" },
  behind: { shape: "▽", vi: "chậm tiến độ", en: "behind" },
  "cannot-say": { shape: "?", vi: "chưa thể kết luận", en: "cannot say" },
};

const DIRECTIVE_SIGNS: Readonly<Record<string, Sign>> = {
  "done-on-time": { shape: "●", vi: "hoàn thành đúng hạn", en: "done on time" },
  "done-late": { shape: "◒", vi: "hoàn thành quá hạn", en: "done late" },
  "in-time": { shape: "○", vi: "trong hạn", en: "in time" },
  overdue: { shape: "✕", vi: "quá hạn", en: "overdue" },
  stalled: { shape: "▽", vi: "chậm báo cáo", en: "stalled" },
  "no-deadline": { shape: "–", vi: "không có thời hạn", en: "no deadline" },
  cancelled: { shape: "⊘", vi: "kết thúc theo quyết định", en: "ended by decision" },
};

const CHECK_SIGNS: Readonly<Record<string, Sign>> = {
  holds: { shape: "●", vi: "khớp", en: "holds" },
  fails: { shape: "✕", vi: "không khớp", en: "fails" },
  note: { shape: "!", vi: "cần lưu ý", en: "note" },
  "cannot-say": { shape: "?", vi: "chưa thể kết luận", en: "cannot say" },
};

const UNKNOWN: Sign = { shape: "?", vi: "chưa rõ", en: "unknown" };

export const verdictSign = (verdict: string): Sign => VERDICT_SIGNS[verdict] ?? UNKNOWN;
export const directiveSign = (state: string): Sign => DIRECTIVE_SIGNS[state] ?? UNKNOWN;
export const checkSign = (state: string): Sign => CHECK_SIGNS[state] ?? UNKNOWN;

/** "còn 27 ngày", "quá hạn 134 ngày"; empty where days say nothing. */
export function daysWord(state: string, days: number | undefined, language: Language): string {
  if (days === undefined) return "";
  const plural = days === 1 ? "day" : "days";
  if (state === "in-time" || state === "stalled")
    return language === "vi" ? `còn ${days} ngày` : `${days} ${plural} left`;
  if (state === "overdue") return language === "vi" ? `quá hạn ${days} ngày` : `${days} ${plural} overdue`;
  if (state === "done-late") return language === "vi" ? `chậm ${days} ngày` : `${days} ${plural} late`;
  return "";
}
