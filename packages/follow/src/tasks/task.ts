import type { Day } from "@hoatieu/core";

/** When a task is due: a day, or the explicit statement that it has no deadline. Nothing in between. */
export type Due = Day | "none";

/** The indicator that a task should move, and by how much. */
export interface Aim {
  readonly indicator: string;
  readonly measure: string;
  readonly by: number;
  readonly unit: string;
}

/** What is laid down when a task is given. */
export interface TaskFields {
  readonly territory: string;
  readonly title: string;
  /** What is to be handed in: the product that the KPI programs of Decree 335/2025 count. */
  readonly product: string;
  /** Conversion coefficient of the product (Decree 335/2025), where it is known. */
  readonly coefficient: number | undefined;
  /** The one department that answers for it. */
  readonly owner: string;
  readonly coOwners: readonly string[];
  readonly assigned: Day;
  readonly due: Due;
  /** Number of the legal document that gives the task; empty when there is none. */
  readonly document: string;
  /** The document (a directive on record) or the task that it is part of. */
  readonly parent: string | undefined;
  readonly meeting: string | undefined;
  readonly conclusion: string | undefined;
  readonly aim: Aim | undefined;
  readonly remind: Day | undefined;
  readonly escalate: Day | undefined;
  /** Days without a report after which it counts as stalled. */
  readonly reportEvery: number | undefined;
}

export type FieldName = keyof TaskFields;

/** What proves that something was done: a file kept by its hash, or an address, with the day it bears. */
export type Evidence = (
  | {
      readonly kind: "file";
      readonly sha256: string;
      readonly name: string;
      readonly bytes: number;
      readonly type: string;
    }
  | { readonly kind: "address"; readonly url: string }
) & { readonly day: Day };

/** What happened to a task. */
export type TaskDeed =
  | { readonly kind: "created"; readonly fields: TaskFields }
  | { readonly kind: "edited"; readonly fields: Partial<TaskFields> }
  | { readonly kind: "extended"; readonly due: Due; readonly document: string }
  | {
      readonly kind: "reported";
      readonly text: string;
      readonly done: boolean;
      readonly evidence: Evidence | undefined;
    }
  | { readonly kind: "confirmed"; readonly report: string }
  | { readonly kind: "returned"; readonly report: string; readonly quality: boolean }
  | { readonly kind: "cause-stated"; readonly text: string }
  | { readonly kind: "cause-confirmed"; readonly cause: string; readonly document: string }
  | { readonly kind: "cause-refused"; readonly cause: string }
  | { readonly kind: "cancelled"; readonly document: string };

/** A deed with who, when and why. Events are never changed: a task is what its events say. */
export interface TaskEvent {
  readonly id: string;
  readonly task: string;
  /** The day from which it counts as known. */
  readonly day: Day;
  /** The person's name, as it stands in the record. */
  readonly who: string;
  /** The person's account: two persons may have one name. */
  readonly by: string;
  /** When it was written, ISO text in UTC. */
  readonly at: string;
  /** The reason, as typed. */
  readonly why: string;
  readonly deed: TaskDeed;
}

export interface Extension {
  readonly event: string;
  readonly from: Due;
  readonly to: Due;
  readonly day: Day;
  readonly who: string;
  readonly reason: string;
  readonly document: string;
}

export interface Report {
  readonly event: string;
  readonly day: Day;
  readonly who: string;
  readonly by: string;
  readonly text: string;
  readonly done: boolean;
  readonly evidence: Evidence | undefined;
  /** What another person said of it. */
  readonly answer:
    | {
        readonly kind: "confirmed" | "returned";
        readonly day: Day;
        readonly who: string;
        readonly at: string;
        readonly why: string;
        readonly quality: boolean;
      }
    | undefined;
}

export interface Cause {
  readonly event: string;
  readonly day: Day;
  readonly who: string;
  readonly by: string;
  readonly text: string;
  readonly answer:
    | {
        readonly kind: "confirmed" | "refused";
        readonly day: Day;
        readonly who: string;
        readonly at: string;
        readonly document: string;
      }
    | undefined;
}

/** A task as known on a day: its fields, and everything that happened to it by then. */
export interface Task extends TaskFields {
  readonly id: string;
  /** `register`: given in the product. `record`: a directive from the data. */
  readonly origin: "register" | "record";
  /** The deadline first given; extensions keep it. */
  readonly firstDue: Due;
  readonly extensions: readonly Extension[];
  readonly reports: readonly Report[];
  readonly causes: readonly Cause[];
  /** The report that was confirmed as the end. */
  readonly completed:
    | { readonly day: Day; readonly report: string; readonly confirmedBy: string; readonly confirmedOn: Day }
    | undefined;
  readonly cancelled:
    | { readonly day: Day; readonly who: string; readonly reason: string; readonly document: string }
    | undefined;
  readonly createdBy: string;
  /** How many events it has: what a person looked at, told when another came between. */
  readonly events: number;
  readonly lastEvent: { readonly who: string; readonly at: string };
  /** The last day on which anybody reported; the day it was given before. */
  readonly heard: Day;
}
