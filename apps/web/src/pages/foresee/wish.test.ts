import { expect, test } from "vitest";
import { BLANK, lockAt, readLocks, searchOf, typedTarget, wishFrom, withLock, writeLocks } from "./wish.ts";
import { edited, started, undone } from "./wish-history.ts";

const year = [1, 2, 3, 4] as const;

test("an address read and written again holds the same wish", () => {
  const wish = {
    target: "12.35",
    locks: [
      { node: "grdp.agriculture", quarters: year, growth: 4.15 },
      { node: "grdp", quarters: [4] as const, growth: -1.5 },
    ],
    ceilings: true,
  };
  expect(searchOf(wish).locks).toBe("agriculture*1234*4.15_grdp*4*-1.5");
  expect(wishFrom(searchOf(wish))).toEqual(wish);
});

test("what no cell of the table answers to is dropped", () => {
  expect(readLocks("piracy*1*3_services*5*3_services*4*_services*4*900_services*4*9")).toEqual([
    { node: "grdp.services", quarters: [4], growth: 9 },
  ]);
  expect(writeLocks([])).toBe("");
});

test("a number is a typed target, an id is not", () => {
  expect(typedTarget("12.35")).toBe(12.35);
  expect(typedTarget("-3")).toBe(-3);
  expect(typedTarget("hai-phong-2025|grdp|2025")).toBeUndefined();
});

test("a lock is set, changed in its place, and let go of", () => {
  const services = { node: "grdp.services", quarters: [4] as const };
  const one = withLock(withLock(BLANK, services, 9), { node: "grdp", quarters: [3] }, 12);
  const changed = withLock(one, services, 10);
  expect(changed.locks.map((l) => l.growth)).toEqual([10, 12]);
  expect(lockAt(withLock(changed, services, undefined), "grdp.services", [4])).toBeUndefined();
});

test("undo goes back edit by edit; the letters of one cell are one edit", () => {
  const cell = { node: "grdp.services", quarters: [4] as const };
  let history = started(BLANK);
  for (const growth of [1, 12, 12.5]) history = edited(history, withLock(history.now, cell, growth), "services 4");
  history = edited(history, { ...history.now, target: "13" }, "target");
  history = undone(history);
  expect(history.now.target).toBeUndefined();
  expect(history.now.locks[0]?.growth).toBe(12.5);
  history = undone(history);
  expect(history.now).toEqual(BLANK);
  expect(undone(history)).toBe(history);
});
