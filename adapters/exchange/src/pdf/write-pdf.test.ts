import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { pathToFileURL } from "node:url";
import { type Block, type Brief, briefOf, type Sentence } from "@hoatieu/brief";
import { period, snapshotOf } from "@hoatieu/core";
import { dataset, indicator, territory } from "@hoatieu/core/testing";
import { checkSign, directiveSign, verdictSign } from "@hoatieu/language";
import { beforeAll, describe, expect, it } from "vitest";
import { type ReadPdf, readPdf, stringsOf } from "./testing.ts";
import { writePdf } from "./write-pdf.ts";

const LETTERS =
  "ĂÂĐÊÔƠƯăâđêôơưÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ";
const SIGNS = [
  ...["exceeded", "met", "missed", "on-path", "behind", "cannot-say"].map(verdictSign),
  ...["done-on-time", "done-late", "in-time", "overdue", "stalled", "no-deadline", "cancelled"].map(directiveSign),
  ...["holds", "fails", "note"].map(checkSign),
].map((sign) => sign.shape);
const ADDRESS = "https://example.org/bao-cao-tinh-hinh-kinh-te-xa-hoi-thang-11-va-11-thang-nam-2023.html";

const words = (text: string): Sentence => [{ kind: "text", text }];
const ROWS = 90;
const LONG: readonly Block[] = [
  { kind: "paragraph", runs: words(`Chữ cái: ${LETTERS}. Dấu hiệu: ${SIGNS.join(" ")}.`) },
  { kind: "list", items: [words(`Nguồn: ${ADDRESS}`)] },
  {
    kind: "table",
    caption: "Bảng dài hơn một trang",
    columns: [
      { title: "Tên cột thứ nhất", align: "left", width: 3 },
      { title: "Giá trị", align: "right", width: 1 },
    ],
    rows: Array.from({ length: ROWS }, (_, i) => [
      { runs: words(`Hàng ${i + 1} của bảng`), align: "left" },
      { runs: words(`${1000 + i},5`), align: "right" },
    ]),
  },
];

/** Hải Phòng as the conference article and the statistics office print it: growth of 2021-2023, revenue and investment. */
function brief(): Brief {
  const growth = (year: string, printed: string) => ({ period: year, measure: "yoy_pct" as const, printed });
  const data = dataset(
    [
      indicator("grdp", { headline: 1, leading: "yoy_pct" }),
      indicator("budget.revenue.total", { headline: 2, leading: "level" }),
    ],
    [territory("hai-phong")],
    [
      ...[growth("2021", "12.38"), growth("2022", "12.32"), growth("2023", "10.34")],
      { period: "2023", measure: "plan", unit: "%", printed: "12.7", status: "plan" },
      { indicator: "budget.revenue.total", period: "2023", printed: "102614" },
    ],
  );
  const snapshot = snapshotOf(data, "hai-phong", "2026-12-04");
  if (!snapshot) throw new Error("no snapshot");
  const made = briefOf(snapshot, period("2023"), "vi");
  return { ...made, blocks: [...made.blocks, ...LONG] };
}

const upper = (text: string) => text.toLocaleUpperCase("vi");

/** What the tree says, run by run, in order; titles of parts and appendices in capitals, the foot before the appendices. */
function saidBy(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block, i) => {
    const before = blocks[i - 1];
    if (block.kind === "heading" && block.appendix) return [block.appendix.label, upper(block.appendix.title)];
    if (block.kind === "heading") return [block.level === 1 ? upper(block.text) : block.text];
    if (block.kind === "table" && before?.kind === "heading" && before.appendix?.title === block.caption)
      return saidBy([{ ...block, caption: "" }]);
    if (block.kind === "chart") return [block.caption, block.source];
    if (block.kind === "list") return block.items.flat().map((run) => run.text);
    if (block.kind === "table")
      return [
        block.caption,
        ...block.columns.map((c) => c.title),
        ...block.rows.flat().flatMap((c) => c.runs.map((r) => r.text)),
      ];
    return block.runs.map((run) => run.text);
  });
}

const bare = (text: string) => text.replace(/\s+/g, "");

