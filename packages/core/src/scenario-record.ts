import type { Day } from "./day.ts";

/** A growth scenario ("kịch bản tăng trưởng") of one territory and year; its content is in its versions. */
export interface ScenarioRecord {
  /** Territory, year and a number: `hai-phong-2025-2026-1`. */
  readonly id: string;
  readonly territory: string;
  readonly year: number;
  readonly title: string;
  /** Who set it, as printed. */
  readonly issuer: string;
  readonly createdBy: string;
  /** Moment, ISO text in UTC. */
  readonly createdAt: string;
}

export type Quarter = 1 | 2 | 3 | 4;

/** `actual`: published; `inferred`: follows from published figures; `locked`: held by a person; `solved`: computed. */
export type CellState = "actual" | "inferred" | "locked" | "solved";

/** Everything that was entered and computed, so that a version can be shown later without computing it again. */
export interface ScenarioContent {
  /** A node is `grdp` or a sector's indicator code. */
  readonly targets: readonly { readonly node: string; readonly low: number; readonly high?: number }[];
  /** Quarter x sector growth, percent on the same quarter of the year before. */
  readonly cells: readonly {
    readonly node: string;
    readonly quarter: Quarter;
    /** Growth with which all cells add up. */
    readonly growth: number;
    readonly state: CellState;
    /** The rate printed for exactly this cell: told as printed, near the growth that adds up. */
    readonly printed?: number;
    readonly low?: number;
    readonly high?: number;
  }[];
  /** Base-year share of each cell in the base year's GRDP (sums to 1 over sectors and quarters). */
  readonly weights: readonly { readonly node: string; readonly quarter: Quarter; readonly share: number }[];
  /** The whole year's growth of each node in this path. */
  readonly year: readonly { readonly node: string; readonly growth: number }[];
  /** What the planner held: one cell, or several quarters together. */
  readonly locks?: readonly { readonly node: string; readonly quarters: readonly Quarter[]; readonly growth: number }[];
  /** Largest growth allowed. */
  readonly ceilings?: readonly {
    readonly node: string;
    readonly quarters: readonly Quarter[];
    readonly high: number;
  }[];
  /** What the outlook said when this version was saved: the year's growth as location, scale, degrees of freedom (absent: normal). */
  readonly outlook: {
    readonly mean: number;
    readonly scale: number;
    readonly degrees?: number;
    readonly probability?: number;
    readonly distance?: number;
  };
}

/** One version: what was entered, on what was known on `asOf`, with what the outlook then said. Never overwritten. */
export interface ScenarioVersion {
  readonly scenario: string;
  /** 1, 2, 3 ... within the scenario. */
  readonly number: number;
  readonly asOf: Day;
  /** The document it follows, as printed; empty when there is none. */
  readonly document: string;
  readonly note: string;
  readonly content: ScenarioContent;
  /** SHA-256 in hexadecimal of the content as JSON with sorted keys. */
  readonly hash: string;
  readonly createdBy: string;
  readonly createdAt: string;
}

/** A scenario with its last version's number, person, moment and day: a line of a list. */
export interface ScenarioSummary extends ScenarioRecord {
  readonly versions: number;
  readonly savedBy: string;
  readonly savedAt: string;
  readonly asOf: Day;
}

/** A scenario with all of its versions, oldest first. */
export interface ScenarioHistory {
  readonly record: ScenarioRecord;
  readonly versions: readonly ScenarioVersion[];
}

/** What a person gives for a version; the store adds the rest. */
export type NewScenarioVersion = Pick<ScenarioVersion, "asOf" | "document" | "note" | "content">;

export interface NewScenario extends Pick<ScenarioRecord, "territory" | "year" | "title" | "issuer"> {
  readonly first: NewScenarioVersion;
}

/** What made a forecast: the archiving after a release, a scenario that was saved, or a person. */
export type ForecastOrigin = "release" | "scenario" | "person";

/** A forecast put on record: never overwritten, scored when the figure arrives. */
export interface ForecastRecord {
  /** Hash of territory, indicator, measure, period, day, method and parameters: one forecast, one id, in every store. */
  readonly id: string;
  readonly territory: string;
  readonly indicator: string;
  readonly measure: string;
  /** Canonical text. */
  readonly period: string;
  readonly asOf: Day;
  readonly method: string;
  readonly origin: ForecastOrigin;
  readonly location: number;
  readonly scale: number;
  /** Degrees of freedom of a Student t; absent: normal. */
  readonly degrees?: number;
  /** Ids of the figures it was made from. */
  readonly inputs: readonly string[];
  /** Hash or name of the parameter set. */
  readonly parameters: string;
  readonly madeBy: string;
  readonly madeAt: string;
}

/** What is given when a forecast is put on record; the store adds the rest. */
export type NewForecast = Omit<ForecastRecord, "id" | "madeBy" | "madeAt">;
