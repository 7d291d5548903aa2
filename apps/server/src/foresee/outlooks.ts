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
import { type Recent, recentValues } from "../recent.ts";

const MODELS_KEPT = 24;
const OUTLOOKS_KEPT = 64;

interface Kept {
  readonly models: Recent<GrowthModel>;
  readonly outlooks: Recent<Outlook | Missing>;
}

/** Learning a year's law takes a quarter of a second, the nation's outlook a few: kept beside the provider they came from. */
const kept = new WeakMap<Provider, Kept>();

function keptOf(provider: Provider): Kept {
  const known = kept.get(provider);
  if (known) return known;
  const fresh: Kept = { models: recentValues(MODELS_KEPT), outlooks: recentValues(OUTLOOKS_KEPT) };
  kept.set(provider, fresh);
  return fresh;
}

async function modelAt(provider: Provider, year: number, asOf: Day, edition: string): Promise<GrowthModel> {
  const { models } = keptOf(provider);
  const day = modelDay(year, asOf);
  const key = `${edition}|${year}|${day}`;
  const known = models.get(key);
  if (known) return known;
  const [panel, reference] = await Promise.all([
    provider.panel({ indicators: PANEL_INDICATORS, asOf: day }),
    provider.reference(),
  ]);
  const model = growthModel(panel, reference.territories, year);
  models.set(key, model);
  return model;
}

export interface OutlookAt {
  readonly model: GrowthModel;
  readonly outlook: Outlook | Missing;
}

/** The outlook of a territory's year, as known on the snapshot's day. */
export async function outlookAt(provider: Provider, snapshot: Snapshot, year: number): Promise<OutlookAt> {
  const { outlooks } = keptOf(provider);
  // An hour of release changes what is seen without a new version.
  const edition = `${snapshot.version}|${await provider.edition()}`;
  const model = await modelAt(provider, year, snapshot.asOf, edition);
  const key = `${edition}|${snapshot.territory.code}|${snapshot.asOf}|${year}`;
  const outlook = outlooks.get(key) ?? outlookOf(snapshot, model, year);
  outlooks.set(key, outlook);
  return { model, outlook };
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
