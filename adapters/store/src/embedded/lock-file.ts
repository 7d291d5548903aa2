import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readlinkSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** What a server writes into `postmaster.pid`, the lock of its data folder. */
export interface Lock {
  readonly pid: number;
  readonly port: number;
  /** `starting`, `ready`, `stopping`; empty while it is being written. */
  readonly state: string;
}

const fileOf = (data: string) => join(data, "postmaster.pid");

/** The process is on the first line, the port on the fourth, what the server is doing on the eighth. */
export function readLock(data: string): Lock | undefined {
  const file = fileOf(data);
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  // A server that only makes the data (initdb) writes its process with a minus.
  return { pid: Math.abs(Number(lines[0])), port: Number(lines[3]), state: lines[7]?.trim() ?? "" };
}

/** Whether a process of this number exists. */
export function lives(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { readonly code?: string }).code === "EPERM";
  }
}

/**
 * Whether a process is the server of this data. After a power cut the number in the lock may belong to any other
 * process, which must be neither signalled nor waited for. A server works in its data folder; where the system does
 * not tell, its name must do.
 */
export function isServer(pid: number, data: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    const told = spawnSync("ps", ["-p", `${pid}`, "-o", "comm="], { encoding: "utf8" });
    return told.status !== 0 || told.stdout.includes("postgres");
  }
}

/**
 * Makes a lock left behind no obstacle. PostgreSQL refuses to start while the process it names exists, whatever that
 * is, except for its own parent: so the lock is put into this process's name. It is not removed, since PostgreSQL
 * still reads from it whether anyone is left on the shared memory of the dead server.
 */
export function takeOver(data: string): void {
  const file = fileOf(data);
  const [, ...rest] = readFileSync(file, "utf8").split("\n");
  writeFileSync(file, [`${process.pid}`, ...rest].join("\n"));
}
