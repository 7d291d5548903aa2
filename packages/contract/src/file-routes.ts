import { withQuery } from "./address.ts";

/** Addresses that answer with files or streams. `POST upload` takes the raw file as its body. */
export const fileRoutes = {
  upload: (file: string, notation: string, lang: string) => withQuery("/api/imports", { file, notation, lang }),
  events: (id: string, lang: string) => withQuery(`/api/imports/${encodeURIComponent(id)}/events`, { lang }),
  refused: (id: string) => `/api/imports/${encodeURIComponent(id)}/refused.csv`,
  pdf: (territory: string, query: Readonly<Record<string, string>>) => withQuery(`/api/${territory}/brief.pdf`, query),
  /** Takes a .docx as its body and answers with what deviates from the official form. */
  checkForm: (file: string, lang: string) => withQuery("/api/brief/check", { file, lang }),
  word: (territory: string, query: Readonly<Record<string, string>>) =>
    withQuery(`/api/${territory}/brief.docx`, query),
  frozen: (territory: string, brief: string, type: "docx" | "pdf") =>
    `/api/${territory}/briefs/${encodeURIComponent(brief)}/brief.${type}`,
  figures: (territory: string, format: "csv" | "xlsx", query: Readonly<Record<string, string>>) =>
    withQuery(`/api/${territory}/figures.${format}`, query),
  scenarioWorkbook: (territory: string, id: string, number: number, lang: string) =>
    withQuery(`/api/${territory}/scenarios/${encodeURIComponent(id)}/versions/${number}.xlsx`, { lang }),
  /** The register in its one layout, filtered as the list is; the template is the layout without tasks. */
  register: (territory: string, format: "csv" | "xlsx", query: Readonly<Record<string, string | undefined>>) =>
    withQuery(`/api/${territory}/register.${format}`, query),
  registerTemplate: (territory: string, lang: string) =>
    withQuery(`/api/${territory}/register-template.xlsx`, { lang }),
  registerUpload: (territory: string, file: string, lang: string) =>
    withQuery(`/api/${territory}/register`, { file, lang }),
  registerMarked: (territory: string, id: string, lang: string) =>
    withQuery(`/api/${territory}/register/${encodeURIComponent(id)}/marked.xlsx`, { lang }),
  /** Every statement of the projects, in the layout of their sheet; the template has one row for each project, to be filled in. */
  projects: (territory: string, format: "csv" | "xlsx", query: Readonly<Record<string, string | undefined>>) =>
    withQuery(`/api/${territory}/projects.${format}`, query),
  projectsTemplate: (territory: string, query: Readonly<Record<string, string | undefined>>) =>
    withQuery(`/api/${territory}/projects-template.xlsx`, query),
  kpi: (territory: string, query: Readonly<Record<string, string | undefined>>) =>
    withQuery(`/api/${territory}/kpi.csv`, query),
  evidenceUpload: (territory: string, task: string, file: string, lang: string) =>
    withQuery(`/api/${territory}/tasks/${encodeURIComponent(task)}/evidence`, { file, lang }),
  evidence: (territory: string, task: string, sha256: string) =>
    `/api/${territory}/tasks/${encodeURIComponent(task)}/evidence/${sha256}`,
} as const;
