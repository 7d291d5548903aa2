import type { CellState, Indicator, Quarter, Reference, ScenarioContent } from "@hoatieu/core";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { writeScenarioWorkbook } from "./scenario.ts";
import type { ScenarioBook } from "./scenario-sheet.ts";

const indicator = (code: string, vi: string, parent: string | undefined): readonly [string, Indicator] => [
  code,
  { code, parent, name: { vi, en: code }, short: { vi, en: code } } as Indicator,
];
const reference = {
  indicators: new Map([
    indicator("grdp", "Tổng sản phẩm trên địa bàn", undefined),
    indicator("grdp.agriculture", "Nông, lâm, thủy sản", "grdp"),
    indicator("grdp.industry-construction", "Công nghiệp và xây dựng", "grdp"),
    indicator("grdp.industry", "Công nghiệp", "grdp.industry-construction"),
    indicator("grdp.manufacturing", "Chế biến, chế tạo", "grdp.industry"),
    indicator("grdp.construction", "=Xây dựng", "grdp.industry-construction"),
  ]),
  territories: new Map([["hai-phong", { name: { vi: "Hải Phòng", en: "Hai Phong" } }]]),
} as unknown as Reference;

const QUARTERS: readonly Quarter[] = [1, 2, 3, 4];
/** Base values in bn VND and growth chosen so that every total can be worked out by hand. */
const PARTS = [
  { node: "grdp.agriculture", base: [10, 10, 10, 10], growth: [2, 2, 4, 4] },
  { node: "grdp.manufacturing", base: [40, 40, 50, 50], growth: [10, 10, 12, 12] },
  { node: "grdp.construction", base: [10, 20, 30, 20], growth: [0, 5, 10, 20] },
] as const;
const TOTAL = 300;

const content: ScenarioContent = {
  targets: [{ node: "grdp", low: 9 }],
  cells: PARTS.flatMap(({ node, growth }) =>
    QUARTERS.map((quarter) => {
      const state: CellState = quarter === 1 ? "actual" : quarter === 4 ? "locked" : "solved";
      return { node, quarter, growth: growth[quarter - 1] ?? 0, state };
    }),
  ),
  weights: PARTS.flatMap(({ node, base }) =>
    QUARTERS.map((quarter) => ({ node, quarter, share: (base[quarter - 1] ?? 0) / TOTAL })),
  ),
  year: [],
  outlook: { mean: 8.2, scale: 1, degrees: 8, probability: 0.21, distance: 1.3 },
};
const book: ScenarioBook = {
  record: {
    id: "hai-phong-2026-1",
    territory: "hai-phong",
    year: 2026,
    title: "=cmd()",
    issuer: "@UBND",
    createdBy: "Lan",
    createdAt: "2026-05-01T00:00:00.000Z",
  },
  version: {
    scenario: "hai-phong-2026-1",
    number: 2,
    asOf: "2026-04-30",
    document: "+84/KH-UBND",
    note: "-giữ",
    content,
    hash: "",
    createdBy: "Lan",
    createdAt: "2026-05-01T00:00:00.000Z",
  },
  reference,
  base: { level: TOTAL, unit: "bn VND", from: "levels" },
  printed: [
    { node: "grdp", quarters: [1], growth: 6.9 },
    { node: "grdp.agriculture", quarters: [1], growth: 2.03 },
    { node: "grdp.construction", quarters: [1, 2], growth: 3.5 },
  ],
  sources: [{ code: "s", title: "=Nguồn", url: "https://example.org", published: "", knownOn: undefined }],
  language: "vi",
};

async function read(of: ScenarioBook): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  // The writer's Buffer is Node's; exceljs names an older one.
  await workbook.xlsx.load((await writeScenarioWorkbook(of)) as unknown as ExcelJS.Buffer);
  return workbook;
}
const rowsOf = (sheet: ExcelJS.Worksheet | undefined) =>
  Array.from({ length: sheet?.rowCount ?? 0 }, (_, i) => (sheet?.getRow(i + 1).values ?? []) as readonly unknown[]);
/** The numbers of the line with this name. */
const line = (sheet: ExcelJS.Worksheet | undefined, name: string) =>
  rowsOf(sheet)
    .find((row) => row[2] === name)
    ?.slice(3);

