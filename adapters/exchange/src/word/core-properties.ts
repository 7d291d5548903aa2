import type { Brief } from "@hoatieu/brief";

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeXml = (text: string) => text.replace(/[&<>"]/g, (mark) => ESCAPES[mark] ?? mark);

const LANGUAGES = { vi: "vi-VN", en: "en-GB" } as const;

/** The language of the document as Word names it, for spelling and for readers. */
export const languageTag = (brief: Brief): string => LANGUAGES[brief.language];

/**
 * Title, author, language and dates of the document (OPC core properties, ECMA-376 Part 2). The library would date it
 * by the clock; it is dated by the day whose knowledge it shows, so equal briefs give equal bytes.
 */
export function coreProperties(brief: Brief): string {
  const date = `${brief.asOf}T00:00:00Z`;
  const element = (name: string, text: string, attributes = "") => `<${name}${attributes}>${escapeXml(text)}</${name}>`;
  const w3c = ' xsi:type="dcterms:W3CDTF"';
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    element("dc:title", brief.title),
    element("dc:subject", brief.subtitle),
    element("dc:creator", "Hoa Tiêu"),
    element("dc:language", languageTag(brief)),
    element("cp:lastModifiedBy", "Hoa Tiêu"),
    element("cp:revision", "1"),
    element("dcterms:created", date, w3c),
    element("dcterms:modified", date, w3c),
    "</cp:coreProperties>",
  ].join("");
}
