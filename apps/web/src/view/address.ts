import type { Language } from "@hoatieu/core";

/**
 * The address holds the whole view. Every value is plain text; a page keeps its filters under the names here, so that a
 * link to the page brings them back.
 */
export const SEARCH_NAMES = [
  "period",
  "asof",
  "lang",
  "q",
  "status",
  "pillar",
  "owner",
  "state",
  "kind",
  "measure",
  "sort",
  "effect",
  "job",
  "target",
  "locks",
  "ceilings",
  "version",
  "document",
  "indicator",
  "cut",
  "from",
  "to",
  "page",
  "sector",
  "group",
  "project",
] as const;
export type SearchName = (typeof SEARCH_NAMES)[number];
export type ViewSearch = { readonly [N in SearchName]?: string | undefined };

/** The three controls and the language go with the reader from page to page; filters stay on theirs. */
export const CARRIED = ["period", "asof", "lang"] as const satisfies readonly SearchName[];

export function readSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text));
}

export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const pairs = Object.entries(search).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === "" ? [] : [[name, String(value)]],
  );
  const text = new URLSearchParams(pairs).toString();
  return text === "" ? "" : `?${text}`;
}

export function checkSearch(search: Readonly<Record<string, unknown>>): ViewSearch {
  const read: { [N in SearchName]?: string } = {};
  for (const name of SEARCH_NAMES) {
    const value = search[name];
    if (typeof value === "string" && value !== "") read[name] = value;
  }
  return read;
}

export function carried(search: ViewSearch): ViewSearch {
  const kept: { [N in SearchName]?: string } = {};
  for (const name of CARRIED) {
    const value = search[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

export function languageOf(text: string | undefined): Language | undefined {
  return text === "vi" || text === "en" ? text : undefined;
}

/** The pages that exist, by the name under which they are linked. */
export type Page =
  | {
      readonly name:
        | "bridge"
        | "measure"
        | "explain"
        | "foresee"
        | "foresee-record"
        | "decide"
        | "projects"
        | "assign"
        | "verify"
        | "brief";
    }
  | { readonly name: "chain"; readonly task: string }
  | { readonly name: "foresee-scenario"; readonly id: string }
  | { readonly name: "frozen-brief"; readonly id: string }
  | { readonly name: "indicator"; readonly code: string }
  | { readonly name: "data"; readonly tab: DataTab };

export const DATA_TABS = ["import", "catalogue", "sources", "checks", "log"] as const;
export type DataTab = (typeof DATA_TABS)[number];

export function pathOf(territory: string, page: Page): string {
  const root = `/${encodeURIComponent(territory)}`;
  if (page.name === "projects") return `${root}/decide/projects`;
  if (page.name === "foresee-record") return `${root}/foresee/record`;
  if (page.name === "foresee-scenario") return `${root}/foresee/scenario/${encodeURIComponent(page.id)}`;
  if (page.name === "frozen-brief") return `${root}/brief/${encodeURIComponent(page.id)}`;
  const start = `${root}/${page.name}`;
  if (page.name === "chain") return `${start}/${encodeURIComponent(page.task)}`;
  if (page.name === "indicator") return `${start}/${encodeURIComponent(page.code)}`;
  return page.name === "data" ? `${start}/${page.tab}` : start;
}

/** The page at a path, for keeping it when the territory changes. */
export function pageAt(pathname: string): Page {
  const [, , name = "", third = "", fourth = ""] = pathname.split("/").map(decodeURIComponent);
  if (name === "decide" && third === "projects") return { name: "projects" };
  if (
    name === "measure" ||
    name === "explain" ||
    name === "decide" ||
    name === "assign" ||
    name === "verify" ||
    name === "brief"
  )
    return { name };
  if (name === "directives") return { name: "verify" };
  if (name === "chain" && third !== "") return { name, task: third };
  if (name === "foresee") return foreseePageAt(third, fourth);
  if (name === "indicator" && third !== "") return { name, code: third };
  if (name === "data") return { name, tab: DATA_TABS.find((tab) => tab === third) ?? "import" };
  return { name: "bridge" };
}

function foreseePageAt(third: string, fourth: string): Page {
  if (third === "record") return { name: "foresee-record" };
  return third === "scenario" && fourth !== "" ? { name: "foresee-scenario", id: fourth } : { name: "foresee" };
}
