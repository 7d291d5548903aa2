import {
  merged,
  type ParagraphLook,
  paragraphLook,
  type RunLook,
  runLook,
  type Styles,
  stylesOf,
  themeOf,
} from "./looks.ts";
import type { WordParts } from "./open-document.ts";
import { child, childrenOf, descendants, isOn, valOf, type XmlElement } from "./xml-tree.ts";

export interface TextRun {
  readonly text: string;
  readonly look: RunLook;
}

/** Which cell of which table a paragraph stands in; tables count from 0 through the document. */
export interface Cell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

export interface Paragraph {
  /** From 1, through the whole document, tables included. */
  readonly number: number;
  readonly section: number;
  readonly text: string;
  readonly runs: readonly TextRun[];
  readonly look: ParagraphLook;
  readonly cell: Cell | undefined;
  /** A line is drawn on or in it: border, shape, or a row of underscores. */
  readonly ruled: boolean;
  readonly drawing: boolean;
}

/** Pages of one setting; lengths in twips. */
export interface Section {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly landscape: boolean;
  readonly margins: Readonly<Record<"top" | "bottom" | "left" | "right", number>>;
  readonly firstPageDiffers: boolean;
  readonly pageNumbers: { readonly start: number | undefined; readonly format: string };
  /** Headers and footers: on the first page, and on the others. */
  readonly header: { readonly first: Band | undefined; readonly rest: Band | undefined };
  readonly footer: { readonly first: Band | undefined; readonly rest: Band | undefined };
}

/** A header or footer. */
export interface Band {
  readonly paragraphs: readonly Paragraph[];
  /** The paragraph that holds the page number. */
  readonly page: Paragraph | undefined;
}

export interface WordDocument {
  readonly paragraphs: readonly Paragraph[];
  readonly sections: readonly Section[];
  readonly notes: readonly Paragraph[];
}

const A4_WIDTH = 11906;
const A4_HEIGHT = 16838;

function runsOf(element: XmlElement, base: RunLook, styles: Styles): readonly TextRun[] {
  return element.children.flatMap((part): readonly TextRun[] => {
    if (["hyperlink", "ins", "smartTag", "sdt", "sdtContent", "fldSimple"].includes(part.name))
      return runsOf(part, base, styles);
    if (part.name !== "r") return [];
    const rPr = child(part, "rPr");
    const styled = merged(base, styles.character(valOf(child(rPr, "rStyle"))));
    const look = merged(styled, runLook(rPr, styles.theme));
    const text = part.children
      .map((c) =>
        c.name === "t"
          ? c.text
          : c.name === "tab"
            ? "\t"
            : c.name === "br"
              ? "\n"
              : c.name === "noBreakHyphen"
                ? "-"
                : "",
      )
      .join("");
    if (look.hidden || text === "") return [];
    return [{ text: look.caps ? text.toLocaleUpperCase("vi") : text, look }];
  });
}

const SHAPES = ["line", "cxnSp", "rect"] as const;

function paragraphOf(
  p: XmlElement,
  number: number,
  section: number,
  cell: Cell | undefined,
  styles: Styles,
): Paragraph {
  const pPr = child(p, "pPr");
  const style = styles.paragraph(valOf(child(pPr, "pStyle")));
  const look = merged(style.paragraph, paragraphLook(pPr));
  const runs = runsOf(p, style.run, styles);
  const text = runs.map((run) => run.text).join("");
  const drawing = descendants(p, "drawing").length > 0 || descendants(p, "pict").length > 0;
  const shape = drawing && (SHAPES.some((name) => descendants(p, name).length > 0) || drawsALine(p));
  return {
    number,
    section,
    text,
    runs,
    look,
    cell,
    ruled: look.ruled === true || shape || /^[_\s]{4,}$/.test(text),
    drawing,
  };
}

const drawsALine = (p: XmlElement) =>
  descendants(p, "prstGeom").some((shape) => /line|connector/i.test(shape.attributes.prst ?? ""));

/** Word's own field for the number of the page, simple or in parts. */
const isPageField = (p: XmlElement) =>
  descendants(p, "instrText").some((field) => /\bPAGE\b/.test(field.text)) ||
  descendants(p, "fldSimple").some((field) => /\bPAGE\b/.test(field.attributes.instr ?? ""));

