import type { WireAccount, WireSession, WireSignedIn, WireToken } from "@hoatieu/contract";
import { ProblemError, problem } from "@hoatieu/core";
import { hourOf } from "@hoatieu/exchange";
import type { Account, SessionRow, Store, TokenRow } from "@hoatieu/store";
import type { Context } from "../context.ts";
import type { Handlers } from "../handlers.ts";
import { ACTIONS, type Actor, permit, placesOf } from "../permission.ts";
import { unknownTerritory } from "../views/ask.ts";
import { actorOf, type House, type Visit } from "./house.ts";
import { hashOfKey, newKey } from "./keys.ts";
import { enter, leave, loginOf, nameOf, newPassword, recognise, signIn } from "./sign-in.ts";

interface Inside {
  readonly house: House;
  readonly visit: Visit;
  /** The store through the eyes of who asks. */
  readonly record: Store;
}

/** @throws ProblemError `single-user-mode` */
function inside({ house, visit, record }: Context): Inside {
  if (!house || !visit || !record) throw new ProblemError(problem("single-user-mode"));
  return { house, visit, record };
}

/** What only the person does, no program in his name. */
function insideInPerson(context: Context): Inside {
  if (context.actor.mode === "token") throw new ProblemError(problem("not-with-token"));
  return inside(context);
}

function wireAccount({ closedAt, grants, ...account }: Account): WireAccount {
  return {
    ...account,
    grants: grants.map((grant) => ({ ...grant })) as WireAccount["grants"],
    ...(closedAt === undefined ? {} : { closedAt }),
  };
}

const wireSession = ({ account: _account, ...session }: SessionRow, own: boolean): WireSession => ({ ...session, own });

function wireToken({ account: _account, usedAt, roles, ...token }: TokenRow): WireToken {
  return { ...token, roles: [...roles], ...(usedAt === undefined ? {} : { usedAt }) };
}

/** What the actor may do somewhere, and where. */
function rightsOf(actor: Actor): Pick<WireSignedIn, "actions" | "where"> {
  const where = ACTIONS.flatMap((action) => {
    const places = placesOf(actor, action);
    return places === undefined ? [] : [[action, places === "every" ? places : [...places]] as const];
  });
  return { actions: where.map(([action]) => action), where: Object.fromEntries(where) };
}

async function signedInView(house: House, account: Account | undefined): Promise<WireSignedIn> {
  const { territories } = await house.store.reference();
  return {
    mode: "users",
    ...(account ? { account: wireAccount(account) } : {}),
    ...(account ? rightsOf(actorOf(account, territories)) : { actions: [], where: {} }),
    issuer: house.issuer !== undefined,
    firstNeeded: account === undefined && !(await house.people.hasAdministrator()),
  };
}

async function sessionsOf(record: Store, account: string, key: string | undefined): Promise<WireSession[]> {
  const sessions = await record.people.sessions.list(account);
  const own = key === undefined ? undefined : await record.people.sessions.find(hashOfKey(key));
  return sessions.map((session) => wireSession(session, session.id === own?.id));
}

type PeopleRoute =
  | "session"
  | "signIn"
  | "signOut"
  | "firstAdministrator"
  | "mySessions"
  | "endMySession"
  | "myTokens"
  | "makeToken"
  | "endMyToken"
  | "changePassword"
  | "keepLanguage"
  | "people"
  | "createAccount"
  | "changeAccount"
  | "setGrants"
  | "sessionsOf"
  | "endSessionsOf"
  | "embargoes"
  | "setEmbargo";

const OWN = { kind: "account" };
const PEOPLE = { kind: "people" };

