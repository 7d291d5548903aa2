import type { BriefMeetings } from "@hoatieu/brief";
import { addDays, type Day, daysOf, family, type Period } from "@hoatieu/core";
import type { Standed } from "@hoatieu/follow";
import type { Context } from "../context.ts";
import type { Asked } from "../views/ask.ts";
import { knownTasks } from "./known-tasks.ts";

/** What the brief says of work: the register, and the meetings about the period with the tasks they gave. */
export interface BriefWork {
  readonly register: readonly Standed[];
  readonly meetings: BriefMeetings;
}

/** A year's conference is held in its last month or in the next quarter at the latest. */
const AFTER = 92;

const about = (period: Period, day: Day, asOf: Day) => {
  const { first, last } = daysOf(period);
  return day >= first && day <= addDays(last, AFTER) && day <= asOf;
};

export async function briefWork(context: Context, { snapshot, period }: Asked): Promise<BriefWork> {
  const { items } = await knownTasks(context, snapshot.territory.code, snapshot.asOf);
  const register = items.filter(({ task }) => task.origin === "register");
  const members = family(snapshot.reference.territories, snapshot.territory.code).map((t) => t.code);
  const held = (await context.steward?.tasks.meetings.list(members)) ?? [];
  const meetings = held.filter(({ day }) => about(period, day, snapshot.asOf)).reverse();
  const given = new Set(meetings.map(({ id }) => id));
  return {
    register,
    meetings: { meetings, tasks: register.filter(({ task }) => given.has(task.meeting ?? "")) },
  };
}
