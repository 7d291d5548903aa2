import { z } from "zod";
import { get, language, send } from "./route.ts";

/** Roles of people; which of them may what stands in the server's table of rights. */
export const ROLES = ["viewer", "reporter", "verifier", "analyst", "leader", "administrator"] as const;

const none = z.object({});
const one = z.object({ id: z.string() });
const spoken = z.object({ lang: language });
const done = z.object({ done: z.boolean() });
const text = (most: number) => z.string().min(1).max(most);

export const grant = z.object({
  role: z.enum(ROLES),
  department: z.string().max(200).optional(),
  territory: z.string().max(100).optional(),
});
export type WireGrant = z.output<typeof grant>;

export const account = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  /** The identity provider that signs the person in; empty for a local account. */
  issuer: z.string(),
  language: z.string(),
  createdAt: z.string(),
  closedAt: z.string().optional(),
  grants: z.array(grant),
});
export type WireAccount = z.output<typeof account>;

/** How the product is entered, and who is in. */
export const signedIn = z.object({
  mode: z.enum(["single-user", "users"]),
  account: account.optional(),
  /** Actions that the person may do somewhere: the pages show no door that is closed. */
  actions: z.array(z.string()),
  /** Where the person may do each of them: in every territory, or in those named (some only for a department there). */
  where: z.record(z.string(), z.union([z.literal("every"), z.array(z.string())])),
  issuer: z.boolean().describe("Whether an identity provider can be used"),
  firstNeeded: z.boolean().describe("Nobody administers yet: the link of the first start is needed"),
});
export type WireSignedIn = z.output<typeof signedIn>;

export const session = z.object({
  id: z.string(),
  createdAt: z.string(),
  seenAt: z.string(),
  endsAt: z.string(),
  agent: z.string(),
  address: z.string(),
  own: z.boolean().describe("The session that asks"),
});
export type WireSession = z.output<typeof session>;

export const token = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.array(z.string()),
  createdAt: z.string(),
  endsAt: z.string(),
  usedAt: z.string().optional(),
});
export type WireToken = z.output<typeof token>;

export const embargo = z.object({
  figure: z.string(),
  indicator: z.string(),
  territory: z.string(),
  period: z.string(),
  measure: z.string(),
  until: z.string(),
  who: z.string(),
});
export type WireEmbargo = z.output<typeof embargo>;

const named = { login: text(100), name: text(200), password: z.string().max(1_000) };

/** Signing in, one's own account, other people, hours of release. */
export const peopleRoutes = {
  session: get("/api/session", "How the product is entered, and who is in", none, spoken, signedIn),
  signIn: send(
    "POST",
    "/api/session",
    "Sign in; the session is a cookie",
    none,
    z.object({ login: text(200), password: z.string().min(1).max(1_000) }),
    signedIn,
  ),
  signOut: send("POST", "/api/session/end", "Sign out", none, none, done),
  firstAdministrator: send(
    "POST",
    "/api/first-administrator",
    "Make the first administrator with the key of the link that the first start printed",
    none,
    z.object({ key: text(200), ...named }),
    signedIn,
  ),
  mySessions: get("/api/my/sessions", "Browsers in which one is signed in", none, spoken, z.array(session)),
  endMySession: send("POST", "/api/my/sessions/:id/end", "End one of one's own sessions", one, none, done),
  myTokens: get("/api/my/tokens", "One's access tokens", none, spoken, z.array(token)),
  makeToken: send(
    "POST",
    "/api/my/tokens",
    "Make an access token; it is shown in this answer only",
    none,
    z.object({ name: text(100), roles: z.array(z.enum(ROLES)).min(1), days: z.number().int().min(1).max(366) }),
    z.object({ token, secret: z.string() }),
  ),
  endMyToken: send("POST", "/api/my/tokens/:id/end", "End one of one's own access tokens", one, none, done),
  changePassword: send(
    "POST",
    "/api/my/password",
    "Change one's password; every other session ends",
    none,
    z.object({ current: z.string().max(1_000), password: z.string().max(1_000) }),
    done,
  ),
  keepLanguage: send(
    "PUT",
    "/api/my/language",
    "Keep the language chosen",
    none,
    z.object({ language: z.enum(["vi", "en"]) }),
    done,
  ),
  people: get("/api/people", "Accounts with their roles", none, spoken, z.array(account)),
  createAccount: send("POST", "/api/people", "Make a local account", none, z.object(named), account),
  changeAccount: send(
    "PUT",
    "/api/people/:id",
    "Change a name, set a new password, close or open an account",
    one,
    z.object({
      name: text(200).optional(),
      password: z.string().max(1_000).optional(),
      closed: z.boolean().optional(),
    }),
    account,
  ),
  setGrants: send(
    "PUT",
    "/api/people/:id/grants",
    "Give a person these roles and no others",
    one,
    z.object({ grants: z.array(grant).max(50) }),
    account,
  ),
  sessionsOf: get("/api/people/:id/sessions", "Sessions of a person", one, spoken, z.array(session)),
  endSessionsOf: send("POST", "/api/people/:id/sessions/end", "End every session of a person", one, none, done),
  embargoes: get("/api/embargoes", "Figures that wait for their hour", none, spoken, z.array(embargo)),
  setEmbargo: send(
    "POST",
    "/api/embargoes",
    "Set the hour of release of figures; an hour that has passed releases them",
    none,
    z.object({
      figures: z.array(z.string()).min(1).max(1_000),
      until: z.string().describe("2026-12-06 09:00 in Viet Nam's time, or with a zone"),
    }),
    z.object({ version: z.number() }),
  ),
} as const;
