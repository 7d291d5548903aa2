import { inflateRawSync } from "node:zlib";
import { type Brief, briefOf } from "@hoatieu/brief";
import { type Language, period, snapshotOf } from "@hoatieu/core";
import { dataset, indicator, territory } from "@hoatieu/core/testing";
import { beforeAll, describe, expect, it } from "vitest";
import { writeWord } from "./write-word.ts";

/** Hải Phòng in December 2023 as the conference article prints it: growth 10.34 %, revenue 102,614 bn VND. */
function brief(language: Language): Brief {
  const data = dataset(
    [
      indicator("grdp", { headline: 1, leading: "yoy_pct" }),
      indicator("budget.revenue.total", { headline: 2, leading: "level" }),
    ],
    [territory("hai-phong")],
    [
      { period: "2023", measure: "yoy_pct", printed: "10.34", released: "2023-12-04" },
      { period: "2023", measure: "plan", unit: "%", printed: "12.7", status: "plan", released: "2022-12-07" },
      { indicator: "budget.revenue.total", period: "2023", printed: "102614", released: "2023-12-04" },
    ],
  );
  const snapshot = snapshotOf(data, "hai-phong", "2023-12-04");
  if (!snapshot) throw new Error("no snapshot");
  return briefOf(snapshot, period("2023"), language);
}

/** The parts of a ZIP archive by name, by its central directory (PKWARE APPNOTE 4.3.12). */
function partsOf(archive: Uint8Array): ReadonlyMap<string, string> {
  const bytes = Buffer.from(archive);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const parts = new Map<string, string>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const name = bytes.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    parts.set(name, (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString("utf8"));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

const millimetres = (twips: string | undefined) => (Number(twips) / 1440) * 25.4;
const attribute = (xml: string, element: string, name: string) =>
  new RegExp(`<w:${element} [^>]*w:${name}="([^"]*)"`).exec(xml)?.[1];

describe("the brief as a Word document", () => {
  let parts: ReadonlyMap<string, string>;
  let document: string;
  const part = (name: string) => parts.get(name) ?? "";
  beforeAll(async () => {
    parts = partsOf(await writeWord(brief("vi")));
    document = part("word/document.xml");
  });

  it("keeps the page of Decree 30/2020: A4 upright, margins within its ranges, Times New Roman of size 14", () => {
    expect(millimetres(attribute(document, "pgSz", "w"))).toBeCloseTo(210, 0);
    expect(millimetres(attribute(document, "pgSz", "h"))).toBeCloseTo(297, 0);
    const margin = (side: string) => Math.round(millimetres(attribute(document, "pgMar", side)));
    for (const [side, low, high] of [
      ["top", 20, 25],
      ["bottom", 20, 25],
      ["left", 30, 35],
      ["right", 15, 20],
    ] as const) {
      expect(margin(side), side).toBeGreaterThanOrEqual(low);
      expect(margin(side), side).toBeLessThanOrEqual(high);
    }
    const defaults = /<w:docDefaults>.*<\/w:docDefaults>/.exec(part("word/styles.xml"))?.[0] ?? "";
    expect(defaults).toContain('w:ascii="Times New Roman"');
    expect(attribute(defaults, "sz", "val")).toBe("28");
    expect(attribute(defaults, "lang", "val")).toBe("vi-VN");
  });

  it("numbers its pages centred at the top, the first page excepted", () => {
    expect(document).toContain("<w:titlePg");
    const headers = [...parts].filter(([name]) => /^word\/header\d/.test(name)).map(([, xml]) => xml);
    const sections = document.match(/<w:sectPr/g)?.length;
    const numbered = headers.filter((xml) => xml.includes("PAGE"));
    expect(numbered).toHaveLength(sections ?? 0);
    for (const xml of numbered) expect(xml).toContain('<w:jc w:val="center"/>');
  });

  it("gives every number an end note, each referred to once, and later numbers lead to it", () => {
    const { notes } = brief("vi");
    const referred = [...document.matchAll(/<w:endnoteReference w:id="(\d+)"/g)].map((match) => Number(match[1]));
    expect(referred).toEqual(notes.map((note) => note.number));
    for (const note of notes) expect(part("word/endnotes.xml")).toContain(note.text.slice(0, 20));
    const anchors = [...document.matchAll(/w:anchor="(note-\d+)"/g)].map((match) => match[1]);
    expect(anchors.length).toBeGreaterThan(0);
    for (const anchor of anchors) expect(document).toContain(`<w:bookmarkStart w:name="${anchor}"`);
    expect(document).toMatch(/10,34/);
  });

  it("repeats the head of every table on each page", () => {
    // Head and foot of the document stand in tables without lines.
    const tables = document.split("<w:tbl>").filter((table) => table.includes('<w:insideH w:val="single"'));
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) expect(table).toContain("<w:tblHeader");
  });

  it("strikes through what a correction takes back, and nothing else", async () => {
    const runs = [{ kind: "text", text: "102.614", struck: true } as const, { kind: "text", text: "103.619" } as const];
    const corrected = { ...brief("vi"), blocks: [{ kind: "paragraph", runs } as const] };
    const xml = partsOf(await writeWord(corrected)).get("word/document.xml") ?? "";
    expect(xml.split("<w:r>").filter((run) => run.includes("<w:strike/>"))).toEqual([
      expect.stringContaining("102.614"),
    ]);
    expect(document).not.toContain("<w:strike");
  });

  it("is dated by what it shows, and equal briefs give equal bytes", async () => {
    expect(part("docProps/core.xml")).toContain(">2023-12-04T00:00:00Z</dcterms:created>");
    expect(await writeWord(brief("vi"))).toEqual(await writeWord(brief("vi")));
    const english = partsOf(await writeWord(brief("en")));
    expect(english.get("word/styles.xml")).toContain('w:val="en-GB"');
  });
});
