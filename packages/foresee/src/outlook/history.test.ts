import { dataset, type Given, indicator, snapshotFor, territory } from "@hoatieu/core/testing";
import { describe, expect, it } from "vitest";
import { growthHistory } from "./history.ts";
import { SECTORS, TOTAL } from "./nodes.ts";
import { USUAL_SHARES } from "./quarters.ts";

const NODES = [TOTAL, ...SECTORS];
const CITY = [
  territory("city", { validFrom: "2025-07-01" }),
  territory("port", { validTo: "2025-06-30", mergedInto: "city" }),
  territory("inland", { validTo: "2025-06-30", mergedInto: "city" }),
];

const rate = (place: string, node: string, when: string, printed: string, released: string): Given => ({
  indicator: node,
  territory: place,
  period: when,
  measure: "yoy_pct",
  printed,
  unit: "%",
  released,
});

/** Level 110 at 10 % is a base of 100; contributions are shares of 10, 50, 30, 10 % (or 40, 30, 20, 10 %) at 10 % growth each. */
function part(place: string, level: string, contributions: readonly string[]): readonly Given[] {
  return [
    {
      ...rate(place, TOTAL, "2025-M1-6", level, "2025-07-05"),
      measure: "level",
      unit: "bn VND",
      note: "constant 2010 prices",
    },
    rate(place, TOTAL, "2025-M1-6", "10", "2025-07-05"),
    ...SECTORS.flatMap((node, n): readonly Given[] => [
      rate(place, node, "2025-M1-6", "10", "2025-07-05"),
      {
        ...rate(place, node, "2025-M1-6", contributions[n] ?? "", "2025-07-05"),
        measure: "contribution_pp",
        unit: "pp",
      },
    ]),
  ];
}

const merged = snapshotFor(
  dataset(
    NODES.map((code) => indicator(code)),
    CITY,
    [
      ...part("port", "330", ["1.0", "5.0", "3.0", "1.0"]),
      ...part("inland", "110", ["4.0", "3.0", "2.0", "1.0"]),
      rate("port", TOTAL, "2024", "12", "2025-01-05"),
      rate("inland", TOTAL, "2024", "8", "2025-01-05"),
      rate("port", "grdp.agriculture", "2024", "0", "2025-01-05"),
      rate("inland", "grdp.agriculture", "2024", "7", "2025-01-05"),
      rate("port", TOTAL, "2023", "20", "2024-01-05"),
      rate("port", TOTAL, "2025-Q1", "11", "2025-04-05"),
      rate("inland", TOTAL, "2025-Q1", "7", "2025-04-05"),
    ],
  ),
  "2025-08-01",
);
const found = (node: string, when: string) =>
  growthHistory(merged, node, 2025, USUAL_SHARES).statements.find((s) => s.period.text === when)?.value;

describe("growth of a merged territory before its merger", () => {
  it("is the mean of its parts, weighted by what each was of the base", () => {
    // Bases 300 and 100.
    expect(found(TOTAL, "2024")).toBeCloseTo(0.75 * 12 + 0.25 * 8, 10);
    expect(found(TOTAL, "2025-Q1")).toBeCloseTo(10, 10);
    expect(growthHistory(merged, TOTAL, 2025, USUAL_SHARES).from).toBe("predecessors");
  });

  it("of a sector is weighted by what each part was of the sector", () => {
    // Agriculture: 300 * 0.1 = 30 of the port, 100 * 0.4 = 40 inland.
    expect(found("grdp.agriculture", "2024")).toBeCloseTo((30 * 0 + 40 * 7) / 70, 10);
  });

  it("is unknown where a part did not print", () => {
    expect(found(TOTAL, "2023")).toBeUndefined();
  });
});

describe("growth from levels", () => {
  const quarters = [1, 2, 3, 4].flatMap((q) => [2020, 2021, 2022].map((year) => ({ year, q })));
  const level = (year: number, q: number) => 100 * 1.1 ** (year - 2020) * q;
  const nation = snapshotFor(
    dataset(
      [indicator(TOTAL)],
      [territory("nation", { level: "country" })],
      [
        ...quarters
          .filter(({ year, q }) => year < 2022 || q < 4)
          .map(({ year, q }) => ({
            period: `${year}-Q${q}`,
            printed: `${level(year, q)}`,
            note: "constant 2010 prices",
            released: "2022-10-06",
          })),
        rate("nation", TOTAL, "2020", "2.9", "2021-01-05"),
        rate("nation", TOTAL, "2021-Q2", "6.6", "2021-07-05"),
        rate("nation", TOTAL, "2022-M1-9", "9.1", "2022-10-06"),
        rate("nation", TOTAL, "2022", "8.0", "2022-12-30"),
        rate("nation", TOTAL, "2022-Q4", "5.9", "2022-12-30"),
      ],
    ),
    "2023-02-01",
  );

  it("needs eight quarters with the same quarter a year before", () => {
    expect(growthHistory(nation, TOTAL, 2022, USUAL_SHARES).from).toBe("rates");
  });

  const more = snapshotFor(
    dataset(
      [indicator(TOTAL)],
      [territory("nation", { level: "country" })],
      [
        ...nation.figures.map((f) => ({ ...f, period: f.period.text })),
        ...[1, 2, 3, 4].map((q) => ({
          period: `2019-Q${q}`,
          printed: `${level(2019, q)}`,
          note: "constant 2010 prices",
          released: "2022-10-06",
        })),
      ],
    ),
    "2023-02-01",
  );
  const history = growthHistory(more, TOTAL, 2022, USUAL_SHARES, 0.2);

  it("tells what levels tell, and keeps rates that reach beyond them", () => {
    expect(history.from).toBe("levels");
    const said = history.statements.map((s) => s.period.text).sort();
    // Eleven quarters from levels; the half that levels tell, and older rates of told quarters, are left out.
    expect(said).toEqual([
      ...["2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4", "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"],
      ...["2022", "2022-Q1", "2022-Q2", "2022-Q3", "2022-Q4"],
    ]);
    expect(history.statements.find((s) => s.period.text === "2021-Q2")?.value).toBeCloseTo(10, 8);
  });

  it("gives way where a quarter was printed anew after the levels", () => {
    const anew = snapshotFor(
      dataset(
        [indicator(TOTAL)],
        [territory("nation", { level: "country" })],
        [
          ...more.figures.map((f) => ({ ...f, period: f.period.text })),
          rate("nation", TOTAL, "2022-Q2", "10.4", "2023-01-05"),
        ],
      ),
      "2023-02-01",
    );
    const told = growthHistory(anew, TOTAL, 2022, USUAL_SHARES, 0.2).statements;
    expect(told.filter((s) => s.period.text === "2022-Q2")).toMatchObject([{ value: 10.4, noise: 0.2 }]);
    expect(told.find((s) => s.period.text === "2022-Q1")?.noise).toBeUndefined();
  });

  it("gives those rates the noise of prints, and levels none", () => {
    for (const s of history.statements)
      expect(s.noise).toBe(["2022", "2022-Q4"].includes(s.period.text) ? 0.2 : undefined);
  });
});
