import type { WireFollowed } from "@hoatieu/contract";
import { expect, test } from "vitest";
import { byChain, filterDirectives } from "./directive-filter.ts";

// Three of the reference province's documents: resolution 45-NQ/TW, its five-year review, the free-trade-zone scheme.
const followed = (id: string, title: string, issued: string, parent?: string): WireFollowed => ({
  directive: {
    id,
    number: "",
    kind: "task",
    title: { vi: title, en: "" },
    issuingBody: "Thành ủy",
    issued,
    knownFrom: issued,
    responsibleBody: "",
    territory: "hai-phong",
    recordedStatus: "",
    outcome: "",
    outcomeKnownOn: issued,
    sourceUrl: "",
    ...(parent === undefined ? {} : { parent }),
  },
  state: "in-time",
  evidence: false,
  done: false,
});

const ALL = [
  followed("ftz-scheme", "Đề án Khu thương mại tự do", "2023-12-04", "nq45"),
  followed("nq45", "Nghị quyết 45-NQ/TW", "2019-01-24"),
  followed("nq45-review5", "Sơ kết 5 năm Nghị quyết 45-NQ/TW", "2023-12-04", "nq45"),
];

test("documents stand under what they come from", () => {
  expect(byChain(ALL, ALL).map(({ item, depth }) => [item.directive.id, depth])).toEqual([
    ["nq45", 0],
    ["ftz-scheme", 1],
    ["nq45-review5", 1],
  ]);
});

test("a filtered task keeps the documents above it", () => {
  const found = filterDirectives(ALL, { q: "khu thuong mai" });
  expect(found.map((i) => i.directive.id)).toEqual(["ftz-scheme"]);
  expect(byChain(found, ALL).map(({ item }) => item.directive.id)).toEqual(["nq45", "ftz-scheme"]);
});
