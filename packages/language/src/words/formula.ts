import type { Bilingual, Formula, Language } from "@hoatieu/core";

/** Each formula once, in words, for the pedigree. */
const FORMULA_WORDS: Readonly<Record<Formula, Bilingual>> = {
  printed: { vi: "Số liệu như nguồn đã công bố", en: "The figure as its source printed it" },
  attainment: { vi: "Kết quả chia cho kế hoạch, nhân 100", en: "Result divided by plan, times 100" },
  gap: { vi: "Kết quả trừ cận gần hơn của kế hoạch", en: "Result minus the nearer bound of the plan" },
  growth: {
    vi: "Kỳ này chia cho cùng kỳ năm trước, trừ 1, nhân 100",
    en: "This period over the same period a year before, minus 1, times 100",
  },
  "implied-remainder": {
    vi: "Số ước cả kỳ trừ lũy kế đã báo cáo",
    en: "Whole-period estimate minus the reported cumulative figure",
  },
  "needed-remainder": { vi: "Kế hoạch trừ lũy kế đã báo cáo", en: "Plan minus the reported cumulative figure" },
  "remainder-ratio": {
    vi: "Mức bình quân tháng còn lại chia cho tháng gần nhất",
    en: "Monthly average of the rest over the last month",
  },
  "contribution-sum": { vi: "Tổng các phần đóng góp", en: "Sum of the contributions" },
  residual: { vi: "Tốc độ tăng trừ tổng các phần đóng góp", en: "Growth minus the sum of contributions" },
  "share-difference": { vi: "Phần chia cho tổng thể, nhân 100", en: "Part over whole, times 100" },
  "implied-plan": { vi: "Giá trị chia cho tỷ lệ thực hiện", en: "Amount divided by its percentage of plan" },
  "implied-base": { vi: "Giá trị chia cho (1 + tốc độ tăng)", en: "Level divided by (1 + growth)" },
  difference: { vi: "Hiệu của hai số liệu", en: "Difference of two figures" },
  sum: { vi: "Tổng các phần", en: "Sum of the parts" },
  "weighted-growth": {
    vi: "Tốc độ tăng các phần, quyền số là mức kỳ gốc",
    en: "Growth of the parts weighted by their base levels",
  },
  "required-growth": {
    vi: "Tốc độ tăng cần đạt của phần còn lại trong năm",
    en: "Growth the rest of the year must reach",
  },
  streak: {
    vi: "Số năm liên tiếp vượt ngưỡng, kiểm từng năm",
    en: "Years in a row above the threshold, verified one by one",
  },
  count: { vi: "Số đếm", en: "A count" },
  "path-share": { vi: "Lũy kế chia cho cả năm, của các năm trước", en: "Cumulative over whole year, of earlier years" },
  rank: { vi: "Thứ tự trong các địa phương có số liệu", en: "Order among the territories on record" },
  "pillar-mean": {
    vi: "Giá trị tăng thêm các ngành nhân trọng số thuộc trụ cột",
    en: "Value added of the industries times their pillar weights",
  },
  outlook: {
    vi: "Trung vị của dự báo chung các quý và khu vực, có điều kiện theo số liệu đã công bố; không phải số chính thức",
    en: "Median of the joint outlook of quarters and sectors given the printed figures; not official",
  },
  "target-probability": {
    vi: "Xác suất theo dự báo chung để cả năm đạt cận dưới của mục tiêu; không phải số chính thức",
    en: "Probability under the joint outlook that the year reaches the target's lower bound; not official",
  },
  "mean-score": { vi: "Bình quân sai số của các lần dự báo", en: "Mean error of the forecasts" },
  nowcast: {
    vi: "Ước tính quý bằng mô hình một nhân tố chung của GDP và các chỉ tiêu tháng; không phải số chính thức",
    en: "Estimate of the quarter by a model of one factor common to GDP and monthly indicators; not official",
  },
  contribution: {
    vi: "Tỷ trọng kỳ gốc nhân tốc độ tăng; là hạch toán, không phải nguyên nhân",
    en: "Base share times growth; accounting, not cause",
  },
  "implied-share": {
    vi: "Tỷ trọng kỳ gốc: phần đóng góp chia cho tốc độ tăng, hoặc mức kỳ gốc chia cho tổng",
    en: "Base share: contribution over growth, or base level over the total",
  },
  "gap-by-part": {
    vi: "Phần đóng góp thực hiện trừ phần đóng góp theo kế hoạch; là hạch toán, không phải nguyên nhân",
    en: "Actual contribution minus planned contribution; accounting, not cause",
  },
  "national-growth": {
    vi: "Tỷ trọng kỳ gốc nhân tốc độ tăng chung của cả nước",
    en: "Base share times the growth of the whole country",
  },
  "industry-mix": {
    vi: "Tỷ trọng kỳ gốc nhân chênh lệch giữa tốc độ tăng của ngành và tốc độ tăng chung, cùng của cả nước",
    en: "Base share times the industry's growth less the growth of all, both of the whole country",
  },
  "own-performance": {
    vi: "Phần đóng góp trừ tỷ trọng kỳ gốc nhân tốc độ tăng của ngành trong cả nước",
    en: "Contribution minus base share times the industry's growth in the whole country",
  },
  "own-at-national-shares": {
    vi: "Tỷ trọng của ngành trong cả nước nhân chênh lệch tốc độ tăng so với cả nước (Esteban-Marquillas)",
    en: "The industry's share in the country times its growth less the country's (Esteban-Marquillas)",
  },
  allocation: {
    vi: "Chênh lệch tỷ trọng so với cả nước nhân chênh lệch tốc độ tăng (Esteban-Marquillas)",
    en: "Share less the country's, times growth less the country's (Esteban-Marquillas)",
  },
  "share-of-change": {
    vi: "Mức bình quân lôgarit của hai kỳ nhân lôgarit tỷ số của yếu tố (LMDI), không có phần dư",
    en: "Logarithmic mean of the two periods times the logarithm of the factor's ratio (LMDI), without a rest",
  },
  "structure-change": {
    vi: "Một nửa tổng trị tuyệt đối thay đổi tỷ trọng",
    en: "Half the sum of absolute changes of shares",
  },
  lilien: {
    vi: "Độ phân tán tốc độ tăng các ngành, quyền số là tỷ trọng kỳ này (Lilien)",
    en: "Dispersion of the sectors' growth, weighted by this period's shares (Lilien)",
  },
  icor: {
    vi: "Vốn đầu tư trên GRDP giá hiện hành, chia cho tốc độ tăng GRDP",
    en: "Investment over GRDP at current prices, divided by growth",
  },
  "labour-productivity": {
    vi: "GRDP giá so sánh chia cho số lao động có việc làm",
    en: "GRDP at constant prices over persons employed",
  },
  tfp: {
    vi: "Tốc độ tăng trừ phần của vốn và phần của lao động, mỗi phần là tỷ trọng nhân tốc độ tăng (Solow)",
    en: "Growth less the parts of capital and of labour, each its share times its growth (Solow)",
  },
};

export function formulaWord(formula: string, language: Language): string {
  return (FORMULA_WORDS as Readonly<Record<string, Bilingual>>)[formula]?.[language] ?? formula;
}
