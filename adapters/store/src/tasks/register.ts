import type { Day } from "@hoatieu/core";
import { foldTask, type Standed, standingOn, type TaskEvent } from "@hoatieu/follow";
import { type Door, type Handle, ONE_MOMENT, transaction } from "../database.ts";
import { readSaves } from "../saves.ts";
import { readEvents } from "./event-rows.ts";

/** Days whose states are kept: today, and the few days of the past that somebody looks back to. */
const DAYS_KEPT = 4;

const NUMBERED = /^(.*)-t(\d+)$/;

/**
 * All tasks in memory, by their events, brought up to date by what was written since: 20,000 tasks are filtered and
 * counted here by the one set of rules, without a second one in SQL.
 */
export class Register {
  #upTo = 0;
  readonly #events = new Map<string, TaskEvent[]>();
  readonly #days = new Map<Day, Map<string, Standed>>();
  readonly #numbers = new Map<string, number>();

  /** Takes in the events written up to a save; what it has already is passed over. */
  add(upTo: number, events: readonly TaskEvent[]): void {
    const touched = new Set<string>();
    for (const event of events) {
      if (Number.parseInt(event.id, 10) <= this.#upTo) continue;
      const list = this.#events.get(event.task);
      if (list) list.push(event);
      else this.#begin(event);
      touched.add(event.task);
    }
    this.#upTo = Math.max(this.#upTo, upTo);
    for (const [day, tasks] of this.#days) for (const task of touched) this.#place(tasks, task, day);
  }

  get upTo(): number {
    return this.#upTo;
  }

  #begin(event: TaskEvent): void {
    this.#events.set(event.task, [event]);
    const [, territory = "", number = "0"] = NUMBERED.exec(event.task) ?? [];
    if (territory !== "") this.#numbers.set(territory, Math.max(Number(number), this.#numbers.get(territory) ?? 0));
  }

  #place(tasks: Map<string, Standed>, id: string, day: Day): void {
    const task = foldTask(this.#events.get(id) ?? [], day);
    if (task) tasks.set(id, { task, standing: standingOn(task, day) });
  }

  /** Tasks known on a day with their standing, by code. */
  on(day: Day): ReadonlyMap<string, Standed> {
    const known = this.#days.get(day);
    const tasks = known ?? new Map<string, Standed>();
    if (!known) for (const id of this.#events.keys()) this.#place(tasks, id, day);
    // Who looks back to many days must not push out today.
    this.#days.delete(day);
    this.#days.set(day, tasks);
    const oldest = this.#days.keys().next().value;
    if (this.#days.size > DAYS_KEPT && oldest !== undefined) this.#days.delete(oldest);
    return tasks;
  }

  /** Everything that happened to a task, oldest first. */
  events(task: string): readonly TaskEvent[] {
    return this.#events.get(task) ?? [];
  }

  has(task: string): boolean {
    return this.#events.has(task);
  }

  /** The first free number of a territory's own codes. */
  nextNumber(territory: string): number {
    return (this.#numbers.get(territory) ?? 0) + 1;
  }
}

/** Brings the register up to what a transaction sees. */
export async function catchUp(register: Register, handle: Handle): Promise<void> {
  const saves = await readSaves(handle);
  if (saves <= register.upTo) return;
  register.add(saves, await readEvents(handle, register.upTo));
}

/** The register as of now. */
export async function currentRegister(register: Register, door: Door): Promise<Register> {
  await transaction(door, (handle) => catchUp(register, handle), ONE_MOMENT);
  return register;
}
