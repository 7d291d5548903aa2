import type { Standed } from "@hoatieu/follow";
import type { Door } from "../database.ts";
import { type Meetings, openMeetings } from "./meetings.ts";
import { currentRegister, type Register } from "./register.ts";
import { type TaskChange, type Writing, type Written, writeTasks } from "./write-tasks.ts";

/** Tasks by their events, and the meetings that gave them. */
export interface Tasks {
  /** The register as of now: every task with its events. */
  register(): Promise<Pick<Register, "on" | "events" | "has" | "upTo">>;
  /** Everything that a plan asks, or nothing. @throws ProblemError what the rules refuse, at its field */
  write(writing: Writing, plan: (known: ReadonlyMap<string, Standed>) => readonly TaskChange[]): Promise<Written>;
  readonly meetings: Meetings;
}

/** @param system reads the events for everybody: who may read at all is decided before */
export function openTasks(door: Door, system: Door, register: Register): Tasks {
  return {
    register: () => currentRegister(register, system),
    write: (writing, plan) => writeTasks(door, register, writing, plan),
    meetings: openMeetings(door),
  };
}
