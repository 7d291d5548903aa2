import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { EVIDENCE_LIMIT, type EvidenceFiles, openEvidenceFiles } from "./evidence-files.ts";

let directory = "";
let files: EvidenceFiles;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "hoatieu-evidence-"));
  files = openEvidenceFiles(directory);
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const PDF = Buffer.from("%PDF-1.7\nhello");
async function* pieces(...all: readonly Uint8Array[]) {
  yield* all;
}
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => "kept",
    (error) => error.problem?.code ?? String(error),
  );
const left = async () => (await readdir(directory)).filter((name) => name.startsWith("waiting"));

it("keeps a file under the hash of its content, once", async () => {
  const first = await files.keep(pieces(PDF.subarray(0, 3), PDF.subarray(3)), "tờ trình.pdf");
  const sha256 = createHash("sha256").update(PDF).digest("hex");
  expect(first).toEqual({ sha256, bytes: PDF.length, type: "application/pdf", name: "tờ trình.pdf" });
  await files.keep(pieces(PDF), "khác.pdf");
  expect(await buffer((await files.open(sha256)).stream)).toEqual(PDF);
  expect(await readdir(join(directory, sha256.slice(0, 2)))).toHaveLength(1);
  // Nobody else with an account on the machine reads it.
  expect((await stat(join(directory, sha256.slice(0, 2), sha256))).mode & 0o077).toBe(0);
});

it.each([
  ["a picture that is called a document", "a.pdf", Buffer.from([0xff, 0xd8, 0xff, 0xe0]), "evidence-type-differs"],
  ["a program that is called a document", "a.docx", Buffer.from("MZ\u0090\u0000"), "evidence-type-differs"],
  ["a page that is called a text", "a.txt", Buffer.from("<html><script>alert(1)</script>"), "evidence-type-differs"],
  ["a text with zero bytes", "a.csv", Buffer.from([65, 0, 66]), "evidence-type-differs"],
  ["a program by its name", "a.exe", PDF, "evidence-type-refused"],
  ["no ending", "tờ trình", PDF, "evidence-type-refused"],
  ["nothing in it", "a.pdf", Buffer.alloc(0), "evidence-empty"],
  ["a secrecy mark in the name", "12-KH MẬT.pdf", PDF, "secrecy-mark"],
])("refuses %s, and nothing stays of it", async (_what, name, content, code) => {
  expect(await codeOf(files.keep(pieces(content), name))).toBe(code);
  expect(await left()).toEqual([]);
});

it("gives up at the limit while the bytes come, and before the first when they were announced", async () => {
  const megabyte = Buffer.alloc(1024 * 1024, "a");
  let read = 0;
  async function* gigabyte() {
    for (let n = 0; n < 1024; n += 1) {
      read += 1;
      yield n === 0 ? Buffer.concat([PDF, megabyte]) : megabyte;
    }
  }
  expect(await codeOf(files.keep(gigabyte(), "lớn.pdf"))).toBe("evidence-too-large");
  expect(read).toBeLessThan(EVIDENCE_LIMIT / megabyte.length + 5);
  read = 0;
  expect(await codeOf(files.keep(gigabyte(), "lớn.pdf", 1024 ** 3))).toBe("evidence-too-large");
  expect([read, await left()]).toEqual([0, []]);
});

it("removes what a killed product had half taken in, and nothing that was kept", async () => {
  const { sha256 } = await files.keep(pieces(PDF), "a.pdf");
  const never = new Promise<IteratorResult<Uint8Array>>(() => undefined);
  const torn = { [Symbol.asyncIterator]: () => ({ next: () => never }) };
  void files.keep(torn, "b.pdf");
  await vi.waitFor(async () => expect(await left()).toHaveLength(1));
  await files.clear();
  expect(await left()).toEqual([]);
  expect(await files.known(sha256, "a.pdf")).toMatchObject({ bytes: PDF.length });
});

it("a hash from outside names no path", async () => {
  for (const name of ["../../etc/passwd", "x", "a".repeat(64)])
    expect(await codeOf(files.open(name))).toBe("evidence-not-found");
});
