import { ProblemError, predecessors, problem, type Territories } from "@hoatieu/core";

/** What a person is in the house. A person may hold several roles, each for a department, a territory or everywhere. */
export const ROLES = ["viewer", "reporter", "verifier", "analyst", "leader", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** One role of one person. What is left open is not narrowed: no territory is every territory. */
export interface Grant {
  readonly role: Role;
  readonly department?: string | undefined;
  readonly territory?: string | undefined;
}

/** Who asks: the one local user, a person who signed in, or a program with a person's token. */
export interface Actor {
  /** The account's id; `local` for the person at this machine. */
  readonly id: string;
  /** As it stands in the record beside what was changed. */
  readonly name: string;
  readonly roles: readonly Grant[];
  readonly mode: "single-user" | "person" | "token";
  /** The token's id, when a program asks. */
  readonly token?: string | undefined;
}

/** What an action is done to; a territory or a department where it belongs to one. */
export interface Subject {
  readonly kind: string;
  readonly territory?: string | undefined;
  readonly department?: string | undefined;
}

/** How far a role reaches with an action: everywhere, or only where the grant says (its territory, its department). */
export type Reach = "all" | "own";

/**
 * The table of rights: every action, who may, and how far. A role that is not named may not. `own` compares the grant's
 * territory and department with the subject's; a grant without a territory is one for every territory.
 */
export const RIGHTS = {
  /** Look at the published record and every analysis of it. */
  read: { viewer: "all", reporter: "all", verifier: "all", analyst: "all", leader: "all", administrator: "all" },
  /** See figures before their hour of release. */
  "see-embargoed": { analyst: "own", leader: "own", administrator: "all" },
  /** Set or lift the hour of release of figures. */
  "set-embargo": { analyst: "own", administrator: "all" },
  /** Take in files, decide on them, undo them, look at their rows. */
  import: { analyst: "own", administrator: "all" },
  /** Pillar weights and lines of target lists. */
  "edit-data": { analyst: "own", administrator: "all" },
  /** Save growth scenarios, put forecasts on record. */
  "edit-scenario": { analyst: "own", administrator: "all" },
  /** Say why a figure moved. */
  "type-cause": { reporter: "own", analyst: "own", administrator: "all" },
  /** Give a task, accept or change its terms. */
  "assign-task": { verifier: "own", leader: "own", administrator: "all" },
  /** Say how far a task of the department is. */
  "report-task": { reporter: "own", administrator: "all" },
  /** Confirm or send back what a department reported. */
  "confirm-task": { verifier: "own", administrator: "all" },
  /** Write down a meeting and what it concluded. */
  "record-meeting": { verifier: "own", analyst: "own", leader: "own", administrator: "all" },
  /** Decide: choose the scenario that counts, close a task, put a decision on record. */
  decide: { leader: "own", administrator: "all" },
  /** Freeze the conference brief, and correct a frozen one: who prepares it for the office and who answers for it. */
  "freeze-brief": { analyst: "own", leader: "own", administrator: "all" },
  /** Read the log of changes and verify its chain. */
  audit: { leader: "all", administrator: "all" },
  /** Take everything away as one file. */
  backup: { administrator: "all" },
  /** Accounts, roles, sessions and tokens of others. */
  administer: { administrator: "all" },
  /** One's own sessions and tokens, password and sign-out. */
  "own-account": {
    viewer: "all",
    reporter: "all",
    verifier: "all",
    analyst: "all",
    leader: "all",
    administrator: "all",
  },
} as const satisfies Record<string, Partial<Record<Role, Reach>>>;

export type Action = keyof typeof RIGHTS;
export const ACTIONS = Object.keys(RIGHTS) as readonly Action[];

/** The local user of a product that listens on 127.0.0.1 only: may everything. */
export const LOCAL_USER: Actor = {
  id: "local",
  name: "local",
  roles: [{ role: "administrator" }],
  mode: "single-user",
};
/** A reader of a folder of files: there is nothing to change. */
export const READER: Actor = { id: "reader", name: "reader", roles: [{ role: "viewer" }], mode: "person" };

export function reachOf(action: Action, role: Role): Reach | undefined {
  const row: Partial<Record<Role, Reach>> = RIGHTS[action];
  return row[role];
}

/** A reporter speaks for a department: without one the grant reaches nothing that is `own`. */
function covers(grant: Grant, subject: Subject): boolean {
  if (grant.role === "reporter" && grant.department === undefined) return false;
  const territory = grant.territory === undefined || grant.territory === subject.territory;
  const department = grant.department === undefined || grant.department === subject.department;
  return territory && department;
}

/**
 * A grant for a merged territory is one for what it was made of as well: figures, tasks and causes of the years before the
 * merger stand under the old codes, and nobody else looks after them. Not the other way round.
 */
export function withPredecessors(grants: readonly Grant[], territories: Territories): readonly Grant[] {
  return grants.flatMap((grant) =>
    grant.territory === undefined
      ? [grant]
      : [grant, ...predecessors(territories, grant.territory).map(({ code }) => ({ ...grant, territory: code }))],
  );
}

/** Whether the actor may do it to the subject. */
export function may(actor: Actor, action: Action, subject: Subject): boolean {
  if (actor.mode === "single-user") return true;
  return actor.roles.some((grant) => {
    const reach = reachOf(action, grant.role);
    return reach === "all" || (reach === "own" && covers(grant, subject));
  });
}

/** The territories in which the actor may do it: every one, or those named by his grants that no department narrows. */
export function territoriesOf(actor: Actor, action: Action): "every" | readonly string[] {
  if (may(actor, action, { kind: "every territory" })) return "every";
  const named = actor.roles.flatMap(({ territory }) => territory ?? []);
  return [...new Set(named)].filter((territory) => may(actor, action, { kind: "territory", territory })).sort();
}

/** Where the actor may do it for at least one department; undefined where nowhere. The pages show doors by it. */
export function placesOf(actor: Actor, action: Action): "every" | readonly string[] | undefined {
  if (actor.mode === "single-user") return "every";
  const grants = actor.roles.filter(({ role }) => reachOf(action, role) !== undefined);
  if (grants.length === 0) return undefined;
  if (grants.some(({ role, territory }) => territory === undefined || reachOf(action, role) === "all")) return "every";
  return [...new Set(grants.flatMap(({ territory }) => territory ?? []))].sort();
}

/** The first statement of every service: refuses with `not-permitted`, or returns. */
export function permit(actor: Actor, action: Action, subject: Subject): void {
  if (may(actor, action, subject)) return;
  if (actor.roles.length === 0) throw new ProblemError(problem("no-roles", { name: actor.name }));
  const at = [subject.kind, subject.territory, subject.department].filter((part) => part !== undefined);
  throw new ProblemError(problem("not-permitted", { action, subject: at.join(", "), actor: actor.name }));
}
