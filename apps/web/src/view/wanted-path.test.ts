import { expect, it } from "vitest";
import { wantedPath } from "./wanted-path.ts";

it.each([
  ["#/hai-phong/bridge?period=2023", "/hai-phong/bridge?period=2023"],
  ["#//evil.example", "/"],
  ["#/\\evil.example", "/"],
  ["#/\t/evil.example", "/"],
  ["#/\n/evil.example", "/"],
  ["#https://evil.example", "/"],
  ["#javascript:alert(1)", "/"],
  ["", "/"],
])("after signing in %j leads to %s, never out of the product", (hash, path) => {
  expect(wantedPath(hash)).toBe(path);
});
