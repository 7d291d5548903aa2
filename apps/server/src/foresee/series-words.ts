import type { WireSentence } from "@hoatieu/contract";
import { type Day, daysOf, type Language, type Period } from "@hoatieu/core";
import { type BacktestRow, type Cannot, LEAST_YEARS, type SeriesOutlook, type SeriesRun } from "@hoatieu/foresee";
import { formatNumber, formatPeriod, unitName } from "@hoatieu/language";

const said = (parts: readonly string[]): WireSentence => [
  { kind: "text", text: parts.filter((p) => p !== "").join(" ") },
];

/** Data this many days old by the day looked at are said to have stopped. */
const STALE_DAYS = 200;
/** A value this many times its neighbour a year before looks like another unit. */
const WRONG_UNIT = 100;

/** Why a series has no forecast. */
export function noForecastWords({ cannot, needed = 0, found = 0 }: Cannot, language: Language): WireSentence {
  const vi: Readonly<Record<string, string>> = {
    "no-data": "Không có dãy tháng hay quý của chỉ tiêu này nên không dự báo.",
    "too-short": `Dãy tháng, quý dài nhất có ${found} kỳ liền; cần ít nhất ${needed} (${LEAST_YEARS} năm) nên không dự báo.`,
    gaps: `Dãy bị đứt: đoạn liền đến số mới nhất chỉ có ${found} kỳ, cần ít nhất ${needed}, nên không dự báo.`,
    constant: "Dãy không đổi nên không có gì để học; không dự báo.",
  };
  const en: Readonly<Record<string, string>> = {
    "no-data": "There is no monthly or quarterly series of this indicator, so no forecast.",
    "too-short": `The longest unbroken monthly or quarterly run counts ${found}; at least ${needed} (${LEAST_YEARS} years) are needed, so no forecast.`,
    gaps: `The series is broken: the run up to the newest figure counts ${found}, at least ${needed} are needed, so no forecast.`,
    constant: "The series never changes: there is nothing to learn, so no forecast.",
  };
  const other = {
    vi: "Dãy có số không dùng được nên không dự báo.",
    en: "The series has values that cannot be used, so no forecast.",
  };
  return said([(language === "vi" ? vi : en)[cannot] ?? other[language]]);
}

/** What the forecast says, how far it may be trusted by its own past, and what in the series is out of the ordinary. */
export function seriesWords(
  run: SeriesRun,
  outlook: SeriesOutlook,
  ahead: readonly Period[],
  decimals: number,
  asOf: Day,
  language: Language,
): WireSentence {
  const vi = language === "vi";
  const n = (value: number, digits = decimals) => formatNumber(value, digits, language);
  const forecast = outlook.forecasts.get("combination");
  const [last, newest] = [ahead.at(-1), run.figures.at(-1)?.period];
  if (!forecast || !last || !newest) return [];
  const h = ahead.length - 1;
  const unit = unitName(run.unit, language);
  const [median, low, high] = [forecast.mean[h] ?? 0, forecast.lower80[h] ?? 0, forecast.upper80[h] ?? 0];
  const told = vi
    ? `Trung bình ba cách dự báo đặt ${formatPeriod(last, language)} ở ${n(median)} ${unit} (80 %: ${n(low)} đến ${n(high)}).`
    : `The mean of three methods puts ${formatPeriod(last, language)} at ${n(median)} ${unit} (80 %: ${n(low)} to ${n(high)}).`;
  return said([
    told,
    recordWords(outlook.backtest, language),
    unusualWords(run, outlook, language),
    staleWords(newest, asOf, language),
  ]);
}

/** The back-test at the longest horizon, against the plain way. */
function recordWords(rows: readonly BacktestRow[], language: Language): string {
  const vi = language === "vi";
  const n = (value: number) => formatNumber(value, 2, language);
  const longest = Math.max(0, ...rows.map((row) => row.ahead));
  const at = (method: BacktestRow["method"]) => rows.find((row) => row.ahead === longest && row.method === method);
  const [ours, naive] = [at("combination"), at("seasonal-naive")];
  if (!ours || !naive)
    return vi ? "Dãy còn ngắn nên chưa thử lại được." : "The series is too short to be told again from earlier days.";
  const compared = vi
    ? `Thử lại ${ours.n} lần, trước ${longest} kỳ: sai ${n(ours.mase)}, lặp lại cùng kỳ sai ${n(naive.mase)} (1 là sai số lặp lại cùng kỳ thường thấy); ${ours.inside80}/${ours.n} lần kết quả nằm trong khoảng 80 %.`
    : `Told again ${ours.n} times, ${longest} periods ahead: error ${n(ours.mase)}, repeating the year before ${n(naive.mase)} (1 is the usual error of repeating); ${ours.inside80} of ${ours.n} outcomes fell inside the 80 % interval.`;
  const warning = vi
    ? "Ở tầm này lặp lại cùng kỳ không kém hơn: nên đọc dự báo dè dặt."
    : "This far ahead plain repetition does no worse: read the forecast with care.";
  return ours.mase < naive.mase ? compared : `${compared} ${warning}`;
}

function unusualWords({ figures }: SeriesRun, { unusual }: SeriesOutlook, language: Language): string {
  if (unusual.length === 0) return "";
  const vi = language === "vi";
  const names = unusual.slice(0, 3).map(({ at, ratio }) => {
    const period = figures[at]?.period;
    const times =
      ratio === undefined ? "" : ` (${formatNumber(ratio, ratio < 10 ? 2 : 0, language)} ${vi ? "lần" : "times"})`;
    return `${period ? formatPeriod(period, language) : ""}${times}`;
  });
  const more = unusual.length > 3 ? (vi ? ` và ${unusual.length - 3} kỳ khác` : ` and ${unusual.length - 3} more`) : "";
  const wrong = unusual.some(({ ratio }) => ratio !== undefined && (ratio >= WRONG_UNIT || ratio <= 1 / WRONG_UNIT));
  const unit = vi
    ? " Có số lệch hàng trăm lần: hãy kiểm tra đơn vị trước khi dùng."
    : " One is off by hundreds of times: check its unit before use.";
  return vi
    ? `Khác thường so với cùng kỳ năm trước: ${names.join(", ")}${more}; dự báo tính cả các số đó.${wrong ? unit : ""}`
    : `Far from the same period a year before: ${names.join(", ")}${more}; the forecast counts them as they are.${wrong ? unit : ""}`;
}

function staleWords(newest: Period, asOf: Day, language: Language): string {
  const age = (Date.parse(asOf) - Date.parse(daysOf(newest).last)) / 86_400_000;
  if (age < STALE_DAYS) return "";
  return language === "vi"
    ? `Dãy trong dữ liệu dừng ở ${formatPeriod(newest, language)}: dự báo nối từ đó, không biết gì về sau.`
    : `The series on record stops at ${formatPeriod(newest, language)}: the forecast goes on from there and knows nothing later.`;
}
