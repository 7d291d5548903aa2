import type { WireProject, WireProjectsPage } from "@hoatieu/contract";
import type { Language } from "@hoatieu/core";
import { costText, formatNumber, groupText, projectStatusWord, reasonWord, sectorWord } from "@hoatieu/language";
import { answerOf, dayAsked, projectsTemplate, projectsWorkbook } from "@hoatieu/server";
import type { Command } from "commander";
import {
  type Asking,
  answerOptions,
  HOME_TERRITORY,
  type Say,
  storeOptions,
  TERRITORY_FLAG,
  territoryWord,
} from "../options.ts";
import { emit, right, table } from "../output.ts";
import { withContext } from "../provider.ts";

type Options = Omit<Asking, "period">;

function cells(project: WireProject, lang: Language): readonly string[] {
  const rate = project.capital[0]?.rate;
  return [
    project.partOf === undefined ? project.name : `↳ ${project.name}`,
    project.sectors.map((sector) => sectorWord(sector, lang)).join("; "),
    costText(project.cost, lang),
    project.ends.join("; ") || "–",
    project.status ? projectStatusWord(project.status.kind, lang) : reasonWord("never-published", lang),
    rate?.kind === "rate" ? `${formatNumber(rate.value, 1, lang)} %` : "–",
    groupText(project.group, lang),
    `${project.statements.length}`,
  ];
}

function listText(page: WireProjectsPage, lang: Language, say: Say): string {
  const columns = [
    { title: say("Dự án", "Project") },
    { title: say("Lĩnh vực", "Sector") },
    right(say("Tổng mức đầu tư, tỷ đồng", "Cost, bn VND")),
    right(say("Hoàn thành theo KH", "Planned end")),
    { title: say("Tình trạng", "Status") },
    right(say("Giải ngân", "Disbursed")),
    { title: say("Nhóm", "Group") },
    right(say("Số nguồn", "Sources")),
  ];
  return table(
    columns,
    page.projects.map((project) => cells(project, lang)),
  );
}

function sectorText(page: WireProjectsPage, lang: Language, say: Say): string {
  const columns = [
    { title: say("Lĩnh vực", "Sector") },
    right(say("Dự án", "Projects")),
    right(say("Có số", "One value")),
    right(say("Ước chừng", "Bound")),
    right(say("Chưa biết", "Unknown")),
    right(say("Mâu thuẫn", "Disputed")),
    right(say("Ít nhất, tỷ đồng", "At least, bn VND")),
  ];
  return table(
    columns,
    page.sectors.map((s) => [
      sectorWord(s.sector, lang),
      `${s.projects}`,
      `${s.known}`,
      `${s.bounded}`,
      `${s.unknown}`,
      `${s.disputed}`,
      s.summed === 0 ? "–" : formatNumber(Number(s.atLeast), 0, lang),
    ]),
  );
}

/** `hoatieu projects`, `hoatieu projects template`: the list as known on a day; the sheet to fill in. */
export function projectsCommand(program: Command, say: Say): void {
  const command = program
    .command("projects")
    .description(
      say(
        "dự án đầu tư công: tổng mức đầu tư biết, chưa biết, mâu thuẫn (--out TỆP.xlsx: mọi thông tin đã có)",
        "public investment projects: cost known, unknown, disputed (--out FILE.xlsx: every statement)",
      ),
    );
  const asking = (made: Command) =>
    answerOptions(storeOptions(made, say).option(TERRITORY_FLAG, territoryWord(say), HOME_TERRITORY), say);
  asking(command).action(async (options: Options) => {
    const { lang, territory, out } = options;
    await withContext(options, async (context) => {
      if (out?.endsWith(".xlsx") && !options.json) {
        const day = dayAsked(options.asOf, context.today());
        return emit(await projectsWorkbook(context.provider, territory, day, lang), out);
      }
      const input = { params: { territory }, query: { asof: options.asOf, lang }, body: undefined };
      const page = await answerOf("projects", context, input);
      if (options.json) return emit(JSON.stringify(page), out);
      const said = [page.verdict, page.lede].map((runs) => runs.map((run) => run.text).join("")).join("\n");
      if (page.projects.length === 0) return emit(`${said}\n`, out);
      return emit(`${said}\n\n${sectorText(page, lang, say)}\n\n${listText(page, lang, say)}\n`, out);
    });
  });
  const template = command
    .command("template")
    .description(
      say(
        "mẫu Excel để điền giải ngân, nhóm, mã ngân sách, chủ đầu tư; điền xong nhập bằng hoatieu import",
        "the Excel sheet for disbursement, group, budget code and owner; filled in, it comes back by hoatieu import",
      ),
    );
  asking(template).action(async (options: Options, made: Command) => {
    // The command above has the same options and takes them first.
    const asked: Options = { ...made.optsWithGlobals<Options>(), lang: options.lang };
    const { lang, territory } = asked;
    const out = asked.out ?? `mau-du-an-${territory}.xlsx`;
    await withContext(asked, async (context) => {
      const day = dayAsked(asked.asOf, context.today());
      await emit(await projectsTemplate(context.provider, territory, day, lang), out);
      await emit(say(`Đã ghi ${out}.`, `${out} is written.`), undefined);
    });
  });
}
