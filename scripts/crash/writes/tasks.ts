import { createHash } from "node:crypto";
import type { WireChain, WireDeed, WireEvidence } from "@hoatieu/contract";
import { fileRoutes } from "@hoatieu/contract";
import type { Random } from "../random.ts";
import type { Look, Person, World, WriteKind } from "../world.ts";
import { day, found, markOf, OWNERS, sentence, TERRITORY, title } from "./content.ts";

type Event = readonly [kind: string, why: string, text: string, evidence: string];

/** A task as the journal holds it: its terms, and everything that happened, in order. */
interface Kept {
  readonly title: string;
  readonly owner: string;
  readonly product: string;
  readonly due: string;
  readonly events: readonly Event[];
}

const ENDS = new Set(["confirmed", "cancelled"]);
const read = (held: string) => JSON.parse(held) as Kept;

/** How a new task is kept. */
export function newTask(fields: Omit<Kept, "events">, why: string): string {
  const { title, owner, product, due } = fields;
  return JSON.stringify({ title, owner, product, due, events: [["created", why, "", ""]] });
}

const evidenceOf = (evidence: WireEvidence | undefined) =>
  evidence === undefined ? "" : evidence.kind === "file" ? evidence.sha256 : evidence.url;

function keptOf({ task, timeline }: WireChain): string {
  const events = timeline.map((e): Event => [e.kind, e.why, e.text, evidenceOf(e.evidence)]);
  const { title, owner, product, due } = task;
  return JSON.stringify({ title, owner, product, due, events });
}

const next = (task: Kept, event: Event, change: Partial<Kept> = {}) =>
  JSON.stringify({ ...task, ...change, events: [...task.events, event] });

async function create(world: World, random: Random): Promise<void> {
  const mark = world.mark();
  const why = sentence(random, "");
  const body = {
    title: title(random, mark),
    owner: random.of(OWNERS) ?? "",
    product: `Báo cáo ${random.whole(1, 99)}`,
    due: day(random, 2027, 2027),
    assigned: "2026-01-05",
    why,
  };
  const facts = { [`task:${mark}`]: newTask(body, why) };
  const saved = await world.attempt("task given", facts, () =>
    world.ask(world.boss, "createTask", { params: { territory: TERRITORY }, body }),
  );
  if (saved) world.codes.set(`task:${mark}`, saved.tasks[0] ?? "");
}

/** A file of evidence: some lines, or some megabytes, so that a kill falls into the middle of taking it in. */
async function upload(world: World, random: Random, task: string): Promise<WireEvidence | undefined> {
  const text = `${world.mark()} ${sentence(random, "").repeat(random.chance(0.3) ? random.whole(20_000, 60_000) : 20)}`;
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const name = `bien-ban-${random.whole(1, 999)}.txt`;
  const facts = { [`file:${sha256}`]: `${bytes.length}` };
  const kept = await world.attempt("evidence taken in", facts, () =>
    world.send(world.boss, "POST", fileRoutes.evidenceUpload(TERRITORY, task, name, "vi"), bytes),
  );
  if (!kept) return undefined;
  return { kind: "file", sha256, name, bytes: bytes.length, type: "text/plain", day: "2026-03-02" };
}

/** What may be done to a task next, by whom, and how it is kept then. */
async function deed(world: World, random: Random): Promise<void> {
  const key = random.of(world.journal.holding("task:").filter((k) => open(world, k)));
  const id = key && world.codes.get(key);
  if (!key || !id) return create(world, random);
  const task = read(world.journal.content(key) ?? "");
  const expected = task.events.length;
  const why = sentence(random, "");
  const act = (label: string, who: Person, content: string, asked: WireDeed["deed"], more = {}) =>
    world.attempt(label, { [key]: content, ...more }, () =>
      world.ask(who, "doToTask", { params: { territory: TERRITORY, task: id }, body: { expected, why, deed: asked } }),
    );
  const reports = task.events.filter(([kind]) => kind === "reported" || kind === "confirmed" || kind === "returned");
  const [last, , , lastEvidence] = reports.at(-1) ?? [];
  if (last === "reported" && lastEvidence !== "") {
    const { task: now } = await world.ask(world.second, "chain", { params: { territory: TERRITORY, task: id } });
    const report = now.reports.find((r) => r.done && r.answer === undefined)?.event ?? "";
    await (random.chance(0.5)
      ? act("report confirmed", world.second, next(task, ["confirmed", why, "", ""]), { kind: "confirmed", report })
      : act("report returned", world.second, next(task, ["returned", why, "", ""]), {
          kind: "returned",
          report,
          quality: true,
        }));
    return;
  }
  const choice = random.next();
  if (choice < 0.4) {
    const evidence = random.chance(0.8)
      ? await upload(world, random, id)
      : ({ kind: "address", url: `https://haiphong.gov.vn/${world.mark()}`, day: "2026-03-02" } as const);
    if (!evidence) return;
    const text = sentence(random, "").trim();
    const content = next(task, ["reported", why, text, evidenceOf(evidence)]);
    const shown = evidence.kind === "file" ? { [`evidence:${id}/${evidence.sha256}`]: evidence.sha256 } : {};
    await act("task reported", world.boss, content, { kind: "reported", text, done: true, evidence }, shown);
  } else if (choice < 0.55) {
    const due = `${Number(task.due.slice(0, 4)) + 1}${task.due.slice(4)}`;
    const content = next(task, ["extended", why, due, ""], { due });
    await act("task extended", world.boss, content, { kind: "extended", due, document: "CV 12" });
  } else if (choice < 0.7) {
    const text = sentence(random, "").trim();
    await act("delay's cause stated", world.boss, next(task, ["cause-stated", why, text, ""]), {
      kind: "cause-stated",
      text,
    });
  } else if (choice < 0.9) {
    const product = `Báo cáo ${world.mark()}`;
    const content = next(task, ["edited", why, "product", ""], { product });
    const { title: name, owner, due } = task;
    await world.attempt("task's terms changed", { [key]: content }, () =>
      world.ask(world.boss, "editTask", {
        params: { territory: TERRITORY, task: id },
        body: { title: name, owner, due, product, expected, why },
      }),
    );
  } else {
    const content = next(task, ["cancelled", why, "QĐ 7", ""]);
    await act("task cancelled", world.boss, content, { kind: "cancelled", document: "QĐ 7" });
  }
}

