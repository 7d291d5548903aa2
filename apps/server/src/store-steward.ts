import type { WireImportJob, WireImportRow } from "@hoatieu/contract";
import {
  dayOf,
  type Language,
  ProblemError,
  parseDecimal,
  period,
  problem,
  targetMeasure,
  toNumber,
} from "@hoatieu/core";
import { writeRefusals } from "@hoatieu/exchange";
import type { DryRunRow, Job, Store } from "@hoatieu/store";
import { wireProblem } from "./http/errors.ts";
import type { ImportService } from "./imports/import-service.ts";
import type { FilledLine, Steward } from "./steward.ts";

const JOBS_LISTED = 200;
const AUDIT_PAGE = 200;

function wireJob(job: Job, language: Language): WireImportJob {
  const { id, file, bytes, state, started, who, progress, rows } = job;
  return {
    ...{ id, file, bytes, state, started, who, progress, rows },
    ...(job.finished === undefined ? {} : { finished: job.finished }),
    ...(job.counts === undefined ? {} : { counts: job.counts }),
    ...(job.problem === undefined ? {} : { problem: wireProblem(job.problem, language) }),
  };
}

function wireRow(row: DryRunRow, language: Language): WireImportRow {
  return { ...row, changes: [...row.changes], problems: row.problems.map((p) => wireProblem(p, language)) };
}

/** A bound typed by a person; the page sends plain decimals. */
function bound(text: string, column: string): { readonly value: number; readonly decimals: number } {
  const decimal = parseDecimal(text);
  if (!decimal) throw new ProblemError(problem("malformed-request", { detail: `${column}: ${text}` }));
  return { value: toNumber(decimal), decimals: decimal.scale };
}

/** What changes the store, by the store itself. */
export function storeSteward(store: Store, imports: ImportService, today: () => string): Steward {
  const fill = async (line: FilledLine): Promise<number> => {
    const { indicators } = await store.reference();
    const indicator = indicators.get(line.indicator);
    if (!indicator) throw new ProblemError(problem("unknown-indicator", { code: line.indicator, suggestion: "" }));
    const low = bound(line.low, "low");
    const high = line.high === undefined || line.high === "" ? low : bound(line.high, "high");
    const knownOn = dayOf(line.asOf) ?? today();
    const statement = {
      indicator: line.indicator,
      territory: line.territory,
      period: period(line.year),
      measure: targetMeasure(line.unit, indicator),
      comparison: line.comparison,
      low: low.value,
      high: high.value,
      decimals: Math.max(low.decimals, high.decimals),
      unit: line.unit,
      issuer: "council",
      document: line.document,
      source: `hand:${line.who}`,
      knownOn,
      figures: [],
    } as const;
    const name = { vi: line.name, en: line.name };
    return store.fillTargetListLine(
      {
        year: line.year,
        territory: line.territory,
        indicator: line.indicator,
        name,
        target: statement,
        result: undefined,
        unit: line.unit,
        status: "unknown",
        document: line.document,
        sources: [],
        knownOn,
        enteredBy: line.who,
      },
      line.who,
      today(),
    );
  };
  return {
    imports: {
      begin: async (bytes, upload) => wireJob(await imports.begin(bytes, upload), upload.language),
      list: async (language) => (await store.imports.list(JOBS_LISTED)).map((job) => wireJob(job, language)),
      job: async (id, language) => wireJob(await store.imports.job(id), language),
      rows: async (id, { effect, offset, limit }, language) => {
        await store.imports.job(id);
        const page = await store.imports.page(id, effect, offset, limit);
        return { rows: page.rows.map((row) => wireRow(row, language)), total: page.total };
      },
      commit: async (id, _who, language) => wireJob(await imports.commit(id), language),
      cancel: async (id, _who, language) => wireJob(await imports.cancel(id), language),
      undo: async (id, who, language) => wireJob(await imports.undo(id, who), language),
      watch: (id, changed) => imports.watch(id, changed),
      refused: async function* (id) {
        yield* writeRefusals(await store.imports.refusals(id));
      },
    },
    setPillarWeight: (indicator, pillar, weight, who) =>
      store.setPillarWeight({ indicator, pillar, weight, setBy: who }, today()),
    fillTargetListLine: fill,
    audit: {
      list: async (before) =>
        (await store.audit.list(before, AUDIT_PAGE)).map((entry) => ({ ...entry, details: { ...entry.details } })),
      verify: async () => {
        const { brokenAt, reason, ...rest } = await store.audit.verify();
        return {
          ...rest,
          ...(brokenAt === undefined ? {} : { brokenAt }),
          ...(reason === undefined ? {} : { reason }),
        };
      },
    },
  };
}
