import { type Bilingual, period, snapshotOf } from "@hoatieu/core";
import { dataset, indicator, territory } from "@hoatieu/core/testing";
import { describe, expect, it } from "vitest";
import { type BriefPromise, outcomeBlocks, outcomesOf, type PromisedOutlook, promisesOf } from "./index.ts";

/**
 * Hải Phòng 2023 in print: growth set at 12.7 to 13 % (Council, 2022-12-07) and 10.34 % reached; domestic revenue set at
 * 42,500 bn VND, which the conference of 2023-12-04 gave as the estimate, and 43,466 known on 2024-02-29.
 */
const data = dataset(
  [
    indicator("grdp", { headline: 1, leading: "yoy_pct" }),
    indicator("budget.revenue.domestic", { headline: 2, leading: "level" }),
  ],
  [territory("hai-phong")],
  [
    { period: "2023", measure: "plan", unit: "%", printed: "12.7", status: "plan", released: "2022-12-07" },
    { period: "2023", measure: "yoy_pct", printed: "10.34", released: "2023-12-28" },
    {
      indicator: "budget.revenue.domestic",
      period: "2023",
      measure: "plan",
      printed: "42500",
      status: "plan",
      released: "2022-12-07",
    },
    { indicator: "budget.revenue.domestic", period: "2023", printed: "42500", released: "2023-12-04" },
    { indicator: "budget.revenue.domestic", period: "2023", printed: "43466", released: "2024-02-29" },
  ],
);
function at(day: string) {
  const snapshot = snapshotOf(data, "hai-phong", day);
  if (!snapshot) throw new Error("no snapshot");
  return snapshot;
}
const promises = promisesOf(at("2023-12-04"), period("2023"), {});
const name: Bilingual = { vi: "GRDP", en: "GRDP" };
const foreseen = (low80: number, high80: number): PromisedOutlook => ({
  ...{ kind: "outlook", indicator: "grdp", name, period: "2023" },
  ...{ median: (low80 + high80) / 2, low80, high80 },
});

describe("what a brief promises", () => {
  it("is the targets of years that are not over, and none once they are", () => {
    expect(promises.map((p) => [p.kind, "period" in p && p.period])).toEqual([
      ["target", "2023"],
      ["target", "2023"],
    ]);
    expect(promisesOf(at("2024-02-29"), period("2023"), {})).toEqual([]);
  });
});

describe("what became of it", () => {
  it("is the result and verdict of each target as known on the later day", () => {
    const of = (day: string) =>
      outcomesOf(promises, at(day), []).map(
        (o) => o.kind === "target" && [o.verdict, "value" in o.answer && o.answer.value],
      );
    expect(of("2023-12-04")).toEqual([
      ["cannot-say", false],
      ["met", 42500],
    ]);
    expect(of("2024-02-29")).toEqual([
      ["missed", 10.34],
      ["exceeded", 43466],
    ]);
  });

  it("holds the growth against the interval that was foreseen; without a figure it says so", () => {
    const place = (low: number, high: number, day = "2024-02-29") => {
      const [outcome] = outcomesOf([foreseen(low, high)], at(day), []);
      return outcome?.kind === "outlook" ? (outcome.place ?? outcome.answer.kind) : undefined;
    };
    expect([place(9, 11), place(11, 13), place(8, 10)]).toEqual(["inside", "below", "above"]);
    expect(place(9, 11, "2023-12-04")).toBe("missing");
  });

  it("says of a task that is no longer on record that it is not", () => {
    const task: BriefPromise = {
      kind: "task",
      origin: "register",
      id: "t",
      title: name,
      responsible: "Sở",
      due: "2023-12-31",
    };
    expect(outcomesOf([task], at("2024-02-29"), [])).toMatchObject([{ kind: "task", state: undefined }]);
  });

  it("stands as a table in both languages, and is nothing where nothing was promised", () => {
    const words = (language: "vi" | "en") =>
      JSON.stringify(
        outcomeBlocks(outcomesOf(promises, at("2024-02-29"), []), "2023-12-04", "2024-02-29", language),
      ).replaceAll("\u00a0", " ");
    for (const part of ["Đã nêu trong báo cáo ngày 04/12/2023", "Kết quả đến ngày 29/02/2024", "10,34 %", "không đạt"])
      expect(words("vi")).toContain(part);
    for (const part of ["Said in the brief of 4 Dec 2023", "43,466", "exceeded"]) expect(words("en")).toContain(part);
    expect(outcomeBlocks([], "2023-12-04", "2024-02-29", "vi")).toEqual([]);
  });
});
