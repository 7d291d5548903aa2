import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { routes, type WireImportJob, type WireProblem } from "@hoatieu/contract";
import { readFolder } from "@hoatieu/exchange";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApp } from "../app.ts";
import { memoryProvider } from "../folder-provider.ts";
import { REFERENCE_DATA } from "../product.ts";
import type { Provider } from "../provider.ts";
import type { Steward } from "../steward.ts";
import { TEST_DAY, testApp, testContext } from "../testing.ts";

let provider: Provider;
let app: FastifyInstance;
let directory = "";
const host = { host: "127.0.0.1" };

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "hoatieu-http-"));
  provider = memoryProvider((await readFolder(REFERENCE_DATA, TEST_DAY)).dataset);
  app = await testApp(testContext(provider));
});
afterAll(async () => {
  await app.close();
  await rm(directory, { recursive: true, force: true });
});

const ask = (url: string) => app.inject({ url, headers: host });
const problemsOf = (body: string) => (JSON.parse(body) as { readonly problems: readonly WireProblem[] }).problems;

describe("the answers", () => {
  const view = "period=2023&asof=2023-12-04";
  it.each([
    ["frame", "/api/frame"],
    ["releaseDates", "/api/hai-phong/release-dates?asof=2023-12-04"],
    ["bridge", `/api/hai-phong/bridge?${view}`],
    ["measure", `/api/hai-phong/measure?${view}`],
    ["measure", "/api/hai-phong-2025/measure?period=2025&asof=2026-01-31"],
    ["indicator", `/api/hai-phong/indicators/grdp?${view}`],
    ["indicator", "/api/hai-phong-2025/indicators/grdp?period=2025-M1-6&asof=2025-08-01"],
    ["checks", `/api/hai-phong/checks?${view}`],
    ["directives", "/api/hai-phong/directives?asof=2024-05-13"],
    ["brief", `/api/hai-phong/brief?${view}`],
    ["search", "/api/search?q=cang"],
    ["indicators", "/api/indicators"],
    ["catalogue", "/api/catalogue"],
    ["indicatorSets", "/api/indicator-sets"],
    ["sources", "/api/sources"],
  ] as const)("%s has the contract's shape, and nothing besides: %s", async (name, url) => {
    const answer: unknown = (await ask(url)).json();
    expect(routes[name].response.parse(answer)).toEqual(answer);
  });

  it("are described in OpenAPI 3.1, every route of them, files and uploads too", async () => {
    const { openapi, paths } = (await ask("/api/openapi.json")).json() as {
      readonly openapi: string;
      readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId?: string }>>>>;
    };
    expect(openapi).toBe("3.1.0");
    const described = Object.values(paths).flatMap((methods) => Object.values(methods).map((m) => m.operationId));
    expect(described).toEqual(expect.arrayContaining(Object.keys(routes)));
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        "/api/{territory}/brief.docx",
        "/api/{territory}/brief.pdf",
        "/api/{territory}/figures.csv",
        "/api/{territory}/figures.xlsx",
        "/api/imports/{id}/events",
        "/api/imports/{id}/refused.csv",
      ]),
    );
    expect(paths["/api/imports"]?.post?.operationId).toBe("upload");
  });

  it("are compressed for who can read that, and never kept by a browser", async () => {
    const url = `/api/hai-phong/measure?${view}`;
    const packed = await app.inject({ url, headers: { ...host, "accept-encoding": "br" } });
    expect(packed.headers["content-encoding"]).toBe("br");
    expect(packed.rawPayload.length).toBeLessThan((await ask(url)).rawPayload.length / 4);
    expect(packed.headers["cache-control"]).toBe("no-store");
  });

  it("carry what keeps a page to itself, refusals too", async () => {
    for (const reply of [
      await ask("/api/frame"),
      await ask("/nothing"),
      await app.inject({ url: "/", headers: { host: "evil.example" } }),
    ]) {
      const policy = String(reply.headers["content-security-policy"]);
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'self'");
      expect(policy).not.toMatch(/https?:/);
      expect(reply.headers["x-content-type-options"]).toBe("nosniff");
    }
    const framed = async (url: string) => String((await ask(url)).headers["content-security-policy"]);
    expect(await framed("/embed/indicator/hai-phong/grdp?period=2024")).toContain("frame-ancestors *");
    // The application answers every address: the one page that may be framed is named whole.
    for (const url of ["/embed/chart", "/embed/indicator/hai-phong", "/embed/indicator/hai-phong/grdp/bridge"])
      expect(await framed(url)).toContain("frame-ancestors 'self'");
  });
});

