import type { WireAccount, WireProblem, WireSession, WireSignedIn, WireToken } from "@hoatieu/contract";
import { past } from "@hoatieu/store/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { firstLink } from "./open-house.ts";
import { AGENT, openPeopleApp, PASSWORD, type PeopleApp } from "./testing.ts";

let house: PeopleApp;
beforeAll(async () => {
  house = await openPeopleApp();
});
afterAll(() => house.close());

const code = (body: string) => (JSON.parse(body) as { problems: readonly WireProblem[] }).problems[0]?.code;
const cookieIn = (header: string | string[] | undefined) => String(header).split(";")[0] ?? "";
const signIn = (login: string, password: string, headers: Record<string, string> = {}, remoteAddress = "10.0.0.1") =>
  house.ask({ method: "POST", url: "/api/session", headers, payload: { login, password }, remoteAddress });
const sql = (text: string) => past(house.databaseUrl, async (client) => (await client.query(text)).rows);

let root = "";

describe("the first administrator", () => {
  const made = { login: "Root", name: "Nguyễn Văn A", password: PASSWORD };
  const use = (key: string, over = {}) =>
    house.ask({ method: "POST", url: "/api/first-administrator", payload: { key, ...made, ...over } });
  const keyOf = (link: string | undefined) => link?.split("#")[1] ?? "";
  const link = async () => (house.context.house ? firstLink(house.context.house) : undefined);

  it("is made by the newest link alone, once, with a good password", async () => {
    const [old, key] = [keyOf(await link()), keyOf(await link())];
    expect(code((await use(old)).body)).toBe("first-link-spent");
    expect(code((await use("made-up")).body)).toBe("first-link-spent");
    expect(code((await use(key, { password: "short" })).body)).toBe("password-short");
    const reply = await use(key);
    expect(reply.statusCode).toBe(200);
    expect((reply.json() as WireSignedIn).account).toMatchObject({
      login: "root",
      grants: [{ role: "administrator" }],
    });
    root = cookieIn(reply.headers["set-cookie"]);
    expect(code((await use(key, { login: "other" })).body)).toBe("first-link-spent");
    expect(await link()).toBeUndefined();
  });

  it("is not made by a link older than an hour", async () => {
    const other = await openPeopleApp();
    const old = other.context.house && (await firstLink(other.context.house));
    await past(other.databaseUrl, (client) =>
      client.query("UPDATE first_link SET ends_at = now() - interval '1 second'"),
    );
    const payload = { key: keyOf(old), ...made };
    const reply = await other.ask({ method: "POST", url: "/api/first-administrator", payload });
    expect(code(reply.body)).toBe("first-link-spent");
    await other.close();
  });

  it("and everybody is asked by https alone, where that is how people come", async () => {
    const other = await openPeopleApp({ users: { url: "https://hoatieu.example.vn" } });
    const host = "hoatieu.example.vn";
    const from = async (origin: string) => {
      const payload = { login: "nobody", password: "x" };
      const reply = await other.ask({ method: "POST", url: "/api/session", headers: { host, origin }, payload });
      return code(reply.body);
    };
    // A page of the same name in the clear is written by whoever sits on the line.
    expect(await from("http://hoatieu.example.vn")).toBe("foreign-origin");
    expect(await from("https://hoatieu.example.vn")).toBe("sign-in-refused");
    await other.close();
  });
});

