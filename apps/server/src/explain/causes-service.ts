import type { WireCause, WireCauseContent } from "@hoatieu/contract";
import { contains, type Day, family, ProblemError, parsePeriod, problem } from "@hoatieu/core";
import { type Cause, type CauseContent, causeAsOf, newestOf } from "@hoatieu/explain";
import type { Context } from "../context.ts";
import { type Actor, permit } from "../permission.ts";
import type { Provider } from "../provider.ts";
import type { Steward } from "../steward.ts";
import { periodAsked, unknownIndicator, unknownTerritory } from "../views/ask.ts";
import { wire } from "../wire.ts";

/** Where causes are read; a folder of files has none. */
export type KeptCauses = Pick<Steward["causes"], "list">;

export const keptCauses = (context: Pick<Context, "steward" | "record">): KeptCauses | undefined =>
  context.steward?.causes ?? context.record?.causes;

const person = (actor: Actor) => ({ who: actor.name, by: actor.id });

/** The department counts as well: a reporter speaks for his own. */
function mayType(actor: Actor, territory: string, department: string): void {
  permit(actor, "type-cause", { kind: "causes", territory, department: department === "" ? undefined : department });
}

/** Causes of the territory and of what it was made of or became, as known on the day; of periods inside one, if asked. */
export async function causesOf(
  provider: Provider,
  kept: KeptCauses | undefined,
  territory: string,
  asOf: Day,
  period: string | undefined,
): Promise<readonly Cause[]> {
  const { territories } = await provider.reference();
  if (!territories.has(territory)) throw unknownTerritory(territory, territories.keys());
  const whole = period === undefined ? undefined : periodAsked(period);
  if (!kept) return [];
  const members = family(territories, territory).map((t) => t.code);
  return (await kept.list(members)).flatMap((cause) => {
    const known = causeAsOf(cause, asOf);
    const of = known && parsePeriod(newestOf(known).period);
    return known && (!whole || (of && contains(whole, of))) ? [known] : [];
  });
}

/** What the catalogue and the record do not know is refused at its field. */
async function checked(provider: Provider, content: WireCauseContent): Promise<CauseContent> {
  const { indicators } = await provider.reference();
  if (!indicators.has(content.indicator)) throw unknownIndicator(content.indicator, indicators.keys());
  const found = new Set((await provider.figures(content.figures)).map((figure) => figure.id));
  const missing = content.figures.find((id) => !found.has(id));
  if (missing !== undefined)
    throw new ProblemError(problem("cause-figure-unknown", { id: missing }, { column: "figures" }));
  return { ...content, period: parsePeriod(content.period)?.text ?? content.period };
}

/** The cause, which must be one of the territory in the address. */
async function own(steward: Steward, territory: string, id: string): Promise<Cause> {
  const cause = await steward.causes.get(id);
  if (cause.territory !== territory) throw new ProblemError(problem("unknown-cause", { id }));
  return cause;
}

/** What changes causes needs a store. */
function stewardOf({ steward }: Context): Steward {
  if (!steward) throw new ProblemError(problem("read-only"));
  return steward;
}

export async function createCause(context: Context, territory: string, content: WireCauseContent): Promise<WireCause> {
  const { provider, actor } = context;
  mayType(actor, territory, content.department);
  const steward = stewardOf(context);
  const { territories } = await provider.reference();
  if (!territories.has(territory)) throw unknownTerritory(territory, territories.keys());
  return wire(await steward.causes.create(territory, await checked(provider, content), person(actor)));
}

export async function saveCause(
  context: Context,
  territory: string,
  id: string,
  asked: WireCauseContent & { readonly expected: number; readonly why: string },
): Promise<WireCause> {
  const { provider, actor } = context;
  const { expected, why, ...content } = asked;
  mayType(actor, territory, content.department);
  const steward = stewardOf(context);
  // Nobody takes over what another department states by naming his own.
  mayType(actor, territory, newestOf(await own(steward, territory, id)).department);
  return wire(await steward.causes.save(id, expected, await checked(provider, content), why, person(actor)));
}

export async function withdrawCause(
  context: Context,
  territory: string,
  id: string,
  { expected, why }: { readonly expected: number; readonly why: string },
): Promise<WireCause> {
  const { actor } = context;
  // Whose it is stands in the cause; who may not even read learns nothing of it.
  permit(actor, "read", { kind: "causes", territory });
  const steward = stewardOf(context);
  mayType(actor, territory, newestOf(await own(steward, territory, id)).department);
  return wire(await steward.causes.withdraw(id, expected, why, person(actor)));
}
