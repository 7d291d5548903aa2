import type { FanChartState, FanPoint, FanStep } from "@hoatieu/chart";
import type { Language } from "@hoatieu/core";
import { growthOf, interval, type Outlook, QUARTERS, quartersOf, TOTAL } from "@hoatieu/foresee";
import { formatNumber } from "@hoatieu/language";
import type { Messages } from "../../messages/index.ts";
import { RATE_DECIMALS, rateText, targetText } from "./outlook-words.ts";
import type { ActiveTarget } from "./solve-wish.ts";

/** Central intervals drawn, widest first. */
export const LEVELS = [0.95, 0.8, 0.5] as const;

export interface Cumulative {
  /** Index of the place: 0 the first quarter, 3 the whole year. */
  readonly at: number;
  /** Printed as such, or put together from printed quarters. */
  readonly known:
    | { readonly value: number; readonly figures: readonly string[]; readonly printed: boolean }
    | undefined;
  readonly median: number;
  readonly bands: readonly (readonly [low: number, high: number])[];
}

/** A sum of printed quarters is known about as well as they are; anything looser is not drawn as known. In points. */
const SURE = 0.15;

/** Growth from the year's beginning to the end of each quarter: printed where it is, and what the outlook says of it. */
export function cumulatives(outlook: Outlook): readonly Cumulative[] {
  return QUARTERS.map((last, at) => {
    const quarters = QUARTERS.filter((q) => q <= last);
    const printed = outlook.printed.get(TOTAL)?.find((s) => quartersOf(s.period)?.join("") === quarters.join(""));
    const growth = growthOf(outlook, TOTAL, quarters);
    const [low, high] = interval(growth, LEVELS[0]);
    const quarterly = (outlook.printed.get(TOTAL) ?? []).filter((s) =>
      quartersOf(s.period)?.every((q) => quarters.includes(q)),
    );
    const sure = last <= outlook.elapsed && high - low < 2 * SURE;
    const known = printed
      ? { value: printed.value, figures: printed.figures, printed: true }
      : sure
        ? { value: growth.location, figures: quarterly.flatMap((s) => s.figures).reverse(), printed: false }
        : undefined;
    return { at, known, median: growth.location, bands: LEVELS.map((level) => interval(growth, level)) };
  });
}

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
  const all = cumulatives(outlook);
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
    levels: LEVELS.map((level) => `${level * 100} %`),
    medianLabel: last ? t.medianLabel(rateText(last.median, language)) : "",
    target: target && { low: target.low, high: target.high, label: t.targetLabel(targetText(target, language)) },
    plain: naive === undefined ? undefined : { value: naive, label: t.naiveLabel(rateText(naive, language)) },
    format: (value, decimals) => formatNumber(value, Math.min(decimals, RATE_DECIMALS), language),
    width,
    height: width < NARROW ? LOW : TALL,
  };
}
