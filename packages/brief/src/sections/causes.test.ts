import { type Language, period } from "@hoatieu/core";
import { dataset, type Given, indicator, snapshotFor, territory } from "@hoatieu/core/testing";
import { type Cause, type CauseVersion, explain } from "@hoatieu/explain";
import { describe, expect, it } from "vitest";
import { briefOf } from "../brief-of.ts";
import { explainLede, explainSentence } from "../sentences/explain.ts";
import type { Block, Sentence } from "../tree.ts";
import { causeBlocks } from "./causes.ts";

/** Growth of 2022 as printed on 29 and 31 December 2022, with the Council's plans. */
const PARTS = [
  ["agriculture", "1.21", "0.04", "1.16"],
  ["industry-construction", "15.56", "8.39", "19.25"],
  ["services", "9.06", "3.32", "5.15"],
  ["product-taxes", "9.57", "0.57", ""],
] as const;
const REVENUE = "budget.revenue.import-export";

const figures: readonly Given[] = [
  { indicator: "grdp", period: "2022", printed: "12.32", measure: "yoy_pct" },
  { indicator: "grdp", period: "2022", printed: "13", measure: "plan", unit: "%", status: "plan" },
  ...PARTS.flatMap(([part, growth, points, plan]): readonly Given[] => [
    { indicator: `grdp.${part}`, period: "2022", printed: growth, measure: "yoy_pct" },
    { indicator: `grdp.${part}`, period: "2022", printed: points, measure: "contribution_pp", unit: "pp" },
    ...(plan === ""
      ? []
      : [
          {
            indicator: `grdp.${part}`,
            period: "2022",
            printed: plan,
            measure: "plan",
            unit: "%",
            status: "plan",
          } as const,
        ]),
  ]),
];
const name = (words: string) => ({ vi: words, en: words });
const snapshot = snapshotFor(
  dataset(
    [
      indicator("grdp", { name: name("GRDP"), short: name("GRDP"), leading: "yoy_pct", identity: "weighted" }),
      ...PARTS.map(([part]) => indicator(`grdp.${part}`, { parent: "grdp", leading: "yoy_pct", name: name(part) })),
      indicator(REVENUE, { short: { vi: "Thu xuất nhập khẩu", en: "Import-export revenue" } }),
    ],
    [territory("hai-phong")],
    figures,
  ),
  "2026-11-23",
);
const explanation = explain(snapshot, undefined, period("2022"));

const version = (over: Partial<CauseVersion>): CauseVersion => ({
  kind: "objective",
  text: "Kim ngạch giảm.",
  indicator: REVENUE,
  period: "2022",
  figures: ["f"],
  evidence: [{ text: "Báo cáo 12/BC", source: "" }],
  department: "Cục Hải quan",
  number: 1,
  withdrawn: false,
  why: "",
  day: "2023-01-05",
  who: "Lan",
  at: "2023-01-05T00:00:00.000Z",
  ...over,
});
const cause = (id: string, ...versions: readonly CauseVersion[]): Cause => ({ id, territory: "hai-phong", versions });

const plain = (runs: Sentence) =>
  runs
    .map((run) => run.text)
    .join("")
    .replaceAll("\u00a0", " ");
const lines = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => {
      if (block.kind === "heading") return block.text;
      if (block.kind === "list") return block.items.map(plain).join("\n");
      if (block.kind === "table") return block.rows.map((row) => row.map((c) => plain(c.runs)).join(" | ")).join("\n");
      if (block.kind === "chart") return block.alternative;
      return plain(block.runs);
    })
    .join("\n");

describe("the sentences", () => {
  it.each<[Language, string]>([
    [
      "vi",
      "GRDP năm 2022 tăng 12,32 %, thấp hơn kế hoạch (13 %) 0,68 điểm phần trăm: industry-construction thiếu 1,99 điểm; product-taxes thiếu 0,12 điểm; services vượt 1,43 điểm.",
    ],
    [
      "en",
      "GRDP in 2022 grew by 12.32 %, below the plan (13 %) by 0.68 points: industry-construction fell short by 1.99 points; product-taxes fell short by 0.12 points; services came in above by 1.43 points.",
    ],
  ])("say the gap by sector (%s), every number with its figures", (language, said) => {
    const sentence = explainSentence(snapshot, explanation, language);
    expect(plain(sentence)).toBe(said);
    for (const run of sentence)
      if (run.kind === "number" && run.answer.kind === "finding") expect(run.answer.inputs.length).toBeGreaterThan(0);
    expect(plain(explainLede(snapshot, explanation, language))).toMatch(
      /^Hạch toán, không phải|^Accounting, not cause/,
    );
  });

  it("say that there is nothing to account with", () => {
    const silent = explain(snapshot, undefined, period("2021"));
    expect(plain(explainSentence(snapshot, silent, "en"))).toBe(
      "No figures by sector are on record to account for growth in 2021.",
    );
  });
});

describe("the section", () => {
  const causes = [
    cause("c1", version({})),
    cause("c2", version({ kind: "untyped" }), version({ number: 2, kind: "subjective", text: "Chậm cải cách" })),
    cause("c3", version({ text: "Sai" }), version({ number: 2, text: "Sai", withdrawn: true })),
  ];

  it("tells objective and subjective causes apart, by their newest version, without the withdrawn", () => {
    const text = lines(causeBlocks(snapshot, { explanation, causes }, "vi"));
    expect(text).toContain(
      "Nguyên nhân khách quan\nThu xuất nhập khẩu, 2022: Kim ngạch giảm (Cục Hải quan, Lan, 05/01/2023; Báo cáo 12/BC; 1 số liệu dẫn kèm).",
    );
    expect(text).toContain("Nguyên nhân chủ quan\nThu xuất nhập khẩu, 2022: Chậm cải cách");
    expect(text).not.toContain("Sai");
    expect(text).not.toContain("chưa phân loại");
  });

  it("has the gap by sector as a table; the rows add up", () => {
    const text = lines(causeBlocks(snapshot, { explanation, causes: [] }, "en"));
    expect(text).toMatch(/10\.38 points \| 8\.39 points \| \u22121\.99 points/);
    expect(text).toContain("No cause is typed for this period yet.");
  });

  it("is in the report only where causes are given", () => {
    const titles = (blocks: readonly Block[]) => blocks.flatMap((b) => (b.kind === "heading" ? [b.text] : []));
    expect(titles(briefOf(snapshot, period("2022"), "vi").blocks).join()).not.toContain("Nguyên nhân");
    const told = briefOf(snapshot, period("2022"), "vi", { causes: { explanation, causes } });
    expect(titles(told.blocks)).toContain("2. Nguyên nhân");
  });
});
