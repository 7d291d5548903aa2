import { type Problem, ProblemError, problem } from "@hoatieu/core";
import type { Account } from "@hoatieu/store";
import { networkOf } from "../http/network.ts";
import { agentFamily } from "./agent-family.ts";
import { sessionCookie } from "./cookies.ts";
import type { House, Visit } from "./house.ts";
import { hashOfKey, newKey } from "./keys.ts";
import { hashPassword, isPassword, passwordProblem } from "./password.ts";

/**
 * Wrong sign-ins in a quarter of an hour that close the door. An account is closed to the address that guesses: nobody
 * shuts another out from elsewhere, short of guessing from ten networks at once.
 */
const PATIENCE = { ofBoth: 5, ofLogin: 50, ofAddress: 30 } as const;
const WINDOW_MINUTES = 15;
const LOGIN = /^[a-z0-9._@-]{3,64}$/;

const refuse = (found: Problem) => new ProblemError(found);

/** As it is compared: people type capitals and blanks. @throws ProblemError `login-invalid` */
export function loginOf(text: string): string {
  const login = text.trim().toLowerCase();
  if (!LOGIN.test(login)) throw refuse(problem("login-invalid"));
  return login;
}

/** @throws ProblemError `name-empty` */
export function nameOf(text: string): string {
  const name = text.trim();
  // Signs that turn the writing round would let one name pass for another in the log.
  if (name === "" || /[\p{Cc}\p{Bidi_Control}]/u.test(name)) throw refuse(problem("name-empty"));
  return name;
}

/** A new password, hashed. @throws ProblemError with what is wrong with it */
export async function newPassword(password: string, login: string): Promise<string> {
  const wrong = passwordProblem(password, login);
  if (wrong) throw refuse(wrong);
  return hashPassword(password);
}

/** Opens a session under a new key, whatever key came with the request: nobody signs in under a key that another chose. */
export async function enter(house: House, account: Account, visit: Visit): Promise<void> {
  if (visit.key !== undefined) await house.people.sessions.endOf(hashOfKey(visit.key));
  const key = newKey();
  const { address } = visit;
  await house.people.sessions.open({
    hash: hashOfKey(key),
    account: account.id,
    agent: agentFamily(visit.agent),
    address,
  });
  visit.setCookie(sessionCookie(house, key));
}

/** Ends the session that asks. */
export async function leave(house: House, visit: Visit): Promise<void> {
  if (visit.key !== undefined) await house.people.sessions.endOf(hashOfKey(visit.key));
  visit.setCookie(sessionCookie(house, undefined));
}

/**
 * The account of a login and its password. A wrong login and a wrong password are answered alike, in words and in time; too many of
 * them close the account to the address, and everything to the address, for a while, right password or not.
 * @throws ProblemError `sign-in-refused`, `sign-in-locked`
 */
export async function recognise(
  { people }: House,
  login: string,
  password: string,
  visit: Pick<Visit, "address">,
): Promise<Account> {
  const typed = login.trim().toLowerCase();
  // People type passwords into the wrong field: what is written down of it is a hash.
  const mark = hashOfKey(typed);
  if (!(await people.failures.attempt({ login: mark, address: networkOf(visit.address) }, PATIENCE)))
    throw refuse(problem("sign-in-locked", { minutes: `${WINDOW_MINUTES}` }));
  const found = await people.byLogin(typed.replaceAll("\u0000", ""));
  if (!(await isPassword(password, found?.password)) || !found) throw refuse(problem("sign-in-refused"));
  await people.failures.forget(mark);
  return found.account;
}

/** Signs in by login and password, as `recognise` does. */
export async function signIn(house: House, login: string, password: string, visit: Visit): Promise<Account> {
  const account = await recognise(house, login, password, visit);
  await enter(house, account, visit);
  return account;
}