function bandOf(part: XmlElement | undefined, section: number, styles: Styles): Band | undefined {
  if (!part) return undefined;
  const elements = descendants(part, "p");
  const paragraphs = elements.map((p) => paragraphOf(p, 0, section, undefined, styles));
  const at = elements.findIndex(isPageField);
  return { paragraphs, page: at < 0 ? undefined : numbered(elements[at], paragraphs[at]) };

  /** A field's shown value may be left out of the file; its run still has a look. */
  function numbered(element: XmlElement | undefined, paragraph: Paragraph | undefined): Paragraph | undefined {
    if (!element || !paragraph || paragraph.runs.length > 0) return paragraph;
    const base = styles.paragraph(valOf(child(child(element, "pPr"), "pStyle"))).run;
    const field = descendants(element, "r").find((r) => descendants(r, "instrText").length > 0);
    return { ...paragraph, runs: [{ text: "2", look: merged(base, runLook(child(field, "rPr"), styles.theme)) }] };
  }
}

type Bands = Pick<Section, "header" | "footer">;
const NO_BANDS: Bands = {
  header: { first: undefined, rest: undefined },
  footer: { first: undefined, rest: undefined },
};

/** Headers a section does not name are those of the section before it. */
function bandsOf(sectPr: XmlElement, number: number, parts: WordParts, styles: Styles, before: Bands): Bands {
  const named = (kind: "header" | "footer", type: string) => {
    const reference = childrenOf(sectPr, `${kind}Reference`).find((r) => (r.attributes.type ?? "default") === type);
    return bandOf(parts.related.get(reference?.attributes.id ?? ""), number, styles);
  };
  const pair = (kind: "header" | "footer") => ({
    first: named(kind, "first") ?? before[kind].first,
    rest: named(kind, "default") ?? before[kind].rest,
  });
  return { header: pair("header"), footer: pair("footer") };
}

function sectionOf(sectPr: XmlElement, number: number, bands: Bands): Section {
  const size = child(sectPr, "pgSz")?.attributes;
  const margin = child(sectPr, "pgMar")?.attributes;
  const pages = child(sectPr, "pgNumType")?.attributes;
  const [width, height] = [Number(size?.w ?? A4_WIDTH), Number(size?.h ?? A4_HEIGHT)];
  const side = (name: string) => Math.abs(Number(margin?.[name] ?? 1440));
  return {
    number,
    width,
    height,
    landscape: width > height,
    margins: { top: side("top"), bottom: side("bottom"), left: side("left"), right: side("right") },
    firstPageDiffers: isOn(child(sectPr, "titlePg")) ?? false,
    pageNumbers: {
      start: pages?.start === undefined ? undefined : Number(pages.start),
      format: pages?.fmt ?? "decimal",
    },
    ...bands,
  };
}

/** Reads paragraphs with their resolved looks, and the sections with headers and footers, in the order of the document. */
export function readDocument(parts: WordParts): WordDocument {
  const styles = stylesOf(parts.styles, themeOf(parts.theme));
  const paragraphs: Paragraph[] = [];
  const sections: Section[] = [];
  let bands = NO_BANDS;
  let tables = 0;
  const closeSection = (sectPr: XmlElement) => {
    const number = sections.length + 1;
    bands = bandsOf(sectPr, number, parts, styles, bands);
    sections.push(sectionOf(sectPr, number, bands));
  };
  const walk = (element: XmlElement, cell: Cell | undefined): void => {
    for (const part of element.children) {
      if (part.name === "p") {
        paragraphs.push(paragraphOf(part, paragraphs.length + 1, sections.length + 1, cell, styles));
        const sectPr = child(child(part, "pPr"), "sectPr");
        if (sectPr) closeSection(sectPr);
      } else if (part.name === "tbl") {
        const table = tables;
        tables += 1;
        childrenOf(part, "tr").forEach((tr, row) => {
          childrenOf(tr, "tc").forEach((tc, column) => {
            walk(tc, cell ?? { table, row, column });
          });
        });
      } else if (part.name === "sdt") walk(child(part, "sdtContent") ?? part, cell);
    }
  };
  const body = child(parts.document, "body") ?? parts.document;
  walk(body, undefined);
  const last = child(body, "sectPr");
  if (last || sections.length === 0) closeSection(last ?? { name: "sectPr", attributes: {}, children: [], text: "" });
  const notes = descendants(parts.endnotes, "p").map((p) => paragraphOf(p, 0, sections.length, undefined, styles));
  return { paragraphs, sections, notes };
}
