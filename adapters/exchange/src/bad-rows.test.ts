import { problemSentence } from "@hoatieu/language";
import { describe, expect, it } from "vitest";
import { readRows } from "./testing.ts";

const row = (
  over: Partial<
    Record<
      "indicator" | "territory" | "period" | "measure" | "value" | "unit" | "note" | "status" | "released" | "source",
      string
    >
  > = {},
) => {
  const cells = {
    indicator: "grdp",
    territory: "hai-phong",
    period: "2024",
    measure: "yoy_pct",
    value: "11.01",
    unit: "%",
    note: "",
    status: "estimate",
    released: "2025-01-06",
    source: "page",
    ...over,
  };
  return Object.values(cells)
    .map((cell) => (/[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(",");
};

describe("a wrong row is refused with its reason, its place and its cells", () => {
  it.each([
    [
      "an unknown indicator, with the one that was meant",
      { indicator: "grpd" },
      "indicator",
      "indicator-not-listed-near",
    ],
    ["an unknown territory", { territory: "atlantis" }, "territory", "territory-not-listed"],
    ["an unknown source", { source: "hearsay-2024" }, "source", "source-not-listed"],
    ["no period", { period: "2024-13" }, "period", "unknown-period"],
    ["a wrong unit", { measure: "level", unit: "tonnes" }, "unit", "unit-refused"],
    ["a wrong unit of growth", { unit: "bn VND" }, "unit", "unit-refused"],
    ["text for a number", { value: "eleven" }, "value", "number-invalid"],
    ["a Vietnamese number in a plain file", { value: "1.234,5" }, "value", "number-invalid"],
    ["a released day that does not exist", { released: "2025-02-30" }, "released", "date-invalid"],
    ["a release in the future", { released: "2027-01-01" }, "released", "date-future"],
    ["an unknown status", { status: "guessed" }, "status", "value-not-allowed"],
    ["an empty cell", { unit: "" }, "unit", "cell-empty"],
    ["growth across the merger", { period: "2025-Q4", released: "2026-01-06" }, "period", "growth-after-end"],
  ])("%s", async (_what, over, column, code) => {
    const read = await readRows([row(), row(over), row({ value: "10.55", released: "2024-12-10" })]);
    expect(read.contents).toHaveLength(2);
    expect(read.codes).toEqual([code]);
    expect(read.problems[0]?.place).toEqual({ file: "figures.csv", row: 3, column });
    expect(read.refusals[0]?.cells).toMatchObject(over);
    const [vi, en] = (["vi", "en"] as const).map((language) =>
      problemSentence(read.problems[0] ?? { code: "", place: {}, words: {} }, language),
    );
    expect(vi).toMatch(/^figures\.csv, dòng 3, cột /);
    expect(en).toMatch(/^figures\.csv, row 3, column /);
    expect(`${vi}${en}`).not.toMatch(/\{\w+\}/);
  });

  it("everything that is wrong with a row is said at once", async () => {
    const read = await readRows([row({ indicator: "nothing-like-it", period: "20x4", value: "?" })]);
    expect(read.codes).toEqual(["indicator-not-listed", "unknown-period", "number-invalid"]);
  });

  it("rows too short and too long keep their cells", async () => {
    const read = await readRows(["grdp,hai-phong,2024", `${row()},more`]);
    expect(read.codes).toEqual(["row-too-short", "row-too-long"]);
    expect(read.refusals[0]?.cells).toEqual({ indicator: "grdp", territory: "hai-phong", period: "2024" });
  });
});

describe("numbers as people write them", () => {
  const level = (value: string) => row({ measure: "level", unit: "bn VND", value });
  const printed = async (value: string, notation: "detect" | "vi" | "en") => {
    const read = await readRows([level(value)], { notation });
    const [content] = read.contents;
    return content?.kind === "figure" ? content.value.printed : read.codes[0];
  };

  it("1.234,5 and 1,234.5 are both read where the marks leave one meaning", async () => {
    expect(await printed("1.234,5", "detect")).toBe("1234.5");
    expect(await printed("1,234.5", "detect")).toBe("1234.5");
    expect(await printed("102.614,5", "vi")).toBe("102614.5");
    expect(await printed("102,614.5", "en")).toBe("102614.5");
  });

  it("1.234 and 1,234 are refused, not guessed; the notation decides them", async () => {
    expect(await printed("1.234", "detect")).toBe("number-ambiguous");
    expect(await printed("1,234", "detect")).toBe("number-ambiguous");
    expect(await printed("1.234", "vi")).toBe("1234");
    expect(await printed("1.234", "en")).toBe("1.234");
    const read = await readRows([level("1.234")], { notation: "detect" });
    expect(problemSentence(read.problems[0] ?? { code: "", place: {}, words: {} }, "en")).toMatch(
      /1\.234.*1234|1234.*1\.234/,
    );
  });
});

it("a merged territory's figures for the half year before its day are taken: they are recomputed for both halves", async () => {
  const read = await readRows([
    row({ territory: "hai-phong-2025", period: "2025-M1-6", value: "11.2", released: "2025-07-05" }),
  ]);
  expect(read.codes).toEqual([]);
  expect(read.contents).toHaveLength(1);
});
