import type { Day } from "@hoatieu/core";
import type { Store } from "@hoatieu/store";
import type { House, Visit } from "./people/house.ts";
import type { Actor } from "./permission.ts";
import type { Provider } from "./provider.ts";
import type { Steward } from "./steward.ts";
import type { WorkFiles } from "./tasks/files.ts";
import type { Installation } from "./views/frame.ts";

/** Everything a request handler may use; nothing is global. */
export interface Context {
  readonly provider: Provider;
  /** What changes the store; absent when the product reads a folder of files. */
  readonly steward: Steward | undefined;
  readonly actor: Actor;
  readonly installation: Installation;
  readonly today: () => Day;
  /** Evidence and waiting sheets in the product's folder; absent when the product reads a folder of files. */
  readonly files?: WorkFiles | undefined;
  /** Several people; absent for a single user. */
  readonly house?: House | undefined;
  /** This request at the door. */
  readonly visit?: Visit | undefined;
  /** The store through the eyes of who asks. */
  readonly record?: Store | undefined;
  /** The same through another's eyes: provider, steward and record are his. @param why the reason of a change */
  readonly as?: ((actor: Actor, why: string) => Context) | undefined;
}
