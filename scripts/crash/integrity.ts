import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Breach } from "./journal.ts";
import type { World } from "./world.ts";
import { idOf } from "./writes/content.ts";

/** Rows that only a write torn in the middle can leave. Each question finds nothing in a sound record. */
const NOTHING: Readonly<Record<string, string>> = {
  "figures of no committed import":
    "SELECT 1 FROM figure f WHERE NOT EXISTS (SELECT 1 FROM import_batch b WHERE b.batch = f.batch)",
  "reference rows of no committed import":
    "SELECT 1 FROM reference_row r WHERE NOT EXISTS (SELECT 1 FROM import_batch b WHERE b.batch = r.batch)",
  "an import said to be committed that is not, or the other way round":
    "SELECT 1 FROM import_job j WHERE (j.state = 'committed' AND j.batch IS NOT NULL AND NOT EXISTS (SELECT 1 FROM import_batch b WHERE b.batch = j.batch)) OR (j.state NOT IN ('committed', 'undone') AND j.batch IS NOT NULL)",
  "an undone import that does not say so":
    "SELECT 1 FROM import_undo u JOIN import_job j USING (batch) WHERE j.state <> 'undone'",
  "a file of the reference data imported twice":
    "SELECT 1 FROM import_batch WHERE who = 'hoatieu' GROUP BY file HAVING count(*) > 1",
  "events of a task without its beginning":
    "SELECT 1 FROM task_event e WHERE NOT EXISTS (SELECT 1 FROM task_event c WHERE c.task = e.task AND c.kind = 'created')",
  "a task given twice, of which each has a title of its own":
    "SELECT 1 FROM task_event WHERE kind = 'created' GROUP BY body->'fields'->>'title' HAVING count(*) > 1",
  "a gap in the versions of a meeting": "SELECT 1 FROM meeting_version GROUP BY meeting HAVING max(number) <> count(*)",
  "a gap in the versions of a cause": "SELECT 1 FROM cause_version GROUP BY cause HAVING max(number) <> count(*)",
  "a gap in the versions of a scenario":
    "SELECT 1 FROM scenario s LEFT JOIN scenario_version v ON v.scenario = s.id GROUP BY s.id HAVING coalesce(max(v.number), 0) <> count(v.*) OR count(v.*) = 0",
  "a gap in the versions of a frozen brief":
    "SELECT 1 FROM frozen_brief GROUP BY territory, period, language HAVING max(number) <> count(*)",
  "staged rows of an import that waits for nothing":
    "SELECT 1 FROM (SELECT job FROM staged_figure UNION SELECT job FROM staged_reference UNION SELECT job FROM staged_refusal UNION SELECT job FROM staged_effect) s WHERE NOT EXISTS (SELECT 1 FROM import_job j WHERE j.id = s.job AND j.state IN ('reading', 'ready', 'committing'))",
};

const RESTS_WITHIN = 20_000;

/** No import may stay under way when nobody is at it. */
async function restless(world: World): Promise<number> {
  for (let until = performance.now() + RESTS_WITHIN; ; await sleep(100)) {
    const { rows } = await world.product.sql((client) =>
      client.query("SELECT count(*)::int AS n FROM import_job WHERE state IN ('reading', 'committing')"),
    );
    const n = Number(rows[0]?.n);
    if (n === 0 || performance.now() > until) return n;
  }
}

const filesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

/** Files that belong to nothing: pieces of uploads, of evidence, of backups. */
async function strayFiles(world: World): Promise<readonly string[]> {
  const { directory } = world.product;
  const { rows } = await world.product.sql((client) =>
    client.query("SELECT id FROM import_job WHERE state = 'reading'"),
  );
  const waiting = new Set(rows.map((row: { readonly id: string }) => row.id));
  // Sheets of the register wait for a decision; the product forgets them after a day.
  const uploads = filesIn(join(directory, "uploads")).filter((f) => !waiting.has(f) && !f.startsWith("register-"));
  const evidence = filesIn(join(directory, "evidence")).filter((name) => name.length !== 2);
  return [...uploads.map((f) => `uploads/${f}`), ...evidence.map((f) => `evidence/${f}`)];
}

/** Files of evidence by their names, and those whose content has another hash. */
export function evidenceOnDisk(world: World, only?: ReadonlySet<string>): ReadonlyMap<string, string> {
  const root = join(world.product.directory, "evidence");
  const found = new Map<string, string>();
  for (const folder of filesIn(root).filter((name) => name.length === 2))
    for (const sha256 of filesIn(join(root, folder))) {
      if (only && !only.has(sha256)) continue;
      const bytes = readFileSync(join(root, folder, sha256));
      const right = createHash("sha256").update(bytes).digest("hex") === sha256;
      found.set(`file:${sha256}`, right ? `${bytes.length}` : `${bytes.length} wrong bytes`);
    }
  return found;
}

/** What is wrong with the record and the folder, whatever the journal knows. */
export async function integrity(world: World, whole: boolean, chain: boolean): Promise<readonly Breach[]> {
  const breaches: Breach[] = [];
  const tell = (label: string, says: string) => breaches.push({ kind: "half done", label, says });
  const stuck = await restless(world);
  if (stuck > 0) tell("imports", `${stuck} under way for ever`);
  await world.product.sql(async (client) => {
    for (const [what, question] of Object.entries(NOTHING)) {
      const { rowCount } = await client.query(question);
      if (rowCount) tell("record", `${what}: ${rowCount}`);
    }
  });
  const stray = await strayFiles(world);
  if (stray.length > 0) tell("files", `belong to nothing: ${stray.slice(0, 5).join(", ")} (${stray.length})`);
  if (whole) {
    const known = new Set(
      world.journal
        .keys()
        .filter((key) => key.startsWith("file:"))
        .map(idOf),
    );
    for (const [key, content] of evidenceOnDisk(world))
      if (content.includes("wrong") || !known.has(idOf(key))) tell("evidence", `${key}: ${content}`);
  }
  if (!chain) return breaches;
  const verdict = await world.ask(world.boss, "verifyAudit", { params: {}, body: {} });
  if (!verdict.intact) tell("log of changes", `broken at ${verdict.brokenAt}: ${verdict.reason}`);
  return breaches;
}
