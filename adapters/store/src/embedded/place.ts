import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chownSync, cpSync, existsSync, mkdirSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { ProblemError, problem } from "@hoatieu/core";
import { type Binaries, binariesAt, findBinaries } from "./binaries.ts";

/** The system account that the server runs as when the product runs as root, which PostgreSQL refuses to be. */
const ACCOUNT = "hoatieu";
/** Where data and programs go when the product's own folder is closed to that account. */
const SHARED_PLACE = "/var/lib/hoatieu";

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** Where the server lives and as whom it runs. */
export interface ServerPlace {
  readonly directory: string;
  readonly binaries: Binaries;
  /** `undefined`: as the product's own user. */
  readonly owner: Owner | undefined;
  /** Why another place than the product's own folder was taken. */
  readonly moved: boolean;
}

function idOf(option: "-u" | "-g"): number | undefined {
  const result = spawnSync("id", [option, ACCOUNT], { encoding: "utf8" });
  return result.status === 0 ? Number(result.stdout.trim()) : undefined;
}

function account(): Owner {
  if (idOf("-u") === undefined) {
    spawnSync("useradd", [
      "--system",
      "--no-create-home",
      "--home-dir",
      SHARED_PLACE,
      "--shell",
      "/usr/sbin/nologin",
      ACCOUNT,
    ]);
  }
  const [uid, gid] = [idOf("-u"), idOf("-g")];
  if (uid === undefined || gid === undefined)
    throw new ProblemError(problem("no-database-account", { account: ACCOUNT }));
  return { uid, gid };
}

/** Asks the system itself, as that account: a closed folder anywhere above answers no. */
function may(owner: Owner, test: "-x" | "-w", path: string): boolean {
  return spawnSync("test", [test, path], { ...owner, cwd: "/" }).status === 0;
}

function open(directory: string, owner: Owner | undefined): void {
  // Folders above keep the usual mode: a closed one would lock the server's account out of its own files.
  mkdirSync(dirname(directory), { recursive: true });
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (owner) chownSync(directory, owner.uid, owner.gid);
}

/** The place outside the product's folder that belongs to it alone. */
export function outsidePlace(directory: string): string {
  const name = createHash("sha256").update(resolve(directory)).digest("hex").slice(0, 12);
  return join(SHARED_PLACE, name);
}

/** The programs themselves, or a copy of them where the account cannot reach them. */
function reachable(programs: Binaries, owner: Owner): Binaries {
  if (may(owner, "-x", programs.postgres)) return programs;
  const home = join(SHARED_PLACE, "postgresql-18.4");
  mkdirSync(SHARED_PLACE, { recursive: true, mode: 0o755 });
  if (!existsSync(binariesAt(home).postgres)) cpSync(programs.home, home, { recursive: true, verbatimSymlinks: true });
  return binariesAt(home);
}

function ownedPlace(directory: string, owner: Owner, programs: Binaries): ServerPlace {
  const moved = !may(owner, "-w", directory);
  const place = moved ? outsidePlace(directory) : directory;
  try {
    if (moved) open(place, owner);
    const binaries = reachable(programs, owner);
    if (may(owner, "-x", binaries.postgres) && may(owner, "-w", place))
      return { directory: place, binaries, owner, moved };
  } catch (error) {
    throw new ProblemError(problem("no-database-place", { directory, other: place }), { cause: error });
  }
  throw new ProblemError(problem("no-database-place", { directory, other: place }));
}

/**
 * Chooses where the server lives: in the product's folder; as root, where its own account cannot reach the folder (a
 * home folder, a private temporary folder), under /var/lib/hoatieu instead. Programs out of its reach are copied there.
 */
export function choosePlace(directory: string): ServerPlace {
  const binaries = findBinaries();
  if (process.getuid?.() !== 0) {
    open(directory, undefined);
    return { directory, binaries, owner: undefined, moved: false };
  }
  const owner = account();
  open(directory, owner);
  return ownedPlace(directory, owner, binaries);
}
