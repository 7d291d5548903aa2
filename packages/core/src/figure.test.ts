import { describe, expect, it } from "vitest";
import { effectiveStatus, type FigureColumns, makeFigure } from "./figure.ts";
import { period } from "./period.ts";
import { qualify } from "./qualifier.ts";
import { contradicts, select } from "./select.ts";

const COLLECTED = "2026-11-23";
const columns = (over: Partial<FigureColumns>): FigureColumns => ({
  indicator: "grdp",
  territory: "hai-phong",
  period: period("2024"),
  measure: "yoy_pct",
  printed: "10.55",
  unit: "%",
  note: "",
  status: "estimate",
  released: "2024-12-10",
  source: "a",
  ...over,
});
const figure = (over: Partial<FigureColumns> = {}) => makeFigure(columns(over), COLLECTED);

describe("a figure", () => {
  it("without release date counts from the day it was collected; a month from its last day", () => {
    expect(figure({ released: "" }).knownOn).toBe(COLLECTED);
    expect(figure({ released: "2024-12" }).knownOn).toBe("2024-12-31");
  });

  it("has one id for equal columns, another for any difference", () => {
    expect(figure().id).toBe(figure().id);
    const others = [
      figure({ printed: "10.550" }),
      figure({ source: "b" }),
      figure({ released: "" }),
      figure({ note: "about" }),
      figure({ status: "final" }),
    ];
    expect(new Set([figure().id, ...others.map((f) => f.id)]).size).toBe(6);
  });

  it("released before its period's last month is an expectation, inside it an estimate", () => {
    expect(effectiveStatus(figure({ released: "2024-11-30" }))).toBe("forecast");
    expect(effectiveStatus(figure({ released: "2024-12-01" }))).toBe("estimate");
    expect(effectiveStatus(figure({ released: "2024-06-30", status: "plan", measure: "plan" }))).toBe("plan");
  });
});

describe("which figure is shown", () => {
  it("dated before undated, then status, then the newest release", () => {
    const old = figure();
    const newer = figure({ printed: "11.01", released: "2025-01-06" });
    const undated = figure({ printed: "11.5", released: "", status: "final" });
    expect(select([old, undated, newer])?.figure).toBe(newer);
    expect(
      select([old, newer, figure({ printed: "11.1", status: "preliminary", released: "2024-12-20" })])?.figure.printed,
    ).toBe("11.1");
  });

  it("unverified only when nothing else is there", () => {
    const unverified = figure({ printed: "12", status: "unverified", released: "2025-02-01" });
    expect(select([unverified, figure()])?.figure.printed).toBe("10.55");
    expect(select([unverified])?.status).toBe("unverified");
  });

  it("a period-end estimate is superseded by a figure from after the period, not contested by it", () => {
    const chosen = select([figure(), figure({ printed: "11.01", released: "2025-01-06" })]);
    expect(chosen?.differing.map((f) => f.printed)).toEqual(["10.55"]);
    expect(chosen?.contesting).toEqual([]);
  });

  it("two values of equal standing contest each other (Hà Nam 2022: 10.35 and 10.39 from one source)", () => {
    const a = figure({ territory: "ha-nam", period: period("2022"), printed: "10.35", released: "2023-01-05" });
    const b = figure({ territory: "ha-nam", period: period("2022"), printed: "10.39", released: "2023-01-05" });
    expect(select([a, b])?.contesting).toHaveLength(1);
  });

  it("rounding and bounds are no contradiction", () => {
    expect(contradicts(figure({ printed: "11.2" }), figure({ printed: "11.22" }))).toBe(false);
    expect(contradicts(figure({ printed: "100000", note: "more than" }), figure({ printed: "100123" }))).toBe(false);
    expect(contradicts(figure({ printed: "11.04" }), figure({ printed: "11.20" }))).toBe(true);
  });
});

describe("a note", () => {
  it("is taken apart into scope, bound and remark", () => {
    expect(qualify("current prices, more than")).toEqual({ scope: "current prices", bound: "more-than", remark: "" });
    expect(qualify("constant 2010 prices, as printed")).toEqual({
      scope: "constant 2010 prices",
      bound: undefined,
      remark: "as printed",
    });
    expect(qualify("estimate at the 14th conference")).toEqual({
      scope: "",
      bound: undefined,
      remark: "estimate at the 14th conference",
    });
    expect(qualify("nearly; customs statistics by province").scope).toBe("customs statistics by province");
  });
});
