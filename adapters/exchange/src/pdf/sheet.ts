import PDFDocument from "pdfkit";
import { fontFile, PAPER_FONTS } from "../paper/font-files.ts";
import type { Line, Measure } from "./lines.ts";
import { baselineOf, lineHeight, PAGE, SIZE } from "./page.ts";
import type { Piece } from "./piece.ts";

/** An element of the document's logical structure, which a screen reader follows. */
export type Element = PDFKit.PDFStructureElement;
/** The library takes two more than its types say: the scope of a heading cell and the box of a figure. */
type ElementOptions = NonNullable<Parameters<PDFKit.PDFDocument["struct"]>[1]> & {
  readonly scope?: "Column";
  readonly bbox?: readonly [left: number, top: number, right: number, bottom: number];
};
type Tag = "P" | "H1" | "H2" | "H3" | "H4" | "TH" | "TD" | "Figure" | "LBody" | "Caption" | "Link";

interface SheetInfo {
  readonly title: string;
  readonly subject: string;
  readonly language: string;
  readonly date: Date;
  /** Hash of the content: with the dates it makes the document's ID. */
  readonly content: string;
}

/** Where and how a line is set. */
export interface Setting {
  readonly left: number;
  readonly width: number;
  readonly align: "left" | "right" | "center" | "justify";
  readonly size: number;
  readonly leading: number;
}

/** A piece with its place on a line. */
interface Placed {
  readonly piece: Piece;
  readonly x: number;
}

/** Height of a line through a text, of its size. */
const STRIKE = 0.26;
/** Nothing joins over it. */
const GAP: Placed = { piece: { text: "", font: "regular", size: 0 }, x: 0 };

const alike = (a: Piece, b: Piece) =>
  a.font === b.font &&
  a.size === b.size &&
  a.rise === b.rise &&
  a.link === b.link &&
  a.goTo === b.goTo &&
  a.struck === b.struck;

/** Puts a piece behind the others; what looks alike is one text, so that an address is one link. */
function append(placed: Placed[], piece: Piece, x: number): void {
  const last = placed.at(-1);
  if (!last || !alike(last.piece, piece) || piece.name !== undefined) placed.push({ piece, x });
  else placed[placed.length - 1] = { ...last, piece: { ...last.piece, text: `${last.piece.text}${piece.text}` } };
}

/** A document being written: a pen at a height of a page, new pages with their numbers, text with its structure. */
export class Sheet {
  readonly doc: PDFKit.PDFDocument;
  readonly root: Element;
  /** Height of the pen. */
  y: number = PAGE.top;
  #page = 1;
  #open: { readonly element: Element; readonly tag: Tag } | undefined;
  readonly #widths = new Map<string, number>();

  constructor(info: SheetInfo) {
    const { title, subject, date, content } = info;
    this.doc = new PDFDocument({
      size: [PAGE.width, PAGE.height],
      margin: 0,
      pdfVersion: "1.7",
      tagged: true,
      displayTitle: true,
      lang: info.language,
      font: "",
      info: {
        Title: title,
        Subject: subject,
        Author: "Hoa Tiêu",
        Creator: "Hoa Tiêu",
        CreationDate: date,
        ModDate: date,
        Keywords: content,
      },
    });
    for (const font of PAPER_FONTS) this.doc.registerFont(font, Buffer.from(fontFile(font)));
    this.root = this.doc.struct("Document");
    this.doc.addStructure(this.root);
  }

