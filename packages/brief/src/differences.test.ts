import { period, snapshotOf } from "@hoatieu/core";
import { dataset, indicator, territory } from "@hoatieu/core/testing";
import { describe, expect, it } from "vitest";
import { briefOf, correctionBlocks, type Difference, differencesOf } from "./index.ts";
import { text } from "./say.ts";
import type { Block } from "./tree.ts";

const paragraph = (...texts: readonly string[]): Block => ({ kind: "paragraph", runs: texts.map(text) });
const section = (title: string): Block => ({ kind: "heading", level: 1, text: title });
const paper = (...blocks: readonly Block[]) => ({ title: "Báo cáo", subtitle: "", blocks });
const row = (...cells: readonly string[]) => cells.map((cell) => ({ runs: [text(cell)], align: "left" }) as const);
const table = (...rows: readonly (readonly string[])[]): Block => ({
  kind: "table",
  caption: "Chỉ tiêu",
  columns: [],
  rows: rows.map((cells) => row(...cells)),
});

/** [-gone-] and {+come+}, as a word diff prints them. */
const shown = ({ kind, section: at, parts }: Difference) => {
  const marked = parts.map((p) =>
    p.kind === "same" ? p.text : p.kind === "removed" ? `[-${p.text}-]` : `{+${p.text}+}`,
  );
  return `${kind} ${at}: ${marked.join("").replaceAll("\u00a0", " ")}`;
};
const between = (before: readonly Block[], after: readonly Block[]) =>
  differencesOf(paper(...before), paper(...after)).map(shown);

/** Hải Phòng 2023 in print: Nhân Dân 2023-12-04, then the statistics office 2024-02-29. */
function printed(asOf: string) {
  const item = (code: string, value: string, released: string) => ({
    indicator: code,
    period: "2023",
    printed: value,
    released,
  });
  const data = dataset(
    [
      indicator("budget.revenue.total", { headline: 1, leading: "level" }),
      indicator("budget.revenue.domestic", { headline: 2, leading: "level" }),
    ],
    [territory("hai-phong")],
    [
      item("budget.revenue.total", "102614", "2023-12-04"),
      item("budget.revenue.domestic", "42500", "2023-12-04"),
      item("budget.revenue.total", "103619", "2024-02-29"),
      item("budget.revenue.domestic", "43466", "2024-02-29"),
    ],
  );
  const snapshot = snapshotOf(data, "hai-phong", asOf);
  if (!snapshot) throw new Error("no snapshot");
  return briefOf(snapshot, period("2023"), "vi");
}

describe("differences between two versions", () => {
  it("of the brief of 2023 are the numbers that the print changed, old and new", () => {
    const found = differencesOf(printed("2023-12-04"), printed("2024-02-29")).map(shown).join("\n");
    expect(found).toMatch(/\[-102\.614-\]\{\+103\.619\+\} tỷ đồng/);
    expect(found).toMatch(/\[-42\.500-\]\{\+43\.466\+\} tỷ đồng/);
    expect(differencesOf(printed("2023-12-04"), printed("2023-12-04"))).toEqual([]);
  });

  it("are sentences, not paragraphs; a number goes whole, and words beside one another as one", () => {
    const before = [
      section("I. Chung"),
      paragraph("Thu đạt 102.614 tỷ đồng. Chi giữ nguyên."),
      paragraph("Còn 27 ngày."),
    ];
    const after = [section("I. Chung"), paragraph("Thu đạt 103.619 tỷ đồng. Chi giữ nguyên."), paragraph("Mới nêu.")];
    expect(between(before, after)).toEqual([
      "changed Chung: Thu đạt [-102.614-]{+103.619+} tỷ đồng.",
      "added Chung: {+Mới nêu.+}",
      "removed Chung: [-Còn 27 ngày.-]",
    ]);
    expect(between([paragraph("Việc ○ trong hạn, còn 27 ngày")], [paragraph("Việc ○ quá hạn 60 ngày")])).toEqual([
      "changed : Việc ○ [-trong hạn, còn 27-]{+quá hạn 60+} ngày",
    ]);
  });

  it("are rows of tables by their first cell, wherever they stand, and cell by cell", () => {
    const before = [table(["GRDP", "10", "đạt"], ["", "phấn đấu", "–"], ["IIP", "5", "–"])];
    const after = [table(["IIP", "6", "–"], ["GRDP", "10", "vượt"], ["", "phấn đấu", "đạt"], ["FDI", "1", "–"])];
    expect(between(before, after)).toEqual([
      "changed : IIP | [-5-]{+6+} | –",
      "changed : GRDP | 10 | [-đạt-]{+vượt+}",
      "changed :  | phấn đấu | [-–-]{+đạt+}",
      "added : {+FDI | 1 | –+}",
    ]);
  });

  it("do not count numerals of sections and numbers of sources, which shift", () => {
    const before = [section("II. Nguồn"), { kind: "list", items: [[text("[3] Báo cáo A")]] } as const];
    const after = [section("III. Nguồn"), { kind: "list", items: [[text("[4] Báo cáo A")]] } as const];
    expect(between(before, after)).toEqual([]);
  });

  it("say of another subject that it is another sentence, however alike", () => {
    const said = (what: string) => [paragraph(`${what}, so với cùng kỳ: thiếu số liệu kỳ gốc: năm 2022.`)];
    expect(between(said("Thu nội địa"), said("Thu xuất khẩu")).map((line) => line.split(" ")[0])).toEqual([
      "added",
      "removed",
    ]);
  });

  it("stand at the head of the corrected document, the old struck through and the new in bold", () => {
    const differences = differencesOf(
      paper(section("I. Thu"), paragraph("Thu 102.614 tỷ.")),
      paper(section("I. Thu"), paragraph("Thu 103.619 tỷ.")),
    );
    const corrected = { number: 1, day: "2023-12-04", why: "Có số chính thức" };
    expect(correctionBlocks(differences, corrected, "vi")).toEqual([
      section("Những nội dung đính chính so với bản 1 chốt ngày 04/12/2023"),
      paragraph("Lý do: Có số chính thức"),
      { kind: "heading", level: 2, text: "Thu" },
      {
        kind: "list",
        items: [
          [
            text("Sửa: "),
            text("Thu "),
            { kind: "text", text: "102.614", struck: true },
            text(" "),
            { kind: "text", text: "103.619", strong: true },
            text(" tỷ."),
          ],
        ],
      },
    ]);
    const [, , same] = correctionBlocks([], corrected, "en");
    expect(JSON.stringify(same)).toContain("only the pedigree");
  });
});
