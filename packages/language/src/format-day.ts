import { type Day, isDay, type Language } from "@hoatieu/core";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

/** 04/12/2023 in Vietnamese, 4 Dec 2023 in English. A text that is no full day (2024-02, 2024) is shown as far as it goes. */
export function formatDay(day: Day, language: Language): string {
  const [year = "", month, date] = day.split("-");
  const name = MONTHS[Number(month) - 1] ?? "";
  if (isDay(day)) return language === "vi" ? `${date}/${month}/${year}` : `${Number(date)} ${name} ${year}`;
  if (month === undefined) return year;
  return language === "vi" ? `${month}/${year}` : `${name} ${year}`;
}

/** "ngày 04 tháng 12 năm 2023" for the body of a document; "4 December 2023" in English. */
export function formatDayInWords(day: Day, language: Language): string {
  const [year = "", month = "", date = ""] = day.split("-");
  if (language === "en") {
    return new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" }).format(
      new Date(`${day}T00:00:00Z`),
    );
  }
  return `ngày ${date} tháng ${month} năm ${year}`;
}