describe("a session", () => {
  it("is a cookie that no script reads; its token stands nowhere, and a new one comes with each sign-in", async () => {
    const reply = await signIn("root", PASSWORD);
    expect(reply.headers["set-cookie"]).toMatch(
      /^hoatieu_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Max-Age=43200$/,
    );
    const [name, key] = cookieIn(reply.headers["set-cookie"]).split("=");
    expect(await sql(`SELECT 1 FROM session s WHERE s::text LIKE '%${key}%'`)).toEqual([]);
    // Fixation: what a request brings along is ended, never taken up.
    const again = await signIn("root", PASSWORD, { cookie: `${name}=${key}` });
    expect(cookieIn(again.headers["set-cookie"])).not.toBe(`${name}=${key}`);
    const old = await house.ask({ url: "/api/people", headers: { cookie: `${name}=${key}` } });
    expect([old.statusCode, code(old.body)]).toEqual([401, "session-ended"]);
    const planted = await signIn("root", PASSWORD, { cookie: "hoatieu_session=planted" });
    expect(cookieIn(planted.headers["set-cookie"])).not.toContain("planted");
  });

  it.each([
    ["unused for two hours", "seen_at = now() - interval '121 minutes'"],
    ["twelve hours old", "ends_at = now()"],
  ])("%s asks to sign in again", async (_name, change) => {
    const cookie = cookieIn((await signIn("root", PASSWORD)).headers["set-cookie"]);
    expect((await house.ask({ url: "/api/people", headers: { cookie } })).statusCode).toBe(200);
    await sql(`UPDATE session SET ${change} WHERE id = (SELECT id FROM session ORDER BY created_at DESC LIMIT 1)`);
    expect(code((await house.ask({ url: "/api/people", headers: { cookie } })).body)).toBe("session-ended");
  });

  it("carried to another browser is ended, for the thief and for the owner", async () => {
    const cookie = cookieIn((await signIn("root", PASSWORD)).headers["set-cookie"]);
    const newer = await house.ask({
      url: "/api/people",
      headers: { cookie, "user-agent": AGENT.replaceAll("140", "141") },
    });
    expect(newer.statusCode).toBe(200);
    const thief = await house.ask({ url: "/api/people", headers: { cookie, "user-agent": "curl/8.1" } });
    expect([thief.statusCode, code(thief.body)]).toEqual([401, "session-elsewhere"]);
    expect(code((await house.ask({ url: "/api/people", headers: { cookie } })).body)).toBe("session-ended");
  });

  it("is listed and ended by its person; signing out ends it", async () => {
    const one = cookieIn((await signIn("root", PASSWORD)).headers["set-cookie"]);
    const two = cookieIn((await signIn("root", PASSWORD)).headers["set-cookie"]);
    const list = (await house.ask({ url: "/api/my/sessions", headers: { cookie: one } })).json() as WireSession[];
    expect(list.filter((s) => s.own)).toHaveLength(1);
    const other = (await house.ask({ url: "/api/my/sessions", headers: { cookie: two } })).json() as WireSession[];
    const id = other.find((s) => s.own)?.id;
    const ended = await house.ask({ method: "POST", url: `/api/my/sessions/${id}/end`, headers: { cookie: one } });
    expect(ended.statusCode).toBe(200);
    expect((await house.ask({ url: "/api/people", headers: { cookie: two } })).statusCode).toBe(401);
    const out = await house.ask({ method: "POST", url: "/api/session/end", headers: { cookie: one } });
    expect(out.headers["set-cookie"]).toContain("Max-Age=0");
    expect((await house.ask({ url: "/api/people", headers: { cookie: one } })).statusCode).toBe(401);
  });

  it("changes nothing at the wish of another site", async () => {
    for (const headers of [{ origin: "https://elsewhere.example" }, { "sec-fetch-site": "cross-site" }])
      expect(code((await signIn("root", PASSWORD, headers)).body)).toBe("foreign-origin");
  });
});

