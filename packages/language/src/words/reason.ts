import { type Bilingual, type Language, type MissingReason, parsePeriod } from "@hoatieu/core";
import { formatDay } from "../format-day.ts";
import { formatPeriod } from "../format-period.ts";
import { needWord as thing } from "./accounting.ts";

const SHORT: Readonly<Record<MissingReason, Bilingual>> = {
  "not-released": { vi: "chưa công bố", en: "not yet released" },
  "never-published": { vi: "không có trong dữ liệu", en: "not on record" },
  "no-plan": { vi: "chưa có kế hoạch trong dữ liệu", en: "no plan on record" },
  "no-base": { vi: "thiếu số liệu kỳ gốc", en: "earlier figure not on record" },
  "no-path": {
    vi: "kỳ chưa kết thúc, chưa đủ số năm để biết tiến độ thường lệ",
    en: "the period is not over and too few years are on record to know the usual path",
  },
  unfinished: { vi: "kỳ chưa kết thúc", en: "the period is not over" },
  "territory-changed": { vi: "địa giới đã thay đổi", en: "the territory changed" },
  "definition-changed": { vi: "khác phạm vi, khái niệm", en: "another definition" },
  "sources-disagree": { vi: "các nguồn không thống nhất", en: "sources disagree" },
  "expectation-only": { vi: "mới chỉ có số dự kiến", en: "only an expectation so far" },
  "unverified-only": { vi: "chỉ có số chưa kiểm chứng", en: "only an unverified figure" },
  "before-any-data": { vi: "trước mọi số liệu có được", en: "before any figure on record" },
  embargoed: { vi: "chưa đến giờ công bố", en: "under embargo" },
  "not-steered": { vi: "không thuộc chỉ tiêu điều hành của địa bàn", en: "not steered by this territory" },
};

/** The reason in a few words, for a cell. */
export function reasonWord(reason: string, language: Language): string {
  return (SHORT as Readonly<Record<string, Bilingual>>)[reason]?.[language] ?? reason;
}

function needWord(need: string, language: Language): string {
  const period = parsePeriod(need);
  if (period) return formatPeriod(period, language);
  return /^\d{4}-\d{2}-\d{2}$/.test(need) ? formatDay(need, language) : thing(need, language);
}

/** The reason with what exactly is missing: "thiếu số liệu kỳ gốc: năm 2022". */
export function reasonSentence(reason: string, needed: readonly string[], language: Language): string {
  const what = needed.filter((need) => need !== "").map((need) => needWord(need, language));
  return what.length === 0 ? reasonWord(reason, language) : `${reasonWord(reason, language)}: ${what.join(", ")}`;
}