/** Signing in, one's own account, other people, hours of release. Only the first four are open to who is not in yet. */
export const peopleHandlers: Pick<Handlers, PeopleRoute> = {
  session: async (context) => {
    if (!context.house) return { mode: "single-user", ...rightsOf(context.actor), issuer: false, firstNeeded: false };
    const { house, actor } = context;
    return signedInView(house, actor.id === "" ? undefined : await house.people.account(actor.id));
  },
  signIn: async (context, { body }) => {
    const { house, visit } = inside(context);
    return signedInView(house, await signIn(house, body.login, body.password, visit));
  },
  signOut: async (context) => {
    const { house, visit } = inside(context);
    await leave(house, visit);
    return { done: true };
  },
  firstAdministrator: async (context, { body }) => {
    const { house, visit } = inside(context);
    const login = loginOf(body.login);
    const made = { login, name: nameOf(body.name), password: await newPassword(body.password, login) };
    const account = await house.people.first.use(hashOfKey(body.key), made);
    await enter(house, account, visit);
    return signedInView(house, account);
  },
  mySessions: async (context) => {
    permit(context.actor, "own-account", OWN);
    const { record, visit } = insideInPerson(context);
    return sessionsOf(record, context.actor.id, visit.key);
  },
  endMySession: async (context, { params }) => {
    permit(context.actor, "own-account", OWN);
    const { record } = insideInPerson(context);
    const ended = await record.people.sessions.end(context.actor.id, { id: params.id });
    if (ended === 0) throw new ProblemError(problem("unknown-session"));
    return { done: true };
  },
  myTokens: async (context) => {
    permit(context.actor, "own-account", OWN);
    return (await insideInPerson(context).record.people.tokens.list(context.actor.id)).map(wireToken);
  },
  makeToken: async (context, { body }) => {
    permit(context.actor, "own-account", OWN);
    const { record } = insideInPerson(context);
    const secret = `hoatieu_${newKey()}`;
    const made = { hash: hashOfKey(secret), account: context.actor.id, name: nameOf(body.name) };
    const roles = [...new Set(body.roles)];
    const token = await record.people.tokens.make({ ...made, roles, days: body.days }, context.actor.name);
    return { token: wireToken(token), secret };
  },
  endMyToken: async (context, { params }) => {
    permit(context.actor, "own-account", OWN);
    const { record } = insideInPerson(context);
    const ended = await record.people.tokens.end(context.actor.id, params.id, context.actor.name);
    if (!ended) throw new ProblemError(problem("unknown-token"));
    return { done: true };
  },
  changePassword: async (context, { body }) => {
    permit(context.actor, "own-account", OWN);
    const { house, record, visit } = insideInPerson(context);
    const { login } = await house.people.account(context.actor.id);
    // By the door: who guesses at an open screen is counted like one at the door.
    await recognise(house, login, body.current, visit);
    const password = await newPassword(body.password, login);
    const keepSession = hashOfKey(visit.key ?? "");
    await record.people.change(context.actor.id, { password, keepSession }, context.actor.name);
    return { done: true };
  },
  keepLanguage: async (context, { body }) => {
    permit(context.actor, "own-account", OWN);
    const { record } = insideInPerson(context);
    await record.people.change(context.actor.id, { language: body.language }, context.actor.name);
    return { done: true };
  },
  people: async (context) => {
    permit(context.actor, "administer", PEOPLE);
    return (await inside(context).record.people.list()).map(wireAccount);
  },
  createAccount: async (context, { body }) => {
    permit(context.actor, "administer", PEOPLE);
    const { record } = insideInPerson(context);
    const login = loginOf(body.login);
    const made = { login, name: nameOf(body.name), password: await newPassword(body.password, login) };
    return wireAccount(await record.people.create(made, context.actor.name));
  },
  changeAccount: async (context, { params, body }) => {
    permit(context.actor, "administer", PEOPLE);
    const { record } = insideInPerson(context);
    const { login } = await record.people.account(params.id);
    // Who finds an open screen must not take the account with it.
    if (body.password !== undefined && params.id === context.actor.id) throw new ProblemError(problem("own-password"));
    const password = body.password === undefined ? undefined : await newPassword(body.password, login);
    const name = body.name === undefined ? undefined : nameOf(body.name);
    // A new password is given because the old one is known to somebody, who may have made himself a token with it.
    const change = { name, password, closed: body.closed };
    return wireAccount(await record.people.change(params.id, change, context.actor.name));
  },
  setGrants: async (context, { params, body }) => {
    permit(context.actor, "administer", PEOPLE);
    const { record } = insideInPerson(context);
    const { territories } = await record.reference();
    const grants = body.grants.map(({ role, department, territory }) => {
      if (role === "reporter" && !department?.trim()) throw new ProblemError(problem("department-needed"));
      if (role === "administrator" && (department?.trim() || territory))
        throw new ProblemError(problem("administrator-everywhere"));
      if (territory && !territories.has(territory)) throw unknownTerritory(territory, territories.keys());
      return {
        role,
        ...(department?.trim() ? { department: department.trim() } : {}),
        ...(territory ? { territory } : {}),
      };
    });
    return wireAccount(await record.people.setGrants(params.id, grants, context.actor.name));
  },
  sessionsOf: async (context, { params }) => {
    permit(context.actor, "administer", PEOPLE);
    const { record, visit } = inside(context);
    return sessionsOf(record, (await record.people.account(params.id)).id, visit.key);
  },
  endSessionsOf: async (context, { params }) => {
    permit(context.actor, "administer", PEOPLE);
    const { record } = inside(context);
    await record.people.sessions.end((await record.people.account(params.id)).id, {});
    return { done: true };
  },
  embargoes: async (context) => {
    permit(context.actor, "read", { kind: "embargoes" });
    return context.record ? (await context.record.embargoes.list()).map((e) => ({ ...e })) : [];
  },
  setEmbargo: async (context, { body }) => {
    const figures = await context.provider.figures(body.figures);
    for (const territory of new Set(figures.map((f) => f.territory)))
      permit(context.actor, "set-embargo", { kind: "embargoes", territory });
    if (figures.length === 0) permit(context.actor, "set-embargo", { kind: "embargoes" });
    if (!context.record) throw new ProblemError(problem("read-only"));
    const until = hourOf(body.until);
    if (until === undefined) throw new ProblemError(problem("hour-invalid", { text: body.until }));
    return { version: await context.record.embargoes.set(body.figures, new Date(until), context.actor.name) };
  },
};
