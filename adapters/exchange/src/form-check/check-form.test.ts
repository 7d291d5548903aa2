import { type Brief, briefOf, withOfficial } from "@hoatieu/brief";
import { ProblemError, period, snapshotOf } from "@hoatieu/core";
import { dataset, indicator, territory } from "@hoatieu/core/testing";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { beforeAll, describe, expect, it } from "vitest";
import { writeWord } from "../word/write-word.ts";
import { checkForm } from "./check-form.ts";
import { openDocument } from "./open-document.ts";

/** Hải Phòng in December 2023 as the conference article prints it: growth 10.34 %, revenue 102,614 bn VND. */
function brief(): Brief {
  const data = dataset(
    [
      indicator("grdp", { headline: 1, leading: "yoy_pct" }),
      indicator("budget.revenue.total", { headline: 2, leading: "level" }),
    ],
    [territory("hai-phong", { name: { vi: "Thành phố Hải Phòng", en: "Hai Phong" } })],
    [
      { period: "2023", measure: "yoy_pct", printed: "10.34", released: "2023-12-04" },
      { indicator: "budget.revenue.total", period: "2023", printed: "102614", released: "2023-12-04" },
    ],
  );
  const snapshot = snapshotOf(data, "hai-phong", "2023-12-04");
  if (!snapshot) throw new Error("no snapshot");
  return withOfficial(briefOf(snapshot, period("2023"), "vi"), {
    number: "245",
    signer: "Nguyễn Văn A",
    recipients: ["Như trên", "Các sở, ngành"],
  });
}

type Parts = Readonly<Record<string, Uint8Array>>;
type Edit = (xml: string) => string;

let good: Uint8Array;
let parts: Parts;
beforeAll(async () => {
  good = await writeWord(brief());
  parts = unzipSync(good);
});

const DOCUMENT = "word/document.xml";
const STYLES = "word/styles.xml";
const read = (part: string) => strFromU8(parts[part] ?? new Uint8Array());

/** The good document with one part edited; an edit that changes nothing is a mistake of the test. */
function planted(part: string, edit: Edit): Uint8Array {
  const before = read(part);
  const after = edit(before);
  if (after === before) throw new Error(`nothing was planted in ${part}`);
  return zipSync({ ...parts, [part]: strToU8(after) }, { level: 0 });
}

const swap =
  (from: string | RegExp, to: string): Edit =>
  (xml) =>
    xml.replace(from, to);
/** Edits the paragraph that holds the words. */
const inParagraph =
  (words: string, edit: Edit): Edit =>
  (xml) =>
    xml.replace(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs, (p) => (p.includes(words) ? edit(p) : p));
const size = (half: number): Edit => swap(/<w:sz w:val="\d+"\/>/, `<w:sz w:val="${half}"/>`);
const gone: Edit = () => "";
const header = () => Object.keys(parts).find((name) => /header\d/.test(name) && read(name).includes("PAGE")) ?? "";
/** Sources stand in the last section, which has no table. */
const lastSection =
  (edit: Edit): Edit =>
  (xml) => {
    const at = xml.lastIndexOf("<w:sectPr");
    return xml.slice(0, at) + edit(xml.slice(at));
  };
const firstSection =
  (edit: Edit): Edit =>
  (xml) =>
    xml.replace(/<w:sectPr.*?<\/w:sectPr>/s, edit);
const prose = "báo cáo tình hình";
const property = (xml: string): Edit => swap("<w:pPr>", `<w:pPr>${xml}`);
const dropped = (element: string): Edit => swap(new RegExp(`<w:${element}( [^>]*)?/>`), "");
const respaced =
  (attributes: string): Edit =>
  (p) =>
    property(`<w:spacing ${attributes}/>`)(dropped("spacing")(p));

