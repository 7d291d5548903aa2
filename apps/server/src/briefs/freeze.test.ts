import { createHash } from "node:crypto";
import type {
  WireBriefDifference,
  WireBriefVerification,
  WireFrozenBrief,
  WireFrozenDocument,
} from "@hoatieu/contract";
import { past } from "@hoatieu/store/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { get } from "../testing.ts";
import { HOST, openStoreApp, problemsOf, type StoreApp } from "../testing-store.ts";

interface Answer {
  readonly frozen: WireFrozenBrief;
  readonly existing: boolean;
}

const BRIEFS = "/api/hai-phong/briefs";
const wish = (over: object = {}) => ({ period: "2023", asof: "2023-12-04", expected: 0, ...over });
const freeze = async (api: StoreApp, over: object = {}, lang = "vi"): Promise<Answer> => {
  const reply = await api.post(`${BRIEFS}?lang=${lang}`, wish(over));
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return reply.json() as Answer;
};
const fileOf = async (api: StoreApp, id: string, type: "docx" | "pdf") =>
  (await api.app.inject({ url: `${BRIEFS}/${id}/brief.${type}`, headers: HOST })).rawPayload;
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
/** Plain spaces, as a reader reads it. */
const plain = (text: string) => text.replaceAll("\u00a0", " ");

let api: StoreApp;
beforeAll(async () => {
  api = await openStoreApp();
});
afterAll(() => api.close());