describe("the door", () => {
  it("lets nobody past it but to the way in, whatever the address", async () => {
    for (const url of ["/api/frame", "/api/imports", "/api/openapi.json", "/api/frame/", "/api/nothing"])
      expect([url, code((await house.ask({ url })).body)]).toEqual([url, "sign-in-needed"]);
    expect((await house.ask({ url: "/api/session" })).json()).toMatchObject({ mode: "users", actions: [] });
  });

  it("knows an address however it is written, and answers one that cannot be read like any other", async () => {
    for (const url of ["/%61pi/openapi.json", "/%61pi/frame", "/ap%69/imports", "/api/openapi.jso%6e"]) {
      const reply = await house.ask({ url });
      expect([url, code(reply.body), reply.headers["cache-control"]]).toEqual([url, "sign-in-needed", "no-store"]);
    }
    const broken = await house.ask({ url: "/api/%E0%A4%A/frame" });
    expect([broken.statusCode, code(broken.body)]).toEqual([400, "malformed-request"]);
    expect(broken.headers["content-security-policy"]).toContain("default-src 'none'");
  });

  it("answers a wrong name and a wrong password alike, and closes to who guesses after five, to nobody else", async () => {
    await house.person("lan", [{ role: "viewer" }]);
    for (const login of ["lan", "nobody.here"]) {
      for (let n = 0; n < 5; n += 1)
        expect(code((await signIn(login, "wrong", {}, "10.0.0.2")).body)).toBe("sign-in-refused");
      const reply = await signIn(login, PASSWORD, {}, "10.0.0.2");
      expect([reply.statusCode, code(reply.body)]).toEqual([429, "sign-in-locked"]);
    }
    expect((await signIn("lan", PASSWORD, {}, "10.0.0.3")).statusCode).toBe(200);
    await sql("UPDATE sign_in_failure SET at = at - interval '16 minutes'");
    expect((await signIn("lan", PASSWORD, {}, "10.0.0.2")).statusCode).toBe(200);
  });

  it("lets no more be guessed at once than one after the other, and from many addresses no more than fifty", async () => {
    const at = (address: string) => ({ login: "the same", address });
    const attempt = (address: string, ofLogin: number) =>
      house.store.people.failures.attempt(at(address), { ofBoth: 5, ofLogin, ofAddress: 30 });
    const taken = await Promise.all(Array.from({ length: 12 }, () => attempt("10.0.0.6", 50)));
    expect(taken.filter(Boolean)).toHaveLength(5);
    expect([await attempt("10.0.0.7", 6), await attempt("10.0.0.8", 6)]).toEqual([true, false]);
  });

  it("closes for an address that tries many names", async () => {
    const tries = Array.from({ length: 30 }, (_, n) => `('name ${n}', '10.0.0.4')`).join(", ");
    await sql(`INSERT INTO sign_in_failure (login, address) VALUES ${tries}`);
    expect(code((await signIn("root", PASSWORD, {}, "10.0.0.4")).body)).toBe("sign-in-locked");
    expect((await signIn("root", PASSWORD)).statusCode).toBe(200);
  });

  it("lets one address ask so often, and says when to go on", async () => {
    // All at once: a machine that is slow would let the bucket fill again between two.
    const many = Array.from({ length: 40 }, (_, n) => signIn(`flood${n}`, "x", {}, "10.0.0.5"));
    const refused = (await Promise.all(many)).filter((reply) => reply.statusCode === 429);
    expect(new Set(refused.map((reply) => code(reply.body)))).toEqual(new Set(["too-many-requests"]));
    expect(Number(refused[0]?.headers["retry-after"])).toBeGreaterThan(0);
  });

  it("lets one person ask for so many reports as files, from however many addresses", async () => {
    const { cookie } = await house.person("printer", [{ role: "viewer" }]);
    const many = Array.from({ length: 25 }, (_, n) =>
      house.ask({ url: "/api/none/brief.pdf?period=2024", headers: { cookie }, remoteAddress: `10.2.0.${n}` }),
    );
    const codes = (await Promise.all(many)).map((reply) => code(reply.body));
    expect(codes.filter((c) => c === "unknown-territory")).toHaveLength(20);
    expect(codes.filter((c) => c === "too-many-requests")).toHaveLength(5);
  });
});

