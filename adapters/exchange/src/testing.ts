/** For tests: files made on the spot, read against a small catalogue. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ImportContent, Problem, Reading, Refusal } from "@hoatieu/core";
import { indicator, territory } from "@hoatieu/core/testing";
import type { ReadingContext } from "./context.ts";
import { readFile } from "./read-file.ts";

export const HEADER = "indicator,territory,period,measure,value,unit,note,status,released,source";

const byCode = <T extends { readonly code: string }>(values: readonly T[]) =>
  new Map(values.map((value) => [value.code, value]));

export function context(over: Partial<ReadingContext> = {}): ReadingContext {
  return {
    indicators: byCode([indicator("grdp", { otherUnits: ["million USD"] }), indicator("budget.revenue.total")]),
    territories: byCode([
      territory("viet-nam", { level: "country", parent: undefined }),
      territory("hai-phong", { validTo: "2025-06-30", mergedInto: "hai-phong-2025" }),
      territory("hai-phong-2025", { validFrom: "2025-07-01" }),
    ]),
    sources: byCode([
      { code: "page", title: "A page", url: "https://example.org", published: "2024-01-01", knownOn: "2024-01-01" },
    ]),
    mappings: [],
    notation: "plain",
    today: "2026-11-24",
    collected: "2026-11-24",
    ...over,
  };
}

export interface Read {
  readonly contents: readonly ImportContent[];
  readonly refusals: readonly Refusal[];
  /** Codes of all problems, in order. */
  readonly codes: readonly string[];
  readonly problems: readonly Problem[];
}

/** Writes the bytes under the name and reads them as an import would. */
export async function readBytes(
  name: string,
  bytes: string | Uint8Array,
  over: Partial<ReadingContext> = {},
): Promise<Read> {
  const directory = await mkdtemp(join(tmpdir(), "exchange-"));
  const path = join(directory, name);
  try {
    await writeFile(path, bytes);
    const readings: Reading[] = [];
    for await (const reading of readFile({ name, path }, context(over))) readings.push(reading);
    const refusals = readings.flatMap((r) => ("refusal" in r ? [r.refusal] : []));
    const problems = refusals.flatMap((r) => r.problems);
    return {
      contents: readings.flatMap((r) => ("row" in r ? [r.row.content] : [])),
      refusals,
      problems,
      codes: problems.map((p) => p.code),
    };
  } finally {
    await rm(directory, { recursive: true });
  }
}

export const readRows = (rows: readonly string[], over: Partial<ReadingContext> = {}): Promise<Read> =>
  readBytes("figures.csv", [HEADER, ...rows].join("\n"), over);
