import { ProblemError, problem } from "@hoatieu/core";
import { SaxesParser } from "saxes";

export type XmlEvent =
  | {
      readonly kind: "open";
      readonly name: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly line: number;
    }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "close"; readonly name: string };

/** Names without their prefix: every producer chooses its own. */
const local = (name: string) => name.slice(name.indexOf(":") + 1);

/**
 * Streams the elements of an XML file. A DOCTYPE is refused before anything in it is read, so no entity is ever
 * expanded; XML's own five entities and character references are plain text.
 * @throws ProblemError located by line and position for XML that is not well formed.
 */
export async function* xmlEvents(chunks: AsyncIterable<Buffer>, file: string): AsyncGenerator<XmlEvent> {
  const parser = new SaxesParser({ position: true });
  const decoder = new TextDecoder("utf-8");
  let events: XmlEvent[] = [];
  let failure: ProblemError | undefined;
  const fail = (code: string, words: Readonly<Record<string, string>>, line = parser.line) => {
    failure ??= new ProblemError(problem(code, words, { file, line }));
  };
  parser.on("doctype", () => fail("xml-doctype", {}));
  parser.on("error", (error) => {
    const reason = error.message.replace(/^(?:[^:]*:)?\d+:\d+: /, "").replace(/\.$/, "");
    fail("xml-malformed", { position: String(parser.columnIndex + 1), reason });
  });
  parser.on("opentag", (tag) => {
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes)) attributes[local(name)] = value;
    events.push({ kind: "open", name: local(tag.name), attributes, line: parser.line });
  });
  parser.on("text", (text) => events.push({ kind: "text", text }));
  parser.on("closetag", (tag) => events.push({ kind: "close", name: local(tag.name) }));
  const step = (text: string | undefined) => {
    if (text === undefined) parser.close();
    else parser.write(text);
    if (failure) throw failure;
    const ready = events;
    events = [];
    return ready;
  };
  // A DOCTYPE that never ends is caught by its opening, so a bomb is not even collected.
  let start = "";
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (start.length < 4096) {
      start += text.slice(0, 4096);
      const doctype = /<!DOCTYPE/i.exec(start);
      if (doctype) fail("xml-doctype", {}, start.slice(0, doctype.index).split("\n").length);
    }
    yield* step(text);
  }
  yield* step(undefined);
}
