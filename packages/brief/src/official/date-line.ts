import type { Day, Language } from "@hoatieu/core";
import { formatDay } from "@hoatieu/language";

const twoDigits = (value: number) => String(value).padStart(2, "0");

/**
 * Place and date of issue (Decree 30/2020, Appendix I, Part I, II.4): days under 10 and months 1 and 2 with a nought.
 * @example dateLine("Hải Phòng", "2023-12-04", "vi") // "Hải Phòng, ngày 04 tháng 12 năm 2023"
 */
export function dateLine(place: string, day: Day, language: Language): string {
  if (language === "en") return `${place}, ${formatDay(day, language)}`;
  return `${place}, ${dayInWords(day)}`;
}

/** "ngày 04 tháng 12 năm 2023" */
export function dayInWords(day: Day): string {
  const [year, month = 1, date = 1] = day.split("-").map(Number);
  return `ngày ${twoDigits(date)} tháng ${month < 3 ? twoDigits(month) : month} năm ${year}`;
}