describe("people", () => {
  const put = (url: string, payload: object, cookie = root) =>
    house.ask({ method: "PUT", url, headers: { cookie }, payload });

  it("are made, given roles, closed and opened by an administrator; each is in the log with account and reason", async () => {
    const payload = { login: "minh", name: "Trần Minh", password: PASSWORD };
    const headers = { cookie: root, "hoatieu-reason": encodeURIComponent("người mới của Sở Tài chính") };
    const made = (await house.ask({ method: "POST", url: "/api/people", headers, payload })).json() as WireAccount;
    expect(made).toMatchObject({ login: "minh", grants: [] });
    const cookie = cookieIn((await signIn("minh", PASSWORD)).headers["set-cookie"]);
    expect(code((await house.ask({ url: "/api/frame", headers: { cookie } })).body)).toBe("no-roles");
    expect(code((await put(`/api/people/${made.id}/grants`, { grants: [{ role: "reporter" }] })).body)).toBe(
      "department-needed",
    );
    const grants = [{ role: "reporter", department: "Sở Tài chính" }, { role: "viewer" }];
    expect(((await put(`/api/people/${made.id}/grants`, { grants })).json() as WireAccount).grants).toEqual(grants);
    expect((await house.ask({ url: "/api/frame", headers: { cookie } })).statusCode).toBe(200);
    expect((await put(`/api/people/${made.id}`, { closed: true })).statusCode).toBe(200);
    expect((await house.ask({ url: "/api/frame", headers: { cookie } })).statusCode).toBe(401);
    expect(code((await signIn("minh", PASSWORD)).body)).toBe("sign-in-refused");
    expect((await put(`/api/people/${made.id}`, { closed: false })).statusCode).toBe(200);
    const entries = await house.store.audit.list(undefined, 10);
    const created = entries.find((e) => e.subject === "account: minh" && e.details.done === "created");
    expect(created).toMatchObject({ who: "Nguyễn Văn A", details: { why: "người mới của Sở Tài chính" } });
    expect(created?.details.account).toBeTruthy();
    expect((await house.store.audit.verify()).intact).toBe(true);
  });

  it("always have one administrator", async () => {
    const people = (await house.ask({ url: "/api/people", headers: { cookie: root } })).json() as WireAccount[];
    const own = people.find((p) => p.login === "root");
    expect(code((await put(`/api/people/${own?.id}/grants`, { grants: [{ role: "viewer" }] })).body)).toBe(
      "last-administrator",
    );
    expect(code((await put(`/api/people/${own?.id}`, { closed: true })).body)).toBe("last-administrator");
    // One for a territory would administer everything all the same.
    const narrow = [{ role: "administrator", territory: "hai-phong" }];
    expect(code((await put(`/api/people/${own?.id}/grants`, { grants: narrow })).body)).toBe(
      "administrator-everywhere",
    );
    // An open screen is not enough for another's password on one's own account.
    expect(code((await put(`/api/people/${own?.id}`, { password: "một mật khẩu khác hẳn" })).body)).toBe(
      "own-password",
    );
    expect(code((await put(`/api/people/${own?.id}`, { name: "Bà \u202eA nễyugN" })).body)).toBe("name-empty");
  });

  it("who get a new password from an administrator lose every session and token that the old one opened", async () => {
    const { id, cookie } = await house.person("bich", [{ role: "viewer" }]);
    const payload = { name: "kẻ trộm", roles: ["viewer"], days: 300 };
    const made = await house.ask({ method: "POST", url: "/api/my/tokens", headers: { cookie }, payload });
    const authorization = `Bearer ${(made.json() as { secret: string }).secret}`;
    expect((await house.ask({ url: "/api/frame", headers: { authorization } })).statusCode).toBe(200);
    expect((await put(`/api/people/${id}`, { password: "một mật khẩu khác hẳn" })).statusCode).toBe(200);
    expect((await house.ask({ url: "/api/frame", headers: { authorization } })).statusCode).toBe(401);
    expect((await house.ask({ url: "/api/frame", headers: { cookie } })).statusCode).toBe(401);
    expect((await house.store.audit.list(undefined, 1))[0]?.details.done).toBe("password");
  });

  it("are not made, opened or raised by a program, not even with an administrator's token", async () => {
    const payload = { name: "đồng bộ", roles: ["administrator"], days: 1 };
    const made = await house.ask({ method: "POST", url: "/api/my/tokens", headers: { cookie: root }, payload });
    const headers = { authorization: `Bearer ${(made.json() as { secret: string }).secret}` };
    const people = await house.ask({ url: "/api/people", headers });
    const id = (people.json() as WireAccount[])[0]?.id;
    for (const [method, url, body] of [
      ["POST", "/api/people", { login: "moi", name: "Mới", password: PASSWORD }],
      ["PUT", `/api/people/${id}`, { password: "một mật khẩu khác hẳn" }],
      ["PUT", `/api/people/${id}/grants`, { grants: [{ role: "administrator" }] }],
    ] as const)
      expect(code((await house.ask({ method, url, headers, payload: body })).body)).toBe("not-with-token");
  });

  it("change their password knowing the old one; their other sessions end", async () => {
    const { cookie } = await house.person("hoa", [{ role: "viewer" }]);
    const other = cookieIn((await signIn("hoa", PASSWORD)).headers["set-cookie"]);
    const change = (current: string, password: string) =>
      house.ask({ method: "POST", url: "/api/my/password", headers: { cookie }, payload: { current, password } });
    expect(code((await change("wrong", "một mật khẩu khác hẳn")).body)).toBe("sign-in-refused");
    expect(code((await change(PASSWORD, "hoa hoa hoa hoa hoa")).body)).toBe("password-like-login");
    expect((await change(PASSWORD, "một mật khẩu khác hẳn")).statusCode).toBe(200);
    expect((await house.ask({ url: "/api/frame", headers: { cookie } })).statusCode).toBe(200);
    expect((await house.ask({ url: "/api/frame", headers: { cookie: other } })).statusCode).toBe(401);
  });
});

