import type { Paint } from "./shape.ts";

/** A label that stands at the right end of what it names. */
export interface EndLabel {
  /** Height of what it names. */
  readonly y: number;
  readonly content: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly fill: Paint;
  /** One that finds no room near its place is left out instead of moved. */
  readonly loose: boolean;
}

export interface PlacedLabel extends EndLabel {
  readonly baseline: number;
}

const LEADING = 1.25;
/** A loose label is left out when another stands nearer than this, in pixels beyond touching. */
const NEAR = 1;

/**
 * Labels one above another at the right of a chart, none covering another: the firm ones are moved apart about their
 * common middle, the loose ones kept only where there is room.
 * @param top @param bottom the room for the labels' middles
 */
export function stackLabels(labels: readonly EndLabel[], top: number, bottom: number): readonly PlacedLabel[] {
  const firm = labels.filter((l) => !l.loose).sort((a, b) => a.y - b.y);
  const middles = firm.map((l) => l.y);
  const room = (i: number) => (((firm[i]?.size ?? 0) + (firm[i + 1]?.size ?? 0)) / 2) * LEADING;
  // A few sweeps settle the handful of labels a chart has.
  for (let sweep = 0; sweep < 12; sweep += 1)
    for (let i = 0; i + 1 < middles.length; i += 1) {
      const [upper = 0, lower = 0] = [middles[i], middles[i + 1]];
      const short = room(i) - (lower - upper);
      if (short <= 0) continue;
      middles[i] = Math.max(top, upper - short / 2);
      middles[i + 1] = Math.min(bottom, lower + short / 2);
    }
  const placed = firm.map((l, i): PlacedLabel => ({ ...l, baseline: (middles[i] ?? l.y) + l.size * 0.35 }));
  for (const label of labels.filter((l) => l.loose)) {
    const clear = placed.every(
      (p) => Math.abs(p.baseline - p.size * 0.35 - label.y) > ((p.size + label.size) / 2) * LEADING + NEAR,
    );
    if (clear && label.y >= top && label.y <= bottom) placed.push({ ...label, baseline: label.y + label.size * 0.35 });
  }
  return placed;
}