describe("figures as files", () => {
  it("hold what was known by the day, narrowed as asked", async () => {
    const reply = await ask("/api/hai-phong/figures.csv?indicator=grdp&period=2024&measure=yoy_pct&asof=2024-12-10");
    expect(reply.headers["content-disposition"]).toContain(".csv");
    const lines = reply.body.trimEnd().split("\r\n");
    expect(lines[0]).toMatch(/^\ufeffindicator,territory,period,measure,value/);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.slice(1)) expect(line).toMatch(/^grdp,hai-phong,2024,yoy_pct,/);
    expect(reply.body).toContain(",10.55,");
    expect(reply.body).not.toContain(",11.01,");
  });

  it("are a workbook, too", async () => {
    const reply = await ask("/api/hai-phong/figures.xlsx?indicator=grdp");
    expect(reply.rawPayload.subarray(0, 2).toString()).toBe("PK");
  });

  it.each([
    ["indicator=grpd", 404, "unknown-indicator", "grdp"],
    ["period=20x3", 400, "unknown-period", "20x3"],
    ["measure=yoy_pc", 400, "unknown-measure", "yoy_pct"],
    ["asof=2023-02-30", 400, "unknown-date", "2023-02-30"],
  ])("a mistyped %s is a problem, never an empty file", async (query, status, code, word) => {
    const reply = await ask(`/api/hai-phong/figures.csv?${query}&lang=en`);
    expect([reply.statusCode, problemsOf(reply.body)[0]?.code]).toEqual([status, code]);
    expect(problemsOf(reply.body)[0]?.message).toContain(word);
  });

  it("the brief comes as Word; without a period it is a problem", async () => {
    const reply = await ask("/api/hai-phong/brief.docx?period=2023&asof=2023-12-04");
    expect(reply.rawPayload.subarray(0, 2).toString()).toBe("PK");
    expect(reply.headers["content-disposition"]).toContain("hoatieu-hai-phong-2023-2023-12-04.docx");
    expect((await ask("/api/hai-phong/brief.docx")).statusCode).toBe(400);
  });

  it("the brief as Word keeps the official form, with head and foot as asked; another file is refused", async () => {
    const check = (payload: Buffer | string, file = "a.docx") =>
      app.inject({
        method: "POST",
        url: `/api/brief/check?file=${file}&lang=en`,
        headers: { ...host, "content-type": "application/octet-stream" },
        payload,
      });
    const official = "number=7&signer=Nguy%E1%BB%85n%20V%C4%83n%20A&deputy=true&recipients=A;B&urgency=kh%E1%BA%A9n";
    const word = (query: string) => ask(`/api/hai-phong/brief.docx?period=2023&asof=2023-12-04&${query}`);
    const reply = await check((await word(official)).rawPayload);
    expect(reply.json()).toMatchObject({ decree: "30/2020/NĐ-CP", sections: 5, deviations: [] });
    const refused = await check("no document");
    expect([refused.statusCode, problemsOf(refused.body)[0]?.code]).toEqual([415, "document-not-docx"]);
    for (const [query, code] of [
      ["number=abc", "official-number"],
      ["signer=TS.%20A", "official-signer-titled"],
      ["urgency=soon", "official-urgency"],
      ["day=2023-02-30", "unknown-date"],
    ] as const)
      expect(problemsOf((await word(query)).body)[0]?.code).toBe(code);
  });

  it("and as PDF", async () => {
    const reply = await ask("/api/hai-phong/brief.pdf?period=2023&asof=2023-12-04&lang=en");
    expect(reply.rawPayload.subarray(0, 8).toString()).toBe("%PDF-1.7");
    expect(reply.headers["content-type"]).toBe("application/pdf");
    expect(reply.headers["content-disposition"]).toContain("hoatieu-hai-phong-2023-2023-12-04.pdf");
  });
});

