import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Look, World, WriteKind } from "../world.ts";
import { found } from "./content.ts";

/** `hoatieu backup FILE` beside the running product. The kill ends both: under its name the file is whole, or it is not. */
async function backup(world: World): Promise<void> {
  const file = join(world.product.directory, `${world.mark()}.backup`);
  await world.attempt("backup", { [`backup:${file}`]: "whole" }, async () => {
    const child = world.product.spawn(["backup", file]);
    world.product.beside.add(child);
    const [code] = (await once(child, "exit")) as [number | null];
    world.product.beside.delete(child);
    if (code !== 0) throw new Error(`backup ended with ${code}`);
  });
}

/** The sum in the last line is over everything before it. */
function stateOf(file: string): string {
  try {
    const text = gunzipSync(readFileSync(file)).toString();
    const at = text.lastIndexOf("\n", text.length - 2) + 1;
    const { complete, sha256 } = JSON.parse(text.slice(at)) as { readonly complete: boolean; readonly sha256: string };
    const sum = createHash("sha256").update(text.slice(0, at)).digest("hex");
    return complete && sum === sha256 ? "whole" : "broken";
  } catch {
    return "broken";
  }
}

export const backupWrites: readonly WriteKind[] = [
  { name: "backup", routes: ["command hoatieu backup"], takes: 3_500, write: backup },
];

/** Looked at once: a backup found whole is then removed, and held no longer. */
export const backupLooks: readonly Look[] = [
  {
    of: "backup",
    read: async (_world, files) => {
      const states = files.map((file): readonly [string, string | undefined] => [
        file,
        seen.get(file) ?? (existsSync(file) ? stateOf(file) : undefined),
      ]);
      for (const [file, state] of states) {
        if (state === "whole") seen.set(file, state);
        if (existsSync(file)) rmSync(file);
      }
      return found("backup", states);
    },
  },
];
const seen = new Map<string, string>();
