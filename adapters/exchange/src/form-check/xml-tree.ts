import { xmlEvents } from "../sdmx/xml-events.ts";

/** An element with its children; names without prefix. Text of its own is joined. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Growing extends XmlElement {
  readonly children: Growing[];
  text: string;
}

/** No document of an office nests as deep. */
const DEEPEST = 400;

async function* once(bytes: Uint8Array): AsyncGenerator<Buffer> {
  yield Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/**
 * The tree of an XML part. A DOCTYPE is refused, so no entity is ever expanded.
 * @throws ProblemError for XML that is not well formed; Error for one nested beyond reason.
 */
export async function xmlTree(bytes: Uint8Array, part: string): Promise<XmlElement> {
  const root: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open: Growing[] = [root];
  for await (const event of xmlEvents(once(bytes), part)) {
    const top = open.at(-1) ?? root;
    if (event.kind === "text") top.text += event.text;
    else if (event.kind === "close") open.pop();
    else {
      const element: Growing = { name: event.name, attributes: event.attributes, children: [], text: "" };
      top.children.push(element);
      open.push(element);
      if (open.length > DEEPEST) throw new Error(`${part} is nested deeper than ${DEEPEST}`);
    }
  }
  const [first] = root.children;
  if (!first) throw new Error(`${part} is empty`);
  return first;
}

export const child = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((c) => c.name === name);

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((c) => c.name === name) ?? [];

/** The attribute `val`, which most properties of a document have. */
export const valOf = (element: XmlElement | undefined): string | undefined => element?.attributes.val;

/** All descendants of a name, in the order of the document. */
export function descendants(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  if (!element) return [];
  return element.children.flatMap((c) => [...(c.name === name ? [c] : []), ...descendants(c, name)]);
}

/** A switch: present means on, unless its value says off. */
export function isOn(element: XmlElement | undefined): boolean | undefined {
  if (!element) return undefined;
  return !["0", "false", "off", "none"].includes(valOf(element) ?? "");
}
