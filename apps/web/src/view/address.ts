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
  | { readonly name: "bridge" | "measure" | "directives" | "brief" }
  | { readonly name: "indicator"; readonly code: string }
  | { readonly name: "data"; readonly tab: DataTab };

export const DATA_TABS = ["import", "catalogue", "sources", "checks", "log"] as const;
export type DataTab = (typeof DATA_TABS)[number];

export function pathOf(territory: string, page: Page): string {
  const start = `/${encodeURIComponent(territory)}/${page.name}`;
  if (page.name === "indicator") return `${start}/${encodeURIComponent(page.code)}`;
  return page.name === "data" ? `${start}/${page.tab}` : start;
}

/** The page at a path, for keeping it when the territory changes. */
export function pageAt(pathname: string): Page {
  const [, , name = "", third = ""] = pathname.split("/").map(decodeURIComponent);
  if (name === "measure" || name === "directives" || name === "brief") return { name };
  if (name === "indicator" && third !== "") return { name, code: third };
  if (name === "data") return { name, tab: DATA_TABS.find((tab) => tab === third) ?? "import" };
  return { name: "bridge" };
}
