import { type FigureColumns, makeFigure, period, STATUSES } from "@hoatieu/core";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { context, HEADER, readBytes } from "../testing.ts";
import { writeFigures, writeFiguresWorkbook } from "./figures.ts";
import { guardText, unguardText } from "./formula-guard.ts";
import { writeRefusals } from "./refusals.ts";

const known = context();
const reference = {
  ...known,
  seriesMappings: [],
  indicatorSets: [],
  targets: [],
  targetLists: [],
  directives: [],
  projects: [],
  legalLimits: [],
  pillarWeights: [],
};

const note = fc.oneof(
  fc.constantFrom("", "more than", "=1+1", "+84", "-x", "@sum", "'quoted", 'say "hi", twice', "dòng một\ndòng hai"),
  fc.string({ unit: "grapheme", maxLength: 20 }).map((t) => t.replace(/[\p{C}]/gu, "")),
);
const columns: fc.Arbitrary<FigureColumns> = fc
  .record({
    value: fc.integer({ min: -99_999_999, max: 99_999_999 }),
    scale: fc.integer({ min: 0, max: 4 }),
    note,
    year: fc.integer({ min: 1990, max: 2024 }),
    status: fc.constantFrom(...STATUSES),
  })
  .map(({ value, scale, note: text, year, status }) => ({
    indicator: "budget.revenue.total",
    territory: "hai-phong",
    period: period(`${year}`),
    measure: "level",
    printed: (value / 10 ** scale).toFixed(scale),
    unit: "bn VND",
    note: text,
    status,
    released: "2025-01-06",
    source: "page",
  }));

async function csvOf(list: readonly FigureColumns[]): Promise<string> {
  let text = "";
  for await (const piece of writeFigures(
    list.map((c) => makeFigure(c, "2026-11-24")),
    reference,
  ))
    text += piece;
  return text;
}

describe("figures as a file", () => {
  it("written and read back are the same figures", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(columns, { minLength: 1, maxLength: 5 }), async (list) => {
        const read = await readBytes("figures.csv", await csvOf(list));
        expect(read.codes).toEqual([]);
        expect(read.contents.map((c) => c.value)).toEqual(list);
      }),
      { numRuns: 60 },
    );
  });

  it("no text cell can run as a formula; a negative number stays a number", async () => {
    const base = {
      indicator: "budget.revenue.total",
      territory: "hai-phong",
      period: period("2024"),
      measure: "level",
      printed: "-17.19",
      unit: "bn VND",
      status: "estimate",
      released: "2025-01-06",
      source: "page",
    } as const;
    const text = await csvOf([
      { ...base, note: '=HYPERLINK("http://evil")' },
      { ...base, note: "@cmd" },
    ]);
    for (const line of text.split("\r\n").slice(1))
      for (const cell of line.split(",")) expect(cell).not.toMatch(/^"?[=@+]/);
    expect(text).toContain(",-17.19,");
    const book = new ExcelJS.Workbook();
    const bytes = await writeFiguresWorkbook([makeFigure({ ...base, note: "=1+1" }, "2026-11-24")], reference);
    await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
    const row = book.getWorksheet("figures")?.getRow(2);
    expect(row?.getCell(7).value).toBe("'=1+1");
    expect(row?.getCell(5).value).toBe(-17.19);
  });

  it("refused rows come back with the reason in both languages beside each, and can be read again when mended", async () => {
    const header = "indicator,territory,period,measure,value,unit,note,status,released,source";
    const wrong = await readBytes(
      "figures.csv",
      `${header}\ngrdp,hai-phong,2024,yoy_pct,eleven,%,,estimate,2025-01-06,page\n`,
    );
    let text = "";
    for await (const piece of writeRefusals(wrong.refusals)) text += piece;
    expect(text).toContain("problem_vi,problem_en");
    const [, line = ""] = text.split("\r\n");
    expect(line).toContain("eleven");
    expect(line.length).toBeGreaterThan(100);
    const mended = await readBytes("figures.csv", text.replace("yoy_pct,eleven", "yoy_pct,11.01"));
    expect(mended.codes).toEqual([]);
    expect(mended.contents).toHaveLength(1);
  });

  it("a row too long keeps its surplus cells; emptied, the file is read as it is", async () => {
    const row = "grdp,hai-phong,2024,yoy_pct,11.01,%,about, more or less,estimate,2025-01-06,page";
    const wrong = await readBytes("figures.csv", `${HEADER}\n${row}\n`);
    expect(wrong.codes).toEqual(["row-too-long"]);
    let text = "";
    for await (const piece of writeRefusals(wrong.refusals)) text += piece;
    expect(text).toContain("source,#11,problem_vi");
    expect((await readBytes("figures.csv", text)).codes).toEqual(["row-too-long"]);
    const mended = text.replace("about, more or less,estimate,2025-01-06,page", "about,estimate,2025-01-06,page,");
    expect((await readBytes("figures.csv", mended)).contents).toHaveLength(1);
  });

  it("a guarded cell of a refused row comes back as it was meant", async () => {
    const wrong = await readBytes(
      "figures.csv",
      `${HEADER}\ngrdp,hai-phong,2024,yoy_pct,-1.5,bn VND,'=note,estimate,2025-01-06,page\n`,
    );
    let text = "";
    for await (const piece of writeRefusals(wrong.refusals)) text += piece;
    expect(text).toContain(",-1.5,");
    const mended = await readBytes("figures.csv", text.replace("bn VND", "%"));
    expect(mended.contents[0]?.value).toMatchObject({ printed: "-1.5", note: "=note" });
  });
});

it("a guard is taken off exactly, whatever the text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("", "'", "=", "+", "-", "@", "\t", "\r"),
      (text, mark) => {
        const whole = mark + text;
        expect(unguardText(guardText(whole))).toBe(whole);
        expect(guardText(whole)).not.toMatch(/^[=+@\t\r]/);
      },
    ),
  );
});
