import { type Day, ProblemError, problem } from "@hoatieu/core";
import {
  after,
  circleOf,
  foldTask,
  type Meeting,
  type PlannedDeed,
  refuseDeed,
  refuseFields,
  type Standed,
  type Task,
  type TaskDeed,
} from "@hoatieu/follow";
import { appendAudit } from "../audit.ts";
import { type Door, type Handle, transaction } from "../database.ts";
import { firstUnfit, lockSaves, nextSave } from "../saves.ts";
import { tasksDigest } from "./audit-work.ts";
import { eventId, type NewEvent, writeEvents } from "./event-rows.ts";
import { readMeeting } from "./meetings.ts";
import { catchUp, type Register } from "./register.ts";

export interface Person {
  readonly who: string;
  /** The account's id. */
  readonly by: string;
}

/** What is to be done to one task. */
export interface TaskChange {
  /** Its code; empty for a new one, which then gets the next number of its territory. */
  readonly task: string;
  readonly deeds: readonly PlannedDeed[];
  /** How many events the task had when the person looked at it; another number is told. */
  readonly expected?: number | undefined;
}

export interface Writing {
  readonly person: Person;
  readonly today: Day;
  /** What the log calls it. */
  readonly subject: string;
  /** Name of what is written once only: a sheet, whose file an accident may leave behind after it was written. */
  readonly once?: string | undefined;
  /** Documents of the data: parents that are no tasks, and codes that are taken. */
  readonly documents: ReadonlySet<string>;
}

export interface Written {
  /** Codes of the tasks, in the order asked. */
  readonly tasks: readonly string[];
  readonly events: number;
}

const refuse = (code: string, words: Readonly<Record<string, string>>, column?: string) =>
  new ProblemError(problem(code, words, column === undefined ? {} : { column }));

/** One save in the making: the tasks as they are after what was already planned in it. */
class Save {
  readonly events: NewEvent[] = [];
  readonly tasks: string[] = [];
  readonly #changed = new Map<string, Task>();
  readonly #numbers = new Map<string, number>();
  readonly #known: ReadonlyMap<string, Standed>;
  readonly #meetings = new Map<string, Meeting>();
  readonly #register: Register;
  readonly #handle: Handle;
  readonly #change: number;
  readonly #writing: Writing;

  constructor(handle: Handle, register: Register, change: number, writing: Writing) {
    this.#handle = handle;
    this.#register = register;
    this.#known = register.on(writing.today);
    this.#change = change;
    this.#writing = writing;
  }

