import { z } from "zod";
import { brief } from "./brief.ts";
import { budgetRoutes } from "./budget.ts";
import { explainRoutes } from "./explain.ts";
import {
  archivedForecast,
  foreseePage,
  foreseeRecord,
  scenario,
  scenarioSummary,
  scenarioWish,
  skill,
} from "./foresee.ts";
import { frozenBriefRoutes } from "./frozen-briefs.ts";
import { auditEntry, auditVerdict, importJob, importRows } from "./imports.ts";
import { nowcast } from "./nowcast.ts";
import { peopleRoutes } from "./people.ts";
import { projectRoutes } from "./projects.ts";
import { followUp, indicator, indicatorSetItem, namedIndicator, pedigree, source } from "./reference.ts";
import { get, send } from "./route.ts";
import { check } from "./scorecard.ts";
import { seriesForecast } from "./series-forecast.ts";
import { taskRoutes } from "./task-routes.ts";
import { bridge, frame, indicatorPage, measurePage, releaseDates, searchHit } from "./views.ts";

const language = z.enum(["vi", "en"]).default("vi");
const asof = z.string().optional().describe("As known on: YYYY-MM-DD; default today");
const period = z.string().describe("2023, 2023-Q1, 2023-M1-9, 2023-09, 2021-2025 or SDMX notation");
const territoryParams = z.object({ territory: z.string() });
const view = z.object({ period, asof, lang: language });
const importParams = z.object({ id: z.string() });
const scenarioParams = z.object({ territory: z.string(), id: z.string() });
const none = z.object({});

