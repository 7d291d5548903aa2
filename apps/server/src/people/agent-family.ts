const BROWSERS = [
  ["Edge", /\bEdg(e|A|iOS)?\//],
  ["Opera", /\bOPR\//],
  ["Firefox", /\b(Firefox|FxiOS)\//],
  ["Chrome", /\b(Chrome|CriOS|Chromium|HeadlessChrome)\//],
  ["Safari", /\bSafari\//],
] as const;
const SYSTEMS = [
  ["Android", /Android/],
  ["iOS", /iPhone|iPad/],
  ["Windows", /Windows/],
  ["macOS", /Macintosh/],
  ["Linux", /Linux|X11/],
] as const;

function first(agent: string, families: readonly (readonly [string, RegExp])[]): string {
  return families.find(([, pattern]) => pattern.test(agent))?.[0] ?? "?";
}

/**
 * Browser and system of a user agent without their versions: `Firefox, Windows`. A browser that renews itself stays the
 * same; a cookie carried to another machine rarely does.
 */
export function agentFamily(agent: string | undefined): string {
  return `${first(agent ?? "", BROWSERS)}, ${first(agent ?? "", SYSTEMS)}`;
}
