import type { WirePedigree, WirePedigreeEntry, WireSource } from "@hoatieu/contract";
import { contradicts, type Figure, type Reference, type Snapshot, type Source, select, series } from "@hoatieu/core";
import type { Provider } from "../provider.ts";
import { wire, wireFigure } from "../wire.ts";

function sourceOf(reference: Reference, code: string): WireSource {
  const source: Source = reference.sources.get(code) ?? {
    code,
    title: code,
    url: "",
    published: "",
    knownOn: undefined,
  };
  return wire(source);
}

/** Every other vintage of the figure's indicator, period, measure and scope, known by the day, best first. */
function entryOf(snapshot: Snapshot, figure: Figure): WirePedigreeEntry {
  const same = series(snapshot, figure).filter(
    (f) => f.period === figure.period && f.scope === figure.scope && f.unit === figure.unit,
  );
  const chosen = select(same);
  const ranked = chosen ? [chosen.figure, ...chosen.others] : [];
  const superseded = new Set(chosen ? chosen.others.filter((f) => !chosen.contesting.includes(f)) : []);
  return {
    figure: wireFigure(figure),
    source: sourceOf(snapshot.reference, figure.source),
    vintages: ranked
      .filter((f) => f.id !== figure.id)
      .map((f) => ({
        figure: wireFigure(f),
        source: sourceOf(snapshot.reference, f.source),
        differs: contradicts(f, figure),
        superseded: superseded.has(f),
      })),
  };
}

/** Figures and targets behind an answer. Figures of other territories (peers) come without vintages of their own. */
export async function pedigreeView(
  provider: Provider,
  snapshot: Snapshot,
  figureIds: readonly string[],
  targetIds: readonly string[],
): Promise<WirePedigree> {
  const figures = (await provider.figures(figureIds)).filter((f) => f.knownOn <= snapshot.asOf);
  const order = new Map(figureIds.map((id, index) => [id, index]));
  const sorted = [...figures].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  return {
    figures: sorted.map((f) => entryOf(snapshot, f)),
    targets: targetIds.flatMap((id) => wire(snapshot.targets.find((t) => t.id === id)) ?? []),
  };
}
