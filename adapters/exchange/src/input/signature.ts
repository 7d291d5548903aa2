import { type Problem, problem } from "@hoatieu/core";

/** What the opening bytes of a file say it is. */
export type Content = "text" | "xml";

const starts = (bytes: Buffer, ...signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);

/** Formats told by their opening bytes. Order matters: an .xlsx file is a ZIP archive of a certain content. */
const FORMATS: readonly (readonly [string, (head: Buffer) => boolean])[] = [
  ["file-is-utf16", (head) => starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)],
  ["file-is-excel", (head) => starts(head, 0xd0, 0xcf, 0x11, 0xe0) || (isZip(head) && isWorkbook(head))],
  ["file-is-archive", (head) => isZip(head) || starts(head, 0x1f, 0x8b) || starts(head, 0x37, 0x7a, 0xbc, 0xaf)],
  ["file-is-pdf", (head) => head.subarray(0, 1024).includes("%PDF-")],
  ["file-is-html", (head) => /^\s*<(!doctype\s+html|html[\s>])/i.test(textOf(head))],
];

const isZip = (head: Buffer) => starts(head, 0x50, 0x4b, 0x03, 0x04) || starts(head, 0x50, 0x4b, 0x05, 0x06);

const isWorkbook = (head: Buffer) =>
  head.includes("xl/") || (head.includes("[Content_Types].xml") && !head.includes("word/"));

const textOf = (head: Buffer) =>
  head
    .subarray(0, 512)
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "");

/** UTF-16 without a byte-order mark: every second byte of ASCII text is zero. */
function looksUtf16(head: Buffer): boolean {
  const zeros = [0, 0];
  for (let i = 0; i < Math.min(head.length, 512); i += 1) if (head[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return Math.max(even, odd) > 8 && Math.min(even, odd) === 0;
}

/**
 * Tells text and XML from everything else, and holds the content against the file's name.
 * @param head the first bytes of the file, some kilobytes.
 */
export function recogniseContent(head: Buffer, name: string): Content | Problem {
  const place = { file: name };
  if (head.length === 0) return problem("file-empty", {}, place);
  const format = FORMATS.find(([, matches]) => matches(head));
  if (format) return problem(format[0], {}, place);
  const zero = head.indexOf(0);
  if (zero >= 0 && looksUtf16(head)) return problem("file-is-utf16", {}, place);
  if (zero >= 0) return problem("file-is-binary", { byte: String(zero + 1) }, place);
  const content = /^\s*</.test(textOf(head)) ? "xml" : "text";
  if (content === "xml" && /\.(csv|tsv|txt)$/i.test(name)) return problem("file-name-says-csv", {}, place);
  if (content === "text" && /\.xml$/i.test(name)) return problem("file-name-says-xml", {}, place);
  return content;
}
