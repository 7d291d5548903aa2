import type { Language } from "@hoatieu/core";

/** What the browser remembers for its reader. Nothing here decides a figure. */
const PREFIX = "hoatieu.";

function read(name: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + name) ?? undefined;
  } catch {
    // A browser may forbid storage altogether; the product works without a memory.
    return undefined;
  }
}

function write(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // See read.
  }
}

export const savedLanguage = (): Language | undefined => {
  const saved = read("language");
  return saved === "vi" || saved === "en" ? saved : undefined;
};
export const saveLanguage = (language: Language): void => write("language", language);

export const THEMES = ["system", "light", "dark", "contrast"] as const;
export type Theme = (typeof THEMES)[number];
export const savedTheme = (): Theme => THEMES.find((theme) => theme === read("theme")) ?? "system";
export const saveTheme = (theme: Theme): void => write("theme", theme);

/** Sets the page's theme; `system` follows the machine, high contrast included. */
export function applyTheme(theme: Theme): void {
  const asks = (query: string) => window.matchMedia(query).matches;
  const system = asks("(prefers-contrast: more)")
    ? "contrast"
    : asks("(prefers-color-scheme: dark)")
      ? "dark"
      : "light";
  document.documentElement.dataset.theme = theme === "system" ? system : theme;
}

/** When this reader last opened a territory's bridge, and what was the newest release then. */
export interface LastLook {
  readonly at: string;
  readonly newest: string;
  readonly version: number;
}

export function lastLook(territory: string): LastLook | undefined {
  const saved = read(`look.${territory}`);
  if (saved === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(saved);
    if (typeof parsed !== "object" || parsed === null) return undefined;
    const { at, newest, version } = parsed as Record<string, unknown>;
    return typeof at === "string" && typeof newest === "string" && typeof version === "number"
      ? { at, newest, version }
      : undefined;
  } catch {
    return undefined;
  }
}

export const saveLook = (territory: string, look: LastLook): void => write(`look.${territory}`, JSON.stringify(look));
