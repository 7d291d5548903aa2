import { ProblemError, problem } from "@hoatieu/core";
import type { Store } from "@hoatieu/store";
import type { House } from "./house.ts";
import { type IssuerOptions, openIssuer } from "./issuer.ts";
import { hashOfKey, newKey } from "./keys.ts";

export interface UsersOptions {
  /** Under which address people reach the product, where it is not this machine: `https://hoatieu.example.vn`. */
  readonly url?: string | undefined;
  /** Where it listens; behind a proxy on the same machine 127.0.0.1 is right. */
  readonly listen?: string | undefined;
  readonly issuer?: IssuerOptions | undefined;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The options for several people from HOATIEU_URL, HOATIEU_LISTEN and HOATIEU_OIDC_ISSUER, _CLIENT and _SECRET. */
export function usersFrom(env: Environment): UsersOptions {
  const { HOATIEU_URL: url, HOATIEU_LISTEN: listen, HOATIEU_OIDC_ISSUER: issuer, HOATIEU_OIDC_CLIENT: client } = env;
  const known = issuer && client ? { issuer, clientId: client, clientSecret: env.HOATIEU_OIDC_SECRET } : undefined;
  return { url: url || undefined, listen: listen || undefined, issuer: known };
}

const ON_THIS_MACHINE = /^(127\.0\.0\.1|localhost|\[::1\])$/;

/** @throws ProblemError `address-not-secure`: passwords do not travel in the clear */
export function openHouse(store: Store, port: number, options: UsersOptions): House {
  const given = options.url ?? `http://127.0.0.1:${port}`;
  const address = URL.canParse(given) ? new URL(given) : undefined;
  const secure = address?.protocol === "https:";
  if (!address || (!secure && !(address.protocol === "http:" && ON_THIS_MACHINE.test(address.hostname))))
    throw new ProblemError(problem("address-not-secure", { url: given }));
  const issuer = options.issuer && openIssuer(options.issuer);
  return { store, people: store.people, url: address.origin, secure, issuer };
}

/** A link that makes the first administrator, good for an hour; none once there is one. A new one makes the last worthless. */
export async function firstLink({ people, url }: House): Promise<string | undefined> {
  const key = newKey();
  // Behind the #, which no proxy and no log of addresses sees.
  return (await people.first.keep(hashOfKey(key))) ? `${url}/first-administrator#${key}` : undefined;
}
