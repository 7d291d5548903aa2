import type { WireAuditEntry, WireAuditVerdict, WireImportJob, WireImportRow } from "@hoatieu/contract";
import type {
  Day,
  ForecastRecord,
  Language,
  NewForecast,
  NewScenario,
  NewScenarioVersion,
  PillarCode,
  ScenarioHistory,
  ScenarioSummary,
  ScenarioVersion,
} from "@hoatieu/core";
import type { Cause, CauseContent } from "@hoatieu/explain";
import type { FrozenBriefs, Person, Store, Tasks } from "@hoatieu/store";

export interface Upload {
  readonly file: string;
  readonly notation: string;
  readonly language: Language;
  readonly who: string;
}

export interface RowsAsked {
  readonly effect: WireImportRow["effect"] | undefined;
  readonly offset: number;
  readonly limit: number;
}

export interface FilledLine {
  readonly territory: string;
  readonly year: string;
  readonly indicator: string;
  readonly name: string;
  readonly comparison: "at-least" | "at-most" | "range" | "equal";
  readonly low: string;
  readonly high: string | undefined;
  readonly unit: string;
  readonly document: string;
  readonly asOf: string;
  readonly who: string;
}

/** Everything that changes the store, or reads what only a store has. One implementation: on PostgreSQL. */
export interface Steward {
  readonly imports: {
    /** Takes the bytes, then reads them as a job; the answer is the job just begun. */
    begin(bytes: AsyncIterable<Uint8Array>, upload: Upload): Promise<WireImportJob>;
    list(language: Language): Promise<readonly WireImportJob[]>;
    job(id: string, language: Language): Promise<WireImportJob>;
    rows(
      id: string,
      asked: RowsAsked,
      language: Language,
    ): Promise<{ readonly rows: readonly WireImportRow[]; readonly total: number }>;
    commit(id: string, who: string, language: Language): Promise<WireImportJob>;
    cancel(id: string, who: string, language: Language): Promise<WireImportJob>;
    undo(id: string, who: string, language: Language): Promise<WireImportJob>;
    /** Calls back on every change of the job until it rests; returns how to stop listening. */
    watch(id: string, changed: () => void): () => void;
    /** Refused rows as a file, the reason beside each. */
    refused(id: string): AsyncIterable<string>;
  };
  setPillarWeight(indicator: string, pillar: PillarCode, weight: number, who: string): Promise<number>;
  fillTargetListLine(line: FilledLine): Promise<number>;
  readonly scenarios: {
    list(territory: string): Promise<readonly ScenarioSummary[]>;
    get(id: string): Promise<ScenarioHistory>;
    create(scenario: NewScenario, who: string): Promise<ScenarioHistory>;
    /** On top of the version that the person looked at; `scenario-changed` when another came between. */
    addVersion(id: string, expected: number, version: NewScenarioVersion, who: string): Promise<ScenarioVersion>;
  };
  readonly forecasts: {
    /** How many were new: what is on record stays as it is. */
    archive(forecasts: readonly NewForecast[], who: string): Promise<number>;
    list(territory: string, asOf: Day): Promise<readonly ForecastRecord[]>;
  };
  /** What people typed of why a figure is as it is, with every version. */
  readonly causes: {
    list(territories: readonly string[]): Promise<readonly Cause[]>;
    get(id: string): Promise<Cause>;
    create(territory: string, content: CauseContent, person: Person): Promise<Cause>;
    /** On top of the version that the person looked at; `cause-changed` when another came between. */
    save(id: string, expected: number, content: CauseContent, why: string, person: Person): Promise<Cause>;
    withdraw(id: string, expected: number, why: string, person: Person): Promise<Cause>;
  };
  /** Briefs as they were frozen, with their files. */
  readonly briefs: FrozenBriefs;
  /** Record and steward as every reader sees them: what is frozen is made of released figures. */
  openEyes(): { readonly record: Store; readonly steward: Steward };
  /** Tasks by their events, and meetings. */
  readonly tasks: Tasks;
  /** What is cached of scenarios and forecasts is keyed by it: saving them leaves the data version as it is. */
  saves(): Promise<number>;
  readonly audit: {
    list(before: number | undefined): Promise<readonly WireAuditEntry[]>;
    verify(): Promise<WireAuditVerdict>;
  };
}
