/** For tests of the replay: questions to the API over the reference data, and the values in its answers. */
import type {
  WireAnswer,
  WireBridge,
  WireBrief,
  WireCheck,
  WireFollowUp,
  WireIndicatorPage,
  WireMeasurePage,
  WireScorecardRow,
} from "@hoatieu/contract";
import { readFolder } from "@hoatieu/exchange";
import type { FastifyInstance } from "fastify";
import { expect } from "vitest";
import { memoryProvider } from "./folder-provider.ts";
import { REFERENCE_DATA } from "./product.ts";
import { get, testApp, testContext } from "./testing.ts";

export const CONFERENCE = "2023-12-04";
export const LATER = "2026-11-23";

/** The product over the reference data, of which every row is accepted. */
export async function replayApp(): Promise<FastifyInstance> {
  const { dataset, refusals } = await readFolder(REFERENCE_DATA);
  expect(refusals).toEqual([]);
  return testApp(testContext(memoryProvider(dataset)));
}

/** The pages of a period as known on a day; the product may be there only when one is asked for. */
export const pagesOf = (app: () => FastifyInstance, period: string, asof: string, territory = "hai-phong") => ({
  measure: () => get<WireMeasurePage>(app(), `/api/${territory}/measure?period=${period}&asof=${asof}`),
  bridge: () => get<WireBridge>(app(), `/api/${territory}/bridge?period=${period}&asof=${asof}`),
  brief: () => get<WireBrief>(app(), `/api/${territory}/brief?period=${period}&asof=${asof}`),
  checks: () => get<readonly WireCheck[]>(app(), `/api/${territory}/checks?period=${period}&asof=${asof}`),
  indicator: (code: string) =>
    get<WireIndicatorPage>(app(), `/api/${territory}/indicators/${code}?period=${period}&asof=${asof}`),
  directives: () => get<WireFollowUp>(app(), `/api/${territory}/directives?asof=${asof}`),
  row: async (code: string): Promise<WireScorecardRow> => {
    const page = await get<WireMeasurePage>(app(), `/api/${territory}/measure?period=${period}&asof=${asof}`);
    const row = page.scorecard.rows.find((r) => r.indicator === code);
    if (!row) throw new Error(`no row ${code}`);
    return row;
  },
});

export const value = (answer: WireAnswer | undefined) => (answer?.kind === "finding" ? answer.value : answer?.reason);
export const result = (row: WireScorecardRow) =>
  row.result.kind === "result" ? row.result.answer.value : row.result.reason;
