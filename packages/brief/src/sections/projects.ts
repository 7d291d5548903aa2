import type { Language, Snapshot } from "@hoatieu/core";
import { type Project, type ProjectTotals, projectList } from "@hoatieu/decide";
import { costText, formatNumber, projectStatusWord, sectorWord } from "@hoatieu/language";
import { cell, join, numberCell, pick, text } from "../say.ts";
import { projectsLede, projectsSentence } from "../sentences/projects.ts";
import type { Block } from "../tree.ts";

const count = (value: number, language: Language) => formatNumber(value, 0, language);

const column = (vi: string, en: string, width: number, align: "left" | "right", language: Language) => ({
  title: pick(language, vi, en),
  align,
  width,
});

function sectorRow(name: string, totals: ProjectTotals, language: Language) {
  const n = (value: number) => numberCell(text(count(value, language)));
  const sum = totals.summed === 0 ? "–" : formatNumber(Number(totals.atLeast), 0, language);
  return [
    cell(text(name)),
    n(totals.projects),
    n(totals.known + totals.bounded),
    n(totals.unknown),
    n(totals.disputed),
    numberCell(text(sum)),
  ];
}

/** Projects by sector, with what is and is not known of their cost. Nothing where none is on record. */
export function projectBlocks(snapshot: Snapshot, language: Language): readonly Block[] {
  const list = projectList(snapshot);
  if (list.projects.length === 0) return [];
  return [
    { kind: "paragraph", runs: join([projectsSentence(list, language), projectsLede(list, language)]) },
    {
      kind: "table",
      caption: pick(
        language,
        "Dự án theo lĩnh vực (dự án thuộc hai lĩnh vực tính ở cả hai; dòng cuối tính một lần)",
        "Projects by sector (one of two sectors counts in both; once in the last line)",
      ),
      columns: [
        column("Lĩnh vực", "Sector", 32, "left", language),
        column("Số dự án", "Projects", 12, "right", language),
        column("Có tổng mức", "Cost known", 13, "right", language),
        column("Chưa có", "Unknown", 12, "right", language),
        column("Nguồn khác nhau", "Disputed", 14, "right", language),
        column("Ít nhất, tỷ đồng", "At least, bn VND", 17, "right", language),
      ],
      rows: [
        ...list.sectors.map((sector) => sectorRow(sectorWord(sector.sector, language), sector, language)),
        sectorRow(pick(language, "Tất cả", "All"), list.totals, language),
      ],
    },
  ];
}

/** "vneconomy.vn, 06/11/2025": who says it, and when; the address stands with the project on its page. */
function newestSource({ statements }: Project, language: Language): string {
  const [newest] = statements;
  const host = /^https?:\/\/(?:www\.)?([^/]+)/.exec(newest?.sourceUrl ?? "")?.[1] ?? "–";
  const published = newest?.published ?? "";
  const day = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(published);
  const when = language === "vi" && day ? [day[3], day[2], day[1]].filter(Boolean).join("/") : published;
  return when === "" ? host : `${host}, ${when}`;
}

/** Every project by name, for the appendix. */
export function projectListBlocks(snapshot: Snapshot, language: Language): readonly Block[] {
  const { projects } = projectList(snapshot);
  if (projects.length === 0) return [];
  return [
    {
      kind: "table",
      caption: pick(language, "Danh mục dự án đầu tư theo thông tin đã công bố", "Projects by published statements"),
      columns: [
        column("Dự án", "Project", 36, "left", language),
        column("Lĩnh vực", "Sector", 16, "left", language),
        column("Tổng mức đầu tư, tỷ đồng", "Cost, bn VND", 17, "right", language),
        column("Tình trạng", "Status", 14, "left", language),
        column("Nguồn mới nhất", "Newest source", 17, "left", language),
      ],
      rows: projects.map((project) => [
        cell(text(project.name)),
        cell(text(project.sectors.map((sector) => sectorWord(sector, language)).join("; "))),
        numberCell(text(costText(project.cost, language))),
        cell(text(project.status ? projectStatusWord(project.status.kind, language) : "–")),
        cell(text(newestSource(project, language))),
      ]),
    },
  ];
}
