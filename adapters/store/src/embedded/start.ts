import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ProblemError, problem } from "@hoatieu/core";
import { asOwner, dataOf, initialise, passwordOf, USER } from "./cluster.ts";
import { connect } from "./connect.ts";
import { freePort } from "./free-port.ts";
import { leaveServer, useServer } from "./in-use.ts";
import { isServer, lives, readLock, takeOver } from "./lock-file.ts";
import { choosePlace, type ServerPlace } from "./place.ts";

const READY_WITHIN = 60_000;
/** Seconds that a server is given to write everything down and end. */
const STOPPED_WITHIN = 20;
/** How long a server that another product is just starting or stopping is waited for. */
const SETTLED_WITHIN = 15_000;
/** Another product may stop the server between the look at it and its use. */
const ATTEMPTS = 3;

export interface DatabaseOptions {
  /** The product's data folder; the server's files go below it. */
  readonly directory: string;
  readonly log?: (line: string) => void;
}

export interface RunningDatabase {
  /** Address of the product's database. */
  readonly url: string;
  /** Leaves the server; the last one to leave stops it, all connections closed, everything on disk. */
  stop(): Promise<void>;
}

const urlOf = (port: number, password: string, database: string) =>
  `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;

async function answers(port: number, password: string): Promise<boolean> {
  try {
    const client = await connect(urlOf(port, password, "postgres"), 2_000);
    await client.query("SELECT 1").finally(() => client.end());
    return true;
  } catch {
    return false;
  }
}

/** The port of a server that runs already, by another product or left by a killed one, when it answers. */
async function alreadyRunning(place: ServerPlace, password: string): Promise<number | undefined> {
  const data = dataOf(place);
  for (const until = Date.now() + SETTLED_WITHIN; Date.now() < until; await sleep(100)) {
    const lock = readLock(data);
    // A lock of a dead process is no obstacle: the server itself sees through it.
    if (!lock || !lives(lock.pid)) return undefined;
    if (lock.port > 0 && (await answers(lock.port, password))) return lock.port;
    if (!isServer(lock.pid, data)) {
      takeOver(data);
      return undefined;
    }
    if (lock.state === "ready") break;
  }
  // It is there and does not answer: end it cleanly.
  stop(place);
  return undefined;
}

/**
 * Ends the server: in order, and where that takes too long at once. A server told to stop while it recovers from a
 * crash can wait for itself for ever; ended at once it loses nothing, since the next start reads its log of changes.
 */
function stop(place: ServerPlace): void {
  for (const mode of ["fast", "immediate"]) {
    const args = ["stop", "-D", dataOf(place), "-m", mode, "-w", "-t", `${STOPPED_WITHIN}`];
    const { status } = spawnSync(place.binaries.pgCtl, args, { ...asOwner(place), stdio: "ignore" });
    if (status === 0 || readLock(dataOf(place)) === undefined) return;
  }
}

async function launch(place: ServerPlace, password: string): Promise<number> {
  const port = await freePort();
  const logFile = join(place.directory, "postgres.log");
  const before = existsSync(logFile) ? statSync(logFile).size : 0;
  const log = openSync(logFile, "a");
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=40", "timezone=UTC"];
  // Detached: a Ctrl-C in the terminal reaches the product, which then stops the server in order.
  const child = spawn(
    place.binaries.postgres,
    ["-D", dataOf(place), "-p", `${port}`, ...settings.flatMap((s) => ["-c", s])],
    {
      ...asOwner(place),
      detached: true,
      stdio: ["ignore", log, log],
    },
  );
  let ended = false;
  child.once("exit", () => {
    ended = true;
  });
  child.once("error", () => {
    ended = true;
  });
  child.unref();
  closeSync(log);
  const until = Date.now() + READY_WITHIN;
  while (!ended && Date.now() < until) {
    if (await answers(port, password)) return port;
    await sleep(50);
  }
  const said = readFileSync(logFile).subarray(before).toString().trim().split("\n").slice(-3).join(" ");
  const code = /No space left on device/.test(said) ? "disk-full" : "database-not-started";
  throw new ProblemError(problem(code, { log: logFile, said }));
}

const isPortTaken = (error: unknown) =>
  error instanceof ProblemError && /could not create any TCP\/IP sockets/.test(error.problem.words.said ?? "");

async function createDatabase(port: number, password: string): Promise<string> {
  const client = await connect(urlOf(port, password, "postgres"));
  try {
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [USER]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${USER}`);
  } finally {
    await client.end();
  }
  return urlOf(port, password, USER);
}

/**
 * Starts the product's own PostgreSQL, or uses the one that runs already: another product's on the same folder, or one
 * that a killed product left.
 * @throws ProblemError `no-database-place`, `database-not-created`, `database-not-started`, `disk-full`
 */
export async function startDatabase({ directory, log = () => undefined }: DatabaseOptions): Promise<RunningDatabase> {
  const place = choosePlace(join(directory, "postgres"));
  if (place.moved) log(`database files: ${place.directory} (${directory} is closed to the database's account)`);
  initialise(place);
  const password = passwordOf(place);
  for (let attempt = 1; ; attempt += 1) {
    try {
      const port = (await alreadyRunning(place, password)) ?? (await launch(place, password));
      const url = await createDatabase(port, password);
      const user = await useServer(url);
      return { url, stop: () => leaveServer(user, url, () => stop(place)) };
    } catch (error) {
      // Two that start at once: the second finds the first's server when it looks again. A port taken between choosing
      // and using it: another one is chosen.
      const again = readLock(dataOf(place)) !== undefined || isPortTaken(error);
      if (attempt === ATTEMPTS || (error instanceof ProblemError && !again)) throw error;
    }
  }
}
