import type { WireAccount } from "@hoatieu/contract";
import type { Facts } from "../journal.ts";
import type { Random } from "../random.ts";
import type { Look, Person, World, WriteKind } from "../world.ts";
import { found, sentence, TERRITORY } from "./content.ts";

/** Each sign-in costs a quarter of a second of a processor, and each is tried again after a kill. */
const MOST_ACCOUNTS = 8;

type Kept = Pick<WireAccount, "name" | "language" | "grants"> & { readonly closed: boolean };

const textOf = ({ name, language, closed, grants }: Kept) =>
  JSON.stringify([name, language, closed, grants.map((g) => [g.role, g.department ?? "", g.territory ?? ""])]);

/** What the client knows of its accounts besides the journal: how to sign in, and how each stands. */
const passwords = new Map<string, readonly string[]>();
const standing = new Map<string, Kept>();

const password = (random: Random) => `con thuyền số ${random.whole(100_000, 999_999)} ra khơi`;

/** What may have come in the place of the one held; what was not done stays in the list, and must not push that one out. */
function remember(login: string, secret: string): void {
  passwords.set(login, [secret, ...(passwords.get(login) ?? [])].slice(0, 3));
}

/** The likely ones first: few wrong ones in a row close the account for a while. */
function candidates(world: World, login: string): readonly string[] {
  const held = world.journal.content(`password:${login}`);
  const [newest, ...older] = passwords.get(login) ?? [];
  return [...new Set([newest, held, ...older])].filter((secret) => secret !== undefined);
}

