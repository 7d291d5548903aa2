import type { AttainmentRow } from "./attainment-bars.ts";
import type { ColumnPair } from "./paired-columns.ts";

/**
 * A chart as plain data: it travels as JSON, stands in a stored document, and is drawn alike on the page, in Word and in
 * PDF by `drawChart`. Words and numbers are in the reader's language already.
 */
export type ChartData = HistoryData | WaterfallData | AttainmentData | PairsData | FanData;

/** One value by year on a line, the plan of each year a band behind it. */
export interface HistoryData {
  readonly kind: "history";
  readonly points: readonly {
    readonly year: number;
    /** Absent where no figure is known: the place stays. */
    readonly value?: number | undefined;
    readonly shown: string;
    /** An expectation or an unverified figure: drawn hollow. */
    readonly open: boolean;
    readonly figure?: string | undefined;
  }[];
  readonly plans: readonly {
    readonly year: number;
    readonly low: number;
    readonly high: number;
    readonly shown: string;
  }[];
  readonly planWord: string;
  readonly gapWord: string;
}

interface WaterfallLevel {
  readonly label: string;
  readonly value: number;
  readonly shown: string;
}

/** Steps from one level to another, or from zero. */
export interface WaterfallData {
  readonly kind: "waterfall";
  readonly from?: WaterfallLevel | undefined;
  readonly steps: readonly (WaterfallLevel & {
    readonly low?: number | undefined;
    readonly high?: number | undefined;
  })[];
  readonly to: WaterfallLevel;
}

/** Results in percent of their plans. */
export interface AttainmentData {
  readonly kind: "attainment";
  readonly rows: readonly AttainmentRow[];
  readonly planWord: string;
}

/** Two amounts at several moments of a year. */
export interface PairsData {
  readonly kind: "pairs";
  readonly names: { readonly first: string; readonly second: string };
  readonly unit: string;
  readonly pairs: readonly ColumnPair[];
}

/** A year on its way: printed points, and the fan of what is to come. */
export interface FanData {
  readonly kind: "fan";
  readonly places: readonly string[];
  readonly points: readonly {
    readonly at: number;
    readonly value: number;
    readonly shown: string;
    readonly open: boolean;
    readonly figure?: string | undefined;
  }[];
  readonly steps: readonly {
    readonly at: number;
    readonly median: number;
    readonly bands: readonly { readonly low: number; readonly high: number }[];
  }[];
  readonly levels: readonly string[];
  readonly medianLabel: string;
  readonly target?: { readonly low: number; readonly high: number; readonly label: string } | undefined;
}
