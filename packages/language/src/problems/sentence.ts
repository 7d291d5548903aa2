import type { Language, Place, Problem } from "@hoatieu/core";
import { projectColumnWord } from "../words/project-columns.ts";
import { exchangeProblems } from "./exchange.ts";
import { explainProblems } from "./explain.ts";
import { followProblems } from "./follow.ts";
import { formProblems } from "./form.ts";
import { frozenBriefProblems } from "./frozen-brief.ts";
import { generalProblems } from "./general.ts";
import { peopleProblems } from "./people.ts";
import { serverProblems } from "./server.ts";
import { storeProblems } from "./store.ts";
import type { ProblemTable } from "./table.ts";

/** All tables; an adapter's or app's table is added here once. */
const TABLES: readonly ProblemTable[] = [
  generalProblems,
  exchangeProblems,
  explainProblems,
  followProblems,
  frozenBriefProblems,
  formProblems,
  peopleProblems,
  serverProblems,
  storeProblems,
];

const entryOf = (code: string) => TABLES.map((table) => table[code]).find((entry) => entry !== undefined);

const PLACE_WORDS = {
  vi: { sheet: "trang tính", row: "dòng", column: "cột", line: "dòng văn bản", cell: "ô" },
  en: { sheet: "sheet", row: "row", column: "column", line: "line", cell: "cell" },
} as const;

function placeText(place: Place, language: Language): string {
  const words = PLACE_WORDS[language];
  const cell = place.cell && `${words.cell} ${place.cell} (${projectColumnWord(place.column ?? "", language)})`;
  const parts = [
    place.file,
    place.sheet && `${words.sheet} ${place.sheet}`,
    cell,
    !cell && place.row !== undefined && `${words.row} ${place.row}`,
    place.line !== undefined && `${words.line} ${place.line}`,
    !cell && place.column && `${words.column} ${place.column}`,
  ].filter((part) => part !== undefined && part !== false && part !== "");
  return parts.length === 0 ? "" : `${parts.join(", ")}: `;
}

/** The problem as one sentence in the reader's language, with its place in front. */
export function problemSentence(problem: Problem, language: Language): string {
  const entry = entryOf(problem.code);
  const template = entry?.[language] ?? problem.code;
  const text = template.replace(/\{(\w+)\}/g, (whole, name: string) => problem.words[name] ?? whole);
  return `${placeText(problem.place, language)}${text}`;
}

/** The HTTP status of a problem; 500 for a code that was never declared. */
export function problemStatus(problem: Problem): number {
  return entryOf(problem.code)?.status ?? 500;
}
