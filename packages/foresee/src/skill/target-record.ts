import { type Figure, type Panel, type Period, select } from "@hoatieu/core";

/** How official targets of growth turned out, over every territory and year with both on record. */
export interface TargetRecord {
  readonly n: number;
  readonly met: number;
  /** Mean distance between the target's lower bound and the outcome, in points. */
  readonly absoluteError: number;
}

/** Outcomes count as the skill table counts them: results without a note, the newest print of the best status. */
function outcomes(panel: Panel, indicator: string): ReadonlyMap<string, number> {
  const groups = new Map<string, Figure[]>();
  for (const f of panel.figures) {
    const result = ["estimate", "preliminary", "revised", "final"].includes(f.status);
    if (f.indicator !== indicator || f.measure !== "yoy_pct" || f.note !== "" || !result) continue;
    const key = keyOf(f.territory, f.period);
    const group = groups.get(key);
    if (group) group.push(f);
    else groups.set(key, [f]);
  }
  return new Map(
    [...groups].flatMap(([key, list]) => {
      const shown = select(list)?.figure;
      return shown ? [[key, shown.value] as const] : [];
    }),
  );
}

const keyOf = (territory: string, period: Period) => `${territory}|${period.text}`;

/** The earliest known target of each territory and year against its outcome. @param leaveOut territories not counted */
export function targetRecord(panel: Panel, indicator: string, leaveOut: ReadonlySet<string>): TargetRecord | undefined {
  const known = outcomes(panel, indicator);
  const first = new Map<string, { readonly knownOn: string; readonly low: number }>();
  for (const t of panel.targets) {
    if (t.indicator !== indicator || t.measure !== "yoy_pct" || t.period.kind !== "year") continue;
    if (leaveOut.has(t.territory)) continue;
    const key = keyOf(t.territory, t.period);
    const earlier = first.get(key);
    if (!earlier || t.knownOn < earlier.knownOn) first.set(key, t);
  }
  const pairs = [...first].flatMap(([key, target]) => {
    const outcome = known.get(key);
    return outcome === undefined ? [] : [{ target: target.low, outcome }];
  });
  if (pairs.length === 0) return undefined;
  return {
    n: pairs.length,
    met: pairs.filter((p) => p.outcome >= p.target).length,
    absoluteError: pairs.reduce((sum, p) => sum + Math.abs(p.outcome - p.target), 0) / pairs.length,
  };
}