describe("the brief as PDF", () => {
  const tree = brief();
  const appendixAt = tree.blocks.findIndex((block) => block.kind === "heading" && block.appendix !== undefined);
  let bytes: Uint8Array;
  let read: ReadPdf;
  beforeAll(async () => {
    bytes = await writePdf(tree);
    read = readPdf(bytes);
  });
  const all = () => bare(read.pages.flatMap((page) => page.texts.map((t) => t.text)).join(""));

  it("strikes through what a correction takes back, with one line", async () => {
    const strokes = async (struck: boolean) => {
      const runs = [{ kind: "text", text: "102.614", ...(struck ? { struck } : {}) } as const];
      const one = await writePdf({ ...tree, blocks: [{ kind: "paragraph", runs }], notes: [] });
      return readPdf(one).pages.flatMap((page) => page.content.match(/ l\nS/g) ?? []).length;
    };
    expect(await strokes(true)).toBe((await strokes(false)) + 1);
  });

  it("says all that the tree says, every number of it, in its order, and the notes behind", () => {
    const text = all();
    let at = 0;
    const { official: form } = tree;
    const [body, appendices] = [tree.blocks.slice(0, appendixAt), tree.blocks.slice(appendixAt)];
    const head = form && [form.nation, form.motto, form.number, form.placeAndDay, form.type, form.abstract];
    const foot = form && [form.recipientsHead, ...form.recipients, ...form.authority];
    expect(head?.join()).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    const said = [
      ...(head ?? []),
      ...saidBy(body),
      ...(foot ?? []),
      ...saidBy(appendices),
      ...tree.notes.map((note) => `${note.number}${note.text}`),
    ];
    expect(said.filter((part) => /\d/.test(part)).length).toBeGreaterThan(ROWS);
    for (const part of said) {
      const found = text.indexOf(bare(part), at);
      expect(found, part).toBeGreaterThanOrEqual(at);
      at = found + bare(part).length;
    }
  });

  it("maps every Vietnamese letter and every sign to Unicode, and embeds its fonts", () => {
    expect(all()).toContain(LETTERS);
    expect(all()).toContain(SIGNS.join(""));
    expect(all()).not.toContain("\ufffd");
    const fonts = [...read.objects.values()].filter((object) => object.includes("/FontDescriptor"));
    expect(fonts.length).toBeGreaterThan(3);
    expect([...read.objects.values()].filter((object) => object.includes("/FontFile2")).length).toBeGreaterThan(3);
  });

  it("repeats the head of a table on every page that it goes on to, and cuts no row", () => {
    const pages = read.pages.map((page) => page.texts.map((t) => t.text).join(""));
    const held = pages.map((text) => [...text.matchAll(/Hàng (\d+) của bảng/g)].map((match) => Number(match[1])));
    expect(held.flat()).toEqual(Array.from({ length: ROWS }, (_, i) => i + 1));
    const withRows = held.flatMap((rows, i) => (rows.length > 0 ? [i] : []));
    expect(withRows.length).toBeGreaterThan(1);
    for (const i of withRows) expect(pages[i]?.split("Tên cột thứ nhất")).toHaveLength(2);
    for (const [i, rows] of held.entries()) for (const row of rows) expect(pages[i]).toContain(`${1000 + row - 1},5`);
  });

  it("numbers its pages centred in the top margin from the second on (Decree 30/2020)", () => {
    const labels = new Set(tree.blocks.flatMap((b) => (b.kind === "heading" && b.appendix ? [b.appendix.label] : [])));
    expect(labels.size).toBeGreaterThan(0);
    let number = 0;
    for (const { texts } of read.pages) {
      // An appendix is counted from 1 again (Appendix I, Part I, III.1).
      number = labels.has(texts[0]?.text ?? "") ? 1 : number + 1;
      const inMargin = texts.filter((t) => !t.inFigure && t.y > 841.89 - 56.7);
      expect(inMargin.map((t) => t.text)).toEqual(number === 1 ? [] : [`${number}`]);
      // The middle of the text, 30 mm from the left edge and 20 from the right.
      for (const { x } of inMargin) expect(Math.abs(x - 311.8)).toBeLessThan(12);
    }
    expect(number).toBeGreaterThan(1);
  });

  it("leads to its sources, from each mark to its note and back, and from an outline to its headings", () => {
    expect(stringsOf(read.objects, "URI")).toContain(ADDRESS);
    const places = new Set(stringsOf(read.objects, "D"));
    for (const { number } of tree.notes) {
      expect(places).toContain(`note-${number}`);
      expect(places).toContain(`mark-${number}`);
    }
    const titles = stringsOf(read.objects, "Title");
    for (const block of tree.blocks) if (block.kind === "heading") expect(titles).toContain(block.text);
    expect(stringsOf(read.objects, "^")).toContain(tree.title);
  });

  it("carries the structure that a screen reader follows: language, elements, a chart's values in words", () => {
    const objects = [...read.objects.values()];
    expect(stringsOf(read.objects, "Lang")).toEqual(["vi-VN"]);
    expect(objects.some((object) => /\/Marked true/.test(object))).toBe(true);
    const count = (tag: string) => objects.filter((object) => object.includes(`/S /${tag}\n`)).length;
    expect(count("H1")).toBe(1);
    expect(count("TR")).toBeGreaterThan(ROWS);
    expect(count("Figure")).toBe(tree.blocks.filter((block) => block.kind === "chart").length);
    const charts = tree.blocks.flatMap((block) => (block.kind === "chart" ? [block] : []));
    expect(charts.length).toBeGreaterThan(0);
    for (const { alternative } of charts)
      expect(stringsOf(read.objects, "Alt").some((text) => text.includes(alternative))).toBe(true);
    expect(charts[0]?.alternative).toContain("2023: 10,34");
    for (const page of read.pages)
      expect([...page.content.matchAll(/\bB[DM]C$/gm)].length).toBe([...page.content.matchAll(/^EMC$/gm)].length);
  });

  it("is dated by what it shows; the same brief gives the same bytes in another process", () => {
    expect(Buffer.from(bytes).toString("latin1")).toContain("(D:20261204000000Z)");
    const module = pathToFileURL(`${import.meta.dirname}/write-pdf.ts`).href;
    const script = `
      import { createHash } from "node:crypto";
      import { text } from "node:stream/consumers";
      const { writePdf } = await import(${JSON.stringify(module)});
      const bytes = await writePdf(JSON.parse(await text(process.stdin)));
      console.log(createHash("sha256").update(bytes).digest("hex"));`;
    const other = execFileSync(process.execPath, ["--input-type=module", "-e", script], {
      input: JSON.stringify(tree),
    });
    expect(other.toString().trim()).toBe(createHash("sha256").update(bytes).digest("hex"));
  });
});