describe("freezing the brief of 2023 as known on 4 December 2023", () => {
  it("keeps the Word file byte for byte; the same again is the version that is there", async () => {
    const first = await freeze(api);
    expect(first).toMatchObject({
      existing: false,
      frozen: { id: "2023-vi-1", number: 1, asOf: "2023-12-04", day: "2026-11-24", who: "local", program: "test" },
    });
    const bytes = await fileOf(api, "2023-vi-1", "docx");
    expect([bytes.length, sha256(bytes)]).toEqual([first.frozen.word.bytes, first.frozen.word.sha256]);
    // What the page gives for that day unfrozen, to the byte.
    const live = await api.app.inject({ url: "/api/hai-phong/brief.docx?period=2023&asof=2023-12-04", headers: HOST });
    expect(sha256(live.rawPayload)).toBe(first.frozen.word.sha256);
    const pdf = await fileOf(api, "2023-vi-1", "pdf");
    expect([pdf.subarray(0, 5).toString(), sha256(pdf)]).toEqual(["%PDF-", first.frozen.pdf?.sha256]);
    expect(await freeze(api, { why: "lần nữa" })).toEqual({ ...first, existing: true });
    const { paper } = await get<WireFrozenDocument>(api.app, `${BRIEFS}/2023-vi-1`);
    expect(JSON.stringify(paper)).toBe(
      JSON.stringify(await get(api.app, "/api/hai-phong/brief?period=2023&asof=2023-12-04")),
    );
  });

  it("a correction as known on 29 February 2024 marks what the print changed", async () => {
    const refused = await api.post(`${BRIEFS}?lang=vi`, wish({ asof: "2024-02-29", expected: 1 }));
    expect(problemsOf(refused.body)[0]?.code).toBe("brief-without-reason");
    const stale = await api.post(`${BRIEFS}?lang=vi`, wish({ asof: "2024-02-29", expected: 0, why: "x" }));
    expect([stale.statusCode, problemsOf(stale.body)[0]?.code]).toEqual([409, "brief-changed"]);
    const why = "Cập nhật số liệu cả năm";
    const { frozen } = await freeze(api, { asof: "2024-02-29", expected: 1, why });
    expect(frozen).toMatchObject({ id: "2023-vi-2", corrects: 1, why });
    const url = `${BRIEFS}/2023-vi-2/differences`;
    const { differences } = await get<{ differences: WireBriefDifference[] }>(api.app, url);
    const changed = (was: string, is: string) =>
      differences.some(
        ({ kind, parts }) =>
          kind === "changed" &&
          parts.some((p) => p.kind === "removed" && plain(p.text).split(" ").includes(was)) &&
          parts.some((p) => p.kind === "added" && plain(p.text) === is),
      );
    // Nhân Dân 2023-12-04 and the statistics office 2024-02-29, bn VND: total revenue 102,614 then 103,619; domestic 42,500 then 43,466.
    expect(changed("102.614", "103.619")).toBe(true);
    expect(changed("42.500", "43.466")).toBe(true);
    const { corrections, paper } = await get<WireFrozenDocument>(api.app, `${BRIEFS}/2023-vi-2`);
    const [heading, reason] = corrections;
    expect(heading).toMatchObject({ text: "Những nội dung đính chính so với bản 1 chốt ngày 24/11/2026" });
    expect(JSON.stringify(reason)).toContain(why);
    expect(corrections.flatMap((b) => (b.kind === "list" ? b.items.flat() : []))).toContainEqual({
      kind: "text",
      text: "42.500",
      struck: true,
    });
    expect(JSON.stringify(paper)).not.toContain("đính chính");
    const first = await api.app.inject({ url: `${BRIEFS}/2023-vi-1/differences`, headers: HOST });
    expect(problemsOf(first.body)[0]?.code).toBe("brief-is-first");
  });

  it("lists them, and says what became of what was said", async () => {
    const { briefs, mayFreeze } = await get<{ briefs: WireFrozenBrief[]; mayFreeze: boolean }>(
      api.app,
      `${BRIEFS}?period=2023`,
    );
    expect([mayFreeze, briefs.map((b) => b.id)]).toEqual([true, ["2023-vi-2", "2023-vi-1"]]);
    const outcome = await get<{ blocks: object[] }>(api.app, `${BRIEFS}/2023-vi-1/outcome?asof=2024-02-29`);
    const words = plain(JSON.stringify(outcome.blocks));
    for (const part of ["Đã nêu trong báo cáo ngày 04/12/2023", "Kết quả đến ngày 29/02/2024", "103.619"])
      expect(words).toContain(part);
  });

  it("is verified by its fingerprints, and by making it once more", async () => {
    const verify = () => get<WireBriefVerification>(api.app, `${BRIEFS}/2023-vi-2/verification`);
    expect(await verify()).toMatchObject({ intact: true, rebuilt: "same" });
    await past(api.databaseUrl, async (client) => {
      await client.query("SET session_replication_role = replica");
      await client.query("UPDATE frozen_brief SET word = word || '\\x00' WHERE brief = '2023-vi-2'");
    });
    expect(await verify()).toMatchObject({ intact: false, word: { intact: false }, paper: { intact: true } });
    expect(await api.store.audit.verify()).toMatchObject({ intact: false, reason: "brief" });
  });

  it("has no version that was never frozen", async () => {
    const of = async (url: string) => problemsOf((await api.app.inject({ url, headers: HOST })).body)[0]?.code;
    expect(await of(`${BRIEFS}/2023-vi-9/brief.docx`)).toBe("unknown-brief");
    expect(await of("/api/atlantis/briefs")).toBe("unknown-territory");
    expect(problemsOf((await api.post("/api/atlantis/briefs", wish())).body)[0]?.code).toBe("unknown-territory");
    expect(problemsOf((await api.post(BRIEFS, wish({ asof: "2999-01-01" }))).body)[0]?.code).toBe("day-in-future");
  });

  it("another product with the same data freezes the same bytes", async () => {
    const other = await openStoreApp();
    const [here, there] = [await freeze(api, {}, "en"), await freeze(other, {}, "en")];
    expect(there.frozen.sha256).toBe(here.frozen.sha256);
    for (const type of ["docx", "pdf"] as const)
      expect(Buffer.compare(await fileOf(other, "2023-en-1", type), await fileOf(api, "2023-en-1", type))).toBe(0);
    await other.close();
  });
});
