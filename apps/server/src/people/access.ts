import type { Access } from "@hoatieu/store";
import { type Actor, territoriesOf } from "../permission.ts";

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
  };
}
