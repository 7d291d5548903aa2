/** What evidence may be, by the ending of its name. */
export const EVIDENCE_TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  odt: "application/vnd.oasis.opendocument.text",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
  doc: "application/msword",
  xls: "application/vnd.ms-excel",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  txt: "text/plain",
  csv: "text/csv",
} as const;
export type EvidenceEnding = keyof typeof EVIDENCE_TYPES;

/** What the first bytes say a file is. */
export type Content = "pdf" | "zip" | "ole" | "png" | "jpeg" | "text" | "html" | "program" | "unknown";

const CONTENT_OF: Readonly<Record<EvidenceEnding, Content>> = {
  pdf: "pdf",
  docx: "zip",
  xlsx: "zip",
  pptx: "zip",
  odt: "zip",
  ods: "zip",
  doc: "ole",
  xls: "ole",
  png: "png",
  jpg: "jpeg",
  jpeg: "jpeg",
  txt: "text",
  csv: "text",
};

const SIGNATURES: readonly (readonly [Content, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["zip", [0x50, 0x4b, 0x03, 0x04]],
  ["ole", [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ["png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["jpeg", [0xff, 0xd8, 0xff]],
  ["program", [0x4d, 0x5a]],
  ["program", [0x7f, 0x45, 0x4c, 0x46]],
];

/** What a file is by its first bytes, whatever its name says. */
export function contentOf(head: Uint8Array): Content {
  const found = SIGNATURES.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  if (found) return found[0];
  if (head.includes(0)) return "unknown";
  const text = new TextDecoder().decode(head).trimStart().toLowerCase();
  return /^(<!doctype html|<html|<script|<svg|<\?xml)/.test(text) ? "html" : "text";
}

export const endingOf = (name: string): string => (/\.([a-z0-9]+)$/i.exec(name)?.[1] ?? "").toLowerCase();

export const isEvidenceEnding = (ending: string): ending is EvidenceEnding => ending in EVIDENCE_TYPES;

/** Whether the content is what the name's ending promises. */
export const fitsEnding = (ending: EvidenceEnding, content: Content): boolean => CONTENT_OF[ending] === content;
