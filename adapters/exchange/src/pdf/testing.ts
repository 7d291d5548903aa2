import { inflateSync } from "node:zlib";

export interface ReadText {
  readonly text: string;
  /** Points from the lower left; in a figure, units of its own. */
  readonly x: number;
  readonly y: number;
  readonly inFigure: boolean;
}

/** One page as a reader sees it: its texts in the order of the file. */
export interface ReadPage {
  readonly texts: readonly ReadText[];
  readonly content: string;
}

export interface ReadPdf {
  readonly pages: readonly ReadPage[];
  /** All objects as they stand, by number. */
  readonly objects: ReadonlyMap<number, string>;
}

const utf16 = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");

/** The text strings that stand behind a key, or alone in an object (`"^"`); in UTF-16 or, where they can be, in Latin-1. */
export function stringsOf(objects: ReadonlyMap<number, string>, before: string): readonly string[] {
  const pattern = new RegExp(`${before === "^" ? before : `/${before} `}\\(((?:\\\\[\\s\\S]|[^\\\\)])*)\\)`, "g");
  return [...objects.values()].flatMap((object) =>
    [...object.matchAll(pattern)].map(([, raw = ""]) => {
      const bytes = raw.replace(
        /\\([\s\S])/g,
        (_, c: string) => ({ n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" })[c] ?? c,
      );
      if (!bytes.startsWith("\u00fe\u00ff")) return bytes;
      return Buffer.from(bytes.slice(2), "latin1").swap16().toString("utf16le");
    }),
  );
}

/** Glyph -> text of a font, from its ToUnicode table; that is what a reader copies and searches. */
function unicodeOf(table: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [, first = "0", list = ""] of table.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g))
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, hex = ""], i) => {
      const code = (Number.parseInt(first, 16) + i).toString(16).padStart(4, "0");
      map.set(code, hex === "" ? "" : utf16(hex.replaceAll(" ", "")));
    });
  return map;
}

/** Reads a PDF that pdfkit wrote: objects, streams, fonts and texts (ISO 32000-1, 7.3, 9.4 and 9.10). */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes);
  const raw = file.toString("latin1");
  const objects = new Map<number, string>();
  const streams = new Map<number, Buffer>();
  for (const match of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const [, number = "", body = ""] = match;
    const at = body.indexOf("stream\n");
    objects.set(Number(number), at < 0 ? body : body.slice(0, at));
    if (at < 0) continue;
    const data = Buffer.from(body.slice(at + 7, body.lastIndexOf("\nendstream")), "latin1");
    streams.set(Number(number), body.slice(0, at).includes("FlateDecode") ? inflateSync(data) : data);
  }
  const number = (body: string, key: string) => Number(new RegExp(`/${key} (\\d+) 0 R`).exec(body)?.[1]);
  const text = (id: number) => streams.get(id)?.toString("latin1") ?? "";
  const fonts = new Map<number, ReadonlyMap<string, string>>();
  for (const [id, body] of objects)
    if (/\/Type \/Font\b/.test(body) && body.includes("/ToUnicode"))
      fonts.set(id, unicodeOf(text(number(body, "ToUnicode"))));
  const kids =
    /\/Kids \[([^\]]*)\]/.exec([...objects.values()].find((o) => /\/Type \/Pages\b/.test(o)) ?? "")?.[1] ?? "";
  const pages = [...kids.matchAll(/(\d+) 0 R/g)].map(([, id]): ReadPage => {
    const page = objects.get(Number(id)) ?? "";
    const resources = objects.get(number(page, "Resources")) ?? page;
    const names = new Map([...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, font]) => [name, Number(font)]));
    const content = text(number(page, "Contents"));
    const texts: ReadText[] = [];
    let inFigure = false;
    let [x, y, font]: [number, number, ReadonlyMap<string, string> | undefined] = [0, 0, undefined];
    for (const line of content.split("\n")) {
      if (line.startsWith("/Figure ") || line === "EMC") inFigure = line !== "EMC";
      const place = /^1 0 0 1 (\S+) (\S+) Tm$/.exec(line);
      if (place) [x, y] = [Number(place[1]), Number(place[2])];
      const chosen = /^\/(F\d+) \S+ Tf$/.exec(line);
      if (chosen) font = fonts.get(names.get(chosen[1]) ?? 0);
      if (!line.endsWith(" TJ")) continue;
      const glyphs = [...line.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex = ""]) => hex.match(/.{4}/g) ?? []);
      texts.push({ text: glyphs.map((glyph) => font?.get(glyph) ?? "\ufffd").join(""), x, y, inFigure });
    }
    return { texts, content };
  });
  return { pages, objects };
}