/** Every JSON route of the product. Files (Word, CSV, XLSX, refused rows) and event streams are in `fileRoutes`. */
export const routes = {
  frame: get("/api/frame", "Territories, today and the data version", none, none, frame),
  releaseDates: get(
    "/api/:territory/release-dates",
    "Release dates and periods on record",
    territoryParams,
    z.object({ asof }),
    releaseDates,
  ),
  bridge: get("/api/:territory/bridge", "The overview of a period", territoryParams, view, bridge),
  measure: get("/api/:territory/measure", "The scorecard and everything beside it", territoryParams, view, measurePage),
  indicator: get(
    "/api/:territory/indicators/:indicator",
    "One indicator: history, plans, peers, checks",
    z.object({ territory: z.string(), indicator: z.string() }),
    view,
    indicatorPage,
  ),
  checks: get("/api/:territory/checks", "Consistency checks of a period", territoryParams, view, z.array(check)),
  directives: get(
    "/api/:territory/directives",
    "Directives with their state on the date",
    territoryParams,
    z.object({ asof }),
    followUp,
  ),
  brief: get("/api/:territory/brief", "The conference brief as a document tree", territoryParams, view, brief),
  pedigree: get(
    "/api/:territory/pedigree",
    "Figures and targets behind a value, with sources and all vintages",
    territoryParams,
    z.object({
      asof,
      figures: z.string().default("").describe("Figure ids, comma separated"),
      targets: z.string().default("").describe("Target ids, separated by ~"),
    }),
    pedigree,
  ),
  search: get(
    "/api/search",
    "Search without diacritics",
    none,
    z.object({ q: z.string(), territory: z.string().optional() }),
    z.array(searchHit),
  ),
  indicators: get(
    "/api/indicators",
    "Indicators without their definitions, for naming and sorting",
    none,
    none,
    z.array(namedIndicator),
  ),
  catalogue: get("/api/catalogue", "The catalogue of indicators", none, none, z.array(indicator)),
  indicatorSets: get("/api/indicator-sets", "Official indicator sets", none, none, z.array(indicatorSetItem)),
  sources: get("/api/sources", "Sources", none, none, z.array(source)),
  imports: get("/api/imports", "Imports, newest first", none, z.object({ lang: language }), z.array(importJob)),
  importJob: get("/api/imports/:id", "One import", importParams, z.object({ lang: language }), importJob),
  importRows: get(
    "/api/imports/:id/rows",
    "Rows of a dry run",
    importParams,
    z.object({
      lang: language,
      effect: z.enum(["new", "changed", "same", "refused"]).optional(),
      offset: z.coerce.number().int().min(0).default(0),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    importRows,
  ),
  commitImport: send(
    "POST",
    "/api/imports/:id/commit",
    "Commit a dry run in one transaction",
    importParams,
    none,
    importJob,
  ),
  cancelImport: send("POST", "/api/imports/:id/cancel", "Cancel or discard an import", importParams, none, importJob),
  undoImport: send("POST", "/api/imports/:id/undo", "Undo a committed import as one", importParams, none, importJob),
  setPillarWeight: send(
    "PUT",
    "/api/pillar-weights",
    "Set the share of an indicator that belongs to a pillar",
    none,
    z.object({
      indicator: z.string(),
      pillar: z.enum(["high-tech-industry", "seaport-logistics", "tourism-trade"]),
      weight: z.number().min(0).max(1),
    }),
    z.object({ version: z.number() }),
  ),
  fillTargetListLine: send(
    "POST",
    "/api/:territory/target-lists/:year/lines",
    "Fill in a target of the Council's list that no source names",
    z.object({ territory: z.string(), year: z.string() }),
    z.object({
      indicator: z.string(),
      name: z.string().min(3),
      comparison: z.enum(["at-least", "at-most", "range", "equal"]),
      low: z.string(),
      high: z.string().optional(),
      unit: z.string(),
      document: z.string().min(3),
      asOf: z.string(),
    }),
    z.object({ version: z.number() }),
  ),
  foresee: get(
    "/api/:territory/foresee",
    "The outlook of a year, its targets and the published scenario",
    territoryParams,
    view,
    foreseePage,
  ),
  foreseeRecord: get(
    "/api/:territory/foresee/record",
    "What would have been said each December and each quarter, against target, plain repetition and outcome",
    territoryParams,
    z.object({ asof, lang: language }),
    foreseeRecord,
  ),
  skill: get(
    "/api/skill",
    "Skill of the whole-year outlook over all territories, leaving one year out",
    none,
    z.object({ asof, lang: language }),
    skill,
  ),
  seriesForecast: get(
    "/api/:territory/indicators/:indicator/forecast",
    "Forecasts of one monthly or quarterly series by five methods, with their back-test; or why there are none",
    z.object({ territory: z.string(), indicator: z.string() }),
    z.object({ asof, lang: language }),
    seriesForecast,
  ),
  nowcast: get(
    "/api/:territory/nowcast",
    "Growth of the quarter under way from monthly indicators, and the news since an earlier day",
    territoryParams,
    z.object({
      asof,
      since: z.string().optional().describe("YYYY-MM-DD; default the day before the newest figure used"),
      lang: language,
    }),
    nowcast,
  ),
  scenarios: get(
    "/api/:territory/scenarios",
    "Growth scenarios on record",
    territoryParams,
    z.object({ lang: language }),
    z.array(scenarioSummary),
  ),
  scenario: get(
    "/api/:territory/scenarios/:id",
    "One scenario: its versions, what each moved, and what became of it by the day",
    scenarioParams,
    z.object({ asof, lang: language }),
    scenario,
  ),
  createScenario: send(
    "POST",
    "/api/:territory/scenarios",
    "Save a new scenario with its first version",
    territoryParams,
    scenarioWish.extend({
      year: z.number().int().min(1990).max(2100),
      title: z.string().min(1).max(300),
      issuer: z.string().max(300).default(""),
    }),
    z.object({ id: z.string(), number: z.number() }),
  ),
  addScenarioVersion: send(
    "POST",
    "/api/:territory/scenarios/:id/versions",
    "Save a further version; told when another came between",
    scenarioParams,
    scenarioWish.extend({ expected: z.number().int().min(1).describe("Number of the version it was made from") }),
    z.object({ id: z.string(), number: z.number() }),
  ),
  forecasts: get(
    "/api/:territory/forecasts",
    "Forecasts on record, with their scores once the figures arrived",
    territoryParams,
    z.object({ asof, lang: language }),
    z.array(archivedForecast),
  ),
  archiveForecast: send(
    "POST",
    "/api/:territory/forecasts",
    "Put the outlook of a year on record as it is known on a day",
    territoryParams,
    z.object({ year: z.number().int().min(1990).max(2100), asof: z.string() }),
    z.object({ archived: z.number() }),
  ),
  audit: get(
    "/api/audit",
    "The audit log, newest first",
    none,
    z.object({ before: z.coerce.number().int().optional() }),
    z.array(auditEntry),
  ),
  verifyAudit: send("POST", "/api/audit/verify", "Walk the audit chain", none, none, auditVerdict),
  ...budgetRoutes,
  ...explainRoutes,
  ...frozenBriefRoutes,
  ...peopleRoutes,
  ...projectRoutes,
  ...taskRoutes,
} as const;

export type Routes = typeof routes;
export type RouteName = keyof Routes;
