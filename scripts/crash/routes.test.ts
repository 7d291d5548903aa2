import { expect, it } from "vitest";
import { KINDS } from "./kinds.ts";
import { contractWrites, forgotten } from "./routes.ts";

it("every writing route of the contract is killed in the middle, or says why not", () => {
  expect(contractWrites.length).toBeGreaterThan(30);
  // Routes that take files in are described by the product alone: the run itself asks it for them.
  expect(forgotten(contractWrites, KINDS).filter((line) => line.startsWith("no kind"))).toEqual([]);
});

it("a route that no kind exercises, and a kind of a route that is none, are told", () => {
  const kinds = [{ routes: ["POST /api/a", "POST /api/gone", "command hoatieu backup"] }];
  expect(forgotten(["POST /api/a", "PUT /api/b", "PUT /api/c"], kinds, { "PUT /api/c": "reads only" })).toEqual([
    "no kind of write: PUT /api/b",
    "no such route: POST /api/gone",
  ]);
});
