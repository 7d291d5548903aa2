import type { WireNowcast, WireSentence } from "@hoatieu/contract";
import { compute, type Day, type Figure, type Language, type Snapshot } from "@hoatieu/core";
import { type GrowthNowcast, growthNowcast, NOWCAST_INDICATORS, quarterRates } from "@hoatieu/foresee";
import { formatNumber, formatPeriod } from "@hoatieu/language";
import type { Provider } from "../provider.ts";
import { snapshotAt } from "../views/ask.ts";
import { wire } from "../wire.ts";

const MOST_ROWS = 12;
/** Effects below this many points are only counted. */
const LEAST_EFFECT = 0.0005;

/** The nowcast of the quarter under way, and the news since an earlier day: asked for, or before the newest figure used. */
export async function nowcastView(
  provider: Provider,
  snapshot: Snapshot,
  since: Day | undefined,
  language: Language,
): Promise<WireNowcast> {
  const day = since ?? dayBeforeNewest(snapshot);
  const earlier = day === undefined ? undefined : await snapshotAt(provider, snapshot.territory.code, day);
  const told = growthNowcast(snapshot, earlier);
  if ("kind" in told) return wire(told);
  const { figures: _figures, news, quarter, indicators, ...rest } = told;
  const listed = news?.rows.filter((row, i) => i < MOST_ROWS && Math.abs(row.effect) >= LEAST_EFFECT) ?? [];
  const others = news?.rows.slice(listed.length) ?? [];
  return {
    kind: "nowcast",
    words: wordsOf(told, language),
    ...rest,
    quarter: quarter.text,
    indicators: indicators.map((i) => ({ ...i, latest: i.latest.text })),
    ...(news
      ? {
          news: {
            since: news.since,
            before: news.before,
            rows: listed.map((row) => ({ ...row, period: row.period.text })),
            others: { count: others.length, effect: others.reduce((sum, row) => sum + row.effect, 0) },
            withdrawn: news.withdrawn,
          },
        }
      : {}),
  };
}

/** The day before the newest figure that the nowcast reads; `undefined` when it reads none. */
function dayBeforeNewest(snapshot: Snapshot): Day | undefined {
  const figures = NOWCAST_INDICATORS.flatMap((code) =>
    [...quarterRates(snapshot, code).values()].flatMap((rate) => rate.figures),
  );
  const newest = figures.reduce((day, f) => (f.knownOn > day ? f.knownOn : day), "");
  if (newest === "") return undefined;
  return new Date(Date.parse(newest) - 86_400_000).toISOString().slice(0, 10);
}

/** Figures of the last year: what a reader of the nowcast would look at first. */
function recent(figures: readonly Figure[]): readonly Figure[] {
  const last = Math.max(...figures.map((f) => f.period.end));
  return figures.filter((f) => f.period.end > last - 6);
}

function wordsOf(told: GrowthNowcast, language: Language): WireSentence {
  const vi = language === "vi";
  const n = (value: number, digits = 2) => formatNumber(value, digits, language);
  const value = compute("nowcast", Math.round(told.value * 100) / 100, recent(told.figures), {
    unit: "%",
    decimals: 2,
  });
  const { record } = told;
  const share = formatNumber(told.explained * 100, 0, language);
  const plainBetter = record && Math.min(record.repetition, record.average) <= record.ours;
  const tail = vi
    ? ` (độ lệch chuẩn ${n(told.deviation)} điểm; 80 %: ${n(told.low80)} đến ${n(told.high80)} %). Các số đã có chỉ giải thích ${share} % biến động của một quý.`
    : ` (standard deviation ${n(told.deviation)} points; 80 %: ${n(told.low80)} to ${n(told.high80)} %). The figures known explain ${share} % of the variance of a quarter.`;
  const past =
    record === undefined
      ? ""
      : vi
        ? ` Thử lại ${record.n} quý gần nhất bằng số liệu hiện có: sai ${n(record.ours)} điểm, lặp lại quý trước sai ${n(record.repetition)}, trung bình các quý trước sai ${n(record.average)}.`
        : ` Told again for the last ${record.n} quarters, with figures as they stand now: off by ${n(record.ours)} points, repeating the quarter before by ${n(record.repetition)}, the mean of earlier quarters by ${n(record.average)}.`;
  const warning = plainBetter
    ? vi
      ? " Cách đơn giản không kém hơn: nên đọc dè dặt."
      : " A plain way does no worse: read it with care."
    : "";
  return [
    {
      kind: "text",
      text: vi
        ? `GDP ${formatPeriod(told.quarter, language)} tăng khoảng `
        : `GDP of ${formatPeriod(told.quarter, language)} grows by about `,
    },
    { kind: "number", text: `${n(told.value)} %`, answer: wire(value), strong: true },
    { kind: "text", text: `${tail}${past}${warning}` },
  ];
}
