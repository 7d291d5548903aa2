import type { WireArchivedForecast, WireForeseeRecord, WireSkill } from "@hoatieu/contract";
import type { Language } from "@hoatieu/core";
import { formatDay, formatNumber } from "@hoatieu/language";
import { answerOf } from "@hoatieu/server";
import type { Command } from "commander";
import { chanceText, percentText, plainSentence } from "../growth-words.ts";
import { type Asking, answerOptions, type Say, storeOptions, TERRITORY_FLAG, territoryWord } from "../options.ts";
import { type Column, emit, right, table } from "../output.ts";
import { withContext } from "../provider.ts";

type Options = Omit<Asking, "territory" | "period"> & Partial<Pick<Asking, "territory">>;

const left = (title: string): Column => ({ title });
const yes = (inside: boolean, say: Say) => (inside ? say("có", "yes") : say("không", "no"));

/** Every December and quarter since 2019: what would have been said, and what came. */
function tellingsText({ rows }: WireForeseeRecord, lang: Language, say: Say): string {
  const n = (value: number, decimals = 2) => formatNumber(value, decimals, lang);
  const columns = [
    left(say("Ngày", "Day")),
    left(say("Năm", "Year")),
    right(say("Dự báo (80 %)", "Outlook (80 %)")),
    right(say("Mục tiêu (khả năng)", "Target (chance)")),
    right(say("Lặp lại", "Repeated")),
    right(say("Kết quả", "Outcome")),
    right("CRPS"),
    left(say("Trong 80 %", "Inside 80 %")),
  ];
  const lines = rows.map((row) => [
    formatDay(row.asOf, lang),
    `${row.year}${row.thin ? "~" : ""}`,
    `${n(row.forecast.location)} (${n(row.low80, 1)}–${n(row.high80, 1)})`,
    row.target ? `${n(row.target.low)} (${chanceText(row.target.probability, lang)})` : "–",
    row.naive === undefined ? "–" : n(row.naive),
    row.outcome ? n(row.outcome.value) : "–",
    row.score ? n(row.score.crps) : "–",
    row.score ? yes(row.score.inside80, say) : "–",
  ]);
  const legend = say(
    "~ ít số liệu của chính địa phương (dưới 8 số)",
    "~ few figures of the territory itself (fewer than 8)",
  );
  return `${table(columns, lines)}\n${legend}`;
}

const MOMENTS: Readonly<Record<WireForeseeRecord["summary"][number]["moment"], readonly [string, string]>> = {
  december: ["tháng 12 năm trước", "December before"],
  april: ["sau quý I", "after the first quarter"],
  july: ["sau sáu tháng", "after the half year"],
  october: ["sau chín tháng", "after nine months"],
};

function summaryText({ summary }: WireForeseeRecord, lang: Language, say: Say): string {
  const n = (value: number | undefined) => (value === undefined ? "–" : formatNumber(value, 2, lang));
  const columns = [
    left(say("Thời điểm", "Moment")),
    right(say("Số năm", "Years")),
    right("CRPS"),
    right(say("Sai số, điểm", "Mean error, points")),
    right(say("Lặp lại sai", "Repetition's")),
    right(say("Mục tiêu lệch", "Target's")),
    right(say("Trong 80 %", "Inside 80 %")),
  ];
  const rows = summary.map((s) => [
    say(...MOMENTS[s.moment]),
    `${s.n}`,
    n(s.ours.crps),
    n(s.ours.absoluteError),
    n(s.naive),
    n(s.target),
    `${s.inside80}/${s.n}`,
  ]);
  return rows.length === 0 ? "" : table(columns, rows);
}