describe("what nobody foresaw", () => {
  it("is answered with an id, and the log has the same id with the error and where it came from", async () => {
    const broken: Provider = {
      ...provider,
      version: async () => {
        throw new TypeError("broken on purpose");
      },
    };
    let logged = "";
    const stream = new Writable({
      write(chunk: Buffer, _encoding, done) {
        logged += chunk.toString();
        done();
      },
    });
    const failing = await buildApp(testContext(broken), { web: "/nowhere", log: stream });
    const reply = await failing.inject({ url: "/api/frame?lang=en", headers: host });
    expect(reply.statusCode).toBe(500);
    const [found] = problemsOf(reply.body);
    expect(found?.code).toBe("unexpected");
    const id = /id ([0-9a-f-]{36})/.exec(found?.message ?? "")?.[1] ?? "none";
    const entry = JSON.parse(logged) as { readonly id: string; readonly err: { readonly stack: string } };
    expect(entry.id).toBe(id);
    expect(entry.err.stack).toContain("http.test.ts");
    expect(reply.body).not.toContain("on purpose");
  });
});

describe("the browser application", () => {
  let web: FastifyInstance;
  beforeAll(async () => {
    const root = join(directory, "web");
    await mkdir(join(root, "assets"), { recursive: true });
    await writeFile(join(root, "index.html"), "<!doctype html><title>page</title>");
    await writeFile(join(root, "assets", "app-1a2b.js"), "plain");
    await writeFile(join(root, "assets", "app-1a2b.js.br"), "packed");
    web = await buildApp(testContext(provider), { web: root });
  });
  const look = (url: string, headers = {}) => web.inject({ url, headers: { ...host, ...headers } });

  it("is its page at every address that is no file, and asked for anew each time", async () => {
    for (const url of ["/", "/hai-phong/measure?period=2023", "/en/hai-phong/brief"]) {
      const reply = await look(url);
      expect(reply.body).toContain("<title>page</title>");
      expect(reply.headers["cache-control"]).toBe("no-cache");
    }
  });

  it("has files that keep for ever, packed for who can read that", async () => {
    const reply = await look("/assets/app-1a2b.js", { "accept-encoding": "br" });
    expect(reply.body).toBe("packed");
    expect(reply.headers["cache-control"]).toContain("immutable");
    expect((await look("/assets/app-1a2b.js")).body).toBe("plain");
  });

  it("does not give its page in place of a file or of an answer that does not exist", async () => {
    expect((await look("/assets/app-old.js")).statusCode).toBe(404);
    expect((await look("/api/nothing")).statusCode).toBe(404);
  });
});

describe("an import followed as it goes", () => {
  const states: WireImportJob["state"][] = ["reading", "reading", "ready"];
  let tell: () => void = () => undefined;
  let looked = 0;
  const stopped: string[] = [];
  const imports = {
    job: async (id: string): Promise<WireImportJob> => {
      if (id !== "one") throw new Error("no such job");
      const state = states[Math.min(looked, states.length - 1)] ?? "ready";
      looked += 1;
      return { id, file: "a.csv", bytes: 1, state, started: "2026-11-24", who: "tester", progress: 0, rows: 0 };
    },
    watch: (id: string, changed: () => void) => {
      tell = changed;
      return () => stopped.push(id);
    },
  };

  it("ends once, when it rests, however many changes are told at once", async () => {
    const steward = { imports } as unknown as Steward;
    const server = await testApp(testContext(provider, steward));
    await server.listen({ host: "127.0.0.1", port: 0 });
    const { port } = server.server.address() as AddressInfo;
    const reply = await fetch(`http://127.0.0.1:${port}/api/imports/one/events`);
    expect(reply.headers.get("content-type")).toBe("text/event-stream");
    expect(reply.headers.get("x-content-type-options")).toBe("nosniff");
    for (let n = 0; n < 5; n += 1) tell();
    const events = (await reply.text()).trim().split("\n\n");
    expect(events.map((e) => (JSON.parse(e.replace("data: ", "")) as WireImportJob).state)).toEqual([
      "reading",
      "ready",
    ]);
    expect(stopped).toEqual(["one"]);
    await server.close();
  });
});