describe("an access token", () => {
  it("has the roles it was given of those the person has, names itself in the log, and ends", async () => {
    const { cookie, id } = await house.person("auto", [{ role: "analyst" }, { role: "viewer" }]);
    const payload = { name: "báo cáo đêm", roles: ["viewer", "administrator"], days: 30 };
    const made = await house.ask({ method: "POST", url: "/api/my/tokens", headers: { cookie }, payload });
    const { token, secret } = made.json() as { token: WireToken; secret: string };
    expect(await sql(`SELECT 1 FROM api_token t WHERE t::text LIKE '%${secret.slice(8)}%'`)).toEqual([]);
    const authorization = `Bearer ${secret}`;
    const weight = { indicator: "grdp", pillar: "tourism-trade", weight: 1 };
    const tries = { method: "PUT", url: "/api/pillar-weights", payload: weight } as const;
    expect((await house.ask({ url: "/api/frame", headers: { authorization } })).statusCode).toBe(200);
    expect((await house.ask({ ...tries, headers: { authorization } })).statusCode).toBe(403);
    expect((await house.ask({ url: "/api/people", headers: { authorization } })).statusCode).toBe(403);
    expect(code((await house.ask({ url: "/api/my/tokens", headers: { authorization } })).body)).toBe("not-with-token");
    const list = (await house.ask({ url: "/api/my/tokens", headers: { cookie } })).json() as WireToken[];
    expect(list[0]?.usedAt).toBeTruthy();
    await house.ask({ method: "POST", url: `/api/my/tokens/${token.id}/end`, headers: { cookie } });
    expect(code((await house.ask({ url: "/api/frame", headers: { authorization } })).body)).toBe("token-refused");
    const entries = await house.store.audit.list(undefined, 20);
    expect(entries.find((e) => e.details.done === "token made")).toMatchObject({
      details: { account: id, key: token.id },
    });
  });
});

describe("the log of the server", () => {
  it("never holds a password, a cookie or a token, not even when something unexpected happens", async () => {
    const secrets = { cookie: "hoatieu_session=secret-cookie-value", authorization: "Bearer secret-token-value" };
    await house.ask({ url: "/api/frame", headers: secrets });
    await signIn("root", "secret-password-value", secrets);
    await sql("ALTER TABLE sign_in_failure RENAME TO gone");
    const reply = await signIn("secret-login-value", "secret-password-value", { cookie: secrets.cookie });
    await sql("ALTER TABLE gone RENAME TO sign_in_failure");
    expect(reply.statusCode).toBe(500);
    expect(house.logged()).toContain("unexpected");
    expect(house.logged()).not.toMatch(/secret-|hoatieu_session/);
    expect(house.logged()).not.toContain(PASSWORD);
  });

  it("tells of a row that the database refused which rule refused it, not what stood in it", async () => {
    await sql("ALTER TABLE account ADD CONSTRAINT refuses CHECK (login <> 'secret.row')");
    const payload = { login: "secret.row", name: "secret-name", password: PASSWORD };
    const reply = await house.ask({ method: "POST", url: "/api/people", headers: { cookie: root }, payload });
    await sql("ALTER TABLE account DROP CONSTRAINT refuses");
    expect(reply.statusCode).toBe(500);
    expect(house.logged()).toContain('violates check constraint \\"refuses\\"');
    expect(house.logged()).not.toMatch(/argon2id|secret-name/);
  });
});
