import type { WireImportJob, WireImportRow } from "@hoatieu/contract";
import type { Language } from "@hoatieu/core";
import { writeRefusals } from "@hoatieu/exchange";
import type { DryRunRow, Job, Store } from "@hoatieu/store";
import { filledLine } from "./filled-line.ts";
import { wireProblem } from "./http/errors.ts";
import type { ImportService } from "./imports/import-service.ts";
import { accessOf } from "./people/access.ts";
import type { Actor } from "./permission.ts";
import type { Steward } from "./steward.ts";
import { unknownIndicator, unknownTerritory } from "./views/ask.ts";

/** Reads what is open to everybody, and has no account: nothing of his own that is closed to others. */
const EVERY_READER: Actor = { id: "", name: "", roles: [{ role: "viewer" }], mode: "person" };

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

/** What changes the store, by the store itself. */
export function storeSteward(store: Store, imports: ImportService, today: () => string): Steward {
  return {
    imports: {
      begin: async (bytes, upload) => wireJob(await imports.begin(bytes, upload, store), upload.language),
      list: async (language) => (await store.imports.list(JOBS_LISTED)).map((job) => wireJob(job, language)),
      job: async (id, language) => wireJob(await store.imports.job(id), language),
      rows: async (id, { effect, offset, limit }, language) => {
        await store.imports.job(id);
        const page = await store.imports.page(id, effect, offset, limit);
        return { rows: page.rows.map((row) => wireRow(row, language)), total: page.total };
      },
      commit: async (id, who, language) => wireJob(await imports.commit(id, { who, store }), language),
      cancel: async (id, _who, language) => wireJob(await imports.cancel(id), language),
      undo: async (id, who, language) => wireJob(await imports.undo(id, who, store), language),
      watch: (id, changed) => imports.watch(id, changed),
      refused: async function* (id) {
        yield* writeRefusals(await store.imports.refusals(id));
      },
    },
    setPillarWeight: async (indicator, pillar, weight, who) => {
      const { indicators } = await store.reference();
      if (!indicators.has(indicator)) throw unknownIndicator(indicator, indicators.keys());
      return store.setPillarWeight({ indicator, pillar, weight, setBy: who }, today());
    },
    fillTargetListLine: async (line) =>
      store.fillTargetListLine(filledLine(line, await store.reference(), today()), line.who, today()),
    scenarios: {
      list: (territory) => store.scenarios.list(territory),
      get: (id) => store.scenarios.get(id),
      create: async (scenario, who) => {
        const { territories } = await store.reference();
        if (!territories.has(scenario.territory)) throw unknownTerritory(scenario.territory, territories.keys());
        return store.scenarios.create(scenario, who, today());
      },
      addVersion: (id, expected, version, who) => store.scenarios.addVersion(id, expected, version, who, today()),
    },
    forecasts: {
      archive: (forecasts, who) => store.forecasts.archive(forecasts, who, today()),
      list: (territory, asOf) => store.forecasts.list(territory, asOf),
    },
    causes: {
      list: (territories) => store.causes.list(territories),
      get: (id) => store.causes.get(id),
      create: (territory, content, person) => store.causes.create(territory, content, person, today()),
      save: (id, expected, content, why, person) => store.causes.save(id, expected, content, why, person, today()),
      withdraw: (id, expected, why, person) => store.causes.withdraw(id, expected, why, person, today()),
    },
    briefs: store.briefs,
    openEyes: () => {
      const record = store.as(accessOf(EVERY_READER));
      return { record, steward: storeSteward(record, imports, today) };
    },
    tasks: store.tasks,
    saves: () => store.saves(),
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
