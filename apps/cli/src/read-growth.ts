import { ProblemError, problem } from "@hoatieu/core";

type Quarter = 1 | 2 | 3 | 4;
const WHOLE_YEAR: readonly Quarter[] = [1, 2, 3, 4];

export interface Lock {
  readonly node: string;
  readonly quarters: readonly Quarter[];
  readonly growth: number;
}

const refused = (field: string, text: string) => new ProblemError(problem("scenario-refused", { field, text }));

/** "12,35" and "12.35" alike: growth has no thousands. */
function percent(text: string, field: string, least: number, most: number): number {
  const value = /^[-−]?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace("−", "-").replace(",", ".")) : Number.NaN;
  if (!(value >= least && value <= most)) throw refused(field, text);
  return value;
}

/** @example readTarget("12,7-13") // { low: 12.7, high: 13 } */
export function readTarget(text: string): { readonly low: number; readonly high?: number } {
  const [, from = "", to] = /^(.+?)(?:(?:–|\.\.|(?<=\d)-)(.+))?$/.exec(text.trim()) ?? [];
  const low = percent(from, "--target", -50, 50);
  if (to === undefined) return { low };
  const high = percent(to, "--target", -50, 50);
  if (high < low) throw refused("--target", text);
  return { low, high };
}

/** @example readLock("services:Q2+Q3=9,5") // { node: "grdp.services", quarters: [2, 3], growth: 9.5 } */
export function readLock(text: string): Lock {
  const [, node = "", quarters, growth = ""] = /^([^:=]+)(?::([^=]+))?=(.+)$/.exec(text.trim()) ?? [];
  if (node === "") throw refused("--lock", text);
  const code = node === "grdp" || node.startsWith("grdp.") ? node : `grdp.${node}`;
  const named = quarters?.split("+").map((q) => /^[Qq]?([1-4])$/.exec(q)?.[1]);
  if (named?.includes(undefined)) throw refused("--lock", text);
  const held = named ? WHOLE_YEAR.filter((q) => named.includes(`${q}`)) : WHOLE_YEAR;
  return { node: code, quarters: held, growth: percent(growth, "--lock", -90, 200) };
}
