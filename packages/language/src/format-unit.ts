import type { Bilingual, Language } from "@hoatieu/core";

/** Units as they stand in the data, with the reader's words. A unit that is not listed is shown as it stands. */
const UNITS: Readonly<Record<string, Bilingual>> = {
  "bn VND": { vi: "tỷ đồng", en: "bn VND" },
  "million VND per person": { vi: "triệu đồng/người", en: "million VND per person" },
  "thousand VND per month": { vi: "nghìn đồng/tháng", en: "thousand VND per month" },
  "million USD": { vi: "triệu USD", en: "million USD" },
  "USD per person": { vi: "USD/người", en: "USD per person" },
  "million tonnes": { vi: "triệu tấn", en: "million tonnes" },
  "million TEU": { vi: "triệu TEU", en: "million TEU" },
  "thousand persons": { vi: "nghìn người", en: "thousand persons" },
  "thousand visits": { vi: "nghìn lượt", en: "thousand visits" },
  "%": { vi: "%", en: "%" },
  "% of GRDP": { vi: "% GRDP", en: "% of GRDP" },
  "% of GDP": { vi: "% GDP", en: "% of GDP" },
  "% of national GDP": { vi: "% GDP cả nước", en: "% of national GDP" },
  "% of annual plan": { vi: "% kế hoạch năm", en: "% of annual plan" },
  "% of value added": { vi: "% giá trị tăng thêm", en: "% of value added" },
  "% of value-added growth": { vi: "% mức tăng giá trị tăng thêm", en: "% of value-added growth" },
  "% of GRDP growth": { vi: "% mức tăng GRDP", en: "% of GRDP growth" },
  "% of growth": { vi: "% mức tăng trưởng", en: "% of growth" },
  "% of labour": { vi: "% lao động", en: "% of labour" },
  "% of population": { vi: "% dân số", en: "% of population" },
  "% of economic structure": { vi: "% cơ cấu kinh tế", en: "% of economic structure" },
  "% of manufacturing output value": { vi: "% giá trị SX chế biến, chế tạo", en: "% of manufacturing output value" },
  "% of the year's expenditure estimate": { vi: "% dự toán chi năm", en: "% of the year's expenditure estimate" },
  "% of the fund's opening balance": { vi: "% số dư đầu năm", en: "% of the opening balance" },
  "% of expenditure": { vi: "% tổng chi", en: "% of expenditure" },
  "% of kept revenue": { vi: "% thu được hưởng", en: "% of kept revenue" },
  "% of the plan": { vi: "% kế hoạch", en: "% of the plan" },
  pp: { vi: "điểm phần trăm", en: "points" },
  "pp of IIP": { vi: "điểm phần trăm của IIP", en: "points of IIP" },
  points: { vi: "điểm", en: "points" },
  times: { vi: "lần", en: "times" },
  ratio: { vi: "lần", en: "times" },
  years: { vi: "năm", en: "years" },
  projects: { vi: "dự án", en: "projects" },
  ha: { vi: "ha", en: "ha" },
  transactions: { vi: "lượt", en: "transactions" },
  targets: { vi: "chỉ tiêu", en: "targets" },
  declarations: { vi: "tờ khai", en: "declarations" },
  communes: { vi: "xã", en: "communes" },
  enterprises: { vi: "doanh nghiệp", en: "enterprises" },
  "enterprises/year": { vi: "doanh nghiệp/năm", en: "enterprises a year" },
  units: { vi: "căn", en: "units" },
  calls: { vi: "lượt tàu", en: "calls" },
  directives: { vi: "nhiệm vụ", en: "directives" },
  rank: { vi: "", en: "" },
  "rank Red River Delta": { vi: "vùng Đồng bằng sông Hồng", en: "in the Red River Delta" },
  "rank national by size": { vi: "cả nước về quy mô", en: "nationally by size" },
  "rank among 6 centrally-run cities": { vi: "trong 6 thành phố trực thuộc TW", en: "among 6 centrally-run cities" },
  "rank among 5 centrally-run cities": { vi: "trong 5 thành phố trực thuộc TW", en: "among 5 centrally-run cities" },
};

const INDEX = /^index,? \(?(\d{4}) ?= ?100\)?$/;
const OF = /^of (\d+)$/;

/** @example unitName("bn VND", "vi") // "tỷ đồng" */
export function unitName(unit: string, language: Language): string {
  const index = INDEX.exec(unit);
  if (index) return language === "vi" ? `(năm ${index[1]} = 100)` : `(${index[1]} = 100)`;
  const of = OF.exec(unit);
  if (of) return language === "vi" ? `trong ${of[1]}` : `of ${of[1]}`;
  return UNITS[unit]?.[language] ?? unit;
}