const PLANTS: readonly (readonly [what: string, rule: string, part: string | (() => string), edit: Edit])[] = [
  [
    "paper of size Letter",
    "paper-size",
    DOCUMENT,
    firstSection(swap(/w:w="1190\d" w:h="1683\d"/, 'w:w="12240" w:h="15840"')),
  ],
  [
    "a page across without a table",
    "orientation",
    DOCUMENT,
    lastSection(swap(/w:w="(1190\d)" w:h="(1683\d)"/, 'w:w="$2" w:h="$1"')),
  ],
  ["a top margin of 15 mm", "margin-top", DOCUMENT, firstSection(swap(/w:top="\d+"/, 'w:top="850"'))],
  ["a bottom margin of 30 mm", "margin-bottom", DOCUMENT, firstSection(swap(/w:bottom="\d+"/, 'w:bottom="1701"'))],
  ["a left margin of 20 mm", "margin-left", DOCUMENT, firstSection(swap(/w:left="\d+"/, 'w:left="1134"'))],
  ["a right margin of 25 mm", "margin-right", DOCUMENT, firstSection(swap(/w:right="\d+"/, 'w:right="1417"'))],
  ["text in Arial by the defaults", "font", STYLES, (xml) => xml.replaceAll("Times New Roman", "Arial")],
  [
    "a paragraph in .VnTime",
    "encoding",
    DOCUMENT,
    inParagraph(prose, swap(/<w:r>/, '<w:r><w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>')),
  ],
  [
    "red letters",
    "colour",
    DOCUMENT,
    inParagraph(prose, swap("<w:r>", '<w:r><w:rPr><w:color w:val="FF0000"/></w:rPr>')),
  ],
  ["no page number", "page-number-missing", () => header(), swap(/<w:r>.*<\/w:r>/s, "")],
  ["a number on page 1", "page-number-first", DOCUMENT, firstSection(dropped("titlePg"))],
  ["a page number on the left", "page-number-centre", () => header(), swap('w:val="center"', 'w:val="left"')],
  ["Roman page numbers", "page-number-arabic", DOCUMENT, firstSection(swap('w:fmt="decimal"', 'w:fmt="upperRoman"'))],
  ["a page number of size 11", "page-number-size", () => header(), (xml) => xml.replaceAll('w:val="28"', 'w:val="22"')],
  [
    "the national title in small letters",
    "nation-case",
    DOCUMENT,
    swap("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Cộng hòa xã hội chủ nghĩa Việt Nam"),
  ],
  ["no national title", "nation-missing", DOCUMENT, inParagraph("CỘNG HÒA XÃ HỘI", gone)],
  ["no motto", "motto-missing", DOCUMENT, inParagraph("Độc lập - Tự do", gone)],
  [
    "a motto with long dashes",
    "motto-words",
    DOCUMENT,
    swap("Độc lập - Tự do - Hạnh phúc", "Độc lập – Tự do – Hạnh phúc"),
  ],
  [
    "no line under the motto",
    "motto-line",
    DOCUMENT,
    (xml) => {
      const at = xml.indexOf("Hạnh phúc");
      return xml.slice(0, at) + xml.slice(at).replace(/<w:pBdr>.*?<\/w:pBdr>/s, "");
    },
  ],
  ["the issuing body not bold", "issuer-style", DOCUMENT, inParagraph("THÀNH PHỐ HẢI PHÒNG", dropped("b"))],
  ["no number line", "number-missing", DOCUMENT, inParagraph("Số: 245/BC-UBND", gone)],
  ["a number without its colon", "number-form", DOCUMENT, swap("Số: 245/BC-UBND", "Số 245/BC-UBND")],
  [
    "a day under 10 without its nought",
    "day-form",
    DOCUMENT,
    swap("Hải Phòng, ngày 04 tháng", "Hải Phòng, ngày 4 tháng"),
  ],
  ["place and date upright", "day-style", DOCUMENT, inParagraph("Hải Phòng, ngày", dropped("i"))],
  ["no abstract", "abstract-missing", DOCUMENT, inParagraph("Tình hình thực hiện nhiệm vụ", gone)],
  ["an abstract of size 16", "abstract-size", DOCUMENT, inParagraph("Tình hình thực hiện nhiệm vụ", size(32))],
  ["text of size 12", "content-size", DOCUMENT, inParagraph(prose, size(24))],
  [
    "a paragraph ragged on the right",
    "content-align",
    DOCUMENT,
    inParagraph(prose, swap('w:val="both"', 'w:val="left"')),
  ],
  ["a first line without indent", "content-indent", DOCUMENT, inParagraph(prose, dropped("ind"))],
  [
    "lines two lines apart",
    "content-line",
    DOCUMENT,
    inParagraph(prose, respaced('w:after="120" w:line="480" w:lineRule="auto"')),
  ],
  [
    "no signature",
    "signature-missing",
    DOCUMENT,
    (xml) => inParagraph("CHỦ TỊCH", gone)(inParagraph("TM. ỦY BAN", gone)(inParagraph("Nguyễn Văn A", gone)(xml))),
  ],
  ["a degree before the signer's name", "signer-title", DOCUMENT, swap("Nguyễn Văn A", "TS. Nguyễn Văn A")],
  [
    "no recipients",
    "recipients-missing",
    DOCUMENT,
    (xml) =>
      ["Nơi nhận:", "- Như trên;", "- Các sở", "- Lưu: VT."].reduce((x, words) => inParagraph(words, gone)(x), xml),
  ],
  ["recipients without the archive", "recipients-archive", DOCUMENT, swap("- Lưu: VT.", "- Sở Tài chính.")],
  ["recipients of size 13", "recipients-size", DOCUMENT, inParagraph("- Các sở", size(26))],
  [
    "the type above the national title",
    "order",
    DOCUMENT,
    (xml) => {
      const head = /<w:tbl>.*?<\/w:tbl>/s.exec(xml)?.[0] ?? "";
      const rest = xml.replace(head, "");
      const after = rest.indexOf("</w:p>", rest.indexOf("<w:pBdr>")) + 6;
      return rest.slice(0, after) + head + rest.slice(after);
    },
  ],
  ["an appendix that no text points to", "appendix-reference", DOCUMENT, swap(/ \(chi tiết tại Phụ lục[^)]*\)/, "")],
  ["an appendix in Arabic", "appendix-number", DOCUMENT, swap(">Phụ lục I<", ">Phụ lục 1<")],
  ["an appendix that counts pages on", "appendix-pages", DOCUMENT, lastSection(swap(' w:start="1"', ""))],
];

