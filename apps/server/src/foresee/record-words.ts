import type { WireForeseeRecord, WireSentence, WireToldYear } from "@hoatieu/contract";
import type { Language } from "@hoatieu/core";
import { formatNumber } from "@hoatieu/language";

const said = (text: string): WireSentence => [{ kind: "text", text }];

export interface RecordWords {
  readonly words: WireSentence;
  readonly lede: WireSentence;
}

/** The record in plain words, good or bad, and where the data are too thin to say much. */
export function recordWords(
  rows: readonly WireToldYear[],
  summary: WireForeseeRecord["summary"],
  targets: WireForeseeRecord["targets"],
  language: Language,
): RecordWords {
  const n = (value: number, decimals = 2) => formatNumber(value, decimals, language);
  const scored = rows.filter((r) => r.score);
  if (scored.length === 0)
    return {
      words: said(
        language === "vi"
          ? "Chưa có năm nào vừa có dự báo vừa có kết quả để chấm điểm đến ngày này."
          : "No year has both a telling and an outcome to score by this day.",
      ),
      lede: [],
    };
  const inside = scored.filter((r) => r.score?.inside80).length;
  const thin = rows.filter((r) => r.thin).length;
  const october = summary.find((s) => s.moment === "october");
  const vi = [
    `Nếu dùng từ năm ${rows[0]?.year}, phần mềm đã dự báo ${scored.length} lần: kết quả nằm trong khoảng 80\u00a0% ở ${inside} lần.`,
    `Mục tiêu chính thức đạt ${targets.met} trong ${targets.n} năm.`,
    october
      ? `Sau chín tháng, sai số bình quân ${n(october.ours.absoluteError)} điểm${october.naive === undefined ? "" : `, lặp lại số lũy kế sai ${n(october.naive)} điểm`}${october.target === undefined ? "" : `, mục tiêu lệch ${n(october.target)} điểm`}.`
      : "",
    thin > 0
      ? `${thin} lần dự báo dựa trên quá ít số liệu của chính địa phương (dưới 8 số) nên chủ yếu nói điều các tỉnh thường đạt.`
      : "",
  ];
  const en = [
    `Used since ${rows[0]?.year}, the software would have told ${scored.length} times: the outcome fell inside the 80\u00a0% interval ${inside} times.`,
    `The official target was met in ${targets.met} of ${targets.n} years.`,
    october
      ? `After nine months its mean error was ${n(october.ours.absoluteError)} points${october.naive === undefined ? "" : `, repeating the cumulative rate erred by ${n(october.naive)}`}${october.target === undefined ? "" : `, the target was off by ${n(october.target)}`}.`
      : "",
    thin > 0
      ? `${thin} tellings rest on too few figures of the territory itself (fewer than 8): they mostly say what provinces usually do.`
      : "",
  ];
  const [first = "", ...rest] = (language === "vi" ? vi : en).filter((s) => s !== "");
  return { words: said(first), lede: rest.length > 0 ? said(rest.join(" ")) : [] };
}
