import type { FanData } from "@hoatieu/chart";
import type { Figure, Language } from "@hoatieu/core";
import { formatNumber, formatTarget } from "@hoatieu/language";
import { pick } from "../say.ts";
import type { OutlookReading } from "../sentences/foresee.ts";
import type { Block } from "../tree.ts";

/** Growth from the year's beginning to the end of one quarter, as the outlook has it. */
export interface BriefCoursePoint {
  /** 0 the first quarter, 3 the whole year. */
  readonly at: number;
  readonly known:
    | { readonly value: number; readonly figures: readonly Figure[]; readonly printed: boolean }
    | undefined;
  readonly median: number;
  /** Central intervals, in the order of `levels`. */
  readonly bands: readonly (readonly [low: number, high: number])[];
}

export interface BriefCourse {
  readonly points: readonly BriefCoursePoint[];
  /** Shares that the intervals hold, widest first: 0.95. */
  readonly levels: readonly number[];
}

const PLACES = {
  vi: ["Quý I", "6 tháng", "9 tháng", "Cả năm"],
  en: ["Q1", "Half year", "9 months", "Year"],
} as const;
const DECIMALS = 2;

/** The year's course: printed as a line, what is to come as a fan; without anything to come there is no outlook to draw. */
export function outlookFan(reading: OutlookReading, course: BriefCourse, language: Language): readonly Block[] {
  const newest = course.points.findLastIndex((p) => p.known !== undefined);
  const ahead = course.points.filter(({ at }) => at > newest);
  const last = ahead.at(-1);
  if (!last) return [];
  const rate = (value: number) => formatNumber(value, DECIMALS, language);
  const points: FanData["points"] = course.points.flatMap(({ at, known }) =>
    known
      ? [{ at, value: known.value, shown: rate(known.value), open: !known.printed, figure: known.figures[0]?.id }]
      : [],
  );
  const target = reading.target && {
    low: reading.target.low,
    high: reading.target.high,
    label: pick(
      language,
      `mục tiêu ${formatTarget({ ...reading.target, unit: "" }, language)}`,
      `target ${formatTarget({ ...reading.target, unit: "" }, language)}`,
    ),
  };
  const places = PLACES[language];
  const widest = course.levels.map((level) => `${formatNumber(level * 100, 0, language)} %`);
  const said = [
    ...points.map((p) => `${places[p.at]}: ${p.shown}`),
    ...ahead.map(({ at, median, bands }) => {
      const spans = bands.map(([low, high], i) => `${widest[i]}: ${rate(low)}–${rate(high)}`);
      return pick(
        language,
        `${places[at]}: dự báo giữa ${rate(median)} (${spans.join("; ")})`,
        `${places[at]}: median ${rate(median)} (${spans.join("; ")})`,
      );
    }),
    ...(target ? [target.label] : []),
  ];
  return [
    {
      kind: "chart",
      caption: pick(
        language,
        `Tăng trưởng lũy kế năm ${reading.year}: số đã công bố và dự báo, %`,
        `Growth since the beginning of ${reading.year}: printed and outlook, %`,
      ),
      chart: {
        kind: "fan",
        places,
        points,
        steps: ahead.map(({ at, median, bands }) => ({
          at,
          median,
          bands: bands.map(([low, high]) => ({ low, high })),
        })),
        levels: widest,
        medianLabel: pick(language, `dự báo giữa ${rate(last.median)}`, `median ${rate(last.median)}`),
        ...(target ? { target } : {}),
      },
      alternative: `${said.join("; ")}.`,
      figures: [...course.points.flatMap((p) => p.known?.figures ?? []), ...(reading.target?.figures ?? [])],
      source: pick(
        language,
        "Đường đứt: dự báo giữa của phần mềm; dải: khoảng tin cậy; không phải số chính thức.",
        "Dashed: median of the software's outlook; bands: central intervals; not official.",
      ),
    },
  ];
}
