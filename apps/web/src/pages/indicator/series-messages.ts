import type { SeriesMethod } from "@hoatieu/contract";
import type { Language } from "@hoatieu/core";

const METHODS_VI: Readonly<Record<SeriesMethod, string>> = {
  combination: "Trung bình ba cách",
  theta: "Theta",
  airline: "ARIMA mùa vụ",
  ets: "San bằng mũ",
  "seasonal-naive": "Lặp lại cùng kỳ",
};
const METHODS_EN: Readonly<Record<SeriesMethod, string>> = {
  combination: "Mean of three",
  theta: "Theta",
  airline: "Seasonal ARIMA",
  ets: "Exponential smoothing",
  "seasonal-naive": "A year before again",
};

/** Lời của dự báo chuỗi; tải cùng với biểu đồ, không nằm trong lần tải đầu. */
const vi = {
  title: "Dự báo chuỗi",
  chart: (name: string) => `${name}: dự báo chuỗi`,
  median: "Trung vị",
  adjusted: "bỏ mùa vụ",
  adjustedLong: "Bỏ mùa vụ",
  trend: "Xu hướng",
  plain: "cùng kỳ",
  band: (level: number) => `Khoảng ${level} %`,
  period: "Kỳ",
  printed: "Đã công bố",
  table: "Bảng dự báo",
  tableNote: "Trung vị và các khoảng là của trung bình ba cách (theta, ARIMA mùa vụ, san bằng mũ).",
  methods: METHODS_VI,
  method: "Cách",
  model: "Mô hình",
  backtest: "Thử lại từ các mốc trước",
  origins: "Số lần",
  ahead: (ahead: number, frequency: number) => `Trước ${ahead} ${frequency === 12 ? "tháng" : "quý"}`,
  backtestNote:
    "Mỗi mốc ước lượng lại từ đầu, chỉ dùng số trước mốc. Sai số 1 bằng sai số thường thấy khi lặp lại cùng kỳ năm trước; nhỏ hơn là tốt hơn. Số đứng sau: số lần kết quả nằm trong khoảng 80 %.",
  tet: (used: boolean, gain: string) =>
    used
      ? `ARIMA có biến Tết (AICc thấp hơn ${gain}).`
      : "Biến Tết không làm ARIMA tốt hơn (AICc không thấp hơn 2) nên không dùng.",
  models: (model: string) =>
    model.replace("theta, seasonally adjusted", "theta (bỏ mùa vụ trước)").replace("seasonal naive", "lặp lại cùng kỳ"),
  absent: (method: string) => `Không có ${method} cho dãy này.`,
  notOfficial: "Dự báo của phần mềm, không phải số chính thức.",
};

type SeriesMessages = typeof vi;

const en: SeriesMessages = {
  title: "Forecast of the series",
  chart: (name: string) => `${name}: forecast of the series`,
  median: "Median",
  adjusted: "adjusted",
  adjustedLong: "Seasonally adjusted",
  trend: "Trend",
  plain: "a year before",
  band: (level: number) => `${level} % interval`,
  period: "Period",
  printed: "Printed",
  table: "Forecasts",
  tableNote: "Median and intervals are those of the mean of three (theta, seasonal ARIMA, exponential smoothing).",
  methods: METHODS_EN,
  method: "Method",
  model: "Model",
  backtest: "Told again from earlier days",
  origins: "Times",
  ahead: (ahead: number, frequency: number) =>
    `${ahead} ${frequency === 12 ? "month" : "quarter"}${ahead === 1 ? "" : "s"} ahead`,
  backtestNote:
    "Each time everything is estimated anew from what came before. An error of 1 is the usual error of repeating the year before; less is better. Behind it: how many outcomes fell inside the 80 % interval.",
  tet: (used: boolean, gain: string) =>
    used
      ? `The ARIMA model has a Tet regressor (AICc lower by ${gain}).`
      : "A Tet regressor does not better the ARIMA model (AICc not lower by 2): left out.",
  models: (model: string) => model,
  absent: (method: string) => `No ${method} for this series.`,
  notOfficial: "The software's forecast, not an official figure.",
};

export const seriesMessages = (language: Language): SeriesMessages => (language === "vi" ? vi : en);
