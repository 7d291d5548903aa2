import type { Messages } from "../messages/index.ts";
import type { Page } from "../view/address.ts";

/** A page in the rail. Only pages that exist stand here. */
export interface Step {
  readonly name: "bridge" | "measure" | "explain" | "foresee" | "decide" | "assign" | "verify" | "brief" | "data";
  readonly page: Page;
  /** The second key after "g". */
  readonly key: string;
}

export const STEPS: readonly Step[] = [
  { name: "bridge", page: { name: "bridge" }, key: "t" },
  { name: "measure", page: { name: "measure" }, key: "d" },
  { name: "explain", page: { name: "explain" }, key: "p" },
  { name: "foresee", page: { name: "foresee" }, key: "k" },
  { name: "decide", page: { name: "decide" }, key: "c" },
  { name: "assign", page: { name: "assign" }, key: "n" },
  { name: "verify", page: { name: "verify" }, key: "v" },
  { name: "brief", page: { name: "brief" }, key: "b" },
  { name: "data", page: { name: "data", tab: "import" }, key: "l" },
];

/** The step a page belongs to: an indicator is part of measuring. */
export function stepOf(page: Page): Step["name"] {
  if (page.name === "indicator") return "measure";
  if (page.name === "foresee-record" || page.name === "foresee-scenario") return "foresee";
  if (page.name === "projects") return "decide";
  if (page.name === "frozen-brief") return "brief";
  return page.name === "chain" ? "verify" : page.name;
}

export const stepWord = (step: Step, m: Messages): string => m.nav[step.name];
