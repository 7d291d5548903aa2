import { type Language, lastMonthOf, type Period, startYearOf, yearOf } from "@hoatieu/core";

const ROMAN = ["I", "II", "III", "IV"] as const;
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

const firstMonthOf = (p: Period) => (p.start % 12) + 1;
const monthName = (month: number) => MONTHS[month - 1] ?? "";

/** The period inside a sentence: "11 tháng năm 2023", "quý I năm 2023", "năm 2023", "giai đoạn 2021–2025". */
export function formatPeriod(p: Period, language: Language): string {
  const year = yearOf(p);
  return language === "vi" ? vietnamese(p, year) : english(p, year);
}

function vietnamese(p: Period, year: number): string {
  switch (p.kind) {
    case "year":
      return `năm ${year}`;
    case "half":
      return `6 tháng ${firstMonthOf(p) === 1 ? "đầu" : "cuối"} năm ${year}`;
    case "quarter":
      return `quý ${ROMAN[Math.floor((lastMonthOf(p) - 1) / 3)]} năm ${year}`;
    case "month":
      return `tháng ${lastMonthOf(p)} năm ${year}`;
    case "cumulative":
      return `${lastMonthOf(p)} tháng năm ${year}`;
    case "span":
      return startYearOf(p) === year
        ? `tháng ${firstMonthOf(p)}–${lastMonthOf(p)} năm ${year}`
        : `giai đoạn ${startYearOf(p)}–${year}`;
  }
}

function english(p: Period, year: number): string {
  switch (p.kind) {
    case "year":
      return `${year}`;
    case "half":
      return `the ${firstMonthOf(p) === 1 ? "first" : "second"} half of ${year}`;
    case "quarter":
      return `Q${Math.floor((lastMonthOf(p) - 1) / 3) + 1} ${year}`;
    case "month":
      return `${monthName(lastMonthOf(p))} ${year}`;
    case "cumulative":
      return `the first ${lastMonthOf(p)} months of ${year}`;
    case "span":
      return startYearOf(p) === year
        ? `${monthName(firstMonthOf(p))} to ${monthName(lastMonthOf(p))} ${year}`
        : `${startYearOf(p)}–${year}`;
  }
}

/** The period in a table or on an axis: "11T/2023", "Q1/2023", "2023"; in English "Jan–Nov 2023". */
export function formatPeriodShort(p: Period, language: Language): string {
  const year = yearOf(p);
  const month = lastMonthOf(p);
  if (p.kind === "year") return `${year}`;
  if (p.kind === "span" && startYearOf(p) !== year) return `${startYearOf(p)}–${year}`;
  if (language === "vi") {
    if (p.kind === "quarter") return `Quý ${ROMAN[Math.floor((month - 1) / 3)]}/${year}`;
    if (p.kind === "month") return `T${month}/${year}`;
    return firstMonthOf(p) === 1 ? `${month} tháng/${year}` : `T${firstMonthOf(p)}–T${month}/${year}`;
  }
  const short = (m: number) => monthName(m).slice(0, 3);
  if (p.kind === "quarter") return `Q${Math.floor((month - 1) / 3) + 1} ${year}`;
  if (p.kind === "month") return `${short(month)} ${year}`;
  return `${short(firstMonthOf(p))}–${short(month)} ${year}`;
}
