import { ProblemError, problem } from "@hoatieu/core";

/** Who asks. In single-user mode there is one actor: the person at this machine. */
export interface Actor {
  readonly name: string;
  readonly roles: readonly Role[];
}

export type Role = "viewer" | "administrator";

/** What is asked for. Reading is open to every role; the rest changes the store. */
export type Action = "read" | "import" | "edit" | "audit";

const ALLOWED: Readonly<Record<Role, readonly Action[]>> = {
  viewer: ["read"],
  administrator: ["read", "import", "edit", "audit"],
};

/** The local user of a product that listens on 127.0.0.1 only. */
export const LOCAL_USER: Actor = { name: "local", roles: ["administrator"] };
/** A reader of a folder of files: there is nothing to change. */
export const READER: Actor = { name: "reader", roles: ["viewer"] };

/** The first statement of every service: refuses with `not-permitted`, or returns. */
export function permit(actor: Actor, action: Action, subject: string): void {
  if (actor.roles.some((role) => ALLOWED[role].includes(action))) return;
  throw new ProblemError(problem("not-permitted", { action, subject, actor: actor.name }));
}
