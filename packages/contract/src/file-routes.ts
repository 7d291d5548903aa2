import { withQuery } from "./address.ts";

/** Addresses that answer with files or streams. `POST upload` takes the raw file as its body. */
export const fileRoutes = {
  upload: (file: string, notation: string, lang: string) => withQuery("/api/imports", { file, notation, lang }),
  events: (id: string, lang: string) => withQuery(`/api/imports/${encodeURIComponent(id)}/events`, { lang }),
  refused: (id: string) => `/api/imports/${encodeURIComponent(id)}/refused.csv`,
  word: (territory: string, query: Readonly<Record<string, string>>) =>
    withQuery(`/api/${territory}/brief.docx`, query),
  figures: (territory: string, format: "csv" | "xlsx", query: Readonly<Record<string, string>>) =>
    withQuery(`/api/${territory}/figures.${format}`, query),
  scenarioWorkbook: (territory: string, id: string, number: number, lang: string) =>
    withQuery(`/api/${territory}/scenarios/${encodeURIComponent(id)}/versions/${number}.xlsx`, { lang }),
} as const;