  /** Width of a text; each text is laid out once. */
  readonly measure: Measure = ({ text, font, size }) => {
    const key = `${font}\u0000${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known * size;
    const width = this.doc.font(font).fontSize(100).widthOfString(text) / 100;
    this.#widths.set(key, width);
    return width * size;
  };

  get room(): number {
    return PAGE.bottom - this.y;
  }

  /** A new page whose pages are counted from 1 again: an appendix. */
  newSection(): void {
    this.close();
    this.doc.addPage();
    this.#page = 1;
    this.y = PAGE.top;
  }

  /** A new page, its number centred in the top margin (Appendix I, Part I, I.7: from the second page on). */
  newPage(): void {
    const open = this.#open;
    this.close();
    this.doc.addPage();
    this.#page += 1;
    const number: Piece = { text: `${this.#page}`, font: "regular", size: SIZE.body };
    this.doc.markContent("Artifact", { type: "Pagination" });
    this.#show(number, (PAGE.left + PAGE.right - this.measure(number)) / 2, PAGE.header + SIZE.body);
    this.doc.endMarkedContent();
    this.y = PAGE.top;
    if (open) this.within(open.element, open.tag);
  }

  /** A new page unless this much is left. */
  need(height: number): void {
    if (height > this.room + 0.01 && this.y > PAGE.top) this.newPage();
  }

  /** A new element of the structure. */
  element(tag: string, parent: Element = this.root, options: ElementOptions = {}): Element {
    const element = this.doc.struct(tag, options);
    parent.add(element);
    return element;
  }

  /** What is drawn from here on belongs to an element, over page breaks, until `close`. */
  within(element: Element, tag: Tag): void {
    this.close();
    element.add(this.doc.markStructureContent(tag));
    this.#open = { element, tag };
  }

  close(): void {
    if (this.#open) this.doc.endMarkedContent();
    this.#open = undefined;
  }

  /** Draws what is no content: rules, borders, repeated heads. */
  artifact(draw: () => void): void {
    const open = this.#open;
    this.close();
    this.doc.markContent("Artifact", { type: "Layout" });
    draw();
    this.doc.endMarkedContent();
    if (open) this.within(open.element, open.tag);
  }

  /** Draws one line with its top at a height. */
  line(line: Line, top: number, { left, width, align, size, leading }: Setting): void {
    const base = top + baselineOf(size, leading);
    const spare = width - line.width;
    const gaps = line.words.slice(0, -1).filter((word) => word.space).length;
    const stretch = align === "justify" && line.open && gaps > 0 ? spare / gaps : 0;
    let x = left + (align === "right" ? spare : align === "center" ? spare / 2 : 0);
    const placed: Placed[] = [];
    line.words.forEach((word, i) => {
      for (const piece of word.pieces) {
        append(placed, piece, x);
        x += this.measure(piece);
      }
      if (!word.space || i === line.words.length - 1) return;
      append(placed, word.space.piece, x);
      x += word.space.width + stretch;
      if (stretch > 0) placed.push(GAP);
    });
    for (const { piece, x: at } of placed) {
      if (piece.text === "") continue;
      this.#piece(piece, at, base);
      if (piece.struck) this.#strike(piece, at, base);
    }
  }

  /** A line through the middle of small letters. */
  #strike(piece: Piece, x: number, base: number): void {
    const height = base - piece.size * STRIKE;
    this.artifact(() =>
      this.doc
        .lineWidth(piece.size / 20)
        .strokeColor("#000000")
        .moveTo(x, height)
        .lineTo(x + this.measure(piece), height)
        .stroke(),
    );
  }

  #piece(piece: Piece, x: number, base: number): void {
    const { doc } = this;
    const height = lineHeight(piece.size, 1);
    const top = base - (piece.rise ?? 0) - baselineOf(piece.size, 1);
    if (piece.name !== undefined) doc.addNamedDestination(piece.name, "XYZ", x, top - SIZE.body, 0);
    const open = this.#open;
    if (!open || (piece.link === undefined && piece.goTo === undefined)) {
      this.#show(piece, x, base);
      return;
    }
    const link = this.element("Link", open.element);
    this.within(link, "Link");
    this.#show(piece, x, base);
    const width = this.measure(piece);
    const of = { Type: "Annot", structParent: link };
    if (piece.link !== undefined) doc.link(x, top, width, height, piece.link, of);
    else if (piece.goTo !== undefined) doc.goTo(x, top, width, height, piece.goTo, of);
    this.close();
    link.end();
    this.within(open.element, open.tag);
  }

  #show({ text, font, size, rise = 0 }: Piece, x: number, base: number): void {
    this.doc.font(font).fontSize(size).fillColor("#000000");
    this.doc.text(text, x, base - rise, { lineBreak: false, baseline: "alphabetic" });
  }

  /** The bytes, when all is written. */
  finish(): Promise<Uint8Array> {
    this.close();
    return new Promise((resolve, reject) => {
      const parts: Buffer[] = [];
      this.doc.on("data", (part: Buffer) => parts.push(part));
      this.doc.on("end", () => resolve(Buffer.concat(parts)));
      this.doc.on("error", reject);
      this.root.end();
      this.doc.end();
    });
  }
}
