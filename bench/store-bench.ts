import { execFileSync } from "node:child_process";
import { createReadStream } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { openStore, type Store } from "@hoatieu/store";
import pg from "pg";
import copyStreams from "pg-copy-streams";
import { generateFigures } from "./generate.ts";
import { line, milliseconds, percentile } from "./machine.ts";

const ROWS = 100_000;

/** Snapshots of Hải Phòng on many days, none of them in the cache. */
export async function benchSnapshots(store: Store): Promise<void> {
  await store.reference();
  const times: number[] = [];
  for (let n = 0; n < 60; n += 1) {
    const day = new Date(Date.UTC(2023, 0, 1 + n * 17)).toISOString().slice(0, 10);
    const started = performance.now();
    await store.snapshot("hai-phong", day);
    times.push(performance.now() - started);
  }
  const p95 = percentile(times, 0.95);
  line("snapshot of Hải Phòng, not cached, p95 of 60 days", milliseconds(p95), "under 30 ms", p95 < 30);
}

/** The peer: PostgreSQL's own COPY of the same file into a plain table, without validation, vintages or audit. */
async function bareCopy(url: string, path: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    "CREATE TABLE bare (indicator text, territory text, period text, measure text, value numeric, unit text, note text, status text, released text, source text)",
  );
  const started = performance.now();
  await pipeline(
    createReadStream(path),
    client.query(copyStreams.from("COPY bare FROM STDIN WITH (FORMAT csv, HEADER)")),
  );
  const seconds = (performance.now() - started) / 1000;
  await client.query("DROP TABLE bare");
  await client.end();
  return seconds;
}

/** Import of 100,000 figures: validated, compared, committed with vintages and audit, in a process of its own. */
export async function benchImport(url: string, directory: string): Promise<void> {
  const path = join(directory, "figures.csv");
  await generateFigures(path, ROWS);
  const copy = await bareCopy(url, path);
  const printed = execFileSync(process.execPath, [join(import.meta.dirname, "import-figures.ts"), url, path], {
    encoding: "utf8",
  });
  const { seconds, counts, peak } = JSON.parse(printed) as {
    readonly seconds: number;
    readonly counts: { readonly new: number };
    readonly peak: number;
  };
  await rm(path);
  if (counts.new !== ROWS) throw new Error(`imported ${counts.new} of ${ROWS}`);
  const rate = ROWS / seconds;
  line("CSV import of 100,000 figures, rows a second", rate.toFixed(0), "20,000 or more", rate >= 20_000);
  line("  peak memory of the importing process", `${peak.toFixed(0)} MB`, "within 300 MB", peak <= 300);
  console.log(
    `  peer: PostgreSQL COPY of the same file into a plain table took ${copy.toFixed(2)} s; ours ${seconds.toFixed(2)} s, ${(seconds / copy).toFixed(1)} times as long`,
  );
  const store = await openStore(url);
  await benchSnapshots(store);
  await store.close();
}
