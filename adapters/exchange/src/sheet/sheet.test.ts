import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSheet, type SheetRow } from "./read-sheet.ts";
import { writeSheetCsv, writeSheetWorkbook } from "./write-sheet.ts";

let directory = "";
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "hoatieu-sheet-"));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

async function read(name: string, content: string | Buffer): Promise<readonly SheetRow[]> {
  const path = join(directory, name);
  await writeFile(path, content);
  const rows: SheetRow[] = [];
  for await (const row of readSheet({ name, path })) rows.push(row);
  return rows;
}

const COLUMNS = [{ title: "Mã", hint: "để trống" }, { title: "Việc" }, { title: "Hệ số", number: true }];
const ROWS = [
  { cells: ["a", '=HYPERLINK("http://x")', "1.5"] },
  { cells: ["b", "dòng một\ndòng hai, “é” 🚢", ""] },
  { cells: ["", "'nháy", "007"] },
];

describe("a sheet", () => {
  it("written as a workbook or as CSV and read back is the same texts", async () => {
    const expected = [["Mã", "Việc", "Hệ số"], ...ROWS.map((row) => row.cells)];
    const csv = await read("a.csv", [...writeSheetCsv(COLUMNS, ROWS)].join(""));
    expect(csv.map((row) => row.cells)).toEqual(expected);
    const book = await read("a.xlsx", await writeSheetWorkbook("s", COLUMNS, ROWS));
    // A number has no leading zeros; an empty cell at the end of a row is not stored.
    expect(book.map((row) => row.cells.join("|").replace(/\|+$/, ""))).toEqual(
      expected.map((cells) => cells.join("|").replace("007", "7").replace(/\|+$/, "")),
    );
    expect(book.map((row) => row.row)).toEqual([1, 2, 3, 4]);
  });

  it("marks a wrong cell with a colour and the sentence", async () => {
    const rows = [{ cells: ["a", "", "x"], marks: new Map([[2, "“x” không phải là số."]]) }];
    const bytes = await writeSheetWorkbook("s", COLUMNS, rows);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
    const cell = book.getWorksheet("s")?.getRow(2).getCell(3);
    expect(JSON.stringify(cell?.note)).toContain("không phải là số");
    expect(cell?.fill).toMatchObject({ fgColor: { argb: "FFF8CBAD" } });
    expect(JSON.stringify(book.getWorksheet("s")?.getRow(1).getCell(1).note)).toContain("để trống");
  });

  it("reads what people make in Excel: dates, formulas, rich text, links, blank rows", async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet("x");
    sheet.addRow(["a"]);
    sheet.addRow([]);
    sheet.addRow([
      new Date(Date.UTC(2026, 11, 31)),
      { formula: "1+1", result: 2 },
      { richText: [{ text: "hai " }, { text: "phần" }] },
      { text: "trang", hyperlink: "https://x.vn" },
      0.1 + 0.2,
    ]);
    book.addWorksheet("khác").addRow(["không đọc"]);
    const rows = await read("b.xlsx", Buffer.from(await book.xlsx.writeBuffer()));
    expect(rows).toMatchObject([
      { row: 1, cells: ["a"] },
      { row: 3, cells: ["2026-12-31", "2", "hai phần", "trang", "0.30000000000000004"] },
    ]);
  });

  it("that unfolds into more than a register is refused before it fills the memory", async () => {
    const book = new ExcelJS.Workbook();
    // One text, a thousand times smaller in the archive.
    for (let row = 0; row < 20; row += 1) book.addWorksheet(`x${row}`).addRow([`${row}`.padEnd(30_000, "a")]);
    const content = Buffer.from(await book.xlsx.writeBuffer());
    expect(content.length).toBeLessThan(200_000);
    await read("bomb.xlsx", content);
    const file = { name: "bomb.xlsx", path: join(directory, "bomb.xlsx") };
    await expect(readSheet(file, 300_000).next()).rejects.toMatchObject({ problem: { code: "register-unreadable" } });
    expect((await readSheet(file, 100_000_000).next()).value).toMatchObject({ row: 1 });
  });

  it.each([
    ["an archive that is no workbook", Buffer.from("PK\u0003\u0004 nonsense"), "register-unreadable"],
    ["a PDF", Buffer.from("%PDF-1.7"), "file-is-pdf"],
    ["a broken quotation", 'a,b\n"x', "csv-quote-open"],
  ])("%s is refused", async (_what, content, code) => {
    await expect(read("c.csv", content)).rejects.toMatchObject({ problem: { code } });
  });
});
