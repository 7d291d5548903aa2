import type { WireSkill } from "@hoatieu/contract";
import type { Day, Language } from "@hoatieu/core";
import { skillTable, TOTAL, targetRecord } from "@hoatieu/foresee";
import { formatNumber } from "@hoatieu/language";
import type { Provider } from "../provider.ts";
import { growthPanelAt, notProvinces } from "./outlooks.ts";

/** How well whole years are told over all territories, leaving one year out, against two plain ways and the targets. */
export async function skillView(provider: Provider, asOf: Day, language: Language): Promise<WireSkill> {
  const rows = skillTable(await growthPanelAt(provider, asOf)).map((row) => ({ ...row }));
  const panel = await provider.panel({ indicators: [TOTAL], asOf });
  const targets = targetRecord(panel, TOTAL, await notProvinces(provider));
  const nine = rows.find((r) => r.horizon === "M1-9");
  const n = (value: number) => formatNumber(value, 2, language);
  const words = nine
    ? language === "vi"
      ? `Trên ${nine.n} năm của các tỉnh có số chín tháng, dự báo của phần mềm có CRPS ${n(nine.ours.crps)} điểm, hồi quy ${n(nine.regression.crps)}, lặp lại ${n(nine.repetition.crps)}. Mỗi năm được dự báo bằng tham số ước lượng không dùng số liệu của chính năm đó.`
      : `Over ${nine.n} province-years with a nine-month figure the outlook's CRPS is ${n(nine.ours.crps)} points, a regression's ${n(nine.regression.crps)}, repetition's ${n(nine.repetition.crps)}. Each year is told with parameters estimated without that year's figures.`
    : language === "vi"
      ? "Chưa đủ số liệu đến ngày này để chấm điểm."
      : "Too few figures are known by this day to score.";
  return { words: [{ kind: "text", text: words }], rows, ...(targets ? { targets } : {}) };
}
