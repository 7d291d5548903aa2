import type { Access } from "@hoatieu/store";
import { type Action, type Actor, reachOf, territoriesOf } from "../permission.ts";

/** Actions whose rows the database checks by territory and department. */
const WRITTEN = [
  "assign-task",
  "report-task",
  "confirm-task",
  "decide",
  "record-meeting",
  "type-cause",
  "import",
] as const satisfies readonly Action[];

/** Where each grant lets the actor do it, as the table of rights has it. */
function rightsOf(actor: Actor, action: Action): Access["rights"][string] {
  return actor.roles.flatMap(({ role, territory, department }) => {
    const reach = reachOf(action, role);
    if (reach === "all") return [{}];
    const speaksForNone = role === "reporter" && department === undefined;
    return reach === undefined || speaksForNone ? [] : [{ territory, department }];
  });
}

/** What the database is told of who asks: its row-level policies stand beneath the table of rights. */
export function accessOf(actor: Actor, why = ""): Access {
  return {
    system: false,
    roles: [...new Set(actor.roles.map((grant) => grant.role))].sort(),
    account: actor.mode === "single-user" ? "" : actor.id,
    token: actor.token ?? "",
    why,
    embargo: territoriesOf(actor, "see-embargoed"),
    seal: territoriesOf(actor, "set-embargo"),
    edit: territoriesOf(actor, "edit-scenario"),
    rights: Object.fromEntries(WRITTEN.map((action) => [action, rightsOf(actor, action)])),
  };
}
