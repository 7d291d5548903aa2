import type { Day, Language, ProjectStatement } from "@hoatieu/core";
import { type Project, projectList } from "@hoatieu/decide";
import { type SheetColumn, type WrittenRow, writeSheetCsv, writeSheetWorkbook } from "@hoatieu/exchange";
import { PROJECT_COLUMNS, sectorWord } from "@hoatieu/language";
import type { Provider } from "../provider.ts";
import { snapshotAt } from "../views/ask.ts";

const WIDE: Readonly<Record<string, number>> = { name_vi: 60, sector: 24, status: 30, document: 30, source_url: 30 };

const columnsIn = (language: Language): readonly SheetColumn[] =>
  PROJECT_COLUMNS.map(({ code, title, hint, kind }) => ({
    title: title[language],
    ...(hint[language] === "" ? {} : { hint: hint[language] }),
    width: WIDE[code] ?? 18,
    number: kind === "number" || kind === "year",
  }));

/** As a file of data: the columns by their codes, the header of `projects.csv`. */
const codeColumns: readonly SheetColumn[] = PROJECT_COLUMNS.map(({ code }) => ({ title: code }));

type Cells = Readonly<Record<string, string | undefined>>;

const sectorsIn = (text: string, language: Language | undefined): string =>
  language === undefined
    ? text
    : text
        .split(";")
        .map((part) => sectorWord(part.trim(), language))
        .join("; ");

const row = (cells: Cells): WrittenRow => ({ cells: PROJECT_COLUMNS.map(({ code }) => cells[code] ?? "") });

const statementCells = (s: ProjectStatement, language: Language | undefined): Cells => ({
  project: s.project,
  name_vi: s.name,
  sector: sectorsIn(s.sector, language),
  territory: s.territory,
  budget_code: s.budgetCode,
  owner: s.owner,
  law_field: s.lawField,
  project_group: s.group,
  group_decision: s.groupDecision,
  total_cost_bn_vnd: s.totalCost,
  cost_decision: s.costDecision,
  start_year: s.startYear,
  end_year: s.endYear,
  capital_plan_year: s.capitalPlanYear,
  capital_plan_bn_vnd: s.capitalPlan,
  disbursed_bn_vnd: s.disbursed,
  carried_over_bn_vnd: s.carriedOver,
  disbursed_carried_over_bn_vnd: s.disbursedCarriedOver,
  disbursed_as_of: s.disbursedAsOf,
  status: s.status,
  document: s.document,
  source_url: s.sourceUrl,
  published: s.published,
});

/** A project to be filled in: only what tells it from others; untouched, its row says nothing. */
const blankCells = (project: Project, language: Language): Cells => ({
  project: project.code,
  name_vi: project.name,
  sector: sectorsIn(project.sectors.join("; "), language),
  territory: project.statements[0]?.territory,
});

async function projectsOf(provider: Provider, territory: string, day: Day): Promise<readonly Project[]> {
  return projectList(await snapshotAt(provider, territory, day)).projects;
}

/** The template: one row for each project on record by the day, everything that can be filled in empty. */
export async function projectsTemplate(
  provider: Provider,
  territory: string,
  day: Day,
  language: Language,
): Promise<Buffer> {
  const rows = (await projectsOf(provider, territory, day)).map((project) => row(blankCells(project, language)));
  return writeSheetWorkbook("du-an", columnsIn(language), rows);
}

/** Every statement known by the day, as a workbook in the reader's language. */
export async function projectsWorkbook(
  provider: Provider,
  territory: string,
  day: Day,
  language: Language,
): Promise<Buffer> {
  const statements = (await projectsOf(provider, territory, day)).flatMap((project) => project.statements);
  const rows = statements.map((statement) => row(statementCells(statement, language)));
  return writeSheetWorkbook("du-an", columnsIn(language), rows);
}

/** The same as CSV, in the columns of `projects.csv`. */
export async function projectsCsv(provider: Provider, territory: string, day: Day): Promise<Generator<string>> {
  const statements = (await projectsOf(provider, territory, day)).flatMap((project) => project.statements);
  return writeSheetCsv(
    codeColumns,
    statements.map((statement) => row(statementCells(statement, undefined))),
  );
}
