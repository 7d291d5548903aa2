import type { Day } from "@hoatieu/core";
import type { Actor } from "./permission.ts";
import type { Provider } from "./provider.ts";
import type { Steward } from "./steward.ts";
import type { Installation } from "./views/frame.ts";

/** Everything a request handler may use; nothing is global. */
export interface Context {
  readonly provider: Provider;
  /** What changes the store; absent when the product reads a folder of files. */
  readonly steward: Steward | undefined;
  readonly actor: Actor;
  readonly installation: Installation;
  readonly today: () => Day;
}
