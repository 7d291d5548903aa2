import type { FanChartState, FanPoint, FanStep } from "@hoatieu/chart";
import type { Language } from "@hoatieu/core";
import { COURSE_LEVELS, type Outlook, yearCourse } from "@hoatieu/foresee";
import { formatNumber } from "@hoatieu/language";
import type { Messages } from "../../messages/index.ts";
import { RATE_DECIMALS, rateText, targetText } from "./outlook-words.ts";
import type { ActiveTarget } from "./solve-wish.ts";

export interface FanAsked {
  readonly outlook: Outlook;
  readonly target: ActiveTarget | undefined;
  readonly naive: number | undefined;
  readonly language: Language;
  readonly m: Messages;
  readonly width: number;
}

const [TALL, LOW] = [330, 280];
const NARROW = 520;

/** The year's course as a chart's state: the line to the newest printed point, and the fan beyond it. */
export function fanState({ outlook, target, naive, language, m, width }: FanAsked): FanChartState {
  const t = m.foresee;
  const all = yearCourse(outlook);
  const newest = all.findLastIndex((c) => c.known !== undefined);
  const points = all.flatMap(({ at, known }): readonly FanPoint[] =>
    known
      ? [
          {
            at,
            value: known.value,
            shown: rateText(known.value, language),
            figure: known.figures[0],
            open: !known.printed,
            hint: `${t.places[at] ?? ""}: ${rateText(known.value, language)} %${known.printed ? "" : `, ${t.table.states.inferred}`}`,
          },
        ]
      : [],
  );
  const steps = all.filter(({ at }) => at > newest).map(({ at, median, bands }): FanStep => ({ at, median, bands }));
  const last = steps.at(-1);
  return {
    title: t.fanTitle(String(outlook.year)),
    places: t.places,
    points,
    steps,
    levels: COURSE_LEVELS.map((level) => `${level * 100} %`),
    medianLabel: last ? t.medianLabel(rateText(last.median, language)) : "",
    target: target && { low: target.low, high: target.high, label: t.targetLabel(targetText(target, language)) },
    plain: naive === undefined ? undefined : { value: naive, label: t.naiveLabel(rateText(naive, language)) },
    format: (value, decimals) => formatNumber(value, Math.min(decimals, RATE_DECIMALS), language),
    width,
    height: width < NARROW ? LOW : TALL,
  };
}
