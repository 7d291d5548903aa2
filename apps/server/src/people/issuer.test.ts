import { generateKeyPairSync, randomUUID, sign } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { WireSignedIn } from "@hoatieu/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openPeopleApp, type PeopleApp } from "./testing.ts";

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");

interface Asked {
  readonly nonce: string;
  readonly challenge: string;
}

/** A small issuer: describes itself, gives its key, and changes a code for a signed identity. */
function fakeIssuer(claims: () => object) {
  const codes = new Map<string, Asked>();
  let url = "";
  const token = ({ nonce }: Asked) => {
    const now = Math.floor(Date.now() / 1_000);
    const body = { iss: url, aud: "hoatieu", iat: now, exp: now + 60, nonce, ...claims() };
    const text = `${part({ alg: "RS256", kid: "k" })}.${part(body)}`;
    return `${text}.${sign("sha256", Buffer.from(text), privateKey).toString("base64url")}`;
  };
  const server: Server = createServer((request, response) => {
    const send = (value: object, status = 200) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
    const path = request.url ?? "";
    if (path.startsWith("/.well-known/openid-configuration"))
      return send({
        issuer: url,
        authorization_endpoint: `${url}/authorize`,
        token_endpoint: `${url}/token`,
        jwks_uri: `${url}/jwks`,
        response_types_supported: ["code"],
        id_token_signing_alg_values_supported: ["RS256"],
        code_challenge_methods_supported: ["S256"],
      });
    if (path === "/jwks") return send({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "k", alg: "RS256" }] });
    let body = "";
    request.on("data", (chunk) => {
      body += String(chunk);
    });
    request.on("end", async () => {
      const form = new URLSearchParams(body);
      const known = codes.get(form.get("code") ?? "");
      codes.delete(form.get("code") ?? "");
      const { createHash } = await import("node:crypto");
      const challenge = createHash("sha256")
        .update(form.get("code_verifier") ?? "")
        .digest("base64url");
      if (known?.challenge !== challenge) return send({ error: "invalid_grant" }, 400);
      send({ access_token: "a", token_type: "Bearer", id_token: token(known) });
    });
    return undefined;
  });
  return {
    start: async () => {
      await new Promise<void>((done) => server.listen({ host: "127.0.0.1", port: 0 }, done));
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      return url;
    },
    /** The person says yes: what the browser brings back. */
    consent: (address: string): string => {
      const asked = new URL(address).searchParams;
      const code = randomUUID();
      codes.set(code, { nonce: asked.get("nonce") ?? "", challenge: asked.get("code_challenge") ?? "" });
      return `/api/sign-in/oidc/callback?code=${code}&state=${asked.get("state")}`;
    },
    stop: () => new Promise((done) => server.close(done)),
  };
}

let claims: object = {};
const issuer = fakeIssuer(() => claims);
let house: PeopleApp;

beforeAll(async () => {
  const url = await issuer.start();
  const options = { issuer: url, clientId: "hoatieu", clientSecret: "s", allowHttp: true };
  house = await openPeopleApp({ users: { issuer: options } });
});
afterAll(async () => {
  await house.close();
  await issuer.stop();
});

const cookiesOf = (header: string | string[] | undefined) =>
  [header ?? []].flat().map((cookie) => cookie.split(";")[0] ?? "");

async function begin() {
  const reply = await house.ask({ url: "/api/sign-in/oidc" });
  return { address: String(reply.headers.location), cookie: cookiesOf(reply.headers["set-cookie"])[0] ?? "" };
}

async function signIn() {
  const { address, cookie } = await begin();
  const reply = await house.ask({ url: issuer.consent(address), headers: { cookie } });
  const session = cookiesOf(reply.headers["set-cookie"]).find((c) => c.startsWith("hoatieu_session=")) ?? "";
  return { reply, session };
}
const whoIs = async (cookie: string) =>
  (await house.ask({ url: "/api/session", headers: { cookie } })).json() as WireSignedIn;

describe("signing in by an identity provider", () => {
  it("goes by authorization code with PKCE, and makes an account without roles that an administrator grants", async () => {
    claims = { sub: "subject-1", preferred_username: "Lan.Pham", name: "Phạm Lan" };
    const { address } = await begin();
    expect(Object.fromEntries(new URL(address).searchParams)).toMatchObject({
      response_type: "code",
      client_id: "hoatieu",
      code_challenge_method: "S256",
      redirect_uri: "http://127.0.0.1:4600/api/sign-in/oidc/callback",
    });
    const { reply, session } = await signIn();
    expect([reply.statusCode, reply.headers.location]).toEqual([302, "/"]);
    const { account } = await whoIs(session);
    expect(account).toMatchObject({ login: "lan.pham", name: "Phạm Lan", grants: [] });
    expect((await house.ask({ url: "/api/frame", headers: { cookie: session } })).statusCode).toBe(403);
    await house.store.people.setGrants(account?.id ?? "", [{ role: "viewer" }], "tester");
    expect((await house.ask({ url: "/api/frame", headers: { cookie: session } })).statusCode).toBe(200);
  });

  it("knows a person by the subject, whatever the name; another subject of that name is another person", async () => {
    claims = { sub: "subject-1", preferred_username: "renamed" };
    const known = (await whoIs((await signIn()).session)).account;
    expect(known?.login).toBe("lan.pham");
    claims = { sub: "subject-2", preferred_username: "lan.pham" };
    const other = (await whoIs((await signIn()).session)).account;
    expect(other?.login).toMatch(/^lan\.pham-/);
    expect(other?.grants).toEqual([]);
  });

  it("never becomes the local account of the same name", async () => {
    const { id } = await house.person("quantri", [{ role: "administrator" }]);
    claims = { sub: "subject-3", preferred_username: "quantri" };
    const { account } = await whoIs((await signIn()).session);
    expect(account?.id).not.toBe(id);
    expect(account?.grants).toEqual([]);
  });

  it("takes no answer that this browser did not ask for, and none twice", async () => {
    claims = { sub: "subject-1" };
    const { address, cookie } = await begin();
    const back = issuer.consent(address);
    const stranger = await house.ask({ url: back });
    // The code alone: words in an address would be words that anybody can put on the sign-in page.
    expect(stranger.headers.location).toBe("/sign-in?said=issuer-refused");
    const wrongState = await house.ask({ url: back.replace(/state=.*/, "state=other"), headers: { cookie } });
    expect(wrongState.headers.location).toMatch(/^\/sign-in\?said=/);
    const again = await house.ask({ url: back, headers: { cookie } });
    expect(again.headers.location).toMatch(/^\/sign-in\?said=/);
    expect(again.headers["set-cookie"]).toBeUndefined();
  });

  it("takes no identity that the issuer gave to another program", async () => {
    claims = { sub: "subject-1", aud: "another" };
    const { reply, session } = await signIn();
    expect(reply.headers.location).toMatch(/^\/sign-in\?said=/);
    expect(session).toBe("");
  });
});
