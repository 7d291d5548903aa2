import { readdir, readFile, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { judgeCase } from "./family.ts";
import { ADAPTERS, familyOf } from "./registry.ts";

export interface Line {
  readonly state: "ok" | "FAIL" | "no adapter";
  readonly family: string;
  readonly id: string;
  readonly detail: string;
}

/** Every JSON file below a folder, in a fixed order; the runner's own folder holds none. */
async function filesBelow(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = (await readdir(path)).sort();
  const lists = await Promise.all(entries.map((entry) => filesBelow(join(path, entry))));
  return lists.flat().filter((file) => extname(file) === ".json");
}

async function runFile(path: string): Promise<readonly Line[]> {
  const stem = basename(path, ".json");
  let file: unknown;
  try {
    file = JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    return [{ state: "FAIL", family: stem, id: path, detail: `not JSON: ${String(error)}` }];
  }
  const family = familyOf(stem, file);
  const adapter = ADAPTERS[family];
  if (!adapter) return [{ state: "no adapter", family, id: stem, detail: "" }];
  try {
    const results = adapter(file);
    if (results.length === 0) return [{ state: "FAIL", family, id: stem, detail: "no cases in the file" }];
    return results.map((result) => {
      if (result.noAdapter !== undefined)
        return { state: "no adapter", family, id: result.id, detail: result.noAdapter };
      const { ok, worst } = judgeCase(result);
      const detail = worst
        ? `${worst.name}: ${worst.actual.toPrecision(8)} against ${worst.expected} (off ${Math.abs(worst.actual - worst.expected).toExponential(1)}, allowed ${worst.tolerance})`
        : "nothing compared";
      return { state: ok ? "ok" : "FAIL", family, id: result.id, detail };
    });
  } catch (error) {
    return [{ state: "FAIL", family, id: stem, detail: String(error) }];
  }
}

/** Runs every oracle file below the folders. */
export async function runOracles(folders: readonly string[]): Promise<readonly Line[]> {
  const files = (await Promise.all(folders.map(filesBelow))).flat();
  return (await Promise.all(files.map(runFile))).flat();
}