describe("the form of Decree 30/2020", () => {
  it("is kept by the brief: no deviation", async () => {
    expect((await checkForm(good, "a.docx")).deviations).toEqual([]);
  });

  it.each(PLANTS)("%s is found by %s and nothing else", async (_what, rule, part, edit) => {
    const bytes = planted(typeof part === "string" ? part : part(), edit);
    const { deviations } = await checkForm(bytes, "a.docx");
    expect([...new Set(deviations.map((d) => d.rule))]).toEqual([rule]);
  });

  it("takes away the type: nothing can be its abstract", async () => {
    const { deviations } = await checkForm(planted(DOCUMENT, inParagraph(">BÁO CÁO<", gone)), "a.docx");
    expect(deviations.map((d) => d.rule)).toContain("type-missing");
  });

  it("names the place: section, paragraph and first words", async () => {
    const bytes = planted(DOCUMENT, inParagraph(prose, swap('w:val="both"', 'w:val="left"')));
    const [found] = (await checkForm(bytes, "a.docx")).deviations;
    expect(found?.place.section).toBe(1);
    expect(found?.place.words).toMatch(/^Ủy ban nhân dân thành phố/);
    expect(found?.clause).toBe("II.6.e");
  });

  it("reads page numbers at the foot, and chains of styles", async () => {
    const moved = swap(/<w:headerReference w:type="default"/, '<w:footerReference w:type="default"');
    const rules = async (bytes: Uint8Array) => (await checkForm(bytes, "a.docx")).deviations.map((d) => d.rule);
    expect(await rules(planted(DOCUMENT, moved))).toEqual(["page-number-top"]);
    const chain =
      '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/><w:pPr><w:jc w:val="right"/></w:pPr></w:style></w:styles>';
    const styled = strToU8(
      inParagraph(prose, (p) => property('<w:pStyle w:val="A"/>')(dropped("jc")(p)))(read(DOCUMENT)),
    );
    const bytes = zipSync({
      ...parts,
      [STYLES]: strToU8(swap("</w:styles>", chain)(read(STYLES))),
      [DOCUMENT]: styled,
    });
    expect(await rules(bytes)).toEqual(["content-align"]);
  });
});

describe("a file that cannot be checked is refused with its reason", () => {
  const codeOf = async (bytes: Uint8Array) =>
    checkForm(bytes, "a.docx").then(
      () => "",
      (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
    );
  it.each<[string, () => Uint8Array, string]>([
    ["a text", () => strToU8("BÁO CÁO"), "document-not-docx"],
    ["nothing", () => new Uint8Array(), "document-not-docx"],
    ["another archive", () => zipSync({ "a.txt": strToU8("a") }), "document-not-docx"],
    ["an encrypted document", () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), "document-encrypted"],
    ["a document cut short", () => good.slice(0, good.length / 2), "document-broken"],
    ["XML that is not well formed", () => planted(DOCUMENT, (xml) => xml.slice(0, xml.length / 2)), "document-broken"],
    ["a bomb", () => zipSync({ [DOCUMENT]: new Uint8Array(60 * 1024 * 1024) }, { level: 1 }), "document-too-large"],
    ["entities", () => planted(DOCUMENT, swap("?>", '?><!DOCTYPE a [<!ENTITY b "c">]>')), "document-broken"],
    ["a secrecy stamp", () => planted(DOCUMENT, swap(">Số: 245/BC-UBND<", ">TỐI MẬT<")), "secrecy-mark"],
  ])("%s", async (_what, bytes, code) => {
    expect(await codeOf(bytes())).toBe(code);
  });
});

it("a header that is named many times is read once", async () => {
  const named = ["a", "b"].map((id) => `<Relationship Id="${id}" Type="header" Target="header1.xml"/>`).join("");
  const many = {
    "word/document.xml": strToU8("<document/>"),
    "word/header1.xml": strToU8("<hdr/>"),
    "word/_rels/document.xml.rels": strToU8(`<Relationships>${named}</Relationships>`),
  };
  const { related } = await openDocument(zipSync(many), "a.docx");
  expect(related.get("a")).toBeDefined();
  expect(related.get("b")).toBe(related.get("a"));
});
