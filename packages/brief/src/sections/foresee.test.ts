import { type Indicator, type Language, period, type TargetStatement } from "@hoatieu/core";
import { dataset, type Given, indicator, snapshotFor, territory } from "@hoatieu/core/testing";
import { describe, expect, it } from "vitest";
import { briefOf } from "../brief-of.ts";
import type { Block, Run } from "../tree.ts";
import type { BriefOutlook } from "./foresee.ts";
import type { BriefOutlookCell } from "./outlook-tables.ts";

/** Growth of 2021 and 2022 and targets as printed by the statistics office and the Council; the rates of 2023 as of September. */
const GRDP: Indicator = indicator("grdp", {
  short: { vi: "GRDP", en: "GRDP" },
  leading: "yoy_pct",
  headline: 1,
  accumulation: "none",
});
const SERVICES: Indicator = indicator("grdp.services", { short: { vi: "Dịch vụ", en: "Services" } });

const growth = (when: string, printed: string, over: Partial<Given> = {}): Given => ({
  period: when,
  printed,
  measure: "yoy_pct",
  released: "2023-09-29",
  ...over,
});
const target = (when: string, low: number, high = low, over: Partial<TargetStatement> = {}): TargetStatement => ({
  indicator: "grdp",
  territory: "hai-phong",
  period: period(when),
  measure: "yoy_pct",
  comparison: low === high ? "at-least" : "range",
  low,
  high,
  decimals: 1,
  unit: "%",
  issuer: "council",
  document: "Nghị quyết HĐND",
  source: "https://example.org/plan",
  knownOn: `${Number(when.slice(0, 4)) - 1}-12-07`,
  figures: [],
  ...over,
});

const snapshot = snapshotFor(
  dataset(
    [GRDP, SERVICES],
    [territory("hai-phong", { name: { vi: "Thành phố Hải Phòng", en: "Hai Phong" } })],
    [
      growth("2021", "12.38"),
      growth("2022", "12.32"),
      growth("2023-Q1", "9.65"),
      growth("2023-M1-9", "10.08"),
      growth("2023-Q1", "10.21", { indicator: "grdp.services" }),
    ],
    {
      targets: [
        target("2021", 13.5),
        target("2022", 13),
        target("2023", 12.7, 13),
        target("2023-Q1", 10.5, 10.5, { indicator: "grdp.services", document: "Kịch bản" }),
      ],
    },
  ),
  "2023-10-15",
);
const figure = (when: string, of = "grdp") => {
  const found = snapshot.figures.find((f) => f.period.text === when && f.indicator === of);
  if (!found) throw new Error(when);
  return found;
};
const plan = (when: string, of = "grdp") => {
  const found = snapshot.targets.find((t) => t.period.text === when && t.indicator === of);
  if (!found) throw new Error(when);
  return found;
};
const foreseen = (value: number): BriefOutlookCell => ({ value, state: "foreseen", figures: [] });

const outlook: BriefOutlook = {
  reading: {
    year: 2023,
    elapsed: 3,
    soFar: figure("2023-M1-9"),
    median: 10.09,
    low80: 9.13,
    high80: 11.04,
    target: plan("2023"),
    required: 19.37,
    probability: 0.004,
    outcome: undefined,
    missed: { years: 2, least: 0.68, most: 1.12 },
    inputs: [figure("2023-Q1"), figure("2023-M1-9"), figure("2022"), figure("2021")],
  },
  rows: [
    {
      node: "grdp",
      cells: [
        { value: 9.65, state: "actual", figures: [figure("2023-Q1")] },
        { value: 10.19, state: "inferred", figures: [] },
        { value: 10.33, state: "inferred", figures: [] },
        foreseen(10.12),
        foreseen(10.09),
      ],
    },
  ],
  targets: [{ target: plan("2023"), probability: 0.004, required: 19.37 }],
  published: [plan("2023-Q1", "grdp.services")],
  record: [
    { year: 2022, target: plan("2022"), outcome: figure("2022"), met: false },
    { year: 2021, target: plan("2021"), outcome: figure("2021"), met: false },
  ],
};

const plain = (runs: readonly Run[]) =>
  runs
    .map((run) => run.text)
    .join("")
    .replaceAll("\u00a0", " ");
const lines = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((b) => {
    if (b.kind === "heading") return [b.text];
    if (b.kind === "list") return b.items.map(plain);
    if (b.kind === "table") return [b.caption, ...b.rows.map((row) => row.map((c) => plain(c.runs)).join(" | "))];
    if (b.kind === "chart") return [b.alternative];
    return [plain(b.runs)];
  });
const section = (language: Language, given: BriefOutlook | undefined = outlook) => {
  const { blocks } = briefOf(snapshot, period("2023-M1-9"), language, { outlook: given });
  const from = blocks.findIndex((b) => b.kind === "heading" && b.level === 2 && /Dự báo|Outlook/.test(b.text));
  const rest = blocks.slice(from);
  const to = rest.findIndex((b, i) => i > 0 && b.kind === "heading");
  return from < 0 ? [] : rest.slice(0, to);
};

