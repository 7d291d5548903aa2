import { expect, it } from "vitest";
import { recentValues } from "./recent.ts";

it("what was asked for longest ago goes first, and asking again drops nothing", () => {
  const values = recentValues<number>(2);
  values.set("a", 1);
  values.set("b", 2);
  expect([values.get("a"), values.get("a")]).toEqual([1, 1]);
  values.set("c", 3);
  expect([values.get("a"), values.get("b"), values.get("c")]).toEqual([1, undefined, 3]);
});
