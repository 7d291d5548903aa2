import type { Day, Missing, Snapshot } from "@hoatieu/core";
import {
  type GrowthModel,
  type GrowthPanel,
  growthModel,
  growthPanel,
  modelDay,
  type Outlook,
  outlookOf,
  PANEL_INDICATORS,
  TOTAL,
} from "@hoatieu/foresee";
import type { Provider } from "../provider.ts";
import { recentValues } from "../recent.ts";

const MODELS_KEPT = 24;

/**
 * Laws by what they were learned from: the same figures give the same law, whoever sees them. Learning takes a quarter of a
 * second.
 */
const models = recentValues<GrowthModel>(MODELS_KEPT);

export interface OutlookAt {
  readonly model: GrowthModel;
  readonly outlook: Outlook | Missing;
}

/** Outlooks by the snapshot they were made on: who sees other figures has another snapshot, and so another outlook. */
const outlooks = new WeakMap<Snapshot, Map<number, OutlookAt>>();

async function modelOf(provider: Provider, year: number, asOf: Day): Promise<GrowthModel> {
  const [panel, reference] = await Promise.all([
    provider.panel({ indicators: PANEL_INDICATORS, asOf: modelDay(year, asOf) }),
    provider.reference(),
  ]);
  const key = [year, panel.asOf, ...panel.figures.map((f) => f.id)].join();
  const model = models.get(key) ?? growthModel(panel, reference.territories, year);
  models.set(key, model);
  return model;
}

/** The outlook of a territory's year, as known on the snapshot's day. */
export async function outlookAt(provider: Provider, snapshot: Snapshot, year: number): Promise<OutlookAt> {
  const years = outlooks.get(snapshot) ?? new Map<number, OutlookAt>();
  outlooks.set(snapshot, years);
  const known = years.get(year);
  if (known) return known;
  const model = await modelOf(provider, year, snapshot.asOf);
  const made = { model, outlook: outlookOf(snapshot, model, year) };
  years.set(year, made);
  return made;
}

/** Territories that are no province: the nation and its regions teach nothing about a single province. */
export async function notProvinces(provider: Provider): Promise<ReadonlySet<string>> {
  const { territories } = await provider.reference();
  return new Set([...territories.values()].filter((t) => t.level === "country").map((t) => t.code));
}

/** Growth of every territory but the nation, as first printed and as it stands. */
export async function growthPanelAt(provider: Provider, asOf: Day): Promise<GrowthPanel> {
  const panel = await provider.panel({ indicators: [TOTAL], asOf });
  return growthPanel(panel.figures, await notProvinces(provider));
}
