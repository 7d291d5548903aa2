import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { fileRoutes, type WireImportJob } from "@hoatieu/contract";
import type { Random } from "../random.ts";
import { type Look, Refused, type World, type WriteKind } from "../world.ts";
import { found } from "./content.ts";

const HEADER = "indicator,territory,period,measure,value,unit,note,status,released,source";
const SOURCE = "cafef-vn-e7fffa";
const SETTLED_WITHIN = 30_000;
const LISTED = 200;

/** Rows as they are printed, and the file that brings them; every row tells its file in the note. */
function rowsOf(random: Random, note: string): readonly string[] {
  const count = random.chance(0.2) ? random.whole(2_000, 6_000) : random.whole(5, 200);
  return Array.from({ length: count }, (_, n) => {
    const period = `${1960 + (Math.floor(n / 12) % 60)}-${`${(n % 12) + 1}`.padStart(2, "0")}`;
    const released = `${2000 + Math.floor(n / 720)}-06-15`;
    return `budget.revenue.total,ca-mau,${period},level,${random.whole(1, 99_999) / 10},bn VND,${note},estimate,${released},${SOURCE}`;
  });
}

const digestOf = (rows: readonly string[]) =>
  `${rows.length} rows ${createHash("sha256")
    .update([...rows].sort().join("\n"))
    .digest("hex")}`;

async function until(world: World, id: string, rest: (job: WireImportJob) => boolean): Promise<WireImportJob> {
  for (const end = performance.now() + SETTLED_WITHIN; performance.now() < end; await sleep(25)) {
    const job = await world.ask(world.boss, "importJob", { params: { id } });
    if (rest(job)) return job;
  }
  throw new Error(`import ${id} does not come to an end`);
}

/** Upload, dry run, and one of the decisions: commit (and now and then undo), cancel, or none. */
async function importFile(world: World, random: Random): Promise<void> {
  const file = `crash-${world.mark()}.csv`;
  const rows = rowsOf(random, file);
  const bytes = new TextEncoder().encode(`${[HEADER, ...rows].join("\n")}\n`);
  const taken = await world.attempt("import taken in", { [`upload:${file}`]: `${bytes.length}` }, () =>
    world.send(world.boss, "POST", fileRoutes.upload(file, "plain", "vi"), bytes),
  );
  if (!taken) return;
  const { id } = JSON.parse(new TextDecoder().decode(taken.bytes)) as WireImportJob;
  world.codes.set(`upload:${file}`, id);
  const read = await world.attempt("import read", { [`dry:${file}`]: `${rows.length} new` }, () =>
    until(world, id, (job) => job.state !== "reading"),
  );
  if (read?.counts?.new !== rows.length) throw new Error(`the file was not taken: ${JSON.stringify(read)}`);
  const choice = random.next();
  if (choice < 0.1) return;
  if (choice < 0.2) {
    await world.attempt("import cancelled", { [`state:${file}`]: "cancelled" }, () =>
      world.ask(world.boss, "cancelImport", { params: { id } }),
    );
    return;
  }
  const figures = `figures:${file}`;
  let refused = false;
  const done = await world.attempt(
    "import committed",
    { [figures]: digestOf(rows), [`state:${file}`]: "committed" },
    async () => {
      await world.ask(world.boss, "commitImport", { params: { id } });
      const job = await until(world, id, ({ state }) => state !== "committing");
      refused = job.state !== "committed";
      // Another import was under way: the reason stands at the job, which waits for a new decision.
      if (refused) throw new Refused(JSON.stringify(job.problem));
      return job;
    },
  );
  if (!done || refused || random.chance(rows.length > 1_000 ? 0.3 : 0.7)) return;
  await world.attempt("import undone", { [figures]: undefined, [`state:${file}`]: "undone" }, () =>
    world.ask(world.second, "undoImport", { params: { id } }),
  );
}

export const importWrites: readonly WriteKind[] = [
  {
    name: "imports",
    routes: [
      "POST /api/imports",
      "POST /api/imports/:id/commit",
      "POST /api/imports/:id/cancel",
      "POST /api/imports/:id/undo",
    ],
    write: importFile,
  },
];

async function jobOf(world: World, file: string): Promise<WireImportJob | undefined> {
  const id = world.codes.get(`upload:${file}`);
  if (id !== undefined) return world.ask(world.boss, "importJob", { params: { id } }).catch(() => undefined);
  // Sent without an answer: among the newest, by its name.
  const job = (await world.ask(world.boss, "imports", { params: {} })).slice(0, LISTED).find((j) => j.file === file);
  if (job) world.codes.set(`upload:${file}`, job.id);
  return job;
}

const ofJobs = (of: string, told: (job: WireImportJob, world: World) => Promise<string | undefined>): Look => ({
  of,
  read: async (world, files) => {
    const pairs: (readonly [string, string | undefined])[] = [];
    for (const file of files) {
      const job = await jobOf(world, file);
      pairs.push([file, job && (await told(job, world))]);
    }
    return found(of, pairs);
  },
});

/** What a dry run counted, and of one that still waits its rows, too. */
async function dryRun({ id, counts, state }: WireImportJob, world: World): Promise<string | undefined> {
  if (!counts) return undefined;
  if (state !== "ready") return `${counts.new} new`;
  const { total } = await world.ask(world.boss, "importRows", { params: { id }, query: { limit: 1 } });
  return total === counts.new ? `${counts.new} new` : `${counts.new} new, of which ${total} are there`;
}

export const importLooks: readonly Look[] = [
  ofJobs("upload", async (job) => `${job.bytes}`),
  ofJobs("dry", dryRun),
  ofJobs("state", async ({ state }) =>
    state === "committed" || state === "undone" || state === "cancelled" ? state : undefined,
  ),
  {
    of: "figures",
    read: async (world, files) => {
      const { rows } = await world.product.sql((client) =>
        client.query(
          `SELECT note, array_agg(concat_ws(',', indicator, territory, period, measure, printed, unit, note, status, released, source)) AS rows
           FROM live_figure WHERE territory = 'ca-mau' AND note = ANY($1) GROUP BY note`,
          [files],
        ),
      );
      return found(
        "figures",
        rows.map((row: { readonly note: string; readonly rows: readonly string[] }) => [row.note, digestOf(row.rows)]),
      );
    },
  },
];
