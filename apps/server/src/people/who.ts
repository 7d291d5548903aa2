import { ProblemError, problem } from "@hoatieu/core";
import type { FastifyRequest } from "fastify";
import type { Actor } from "../permission.ts";
import { agentFamily } from "./agent-family.ts";
import { actorOf, type House, keyOf, NOBODY } from "./house.ts";
import { hashOfKey } from "./keys.ts";

const BEARER = /^Bearer\s+(\S+)$/i;

const territoriesOf = async ({ store }: House) => (await store.reference()).territories;

async function withToken(house: House, key: string): Promise<Actor> {
  const { people } = house;
  const token = await people.tokens.find(hashOfKey(key));
  const account = token && (await people.account(token.account));
  if (!token || !account || account.closedAt !== undefined) throw new ProblemError(problem("token-refused"));
  return actorOf(account, await territoriesOf(house), token);
}

/**
 * Who asks: the owner of an access token, the person of a session, or nobody. A session that comes from another family of
 * browser was carried away: it is ended, for the thief and for the owner, who signs in again.
 * @throws ProblemError `token-refused`, `session-ended`, `session-elsewhere`
 */
export async function whoAsks(house: House, request: Pick<FastifyRequest, "headers">): Promise<Actor> {
  const { authorization, cookie, "user-agent": agent } = request.headers;
  if (authorization !== undefined) {
    const key = BEARER.exec(authorization)?.[1];
    if (key === undefined) throw new ProblemError(problem("token-refused"));
    return withToken(house, key);
  }
  const key = keyOf(house, cookie);
  if (key === undefined) return NOBODY;
  const hash = hashOfKey(key);
  const session = await house.people.sessions.find(hash);
  if (!session) throw new ProblemError(problem("session-ended"));
  if (session.agent !== agentFamily(agent)) {
    await house.people.sessions.endOf(hash);
    throw new ProblemError(problem("session-elsewhere"));
  }
  const account = await house.people.account(session.account);
  if (account.closedAt !== undefined) throw new ProblemError(problem("session-ended"));
  return actorOf(account, await territoriesOf(house));
}
