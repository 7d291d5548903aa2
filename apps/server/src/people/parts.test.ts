import type { Territory } from "@hoatieu/core";
import { hourOf } from "@hoatieu/exchange";
import { describe, expect, it } from "vitest";
import { limiter } from "../http/limiter.ts";
import { networkOf } from "../http/network.ts";
import {
  ACTIONS,
  type Actor,
  type Grant,
  LOCAL_USER,
  may,
  permit,
  RIGHTS,
  territoriesOf,
  withPredecessors,
} from "../permission.ts";
import { accessOf } from "./access.ts";
import { agentFamily } from "./agent-family.ts";
import { cookieOf, sessionCookie, sessionCookieName } from "./cookies.ts";
import { openHouse, usersFrom } from "./open-house.ts";
import { hashPassword, isPassword, passwordProblem } from "./password.ts";

const actor = (...roles: Grant[]): Actor => ({ id: "a", name: "a", roles, mode: "person" });

describe("rights", () => {
  it("of the single user are all of them", () => {
    for (const action of ACTIONS) expect(may(LOCAL_USER, action, { kind: "x", territory: "t" })).toBe(true);
  });

  it("of an administrator are every action of the table", () => {
    for (const action of ACTIONS) expect(RIGHTS[action].administrator).toBe("all");
  });

  it("reach the territory and the department of the grant, and nothing that has none", () => {
    const reporter = actor({ role: "reporter", department: "A", territory: "t" });
    const report = (territory?: string, department?: string) =>
      may(reporter, "report-task", { kind: "task", territory, department });
    expect([report("t", "A"), report("t", "B"), report("u", "A"), report("t"), report()]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    const analyst = actor({ role: "analyst", territory: "t" });
    expect(may(analyst, "edit-scenario", { kind: "s", territory: "t" })).toBe(true);
    expect(may(analyst, "import", { kind: "imports" })).toBe(false);
    expect(may(actor({ role: "analyst" }), "import", { kind: "imports" })).toBe(true);
  });

  it("of a reporter without a department, and of one department over all, are none", () => {
    const subject = { kind: "task", territory: "t", department: "A" };
    expect(may(actor({ role: "reporter" }), "report-task", subject)).toBe(false);
    expect(territoriesOf(actor({ role: "analyst", department: "A", territory: "t" }), "edit-scenario")).toEqual([]);
    expect(territoriesOf(actor({ role: "analyst", territory: "t" }), "edit-scenario")).toEqual(["t"]);
    expect(territoriesOf(actor({ role: "analyst" }), "edit-scenario")).toBe("every");
  });

  it("say who has no role yet in other words than who may not", () => {
    expect(() => permit(actor(), "read", { kind: "x" })).toThrow(/no-roles/);
    expect(() => permit(actor({ role: "viewer" }), "import", { kind: "x" })).toThrow(/not-permitted/);
  });

  it("reach the database as settings, a token by its id", () => {
    const access = accessOf({ ...actor({ role: "leader", territory: "t" }), mode: "token", token: "k" }, "why");
    expect(access).toMatchObject({ system: false, roles: ["leader"], account: "a", token: "k", why: "why" });
    expect([access.embargo, access.seal, access.edit]).toEqual([["t"], [], []]);
  });
});

describe("a password", () => {
  it("is kept as argon2id with 19 MiB and two passes, with a salt of its own", async () => {
    const [one, two] = [await hashPassword("con thuyền"), await hashPassword("con thuyền")];
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(two);
    expect([await isPassword("con thuyền", one), await isPassword("con thuyen", one)]).toEqual([true, false]);
    // A keyboard that composes otherwise types the same password.
    expect(await isPassword("con thuyền".normalize("NFD"), one)).toBe(true);
    expect(await isPassword("anything", undefined)).toBe(false);
    expect(await isPassword("anything", "$argon2id$broken")).toBe(false);
  });

  it.each([
    ["short", "password-short"],
    ["x".repeat(201), "password-long"],
    ["hai.nguyen là tôi", "password-like-login"],
    ["aaaaaaaaaaaaaa", "password-common"],
    ["password12345!", "password-common"],
    ["123456789012", "password-common"],
  ])("%s is refused: %s", (password, code) => {
    expect(passwordProblem(password, "hai.nguyen")?.code).toBe(code);
  });

  it("that is a short sentence is good", () => {
    expect(passwordProblem("con thuyền ra khơi sớm", "hai.nguyen")).toBeUndefined();
  });
});

describe("small parts", () => {
  it("a browser is the same in its next version, and another on another system", () => {
    const chrome = (v: number, os: string) => `Mozilla/5.0 (${os}) AppleWebKit/537.36 Chrome/${v}.0.0.0 Safari/537.36`;
    expect(agentFamily(chrome(140, "Windows NT 10.0"))).toBe("Chrome, Windows");
    expect(agentFamily(chrome(141, "Windows NT 10.0"))).toBe("Chrome, Windows");
    expect(agentFamily(chrome(141, "X11; Linux x86_64"))).toBe("Chrome, Linux");
    expect(agentFamily(`${chrome(141, "Windows NT 10.0")} Edg/141.0`)).toBe("Edge, Windows");
    expect(agentFamily(undefined)).toBe("?, ?");
  });

  it("a cookie under https is bound to its host", () => {
    expect(sessionCookie({ secure: true }, "k")).toMatch(
      /^__Host-hoatieu_session=k; .*HttpOnly; SameSite=Strict;.*Secure$/,
    );
    expect(cookieOf("a=1; hoatieu_session=k=2; b", sessionCookieName({ secure: false }))).toBe("k=2");
    expect(cookieOf(undefined, "a")).toBeUndefined();
  });

  it("a limit lets a burst through, then so many a second", () => {
    let now = 0;
    const wait = limiter(2, 1, () => now);
    expect([wait("a"), wait("a"), wait("a"), wait("b")]).toEqual([0, 0, 1, 0]);
    now = 1_000;
    expect([wait("a"), wait("a")]).toEqual([0, 1]);
  });

  it("an hour of release is Viet Nam's unless it says otherwise", () => {
    expect(hourOf("2026-12-06 09:00")).toBe("2026-12-06T02:00:00.000Z");
    expect(hourOf("2026-12-06T09:00:00Z")).toBe("2026-12-06T09:00:00.000Z");
    for (const text of ["2026-12-06", "2026-13-06 09:00", "2026-02-30 09:00", "2026-12-06 24:00", "soon"])
      expect([text, hourOf(text)]).toEqual([text, undefined]);
  });

  it("an address without encryption is this machine's or none", () => {
    const store = { people: {} } as never;
    expect(openHouse(store, 4600, {}).url).toBe("http://127.0.0.1:4600");
    expect(openHouse(store, 4600, { url: "https://a.example.vn/" })).toMatchObject({
      url: "https://a.example.vn",
      secure: true,
    });
    for (const url of ["http://a.example.vn", "ftp://127.0.0.1", "nothing"])
      expect(() => openHouse(store, 4600, { url })).toThrow(/address-not-secure/);
    expect(usersFrom({ HOATIEU_OIDC_ISSUER: "https://i", HOATIEU_OIDC_CLIENT: "c" }).issuer).toMatchObject({
      clientId: "c",
    });
  });
});

it("a grant for a merged territory reaches back to those it was made of, and not the other way round", () => {
  const place = (code: string, mergedInto?: string) => [code, { code, mergedInto } as unknown as Territory] as const;
  const territories = new Map([place("new"), place("old", "new"), place("elsewhere")]);
  const reached = (territory: string) =>
    withPredecessors([{ role: "reporter", department: "d", territory }], territories).map((grant) => grant.territory);
  expect(reached("new")).toEqual(["new", "old"]);
  expect(reached("old")).toEqual(["old"]);
  expect(withPredecessors([{ role: "leader" }], territories)).toEqual([{ role: "leader" }]);
});

it.each([
  ["203.0.113.7", "203.0.113.7"],
  ["::ffff:203.0.113.7", "203.0.113.7"],
  ["2001:db8:1:2:a:b:c:d", "2001:db8:1:2::/64"],
  ["2001:0db8:0001:2::99", "2001:db8:1:2::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
])("patience with %s is counted for %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});
