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
  /** Places to try, best first. */
  readonly places: readonly Spot[];
}

/** A place for a label: its baseline, and beside which side of the point it stands. */
interface Spot {
  readonly baseline: number;
  readonly side: "middle" | "left" | "right";
}

const BESIDE = 9;
const over = (baseline: number): Spot => ({ baseline, side: "middle" });
const beside = (y: number, side: "left" | "right"): Spot => ({ baseline: y + 4, side });

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function boxOf(wish: Wish, { baseline, side }: Spot, right: number): Box {
  const width = textWidth(wish.content, wish.size) + 4;
  const wanted = side === "middle" ? wish.x - width / 2 : side === "left" ? wish.x - BESIDE - width : wish.x + BESIDE;
  const left = side === "right" ? wanted : Math.min(wanted, right - width);
  return { left, right: left + width, top: baseline - wish.size, bottom: baseline + 3 };
}

function wishesOf(state: LineHistoryState, x: (m: number) => number, y: (v: number) => number): readonly Wish[] {
  const last = state.marks.length - 1;
  const values = state.marks.map((mark, index): Wish | undefined => {
    if (mark.value === undefined) return undefined;
    const [at, before, after] = [mark.value, state.marks[index - 1]?.value, state.marks[index + 1]?.value];
    const valley = (before ?? at) > at && (after ?? at) >= at;
    // On a slope the label stands on the side that the line leaves free.
    const slope = before === undefined || after === undefined ? 0 : Math.sign(after - at) + Math.sign(at - before);
    const free = Math.abs(slope) === 2 ? [beside(y(at) - 10, slope > 0 ? "left" : "right")] : [];
    const [above, below] = [y(at) - 10, y(at) + 20];
    return {
      x: x(mark.x),
      content: mark.shown,
      size: index === last ? 14 : 12.5,
      weight: 600,
      struck: false,
      paint: "ink",
      places: [
        ...free,
        ...(valley ? [over(below), over(above)] : [over(above), over(below)]),
        beside(y(at), "right"),
        beside(y(at), "left"),
        over(valley ? below + 14 : above - 14),
        over(valley ? above - 14 : below + 14),
      ],
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
        places: [
          beside(y(v.value), "right"),
          over(y(v.value) + 18),
          beside(y(v.value), "left"),
          over(y(v.value) - 9),
          over(y(v.value) + 32),
        ],
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
          places: [over(y(plan.high) - 8), over(y(plan.low) + 17), over(y(plan.high) - 24), over(y(plan.low) + 32)],
        },
      ]
    : [];
  const ordered = values.filter((wish) => wish !== undefined);
  return [...planWish, ...ordered.slice(-1), ...ordered.slice(0, -1).reverse(), ...struck];
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
  const right = state.width - 2;
  return wishesOf(state, x, y).flatMap((wish): readonly Shape[] => {
    const boxes = wish.places.map((spot) => boxOf(wish, spot, right));
    const box = boxes.find((b) => b.top > 0 && b.right <= right && !taken.some((other) => overlaps(other, b)));
    if (!box) return [];
    taken.push(box);
    const { size, weight, struck } = wish;
    const middle = (box.left + box.right) / 2;
    return [
      text(middle, box.bottom - 3, wish.content, { size, weight, struck, anchor: "middle" }, { fill: wish.paint }),
    ];
  });
}
