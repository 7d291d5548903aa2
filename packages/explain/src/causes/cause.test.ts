import { describe, expect, it } from "vitest";
import {
  type Cause,
  type CauseContent,
  type CauseVersion,
  causeAsOf,
  refuseCause,
  refuseCauseChange,
  tidyCause,
} from "./cause.ts";

const content = (over: Partial<CauseContent> = {}): CauseContent => ({
  kind: "objective",
  text: "Thương mại thế giới giảm",
  indicator: "budget.revenue.import-export",
  period: "2023-M1-11",
  figures: ["f1"],
  evidence: [],
  department: "",
  ...over,
});
const version = (over: Partial<CauseVersion> = {}): CauseVersion => ({
  ...content(),
  number: 1,
  withdrawn: false,
  why: "",
  day: "2023-12-04",
  who: "Lan",
  at: "2023-12-04T03:00:00.000Z",
  ...over,
});
const cause = (...versions: readonly CauseVersion[]): Cause => ({ id: "c1", territory: "hai-phong", versions });
const codes = (over: Partial<CauseContent>) => refuseCause(content(over)).map((p) => p.code);

describe("a cause", () => {
  it("that is called objective or subjective rests on something; an open one may wait", () => {
    expect(codes({})).toEqual([]);
    expect(codes({ figures: [] })).toEqual(["cause-without-evidence"]);
    expect(codes({ kind: "subjective", figures: [] })).toEqual(["cause-without-evidence"]);
    expect(codes({ kind: "untyped", figures: [] })).toEqual([]);
    expect(codes({ figures: [], evidence: [{ text: "Báo cáo 12/BC", source: "" }] })).toEqual([]);
  });

  it("needs words that can be kept, and a period", () => {
    expect(codes({ text: "" })).toEqual(["cause-without-text"]);
    expect(codes({ text: "a\u0000b" })).toEqual(["text-unreadable"]);
    expect(codes({ text: "x".repeat(4001) })).toEqual(["text-too-long"]);
    expect(codes({ period: "2023-13" })).toEqual(["unknown-period"]);
  });

  it("is tidied: texts trimmed, empty evidence and second figures left out", () => {
    const tidy = tidyCause(content({ text: " a ", figures: ["f", "f"], evidence: [{ text: " ", source: "" }] }));
    expect(tidy).toMatchObject({ text: "a", figures: ["f"], evidence: [] });
  });

  it("is changed over its newest version only, with a reason, and never after it was withdrawn", () => {
    expect(refuseCauseChange(cause(version()), 1, "số mới")).toBeUndefined();
    expect(refuseCauseChange(cause(version()), 1, " ")?.code).toBe("cause-without-reason");
    expect(refuseCauseChange(cause(version(), version({ number: 2 })), 1, "số mới")?.code).toBe("cause-changed");
    expect(refuseCauseChange(cause(version({ withdrawn: true })), 1, "số mới")?.code).toBe("cause-withdrawn");
  });

  it("is as it was known on a day", () => {
    const both = cause(version(), version({ number: 2, day: "2024-01-10", kind: "subjective" }));
    expect(causeAsOf(both, "2023-12-03")).toBeUndefined();
    expect(causeAsOf(both, "2023-12-31")?.versions.map((v) => v.kind)).toEqual(["objective"]);
    expect(causeAsOf(both, "2024-01-10")?.versions.map((v) => v.kind)).toEqual(["objective", "subjective"]);
  });
});