/** What people, scenarios and releases put on record, with its score once the figure has arrived. */
function forecastsText(forecasts: readonly WireArchivedForecast[], lang: Language, say: Say): string {
  if (forecasts.length === 0) return say("Chưa có dự báo nào trong hồ sơ.", "No forecast is on record.");
  const n = (value: number) => formatNumber(value, 2, lang);
  const origins = {
    release: say("sau lần nhập số liệu", "after a release"),
    scenario: say("khi lưu kịch bản", "with a scenario"),
    person: say("do người dùng", "by a person"),
  };
  const columns = [
    left(say("Hồ sơ: ngày", "On record: day")),
    left(say("Năm", "Year")),
    right(say("Dự báo", "Outlook")),
    left(say("Vì sao lưu", "Why")),
    left(say("Người lưu", "By")),
    right(say("Kết quả", "Outcome")),
    right("CRPS"),
  ];
  const rows = forecasts.map((f) => [
    formatDay(f.asOf, lang),
    f.period,
    n(f.forecast.location),
    origins[f.origin],
    f.madeBy,
    f.outcome ? n(f.outcome.value) : "–",
    f.score ? n(f.score.crps) : "–",
  ]);
  return table(columns, rows);
}

const HORIZONS: Readonly<Record<WireSkill["rows"][number]["horizon"], readonly [string, string]>> = {
  Q1: ["quý I", "first quarter"],
  "M1-6": ["sáu tháng", "half year"],
  "M1-9": ["chín tháng", "nine months"],
};

function skillText({ words, rows, targets }: WireSkill, lang: Language, say: Say): string {
  const n = (value: number) => formatNumber(value, 2, lang);
  const both = (score: { readonly crps: number; readonly absoluteError: number }) =>
    `${n(score.crps)} / ${n(score.absoluteError)}`;
  const columns = [
    left(say("Biết đến", "Known up to")),
    right(say("Năm-tỉnh", "Province-years")),
    right(say("Hoa Tiêu", "Hoa Tiêu")),
    right(say("Hồi quy", "Regression")),
    right(say("Lặp lại", "Repetition")),
    right(say("Trong 80 %", "Inside 80 %")),
    right(say("Trong 95 %", "Inside 95 %")),
  ];
  const lines = rows.map((row) => [
    say(...HORIZONS[row.horizon]),
    `${row.n}`,
    both(row.ours),
    both(row.regression),
    both(row.repetition),
    percentText(row.ours.coverage80 * 100, lang, 0),
    percentText(row.ours.coverage95 * 100, lang, 0),
  ]);
  const official = targets
    ? say(
        `Mục tiêu chính thức: ${targets.n} năm-tỉnh, đạt ${targets.met}, lệch bình quân ${n(targets.absoluteError)} điểm.`,
        `Official targets: ${targets.n} province-years, ${targets.met} met, off by a mean of ${n(targets.absoluteError)} points.`,
      )
    : "";
  const legend = say("CRPS / sai số tuyệt đối bình quân, điểm", "CRPS / mean absolute error, points");
  const parts = rows.length === 0 ? [] : [`${table(columns, lines)}\n${legend}`];
  return [plainSentence(words), ...parts, official].filter((part) => part !== "").join("\n\n");
}

/** `hoatieu score`: how the outlook has done; of a territory year by year, or over all provinces. */
export function scoreCommand(program: Command, say: Say): void {
  const command = program
    .command("score")
    .description(
      say(
        "chấm điểm dự báo: từng năm của một địa bàn, hoặc trên mọi tỉnh khi không nêu địa bàn",
        "how the outlook has done: year by year of a territory, or over all provinces when none is named",
      ),
    );
  const asking = answerOptions(storeOptions(command, say), say).option(TERRITORY_FLAG, territoryWord(say));
  asking.action(async (options: Options) => {
    const { lang, asOf: asof, territory } = options;
    await withContext(options, async (context) => {
      if (territory === undefined) {
        const skill = await answerOf("skill", context, { params: {}, query: { asof, lang }, body: undefined });
        return emit(options.json ? JSON.stringify(skill) : `${skillText(skill, lang, say)}\n`, options.out);
      }
      const input = { params: { territory }, query: { asof, lang }, body: undefined };
      const record = await answerOf("foreseeRecord", context, input);
      const forecasts = await answerOf("forecasts", context, input);
      if (options.json) return emit(JSON.stringify({ record, forecasts }), options.out);
      const parts = [
        plainSentence(record.words),
        tellingsText(record, lang, say),
        summaryText(record, lang, say),
        forecastsText(forecasts, lang, say),
      ];
      return emit(`${parts.filter((part) => part !== "").join("\n\n")}\n`, options.out);
    });
  });
}
