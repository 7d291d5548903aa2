import type { Store } from "@hoatieu/store";
import type { Context } from "../context.ts";
import type { ImportService } from "../imports/import-service.ts";
import type { Actor } from "../permission.ts";
import { recentValues } from "../recent.ts";
import { storeSteward } from "../store-steward.ts";
import { accessOf } from "./access.ts";
import { type House, NOBODY } from "./house.ts";

/** Ways of seeing kept at once: what is learned from figures is kept beside each. */
const EYES_KEPT = 16;

/** The context of a product with several people: of nobody, until a request says who asks. */
export function contextOfSeveral(base: Context, store: Store, imports: ImportService, house: House): Context {
  // Reading is the same for all who see the same figures, whatever their names.
  const eyes = recentValues<Store>(EYES_KEPT);
  const as = (actor: Actor, why: string): Context => {
    const access = accessOf(actor, why);
    const key = JSON.stringify([access.roles.length > 0, access.embargo]);
    const provider =
      eyes.get(key) ?? store.as({ ...access, account: "", token: "", why: "", seal: [], edit: [], rights: {} });
    eyes.set(key, provider);
    const record = store.as(access);
    return { ...base, house, actor, provider, record, steward: storeSteward(record, imports, base.today), as };
  };
  return as(NOBODY, "");
}
