import type { LineHistoryState } from "./line-history.ts";
import { type Shape, text } from "./shape.ts";
import { textWidth } from "./text-width.ts";

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Wish {
  readonly x: number;
  readonly content: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly struck: boolean;
  readonly paint: "ink" | "ink-3" | "sea";
  /** Baselines to try, best first. */
  readonly baselines: readonly number[];
}

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function boxOf(wish: Wish, baseline: number): Box {
  const half = textWidth(wish.content, wish.size) / 2 + 3;
  return { left: wish.x - half, right: wish.x + half, top: baseline - wish.size, bottom: baseline + 3 };
}

function wishesOf(state: LineHistoryState, x: (m: number) => number, y: (v: number) => number): readonly Wish[] {
  const last = state.marks.length - 1;
  const values = state.marks.map((mark, index): Wish | undefined => {
    if (mark.value === undefined) return undefined;
    const [at, before, after] = [mark.value, state.marks[index - 1]?.value, state.marks[index + 1]?.value];
    const valley = (before ?? at) > at && (after ?? at) >= at;
    const [above, below] = [y(at) - 10, y(at) + 20];
    return {
      x: x(mark.x),
      content: mark.shown,
      size: index === last ? 14 : 12.5,
      weight: 600,
      struck: false,
      paint: "ink",
      baselines: valley ? [below, above, below + 14, above - 14] : [above, below, above - 14, below + 14],
    };
  });
  const struck = state.marks.flatMap((mark) =>
    mark.vintages.map(
      (v): Wish => ({
        x: x(mark.x),
        content: v.shown,
        size: 11.5,
        weight: 400,
        struck: true,
        paint: "ink-3",
        baselines: [y(v.value) + 18, y(v.value) - 9, y(v.value) + 32, y(v.value) - 23],
      }),
    ),
  );
  const plan = state.plans.at(-1);
  const planWish: readonly Wish[] = plan
    ? [
        {
          x: x(plan.x),
          content: `${state.planWord} ${plan.shown}`,
          size: 11.5,
          weight: 400,
          struck: false,
          paint: "sea",
          baselines: [y(plan.high) - 8, y(plan.high) - 24, y(plan.low) + 17, y(plan.low) + 32],
        },
      ]
    : [];
  const ordered = values.filter((wish) => wish !== undefined);
  return [...ordered.slice(-1), ...planWish, ...ordered.slice(0, -1).reverse(), ...struck];
}

/**
 * Labels beside what they name. The newest has first choice of place; one that would cover another, a plan's band or a
 * point is moved, and left out where no place is free (the table has every value).
 */
export function placeLabels(
  state: LineHistoryState,
  x: (month: number) => number,
  y: (value: number) => number,
  obstacles: readonly Box[],
): readonly Shape[] {
  const taken: Box[] = [...obstacles];
  return wishesOf(state, x, y).flatMap((wish): readonly Shape[] => {
    const half = textWidth(wish.content, wish.size) / 2;
    const held = { ...wish, x: Math.min(wish.x, state.width - half - 2) };
    const baseline = held.baselines.find((b) => b > 10 && !taken.some((box) => overlaps(box, boxOf(held, b))));
    if (baseline === undefined) return [];
    taken.push(boxOf(held, baseline));
    const { size, weight, struck } = held;
    return [text(held.x, baseline, held.content, { size, weight, struck, anchor: "middle" }, { fill: held.paint })];
  });
}