const open = (world: World, key: string) =>
  read(world.journal.content(key) ?? '{"events":[]}').events.every(([kind]) => !ENDS.has(kind));

/** The same to many: all of them or none. */
async function together(world: World, random: Random): Promise<void> {
  const keys = random.shuffled(world.journal.holding("task:").filter((k) => open(world, k) && world.codes.has(k)));
  const chosen = keys.slice(0, random.whole(2, 25));
  if (chosen.length < 2) return create(world, random);
  const why = sentence(random, "").trim();
  const owner = `Sở ${world.mark()}`;
  const facts = Object.fromEntries(
    chosen.map((key) => [key, next(read(world.journal.content(key) ?? ""), ["edited", why, "owner", ""], { owner })]),
  );
  await world.attempt("tasks handed over together", facts, () =>
    world.ask(world.boss, "doToTasks", {
      params: { territory: TERRITORY },
      body: { tasks: chosen.map((key) => world.codes.get(key) ?? ""), why, deed: { kind: "assigned", owner } },
    }),
  );
}

export const taskWrites: readonly WriteKind[] = [
  { name: "tasks given", routes: ["POST /api/:territory/tasks"], write: create },
  {
    name: "deeds to tasks",
    routes: [
      "POST /api/:territory/tasks/:task/deeds",
      "PUT /api/:territory/tasks/:task",
      "POST /api/:territory/tasks/:task/evidence",
    ],
    write: deed,
  },
  { name: "tasks together", routes: ["POST /api/:territory/tasks-together"], write: together },
];

interface Row {
  readonly task: string;
  readonly kind: string;
  readonly why: string;
  readonly body: {
    readonly fields?: Partial<Omit<Kept, "events">>;
    readonly due?: string;
    readonly text?: string;
    readonly document?: string;
    readonly evidence?: WireEvidence | null;
  };
}

/** The same from the rows themselves: hundreds of tasks at once, where the product would fold the whole register for each. */
function folded(rows: readonly Row[]): string {
  let terms: Partial<Kept> = {};
  const events = rows.map(({ kind, why, body }): Event => {
    if (kind === "created" || kind === "edited") terms = { ...terms, ...body.fields };
    if (kind === "extended") terms = { ...terms, due: body.due ?? "" };
    const document = kind === "cancelled" || kind === "cause-confirmed" ? body.document : undefined;
    const fields = kind === "edited" ? Object.keys(body.fields ?? {}).join(", ") : undefined;
    const text = kind === "extended" ? body.due : (fields ?? document ?? body.text);
    return [kind, why, text ?? "", evidenceOf(body.evidence ?? undefined)];
  });
  const { title, owner, product, due } = terms;
  return JSON.stringify({ title, owner, product, due, events });
}

async function readTasks(world: World): Promise<ReadonlyMap<string, string>> {
  const { rows } = await world.product.sql((client) =>
    client.query<Row>("SELECT task, kind, why, body FROM task_event ORDER BY change, ord"),
  );
  const byMark = new Map<string, string>();
  for (const [task, events] of Map.groupBy(rows, (row) => row.task)) {
    const content = folded(events);
    const mark = markOf((JSON.parse(content) as Kept).title);
    world.codes.set(`task:${mark}`, task);
    byMark.set(mark, content);
  }
  return byMark;
}

export const taskLooks: readonly Look[] = [
  {
    of: "task",
    read: async (world, ids) => {
      const byMark = new Map(await readTasks(world));
      // Some of those asked about are looked at as a person would, on their own pages.
      const there = ids.filter((id) => byMark.has(id));
      const step = Math.max(1, Math.floor(there.length / world.pages));
      for (const mark of there.filter((_, at) => at % step === 0)) {
        const task = world.codes.get(`task:${mark}`) ?? "";
        byMark.set(mark, keptOf(await world.ask(world.boss, "chain", { params: { territory: TERRITORY, task } })));
      }
      return found("task", byMark);
    },
  },
  {
    of: "evidence",
    read: async (world, ids) => {
      const pairs: (readonly [string, string | undefined])[] = [];
      for (const id of ids) {
        const [task = "", sha256 = ""] = id.split("/");
        const reply = await world
          .send(world.boss, "GET", fileRoutes.evidence(TERRITORY, task, sha256))
          .catch(() => undefined);
        pairs.push([id, reply && createHash("sha256").update(reply.bytes).digest("hex")]);
      }
      return found("evidence", pairs);
    },
  },
];