async function signIn(world: World, login: string, secret: string): Promise<string> {
  const { headers } = await world.send(undefined, "POST", "/api/session", JSON.stringify({ login, password: secret }));
  return (headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}

const sessionsOf = (world: World, login: string) => world.journal.holding(`session:${login}/`);
const cookieOf = (key: string) => key.slice(key.indexOf("/") + 1);
const ended = (keys: readonly string[]): Facts => Object.fromEntries(keys.map((key) => [key, undefined]));

/** An account that is open, with nothing of it under way. */
function anybody(world: World, random: Random): string | undefined {
  const free = [...standing.keys()].filter(
    (login) =>
      world.codes.has(`account:${login}`) &&
      !standing.get(login)?.closed &&
      world.journal.content(`account:${login}`) !== undefined &&
      !world.journal.busy(`account:${login}`) &&
      !world.journal.busy(`password:${login}`) &&
      sessionsOf(world, login).every((key) => !world.journal.busy(key)),
  );
  return random.of(free);
}

async function create(world: World, random: Random): Promise<void> {
  if (standing.size >= MOST_ACCOUNTS) return changeOf(world, random);
  const login = `nguoi.${world.mark()}`;
  const secret = password(random);
  const name = sentence(random, "").replace(/[\t\n]/g, " ");
  const kept = { name, language: "", closed: false, grants: [] };
  standing.set(login, kept);
  remember(login, secret);
  const made = await world.attempt(
    "account made",
    { [`account:${login}`]: textOf(kept), [`password:${login}`]: secret },
    () => world.ask(world.boss, "createAccount", { params: {}, body: { login, name, password: secret } }),
  );
  if (made) world.codes.set(`account:${login}`, made.id);
}

async function changeOf(world: World, random: Random): Promise<void> {
  const login = anybody(world, random);
  const id = login && world.codes.get(`account:${login}`);
  const kept = login && standing.get(login);
  if (!login || !id || !kept) return;
  const account = (change: Partial<Kept>) => ({ [`account:${login}`]: textOf({ ...kept, ...change }) });
  const put = (change: Partial<Kept>) => standing.set(login, { ...kept, ...change });
  const choice = random.next();
  if (choice < 0.3) {
    const name = sentence(random, "").replace(/[\t\n]/g, " ");
    const done = await world.attempt("account renamed", account({ name }), () =>
      world.ask(world.boss, "changeAccount", { params: { id }, body: { name } }),
    );
    if (done) put({ name });
  } else if (choice < 0.65) {
    const roles = random.shuffled(["viewer", "reporter", "verifier", "analyst", "leader"] as const);
    const grants = roles.slice(0, random.whole(0, 5)).map((role) => ({
      role,
      ...(role === "reporter" ? { department: "Sở Tài chính" } : {}),
      ...(random.chance(0.5) ? { territory: TERRITORY } : {}),
    }));
    const done = await world.attempt("roles given", account({ grants }), () =>
      world.ask(world.boss, "setGrants", { params: { id }, body: { grants } }),
    );
    if (done) put({ grants });
  } else if (choice < 0.85) {
    const secret = password(random);
    remember(login, secret);
    // A new password ends every session: both, or neither.
    const facts = { [`password:${login}`]: secret, ...ended(sessionsOf(world, login)) };
    await world.attempt("password set for another", facts, () =>
      world.ask(world.boss, "changeAccount", { params: { id }, body: { password: secret } }),
    );
  } else {
    const closing = random.chance(0.3);
    const facts = closing
      ? { ...account({ closed: true }), [`password:${login}`]: undefined, ...ended(sessionsOf(world, login)) }
      : { ...ended(sessionsOf(world, login)), [`password:${login}`]: world.journal.content(`password:${login}`) };
    const done = closing
      ? await world.attempt("account closed", facts, () =>
          world.ask(world.boss, "changeAccount", { params: { id }, body: { closed: true } }),
        )
      : await world.attempt("sessions of another ended", facts, () =>
          world.ask(world.boss, "endSessionsOf", { params: { id }, body: {} }),
        );
    if (done && closing) put({ closed: true });
  }
}

/** Signing in and out, one's password and language. */
async function ownAccount(world: World, random: Random): Promise<void> {
  const login = anybody(world, random);
  const secret = login && world.journal.content(`password:${login}`);
  const kept = login && standing.get(login);
  if (!login || !secret || !kept) return create(world, random);
  const open = sessionsOf(world, login);
  // One opens sessions or ends them all, not both at once: whichever came last would be anybody's guess.
  const same = { [`password:${login}`]: secret };
  if (open.length < 2) {
    await world.attempt(
      "signed in",
      same,
      () => signIn(world, login, secret),
      (cookie) => ({ [`session:${login}/${cookie}`]: "open" }),
    );
    return;
  }
  const key = random.of(open) ?? "";
  const self: Person = { login, cookie: cookieOf(key) };
  // Without a role one may only leave.
  const choice = kept.grants.length === 0 ? 0 : random.next();
  if (choice < 0.25) {
    await world.attempt("signed out", { [key]: undefined }, () => world.ask(self, "signOut", { params: {}, body: {} }));
  } else if (choice < 0.5) {
    const [session] = (await world.ask(self, "mySessions", { params: {} })).filter((s) => s.own);
    if (!session) return;
    await world.attempt("own session ended", { [key]: undefined }, () =>
      world.ask(self, "endMySession", { params: { id: session.id }, body: {} }),
    );
  } else if (choice < 0.75) {
    const next = password(random);
    remember(login, next);
    const facts = { [`password:${login}`]: next, ...ended(open.filter((other) => other !== key)) };
    await world.attempt("own password changed", facts, () =>
      world.ask(self, "changePassword", { params: {}, body: { current: secret, password: next } }),
    );
  } else {
    const language = kept.language === "vi" ? "en" : "vi";
    const facts = { [`account:${login}`]: textOf({ ...kept, language }) };
    const done = await world.attempt("language kept", facts, () =>
      world.ask(self, "keepLanguage", { params: {}, body: { language } }),
    );
    if (done) standing.set(login, { ...kept, language });
  }
}

async function tokens(world: World, random: Random): Promise<void> {
  const key = random.of(world.journal.holding("token:"));
  const id = key && world.codes.get(key);
  if (key && id && random.chance(0.4)) {
    await world.attempt("token ended", { [key]: undefined }, () =>
      world.ask(world.boss, "endMyToken", { params: { id }, body: {} }),
    );
    return;
  }
  const name = `chương trình ${world.mark()}`;
  const roles = random.shuffled(["viewer", "analyst", "administrator"] as const).slice(0, random.whole(1, 3));
  const made = await world.attempt("token made", { [`token:${name}`]: [...roles].sort().join(" ") }, () =>
    world.ask(world.boss, "makeToken", { params: {}, body: { name, roles: [...roles], days: 30 } }),
  );
  if (made) world.codes.set(`token:${name}`, made.token.id);
}

export const peopleWrites: readonly WriteKind[] = [
  { name: "accounts made", routes: ["POST /api/people"], write: create },
  {
    name: "accounts changed",
    routes: ["PUT /api/people/:id", "PUT /api/people/:id/grants", "POST /api/people/:id/sessions/end"],
    write: changeOf,
  },
  {
    name: "own account",
    routes: [
      "POST /api/session",
      "POST /api/session/end",
      "POST /api/my/sessions/:id/end",
      "POST /api/my/password",
      "PUT /api/my/language",
    ],
    write: ownAccount,
  },
  { name: "tokens", routes: ["POST /api/my/tokens", "POST /api/my/tokens/:id/end"], write: tokens },
];

export const peopleLooks: readonly Look[] = [
  {
    of: "account",
    read: async (world) => {
      const accounts = await world.ask(world.boss, "people", { params: {} });
      for (const { id, login, name, language, grants, closedAt } of accounts) {
        world.codes.set(`account:${login}`, id);
        // What was in doubt is known now.
        if (standing.has(login)) standing.set(login, { name, language, grants, closed: closedAt !== undefined });
      }
      return found(
        "account",
        accounts.map((a) => [a.login, textOf({ ...a, closed: a.closedAt !== undefined })]),
      );
    },
  },
  {
    of: "password",
    read: async (world, logins) => {
      const pairs: (readonly [string, string | undefined])[] = [];
      for (const login of logins) {
        let opens: string | undefined;
        for (const secret of standing.get(login)?.closed ? [] : candidates(world, login))
          opens ??= await signIn(world, login, secret).then(
            () => secret,
            () => undefined,
          );
        pairs.push([login, opens]);
      }
      return found("password", pairs);
    },
  },
  {
    of: "session",
    read: async (world, ids) => {
      const pairs: (readonly [string, string | undefined])[] = [];
      for (const id of ids) {
        const [login = "", cookie = ""] = id.split("/");
        const { account } = await world.ask({ login, cookie }, "session", { params: {} });
        pairs.push([id, account ? "open" : undefined]);
      }
      return found("session", pairs);
    },
  },
  {
    of: "token",
    read: async (world) => {
      const list = await world.ask(world.boss, "myTokens", { params: {} });
      for (const { id, name } of list) world.codes.set(`token:${name}`, id);
      return found(
        "token",
        list.map(({ name, roles }) => [name, [...roles].sort().join(" ")]),
      );
    },
  },
];
