import { makeFigure, period } from "@hoatieu/core";
import { describe, expect, it } from "vitest";
import { USUAL_SHARES } from "../outlook/quarters.ts";
import { rate } from "../outlook/testing-process.ts";
import { type GrowthPanel, growthCases, growthPanel } from "./growth-cases.ts";
import { processWithout, skillTable, tellYear } from "./growth-skill.ts";

const FIRST: Readonly<Record<number, readonly number[]>> = {
  2021: [5.1, 7.4, 3.2, 9.0],
  2022: [8.8, 10.1, 6.5, 12.3],
  2023: [4.0, 9.7, 7.7, 11.2],
};
const YEAR: Readonly<Record<number, readonly number[]>> = {
  2021: [6.0, 6.9, 4.4, 8.1],
  2022: [8.4, 11.3, 7.9, 11.0],
  2023: [5.2, 8.8, 8.6, 12.5],
};
const CODES = ["a", "b", "c", "d"];

/** @param change the record's year rates of one year, as if they had come otherwise */
function panelWith(change: (year: number, value: number) => number): GrowthPanel {
  const lists = (kind: "record" | "prints") =>
    new Map(
      CODES.map((code, n) => [
        code,
        [2021, 2022, 2023].flatMap((year) => {
          const [first, whole] = [FIRST[year]?.[n] ?? Number.NaN, YEAR[year]?.[n] ?? Number.NaN];
          const q1 = rate(`${year}-Q1`, [1, 0, 0, 0], kind === "record" ? change(year, first) : first);
          return kind === "record" ? [q1, rate(`${year}`, USUAL_SHARES, change(year, whole))] : [q1];
        }),
      ]),
    );
  return { record: lists("record"), prints: lists("prints") };
}
const panel = panelWith((_, value) => value);

describe("leaving one year out", () => {
  const other = panelWith((year, value) => (year === 2022 ? value - 17 : value));

  it("nothing of the year told, but its first print, touches what is told of it", () => {
    const [one, changed] = [processWithout(panel, 2022), processWithout(other, 2022)];
    expect(changed).toEqual(one);
    const cases = growthCases(panel, "Q1").filter((c) => c.year === 2022);
    expect(cases.length).toBe(4);
    for (const told of cases) {
      const same = growthCases(other, "Q1").find((c) => c.year === 2022 && c.territory === told.territory);
      if (!same) throw new Error("no case");
      expect(same.outcome).toBeCloseTo(told.outcome - 17, 12);
      expect(tellYear(changed.process, other, same)).toEqual(tellYear(one.process, panel, told));
    }
  });

  it("other years do touch it", () => {
    expect(processWithout(other, 2021).process).not.toEqual(processWithout(panel, 2021).process);
  });

  it("later years of the territory's own are not used to tell a year", () => {
    const later = panelWith((year, value) => (year === 2023 ? value + 9 : value));
    const { process } = processWithout(panel, 2022);
    const [told] = growthCases(panel, "Q1").filter((c) => c.year === 2022);
    if (!told) throw new Error("no case");
    expect(tellYear(process, later, told)).toEqual(tellYear(process, panel, told));
  });
});

describe("the skill table", () => {
  const rows = skillTable(panel);
  it("has a row for each part of the year with cases", () => {
    expect(rows.map((r) => [r.horizon, r.n])).toEqual([["Q1", 12]]);
  });

  // regression-toy.py: numpy.polyfit over the other years, CRPS by quadrature of its definition (scipy 1.17).
  it("the regression is least squares over the other years", () => {
    expect(rows[0]?.regression.absoluteError).toBeCloseTo(0.8446837178111474, 10);
    expect(rows[0]?.regression.crps).toBeCloseTo(0.5664515094972776, 6);
  });

  it("repetition is off by the mean change from first quarter to year", () => {
    expect(rows[0]?.repetition.absoluteError).toBeCloseTo(1.0083333333333335, 12);
    expect(rows[0]?.repetition.crps).toBeCloseTo(1.0083333333333335, 12);
  });

  it("first prints all alike, or outcomes all on one line, give numbers still", () => {
    const lists = (of: (year: number, n: number) => number, whole: (year: number, n: number) => number) => ({
      record: new Map(CODES.map((c, n) => [c, [2021, 2022, 2023].map((y) => rate(`${y}`, USUAL_SHARES, whole(y, n)))])),
      prints: new Map(CODES.map((c, n) => [c, [2021, 2022, 2023].map((y) => rate(`${y}-Q1`, [1, 0, 0, 0], of(y, n)))])),
    });
    const alike = skillTable(
      lists(
        () => 7,
        (y, n) => y - 2015 + n,
      ),
    )[0];
    // Outcomes are 6 to 9, 7 to 10 and 8 to 11; the mean of the other two years is 9, 8.5 and 8.
    // |6..9 - 9|: 6; |7..10 - 8.5|: 4; |8..11 - 8|: 6; sixteen over twelve.
    expect(alike?.regression.absoluteError).toBeCloseTo(16 / 12, 10);
    expect(Number.isFinite(alike?.regression.crps)).toBe(true);
    const exact = skillTable(
      lists(
        (y, n) => y - 2020 + 2 * n,
        (y, n) => 2 * (y - 2020 + 2 * n),
      ),
    )[0];
    expect(exact?.regression.absoluteError).toBeCloseTo(0, 10);
    expect(exact?.regression.crps).toBeCloseTo(0, 8);
  });

  it("a panel without cases has no rows", () => {
    expect(skillTable({ record: new Map(), prints: new Map() })).toEqual([]);
  });
});

describe("the panel of growth", () => {
  const figure = (text: string, printed: string, released: string, over: { note?: string; territory?: string } = {}) =>
    makeFigure(
      {
        indicator: "grdp",
        territory: "a",
        period: period(text),
        measure: "yoy_pct",
        printed,
        unit: "%",
        note: "",
        status: "estimate",
        released,
        source: "s",
        ...over,
      },
      "2026-11-23",
    );
  const figures = [
    figure("2024-Q1", "7.0", "2024-03-29"),
    figure("2024-Q1", "7.4", "2024-07-01"),
    figure("2024", "8.1", "2024-12-30"),
    figure("2024", "8.3", "2025-04-01"),
    figure("2024-M1-6", "99", "2024-07-01", { note: "first estimate" }),
    figure("2024-Q1", "5.0", "2024-03-29", { territory: "viet-nam" }),
  ];
  const found = growthPanel(figures, new Set(["viet-nam"]));

  it("tells a year from the first print, against the outcome as it stands", () => {
    const [only, ...more] = growthCases(found, "Q1");
    expect(more).toEqual([]);
    expect(only).toMatchObject({ territory: "a", year: 2024, outcome: 8.3 });
    expect(only?.soFar.value).toBe(7);
  });

  it("leaves out noted figures and the nation", () => {
    expect([...found.record.keys()]).toEqual(["a"]);
    expect(growthCases(found, "M1-6")).toEqual([]);
  });
});
