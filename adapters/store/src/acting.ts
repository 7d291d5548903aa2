import pg from "pg";

/** Where a right holds: in every territory, or in those named. */
export type Reaching = "every" | readonly string[];

/** Where a grant lets something be written: in a territory, for a department; what it does not name it does not narrow. */
export interface WriteRight {
  readonly territory?: string | undefined;
  readonly department?: string | undefined;
}

/** Who asks the database, as its row-level policies see him. */
export interface Access {
  /** A task of the product itself: imports, backup, sign-in. */
  readonly system: boolean;
  readonly roles: readonly string[];
  /** Id of the account; empty for the local user. */
  readonly account: string;
  /** Id of the token, when a program asks. */
  readonly token: string;
  /** The reason given for a change. */
  readonly why: string;
  /** Where figures are seen before their hour of release. */
  readonly embargo: Reaching;
  /** Where hours of release may be set. */
  readonly seal: Reaching;
  /** Where scenarios and forecasts may be saved. */
  readonly edit: Reaching;
  /** For each action that writes tasks, meetings or causes, where each grant lets him. */
  readonly rights: Readonly<Record<string, readonly WriteRight[]>>;
}

/** The product itself: sees and writes everything. */
export const SYSTEM: Access = {
  system: true,
  roles: [],
  account: "",
  token: "",
  why: "",
  embargo: "every",
  seal: "every",
  edit: "every",
  rights: {},
};

const listed = (reaching: Reaching) => (reaching === "every" ? "*" : reaching.join(","));

/**
 * The statement that opens each transaction of the one who asks: settings that end with the transaction, so that no
 * connection keeps them. Without it the policies show nothing that is not open to everybody.
 */
export function openingOf(access: Access): string {
  const settings = {
    system: access.system ? "on" : "",
    roles: access.roles.join(","),
    account: access.account,
    token: access.token,
    why: access.why,
    embargo: listed(access.embargo),
    seal: listed(access.seal),
    edit: listed(access.edit),
    rights: JSON.stringify(access.rights),
  };
  const calls = Object.entries(settings).map(
    ([name, value]) => `set_config('hoatieu.${name}', ${pg.escapeLiteral(value.replaceAll("\u0000", ""))}, true)`,
  );
  return `SELECT ${calls.join(", ")}`;
}