  #taskOf(id: string): Task | undefined {
    return this.#changed.get(id) ?? this.#known.get(id)?.task;
  }

  #newCode(territory: string): string {
    const number = this.#numbers.get(territory) ?? this.#register.nextNumber(territory);
    this.#numbers.set(territory, number + 1);
    return `${territory}-t${number}`;
  }

  async #mustHang(id: string, { deed }: PlannedDeed): Promise<void> {
    if (deed.kind !== "created" && deed.kind !== "edited") return;
    const { parent, meeting, conclusion } = deed.fields;
    if (parent !== undefined) {
      if (!this.#writing.documents.has(parent) && !this.#taskOf(parent) && parent !== id)
        throw refuse("parent-unknown", { text: parent }, "parent");
      const circle = circleOf(id, parent, (at) => this.#taskOf(at)?.parent);
      if (circle) throw refuse("task-circle", { circle: circle.join(" → ") }, "parent");
    }
    if (meeting === undefined) return;
    const held = this.#meetings.get(meeting) ?? (await readMeeting(this.#handle, meeting));
    this.#meetings.set(meeting, held);
    const found = held.conclusions.some((c) => c.id === conclusion && c.kind === "task");
    if (!found) throw refuse("unknown-conclusion", { meeting: held.title, number: conclusion ?? "" }, "conclusion");
  }

  async add({ task: given, deeds, expected }: TaskChange): Promise<void> {
    const first = deeds[0]?.deed;
    const id = given === "" && first?.kind === "created" ? this.#newCode(first.fields.territory) : given;
    this.tasks.push(id);
    const current = this.#taskOf(id);
    if (expected !== undefined && current && current.events !== expected) {
      const answered = answerRefused(current, deeds, this.#writing);
      if (answered) throw answered;
      const { who, at } = current.lastEvent;
      throw refuse("task-changed", { title: current.title, who, at });
    }
    const start = this.events.length;
    for (const planned of deeds) await this.#addDeed(id, this.#taskOf(id), planned, start);
  }

  async #addDeed(id: string, task: Task | undefined, planned: PlannedDeed, start: number): Promise<void> {
    const { person, today, documents } = this.#writing;
    const day = planned.day ?? today;
    const who = planned.who ?? person.who;
    const by = planned.who === undefined ? person.by : "";
    const deed = pointed(planned.deed, (n) => eventId(this.#change, start + n));
    const unfit = firstUnfit({ ...deed, why: planned.why });
    if (unfit) throw refuse("text-unreadable", {}, unfit.field);
    await this.#mustHang(id, planned);
    if (deed.kind === "created") {
      if (task || this.#register.has(id) || documents.has(id)) throw refuse("task-exists", { task: id }, "id");
      const [found] = refuseFields(deed.fields);
      if (found) throw new ProblemError(found);
    } else {
      if (!task) throw refuse("unknown-task", { id });
      // Names of an imported history are no accounts: they are told apart by their names.
      const found = refuseDeed(task, deed, { who, by: by || `name ${who}`, day: today, why: planned.why });
      if (found) throw new ProblemError(found);
    }
    const event = {
      task: id,
      day,
      who,
      by: by || (planned.who === undefined ? "" : `name ${who}`),
      why: planned.why,
      deed,
    };
    const told = { ...event, id: eventId(this.#change, this.events.length), at: "" };
    this.events.push(event);
    const next = task ? after(task, told) : foldTask([told], day);
    if (next) this.#changed.set(id, next);
  }
}

/** Of two who answer a report at once the second is told who was first, rather than that something changed. */
function answerRefused(
  task: Task,
  deeds: readonly PlannedDeed[],
  { person, today }: Writing,
): ProblemError | undefined {
  const answer = deeds.find(({ deed }) => deed.kind === "confirmed" || deed.kind === "returned");
  const found = answer && refuseDeed(task, answer.deed, { ...person, day: today, why: answer.why });
  return found && new ProblemError(found);
}

/** `#n` in a plan stands for the id of its n-th deed. */
function pointed(deed: TaskDeed, idOf: (n: number) => string): TaskDeed {
  if (deed.kind !== "confirmed" || !deed.report.startsWith("#")) return deed;
  return { ...deed, report: idOf(Number(deed.report.slice(1)) - 1) };
}

/** @throws ProblemError `import-decided` */
async function mustBeNew(handle: Handle, once: string): Promise<void> {
  const { rows } = await handle.query("SELECT 1 FROM audit_log WHERE action = 'task' AND details->>'once' = $1", [
    once,
  ]);
  if (rows.length > 0) throw refuse("import-decided", { state: "committed" });
}

/**
 * Does what a plan asks, in one transaction with one entry of the log; everything or nothing. The plan is made inside,
 * on the register as it then is: of two who do the same at once the second meets what the first did.
 * @throws ProblemError located at the field, for whatever the rules refuse
 */
export async function writeTasks(
  door: Door,
  register: Register,
  writing: Writing,
  plan: (known: ReadonlyMap<string, Standed>) => readonly TaskChange[],
): Promise<Written> {
  return transaction(door, async (handle) => {
    await lockSaves(handle);
    await catchUp(register, handle);
    if (writing.once !== undefined) await mustBeNew(handle, writing.once);
    const changes = plan(register.on(writing.today));
    if (changes.every((change) => change.deeds.length === 0)) return { tasks: [], events: 0 };
    const change = await nextSave(handle);
    const save = new Save(handle, register, change, writing);
    for (const one of changes) await save.add(one);
    await writeEvents(handle, change, save.events);
    const digest = await tasksDigest(handle, change);
    const once = writing.once === undefined ? {} : { once: writing.once };
    const details = {
      work: change,
      tasks: save.tasks.length,
      count: save.events.length,
      digest,
      saves: change,
      ...once,
    };
    const reason = save.events[0]?.why ?? "";
    await appendAudit(handle, {
      who: writing.person.who,
      action: "task",
      subject: writing.subject || `task: ${save.tasks[0] ?? ""}`,
      details: reason === "" ? details : { ...details, reason },
    });
    return { tasks: save.tasks, events: save.events.length };
  });
}
