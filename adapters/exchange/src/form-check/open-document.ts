import { ProblemError, problem } from "@hoatieu/core";
import { unzipSync } from "fflate";
import { type XmlElement, xmlTree } from "./xml-tree.ts";

const MEGABYTE = 1024 * 1024;
/** Unpacked parts that are read: text and styles of a document, not its pictures. */
const MOST_UNPACKED = 48 * MEGABYTE;
const PART =
  /^(?:\[Content_Types\]\.xml|word\/(?:document|styles|settings|header\d*|footer\d*|endnotes|footnotes)\.xml|word\/theme\/theme\d*\.xml|word\/_rels\/document\.xml\.rels)$/;

/** The parts of a Word document that its form depends on. */
export interface WordParts {
  readonly document: XmlElement;
  readonly styles: XmlElement | undefined;
  readonly theme: XmlElement | undefined;
  readonly endnotes: XmlElement | undefined;
  /** Headers and footers by the identifier by which sections name them. */
  readonly related: ReadonlyMap<string, XmlElement>;
}

const starts = (bytes: Uint8Array, ...signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);

function unpack(bytes: Uint8Array, name: string): Readonly<Record<string, Uint8Array>> {
  let unpacked = 0;
  try {
    // The decoder writes into a buffer of the declared size and not beyond: a lying archive ends as broken XML.
    return unzipSync(bytes, {
      filter: (entry) => {
        if (!PART.test(entry.name)) return false;
        unpacked += entry.originalSize;
        if (unpacked > MOST_UNPACKED)
          throw new ProblemError(
            problem("document-too-large", { limit: `${MOST_UNPACKED / MEGABYTE}` }, { file: name }),
          );
        return true;
      },
    });
  } catch (error) {
    if (error instanceof ProblemError) throw error;
    throw new ProblemError(problem("document-broken", { part: "ZIP" }, { file: name }), { cause: error });
  }
}

/**
 * Opens a .docx: only the parts its form depends on are unpacked, and never more than a limit.
 * @throws ProblemError `document-encrypted`, `document-not-docx`, `document-broken`, `document-too-large`
 */
export async function openDocument(bytes: Uint8Array, name: string): Promise<WordParts> {
  const place = { file: name };
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new ProblemError(problem("document-encrypted", {}, place));
  if (!starts(bytes, 0x50, 0x4b)) throw new ProblemError(problem("document-not-docx", {}, place));
  const parts = unpack(bytes, name);
  const trees = new Map<string, XmlElement>();
  const read = async (part: string): Promise<XmlElement | undefined> => {
    const content = parts[part];
    // Once, however often it is named: a hundred thousand names of one large header would never be done with.
    const known = trees.get(part);
    if (!content || known) return known;
    try {
      const tree = await xmlTree(content, part);
      trees.set(part, tree);
      return tree;
    } catch (error) {
      throw new ProblemError(problem("document-broken", { part }, place), { cause: error });
    }
  };
  const document = await read("word/document.xml");
  if (!document) throw new ProblemError(problem("document-not-docx", {}, place));
  const related = new Map<string, XmlElement>();
  const relations = await read("word/_rels/document.xml.rels");
  for (const relation of relations?.children ?? []) {
    const { Id = "", Target = "" } = relation.attributes;
    if (!/(?:header|footer)\d*\.xml$/.test(Target)) continue;
    const part = await read(`word/${Target.replace(/^\/word\//, "")}`);
    if (part) related.set(Id, part);
  }
  return {
    document,
    styles: await read("word/styles.xml"),
    theme: await read("word/theme/theme1.xml"),
    endnotes: await read("word/endnotes.xml"),
    related,
  };
}
