import type { Language } from "@hoatieu/core";

/** Lời của ước tính quý và của rủi ro tăng trưởng. */
const vi = {
  nowcast: "Ước tính quý đang diễn ra",
  news: (since: string) => `Tin mới sau ${since}`,
  noNews: (since: string) => `Sau ${since} chưa có số nào làm đổi ước tính.`,
  change: (before: string, after: string) => `Ước tính đi từ ${before} đến ${after}.`,
  indicator: "Chỉ tiêu",
  period: "Quý",
  printed: "Công bố",
  expected: "Mô hình chờ",
  weight: "Trọng số",
  effect: "Tác động, điểm",
  revision: "sửa số",
  others: (count: number, effect: string) => `${count} số khác: ${effect} điểm.`,
  basis: "Mô hình đọc",
  series: (name: string, quarters: number, latest: string, common: string) =>
    `${name} (${quarters} quý, đến ${latest}; ${common} % biến động là nhân tố chung)`,
  part: (latest: string, months: number) => `${latest}, mới ${months} tháng`,
  how: "Mỗi chỉ tiêu là tăng trưởng so với cùng kỳ, tháng gộp thành bình quân quý; quý đang diễn ra lấy các tháng đã có. Trọng số là số điểm GDP đổi theo mỗi điểm bất ngờ.",
  risk: "Rủi ro tăng trưởng",
  worst: (share: string, growth: string) => `${share} trường hợp xấu nhất của các tỉnh: dưới ${growth}.`,
  given: (last: string, part: string | undefined) =>
    part === undefined ? `Theo tăng trưởng năm trước (${last}).` : `Theo tăng trưởng năm trước (${last}) và ${part}.`,
  parts: { Q1: "quý I", "M1-6": "sáu tháng", "M1-9": "chín tháng" } as Readonly<Record<string, string>>,
  partGrowth: (part: string, growth: string) => `${part} (${growth})`,
  tau: "Xác suất thấp hơn",
  growth: "Tăng trưởng cả năm",
  loss: "Tổn thất của đường hồi quy",
  plain: "Tổn thất của phân vị chung",
  cases: (n: number, provinces: number, years: number) =>
    `Học từ ${n} năm của ${provinces} địa phương (${years} năm khác nhau), không có chính năm này.`,
  few: (n: number) =>
    `Chỉ có ${n} trường hợp, dưới 30: các phân vị ngoài cùng dựa trên một hai trường hợp, chỉ để tham khảo.`,
  lossNote: (told: number) =>
    `Tổn thất phân vị bình quân của ${told} lần dự báo bỏ từng năm; nhỏ hơn là tốt hơn. Đường hồi quy chỉ đáng tin ở chỗ thắng phân vị chung.`,
  crossed: "Các đường cắt nhau ở đây nên giá trị đã được xếp lại theo thứ tự.",
};

type NowcastMessages = typeof vi;

const en: NowcastMessages = {
  nowcast: "Nowcast of the quarter under way",
  news: (since: string) => `News since ${since}`,
  noNews: (since: string) => `Nothing since ${since} has moved the nowcast.`,
  change: (before: string, after: string) => `The nowcast went from ${before} to ${after}.`,
  indicator: "Indicator",
  period: "Quarter",
  printed: "Printed",
  expected: "Expected",
  weight: "Weight",
  effect: "Effect, points",
  revision: "revised",
  others: (count: number, effect: string) => `${count} other figures: ${effect} points.`,
  basis: "The model reads",
  series: (name: string, quarters: number, latest: string, common: string) =>
    `${name} (${quarters} quarters, to ${latest}; ${common} % of its variance is the common factor's)`,
  part: (latest: string, months: number) => `${latest}, ${months} of 3 months`,
  how: "Each is growth on the same period a year before, months averaged to quarters; the quarter under way has the months that are out. The weight is the points of GDP per point of surprise.",
  risk: "Growth at risk",
  worst: (share: string, growth: string) => `The worst ${share} of provinces' cases: below ${growth}.`,
  given: (last: string, part: string | undefined) =>
    part === undefined
      ? `Given last year's growth (${last}).`
      : `Given last year's growth (${last}) and that of ${part}.`,
  parts: { Q1: "the first quarter", "M1-6": "the first half", "M1-9": "nine months" },
  partGrowth: (part: string, growth: string) => `${part} (${growth})`,
  tau: "Probability of less",
  growth: "Whole-year growth",
  loss: "Loss of the lines",
  plain: "Loss of the plain quantile",
  cases: (n: number, provinces: number, years: number) =>
    `Learned from ${n} years of ${provinces} provinces (${years} different years), this year left out.`,
  few: (n: number) =>
    `Only ${n} cases, fewer than 30: the outer quantiles rest on one or two of them and are a hint at most.`,
  lossNote: (told: number) =>
    `Mean quantile loss of ${told} tellings, one year left out at a time; less is better. The lines are worth something only where they beat the plain quantile.`,
  crossed: "The lines cross here: their values were put in order.",
};

export const nowcastMessages = (language: Language): NowcastMessages => (language === "vi" ? vi : en);
