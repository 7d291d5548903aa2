import type { ProjectStatement } from "@hoatieu/core";
import { dataset, projectStatement, snapshotFor, territory } from "@hoatieu/core/testing";
import { describe, expect, it } from "vitest";
import type { Block } from "../tree.ts";
import { projectBlocks, projectListBlocks } from "./projects.ts";

const said = (over: Partial<ProjectStatement>) =>
  projectStatement({
    sourceUrl: "https://vneconomy.vn/a.htm",
    published: "2025-12-18",
    knownOn: "2025-12-18",
    ...over,
  });

/** Four rows as their pages print them (data/viet-nam/projects.csv). */
const interchange = (project: string, cost: string) =>
  said({
    project,
    name: `Nút giao ${project}`,
    totalCost: cost,
    startYear: "2025",
    status: `started 19 Dec 2025 (over ${cost})`,
  });
const statements = [
  interchange("le-hong-phong", "852"),
  interchange("bui-vien", "707"),
  said({ project: "monument", name: "Tượng đài", sector: "culture", status: "proposed", published: "" }),
  said({ project: "later", name: "Biết sau", knownOn: "2026-11-23" }),
];
const snapshot = snapshotFor(dataset([], [territory("hai-phong")], [], { projects: statements }), "2026-01-01");

const rows = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.kind === "table"
      ? block.rows.map((row) => row.map((c) => c.runs.map((r) => r.text).join("")).join(" | "))
      : [],
  );

describe("projects in the brief", () => {
  it("counts what is known by sector; an unknown cost is not added", () => {
    expect(rows(projectBlocks(snapshot, "vi"))).toEqual([
      "giao thông | 2 | 2 | 0 | 0 | 1.559",
      "văn hóa | 1 | 0 | 1 | 0 | –",
      "Tất cả | 3 | 2 | 1 | 0 | 1.559",
    ]);
  });

  it("lists each with its cost as it was said, and who said it when", () => {
    const list = rows(projectListBlocks(snapshot, "vi"));
    expect(list).toContain("Nút giao bui-vien | giao thông | trên 707 | đã khởi công | vneconomy.vn, 18/12/2025");
    expect(list).toContain("Tượng đài | văn hóa | không có trong dữ liệu | đề xuất | vneconomy.vn");
    expect(list).toHaveLength(3);
  });
});
