import type { Day, Missing, Panel, Reference, Snapshot } from "@hoatieu/core";
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

/** After every day: a panel of it holds whatever is on record. */
const EVER: Day = "9999-12-31";

/**
 * Everything on record about the panel's indicators, read once for each edition of the data: who sees other figures, or
 * another version, has another reference.
 */
const panels = new WeakMap<Reference, Promise<Panel>>();

/** The panel as known on a day, from memory: a look at another day asks the database nothing. */
async function panelAt(provider: Provider, asOf: Day): Promise<Panel> {
  const reference = await provider.reference();
  const reading = panels.get(reference) ?? provider.panel({ indicators: PANEL_INDICATORS, asOf: EVER });
  panels.set(reference, reading);
  // A reading that failed is not kept.
  reading.catch(() => panels.delete(reference));
  const { indicators, figures, targets } = await reading;
  const known = <T extends { readonly knownOn: Day }>(list: readonly T[]) =>
    list.filter((item) => item.knownOn <= asOf);
  return { indicators, asOf, figures: known(figures), targets: known(targets) };
}

async function modelOf(provider: Provider, year: number, asOf: Day): Promise<GrowthModel> {
  const [panel, reference] = await Promise.all([panelAt(provider, modelDay(year, asOf)), provider.reference()]);
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
  const { figures } = await panelAt(provider, asOf);
  const total = figures.filter((f) => f.indicator === TOTAL && f.measure === "yoy_pct");
  return growthPanel(total, await notProvinces(provider));
}
