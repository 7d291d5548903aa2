import type { Day } from "./day.ts";
import type { Measure } from "./measure.ts";
import type { Bilingual } from "./text.ts";

/** Which way is better. `none`: neither (a price index, a share without a norm). */
export type Direction = "up" | "down" | "none";

/**
 * How values of shorter periods make a longer one: `sum` (revenue, cargo), `average` (an index), `end` (a stock at
 * the end of the period), `none` (a rate or score that does not accumulate).
 */
export type Accumulation = "sum" | "average" | "end" | "none";

/**
 * How a parent follows from its parts. `sum`: the parts named add up to it. `of-which`: parts stand inside it but do
 * not exhaust it. `weighted`: contributions of the parts add up to its growth.
 */
export type Identity = "sum" | "of-which" | "weighted" | "";

export type PillarCode = "high-tech-industry" | "seaport-logistics" | "tourism-trade";

/** A statistical indicator: what is measured, and everything needed to read and judge its figures. */
export interface Indicator {
  readonly code: string;
  readonly name: Bilingual;
  /** Short name for tables; equal to `name` where none is given. */
  readonly short: Bilingual;
  /** Unit of the level. */
  readonly unit: string;
  /** Units accepted besides `unit`, for levels and plans. */
  readonly otherUnits: readonly string[];
  /** Digits shown after the decimal mark for levels. */
  readonly decimals: number;
  readonly direction: Direction;
  readonly accumulation: Accumulation;
  readonly parent: string | undefined;
  /** How this indicator's children make it. */
  readonly identity: Identity;
  /** Share of the indicator that belongs to each pillar, 0 to 1. */
  readonly pillars: Readonly<Partial<Record<PillarCode, number>>>;
  readonly owner: Bilingual;
  readonly definition: Bilingual;
  /** Position among the headline indicators of the bridge; `undefined` when it is not one. */
  readonly headline: number | undefined;
  /** The measure that a leader reads first. */
  readonly leading: "level" | "yoy_pct" | "share_pct" | "pct_of_plan";
  /** Whether it is steered by the province (counts on the scorecard) or only observed (customs serving several provinces). */
  readonly steered: boolean;
  /** Another name for a plan of this indicator: the stretch target or the growth scenario stands beside the Council's. */
  readonly planOf: string | undefined;
  /** Growth that makes a streak, in percent ("double digits" is 10). */
  readonly streakAbove: number | undefined;
  /** Days usually needed from the end of a period to its release; used to say "not yet released". */
  readonly releaseLag: number | undefined;
}

/** An indicator of an official set (provincial list, decision 5340). */
export interface IndicatorSetItem {
  readonly set: string;
  readonly code: string;
  readonly group: string;
  readonly name: Bilingual;
  readonly breakdowns: string;
  readonly frequency: string;
  readonly agency: string;
  readonly sourceUrl: string;
}

export interface Source {
  readonly code: string;
  readonly title: string;
  readonly url: string;
  readonly published: string;
  readonly knownOn: Day | undefined;
}

/** Which series of an official file is which of ours, and in what unit it is kept. */
export interface SeriesMapping {
  /** Stem of the file the code occurs in, such as GDPVNM. */
  readonly scheme: string;
  readonly externalCode: string;
  /** As BASE_PER; "" where the series has none. */
  readonly basePeriod: string;
  readonly indicator: string;
  readonly measure: Measure;
  readonly unit: string;
  readonly note: string;
}

/** A pillar weight set by a person; it stands over the catalogue's. */
export interface PillarWeight {
  readonly indicator: string;
  readonly pillar: PillarCode;
  readonly weight: number;
  readonly setBy: string;
}