describe("a scenario as a workbook", () => {
  it("growth by line: a sum's growth is its parts' weighted by the base", async () => {
    const sheet = (await read(book)).getWorksheet("Tốc độ tăng");
    const numbers = line(sheet, "Công nghiệp và xây dựng");
    // Base 50, 60, 80, 70; grown 44+10, 44+21, 56+33, 56+24.
    const expected = [54 / 50, 65 / 60, 89 / 80, 80 / 70, 119 / 110, 208 / 190, 288 / 260].map((r) => (r - 1) * 100);
    expect(numbers).toEqual(expected.map((n) => expect.closeTo(n, 9)));
    const whole = line(sheet, "Tổng sản phẩm trên địa bàn") as readonly number[];
    expect(whole[6]).toBeCloseTo((288 + 41.2) / 3 - 100, 9);
    const marks = rowsOf(sheet).flatMap((row) => (row.length > 9 && row[2] !== "Chỉ tiêu" ? [row[1] ?? ""] : []));
    expect(marks).toEqual(["", "I", "II", "1", "2"]);
    expect(line(sheet, "Chỉ tiêu")).toEqual(["Quý I", "Quý II", "Quý III", "Quý IV", "6 tháng", "9 tháng", "Cả năm"]);
  });

  it("a printed quarter is told as printed and underlined, though the path's cell was made to add up", async () => {
    const sheet = (await read(book)).getWorksheet("Tốc độ tăng");
    expect((line(sheet, "Nông, lâm, thủy sản") as readonly number[]).slice(0, 2)).toEqual([2.03, expect.closeTo(2, 9)]);
    expect((line(sheet, "Tổng sản phẩm trên địa bàn") as readonly number[])[0]).toBe(6.9);
    const underlined = rowsOf(sheet).flatMap((_, i) => {
      const row = sheet?.getRow(i + 1);
      return [3, 4, 5, 6, 7, 8, 9]
        .filter((c) => row?.getCell(c).font?.underline === true)
        .map((c) => [row?.getCell(2).value, c]);
    });
    expect(underlined).toEqual([
      ["Tổng sản phẩm trên địa bàn", 3],
      ["Nông, lâm, thủy sản", 3],
      ["'=Xây dựng", 7],
    ]);
  });

  it("value added adds up, by lines and by quarters", async () => {
    const sheet = (await read(book)).getWorksheet("Giá trị tăng thêm");
    expect(line(sheet, "Công nghiệp và xây dựng")).toEqual(
      [54, 65, 89, 80, 119, 208, 288].map((n) => expect.closeTo(n, 9)),
    );
    expect((line(sheet, "Tổng sản phẩm trên địa bàn") as readonly number[])[6]).toBeCloseTo(288 + 41.2, 9);
    const cell = sheet?.getRow(sheet.rowCount).getCell(4);
    expect(cell?.type).toBe(ExcelJS.ValueType.Number);
    expect(cell?.numFmt).toBe("#,##0.0");
  });

  it("has no sheet of value added without a base level", async () => {
    const { worksheets } = await read({ ...book, base: undefined, language: "en" });
    expect(worksheets.map((s) => s.name)).toEqual(["Growth", "Details"]);
  });

  it("says how each cell came about, the target, its probability, the sources, and that it is not official", async () => {
    const rows = rowsOf((await read(book)).getWorksheet("Chi tiết"));
    const text = rows.map((row) => row.slice(1).join("|")).join("\n");
    expect(text).toContain("Mục tiêu: Tổng sản phẩm trên địa bàn, %|9");
    expect(text).toContain("Khả năng đạt theo dự báo, %|21");
    expect(text).toContain("Nông, lâm, thủy sản|Quý I|2|đã công bố|");
    expect(text).toContain("Chế biến, chế tạo|Quý IV|12|khóa|");
    expect(text).toContain("https://example.org");
    expect(text).toContain("không phải số liệu thống kê chính thức");
    expect(text).toContain("Theo số liệu công bố đến ngày: 30/04/2026");
  });

  it("no text is a formula, whatever a person typed or a catalogue holds", async () => {
    const workbook = await read({
      ...book,
      reference: { ...reference, territories: new Map() },
      record: { ...book.record, title: "=HYPERLINK(1)" },
    });
    for (const sheet of workbook.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          expect(cell.type).not.toBe(ExcelJS.ValueType.Formula);
          if (typeof cell.value === "string") expect(cell.value).not.toMatch(/^[=+\-@\t\r]/);
        }),
      );
  });
});