describe("outlook and growth scenario in the brief", () => {
  it("says verdict, lede, table, targets, published scenario and record", () => {
    expect(lines(section("vi"))).toEqual([
      expect.stringMatching(/^\d+\. Dự báo và kịch bản tăng trưởng$/),
      "GRDP chín tháng năm 2023 tăng 10,08 %. Để cả năm đạt mục tiêu 12,7–13 %, quý IV phải tăng 19,37 %; khả năng đạt được dưới 1 %. Trong 2 năm liền trước, tăng trưởng không đạt mục tiêu, thấp hơn từ 0,7 đến 1,1 điểm phần trăm. Dự báo cả năm (mức giữa) là 10,09 %, khoảng dự báo 80 % từ 9,13 % đến 11,04 %. Đây là kết quả dự báo của phần mềm, không phải số liệu chính thức.",
      "Tăng trưởng năm 2023 theo quý và khu vực (% so với cùng kỳ)",
      "GRDP | 9,65 % | ≈ 10,19 % | ≈ 10,33 % | 10,12 % | 10,09 %",
      expect.stringContaining("không phải số chính thức"),
      "Mục tiêu tăng trưởng của năm",
      "12,7–13 % | Hội đồng nhân dân, Nghị quyết HĐND | dưới 1 % | 19,37 %",
      "Kịch bản tăng trưởng đã công bố",
      "Dịch vụ, Quý I/2023 | ít nhất 10,5 % | Hội đồng nhân dân, Kịch bản | 10,21 % | −0,29 điểm phần trăm",
      "Trong 2 năm 2021–2022, có 0 năm đạt mục tiêu tăng trưởng; kết quả chênh lệch bình quân so với mục tiêu 0,90 điểm phần trăm.",
    ]);
  });

  it("and in English", () => {
    const said = lines(section("en")).join("\n");
    expect(said).toContain("Outlook and growth scenario");
    expect(said).toContain("In the 2 years 2021–2022 the growth target was met in 0 years");
    expect(said).toContain("Services, Q1 2023 | at least 10.5 % | ");
  });

  it("is nothing without an outlook", () => {
    expect(lines(briefOf(snapshot, period("2023-M1-9"), "vi").blocks).join("\n")).not.toContain("Dự báo và kịch bản");
  });

  it("gives each number its pedigree: printed ones their figure, the others the outlook's figures", () => {
    const blocks = section("vi");
    const runs = blocks.flatMap((b): readonly Run[] =>
      b.kind === "table" ? b.rows.flat().flatMap((c) => c.runs) : b.kind === "paragraph" ? b.runs : [],
    );
    const formulas = runs.flatMap((r) => (r.kind === "number" && r.answer.kind === "finding" ? [r.answer] : []));
    expect(new Set(formulas.map((f) => f.formula))).toEqual(
      new Set(["outlook", "required-growth", "target-probability", "printed", "gap", "count", "mean-score"]),
    );
    for (const f of formulas) expect(f.inputs.length).toBeGreaterThan(0);
    for (const f of formulas.filter((f) => f.formula === "target-probability"))
      expect(f.targets).toEqual([plan("2023").id]);
  });

  it("a note of many figures names those of the newest year and counts the others", () => {
    const many = Array.from({ length: 12 }, (_, n) => ({
      ...figure("2022"),
      id: `f${n}`,
      period: period(`${2005 + n}`),
    }));
    const given = { ...outlook, reading: { ...outlook.reading, inputs: [...outlook.reading.inputs, ...many] } };
    const { notes } = briefOf(snapshot, period("2023-M1-9"), "vi", { outlook: given });
    const texts = notes.map((n) => n.text.replaceAll("\u00a0", " "));
    const made = texts.filter((t) => t.includes("14 số liệu khác của các năm 2005–2022"));
    expect(made[0]).toContain("GRDP, 9 tháng năm 2023: 10,08 %");
    expect(made[0]).not.toContain("GRDP, năm 2022");
  });

  it("once the year is printed, targets are met or missed instead of probable", () => {
    const outcome = { ...figure("2022"), period: period("2023"), value: 10.34, printed: "10.34" };
    const reading = { ...outlook.reading, elapsed: 4, outcome, soFar: undefined };
    const targets = [{ target: plan("2023"), probability: 0, required: undefined }];
    const said = lines(section("vi", { ...outlook, reading, targets }));
    expect(said).toContain("12,7–13 % | Hội đồng nhân dân, Nghị quyết HĐND | không đạt | –");
    expect(said.join("\n")).toContain("GRDP năm 2023 tăng 10,34 %, không đạt mục tiêu đề ra (12,7–13 %).");
  });
});
