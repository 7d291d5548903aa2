import { ProblemError, problem } from "@hoatieu/core";
import type { Account } from "@hoatieu/store";
import * as oidc from "openid-client";
import { journeyCookie } from "./cookies.ts";
import type { House, Visit } from "./house.ts";
import { newKey } from "./keys.ts";
import { enter } from "./sign-in.ts";

export interface IssuerOptions {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | undefined;
  /** Only for an issuer on this machine, in tests. */
  readonly allowHttp?: boolean | undefined;
}

/** An OpenID Connect identity provider that signs people in (authorization code with PKCE). */
export interface Issuer {
  readonly name: string;
  /** The address to send the browser to. */
  begin(house: House, visit: Visit): Promise<string>;
  /** What comes back from the issuer: signs the person in. @throws ProblemError `issuer-refused` */
  finish(house: House, address: URL, journey: string | undefined, visit: Visit): Promise<Account>;
}

interface Journey {
  readonly verifier: string;
  readonly state: string;
  readonly nonce: string;
  readonly until: number;
}

const MINUTES = 10;
const MOST_JOURNEYS = 1_000;
const LONGEST_NAME = 200;
const refused = (said: string) => new ProblemError(problem("issuer-refused", { said }));
export const CALLBACK = "/api/sign-in/oidc/callback";

/** The login of a new account: what the issuer calls the person, else the subject. */
function loginFrom(claims: oidc.IDToken): string {
  const said = [claims.preferred_username, claims.email].find((text) => typeof text === "string");
  const login = String(said ?? `oidc-${claims.sub}`)
    .toLowerCase()
    .replace(/[^a-z0-9._@-]/g, "-")
    .slice(0, 50);
  return login.padEnd(3, "-");
}

/** The account that is linked to the subject; the first time one without roles, which an administrator grants. */
async function accountFor({ people }: House, claims: oidc.IDToken): Promise<Account> {
  const known = await people.bySubject(claims.iss, claims.sub);
  if (known) return known;
  const login = loginFrom(claims);
  const said = typeof claims.name === "string" ? claims.name.replace(/[\p{Cc}\p{Bidi_Control}]/gu, "").trim() : "";
  const name = said === "" ? login : said.slice(0, LONGEST_NAME);
  const made = { name, issuer: claims.iss, subject: claims.sub };
  try {
    return await people.create({ ...made, login }, claims.iss);
  } catch (error) {
    // Never linked to a local account that merely has the same name.
    if (!(error instanceof ProblemError) || error.problem.code !== "login-taken") throw error;
    return people.create({ ...made, login: `${login}-${newKey().slice(0, 6).toLowerCase()}` }, claims.iss);
  }
}

/** The issuer is asked for its own description once, when the first person comes. */
export function openIssuer({ issuer, clientId, clientSecret, allowHttp }: IssuerOptions): Issuer {
  let known: Promise<oidc.Configuration> | undefined;
  const journeys = new Map<string, Journey>();
  const configuration = () => {
    const options = allowHttp === true ? { execute: [oidc.allowInsecureRequests] } : {};
    known ??= oidc.discovery(new URL(issuer), clientId, clientSecret, undefined, options).catch((error: Error) => {
      known = undefined;
      throw refused(error.message);
    });
    return known;
  };
  const taken = (key: string | undefined): Journey => {
    const journey = journeys.get(key ?? "");
    journeys.delete(key ?? "");
    if (!journey || journey.until < Date.now()) throw refused("no journey");
    return journey;
  };
  return {
    name: issuer,
    async begin(house, visit) {
      const config = await configuration();
      const oldest = journeys.keys().next().value;
      if (journeys.size >= MOST_JOURNEYS && oldest !== undefined) journeys.delete(oldest);
      const key = newKey();
      const journey = { verifier: oidc.randomPKCECodeVerifier(), state: oidc.randomState(), nonce: oidc.randomNonce() };
      journeys.set(key, { ...journey, until: Date.now() + MINUTES * 60_000 });
      visit.setCookie(journeyCookie(house, key));
      return oidc.buildAuthorizationUrl(config, {
        redirect_uri: `${house.url}${CALLBACK}`,
        scope: "openid profile email",
        code_challenge: await oidc.calculatePKCECodeChallenge(journey.verifier),
        code_challenge_method: "S256",
        state: journey.state,
        nonce: journey.nonce,
      }).href;
    },
    async finish(house, address, key, visit) {
      const { verifier, state, nonce } = taken(key);
      visit.setCookie(journeyCookie(house, undefined));
      const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true };
      const tokens = await oidc.authorizationCodeGrant(await configuration(), address, checks).catch((error: Error) => {
        throw refused(error.message);
      });
      const claims = tokens.claims();
      if (!claims) throw refused("no identity");
      const account = await accountFor(house, claims);
      if (account.closedAt !== undefined) throw refused("closed");
      await enter(house, account, visit);
      return account;
    },
  };
}
