import { mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ProblemError } from "@hoatieu/core";
import { describe, expect, it } from "vitest";
import { readFile } from "./read-file.ts";
import { context, HEADER, readBytes } from "./testing.ts";

const ROW = "grdp,hai-phong,2024,yoy_pct,11.01,%,,estimate,2025-01-06,page";
const problemOf = async (run: Promise<unknown>) => {
  const error = await run.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ProblemError) return error.problem;
  throw error ?? new Error("nothing was refused");
};

describe("a file that cannot be taken as a whole is refused with its place", () => {
  it.each([
    [
      "an Excel file under another name",
      "figures.csv",
      new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]),
      /file-is-(excel|archive)/,
    ],
    ["a PDF under another name", "figures.csv", "%PDF-1.7\n1 0 obj", /file-is-pdf/],
    ["a web page under another name", "figures.csv", "<!doctype html><html><body>login</body></html>", /file-is-html/],
    ["XML under the name of a CSV", "figures.csv", '<?xml version="1.0"?><a/>', /file-name-says-csv/],
    ["a CSV under the name of an XML", "figures.xml", `${HEADER}\n${ROW}\n`, /file-name-says-xml/],
    ["a binary file", "figures.csv", new Uint8Array([0, 1, 2, 3, 0, 255, 254]), /file-is-(binary|utf16)/],
    ["UTF-16", "figures.csv", Buffer.from(`\ufeff${HEADER}`, "utf16le"), /file-is-utf16/],
    ["nothing in it", "figures.csv", "", /file-empty/],
    ["only a header", "figures.csv", `${HEADER}\n`, /file-without-rows/],
    ["columns of no known kind", "figures.csv", "a,b\n1,2\n", /file-kind-unknown/],
    [
      "a column missing",
      "figures.csv",
      `${HEADER.replace(",unit", "")}\n${ROW.replace(",%", "")}\n`,
      /columns-missing/,
    ],
    ["a column twice", "figures.csv", `${HEADER},unit\n${ROW},%\n`, /column-duplicate/],
    ["an unknown column", "figures.csv", `${HEADER},colour\n${ROW},red\n`, /column-unknown/],
    ["a quote that never closes", "figures.csv", `${HEADER}\n"${ROW}\n${ROW}\n`, /^csv-quote-open$/],
    [
      "a quote inside a cell",
      "figures.csv",
      `${HEADER}\n${ROW}\n${ROW.replace(",,", ',a "b" c,')}\n`,
      /^csv-quote-stray$/,
    ],
    ["UTF-16 without a mark", "figures.csv", Buffer.from(HEADER, "utf16le"), /^file-is-utf16$/],
    ["UTF-16, big end first", "figures.csv", Buffer.from(`\ufeff${HEADER}`, "utf16le").swap16(), /^file-is-utf16$/],
    ["a gzip archive", "figures.csv", new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0]), /^file-is-archive$/],
    ["an old Excel file", "figures.csv", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), /^file-is-excel$/],
    ["a misspelt column", "figures.csv", `${HEADER.replace("value", "vaule")}\n${ROW}\n`, /^column-unknown-near$/],
  ])("%s", async (_what, name, bytes, code) => {
    const problem = await problemOf(readBytes(name, bytes));
    expect(problem.code).toMatch(code);
    expect(problem.place.file).toBe(name);
  });

  it("an open quote names the row and line where it was opened, however much follows", async () => {
    const open = await problemOf(readBytes("figures.csv", `${HEADER}\n${ROW}\n"${ROW}\n${ROW}\n`));
    expect(open.place).toEqual({ file: "figures.csv", row: 3, line: 3 });
    const twoLines = ROW.replace(",,", ',"one\ntwo",');
    const after = await problemOf(readBytes("figures.csv", `${HEADER}\n${twoLines}\n${ROW}\n"${ROW}\n${ROW}\n`));
    expect(after.place).toEqual({ file: "figures.csv", row: 4, line: 5 });
    const long = await problemOf(readBytes("figures.csv", `${HEADER}\n${ROW}\n"${`${ROW}\n`.repeat(30_000)}`));
    expect(long).toMatchObject({ code: "csv-quote-open", place: { file: "figures.csv", row: 3 } });
  });

  it("broken UTF-8 names its line and byte", async () => {
    const bytes = Buffer.concat([Buffer.from(`${HEADER}\n${ROW}\n`), Buffer.from([0x67, 0xff, 0xfe, 0x0a])]);
    const problem = await problemOf(readBytes("figures.csv", bytes));
    expect(problem).toMatchObject({ code: "file-broken-utf8", place: { file: "figures.csv", line: 3 } });
    expect(problem.words).toEqual({ byte: String(`${HEADER}\n${ROW}\n`.length + 2), value: "0xFF" });
    const cut = Buffer.concat([Buffer.from(`${HEADER}\n`), Buffer.from("ệ").subarray(0, 2)]);
    expect((await problemOf(readBytes("figures.csv", cut))).code).toBe("file-broken-utf8");
  });

  it("a file of 200 MB is refused by its size, without being read", async () => {
    const directory = await mkdtemp(join(tmpdir(), "exchange-"));
    const path = join(directory, "huge.csv");
    const handle = await open(path, "w");
    await handle.truncate(200 * 1024 * 1024);
    await handle.close();
    let read = 0;
    const run = async () => {
      const options = context({
        onProgress: (bytes) => {
          read = bytes;
        },
      });
      for await (const reading of readFile({ name: "huge.csv", path }, options)) expect(reading).toBeUndefined();
    };
    const problem = await problemOf(run());
    await rm(directory, { recursive: true });
    expect(problem).toMatchObject({ code: "file-too-large", words: { size: "200", limit: "100" } });
    expect(read).toBe(0);
  });

  it("a file that is not there", async () => {
    const run = async () => {
      for await (const reading of readFile({ name: "none.csv", path: "/nowhere/none.csv" }, context()))
        expect(reading).toBeUndefined();
    };
    expect((await problemOf(run())).code).toBe("file-not-found");
  });
});

it("a byte-order mark, CRLF and semicolons are fine", async () => {
  const text = `\ufeff${HEADER}\r\n${ROW}\r\n`;
  expect((await readBytes("figures.csv", text)).contents).toHaveLength(1);
  expect((await readBytes("figures.csv", text.replaceAll(",", ";"))).contents).toHaveLength(1);
});

it("a letter of three bytes may lie across the pieces in which a file is read", async () => {
  const row = ROW.replace(",,", ",Hải Phòng ệ,");
  const rows = 2 + Math.ceil(262_144 / Buffer.byteLength(`${row}\n`));
  for (const shift of ["", " ", "  "]) {
    const read = await readBytes("figures.csv", `${HEADER}${shift}\n${`${row}\n`.repeat(rows)}`);
    expect(read.contents).toHaveLength(rows);
    expect(new Set(read.contents.map((c) => (c.kind === "figure" ? c.value.note : c.kind)))).toEqual(
      new Set(["Hải Phòng ệ"]),
    );
  }
});

it("line ends may differ within a file, as they do in joined files; blank rows count and are passed over", async () => {
  const read = await readBytes("figures.csv", `${HEADER}\r\n${ROW}\n\n${ROW}\r\n${ROW.replace("grdp", "grpd")}`);
  expect(read.contents).toHaveLength(2);
  expect(read.problems[0]?.place.row).toBe(5);
});

it("an import that is cancelled stops reading", async () => {
  const stop = new AbortController();
  stop.abort();
  await expect(readBytes("figures.csv", `${HEADER}\n${ROW}\n`, { signal: stop.signal })).rejects.toThrow(/abort/i);
});
