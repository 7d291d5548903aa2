import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ProblemError, problem } from "@hoatieu/core";
import { lives } from "./lock-file.ts";
import type { ServerPlace } from "./place.ts";

export const USER = "hoatieu";
const UNFINISHED = "unfinished-";

/** The folder of the cluster. */
export const dataOf = (place: ServerPlace) => join(place.directory, "data");

/** As whom, and where, the server's programs run. */
export function asOwner(place: ServerPlace) {
  return place.owner ? { ...place.owner, cwd: place.directory } : { cwd: place.directory };
}

/** The password of this installation: made once, readable by its owner alone. Of two who make one the first wins. */
export function passwordOf(place: ServerPlace): string {
  const file = join(place.directory, "password");
  if (!existsSync(file)) {
    const made = `${file}-${process.pid}`;
    writeFileSync(made, randomBytes(24).toString("base64url"), { mode: 0o600 });
    if (place.owner) chownSync(made, place.owner.uid, place.owner.gid);
    try {
      linkSync(made, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(made);
    }
  }
  return readFileSync(file, "utf8");
}

/** Throws away what products that were killed while making a cluster left; one that is being made now stays. */
function clearUnfinished(place: ServerPlace): void {
  for (const name of readdirSync(place.directory)) {
    if (name.startsWith(UNFINISHED) && !lives(Number(name.slice(UNFINISHED.length))))
      rmSync(join(place.directory, name), { recursive: true, force: true });
  }
}

/** Gives a finished cluster its name. Of two products that made one at once the first wins, and both use it. */
function putInPlace(made: string, data: string): void {
  try {
    renameSync(made, data);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    if (!existsSync(join(data, "PG_VERSION"))) throw error;
  }
}

/**
 * Makes the cluster, once: UTF-8, Vietnamese ICU order, passwords only, checksums on. It is made under another name:
 * a product killed in the middle leaves nothing that looks like a cluster.
 */
export function initialise(place: ServerPlace): void {
  const data = dataOf(place);
  const there = existsSync(data);
  if (existsSync(join(data, "PG_VERSION"))) return;
  if (there) rmSync(data, { recursive: true, force: true });
  clearUnfinished(place);
  passwordOf(place);
  const made = join(place.directory, `${UNFINISHED}${process.pid}`);
  const args = ["-D", made, "-U", USER, "--auth=scram-sha-256", `--pwfile=${join(place.directory, "password")}`];
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=vi"];
  const result = spawnSync(place.binaries.initdb, [...args, ...locale, "--data-checksums"], {
    ...asOwner(place),
    encoding: "utf8",
  });
  if (result.status === 0) {
    putInPlace(made, data);
    return;
  }
  rmSync(made, { recursive: true, force: true });
  const said = `${result.error?.message ?? ""}${result.stderr ?? ""}`.trim();
  throw new ProblemError(problem("database-not-created", { directory: data, said }));
}
