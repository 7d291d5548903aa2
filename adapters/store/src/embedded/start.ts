import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, closeSync, existsSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ProblemError, problem } from "@hoatieu/core";
import { connect } from "./connect.ts";
import { leaveServer, useServer } from "./in-use.ts";
import { choosePlace, type ServerPlace } from "./place.ts";

const USER = "hoatieu";
const READY_WITHIN = 60_000;
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

const dataOf = (place: ServerPlace) => join(place.directory, "data");
const urlOf = (port: number, password: string, database: string) =>
  `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`;

function asOwner(place: ServerPlace) {
  return place.owner ? { ...place.owner, cwd: place.directory } : { cwd: place.directory };
}

/** The password of this installation: made once, readable by its owner alone. */
function passwordOf(place: ServerPlace): string {
  const file = join(place.directory, "password");
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600 });
    if (place.owner) chownSync(file, place.owner.uid, place.owner.gid);
  }
  return readFileSync(file, "utf8");
}

/** Makes the cluster: UTF-8, Vietnamese ICU order, passwords only, checksums on. */
function initialise(place: ServerPlace): void {
  const data = dataOf(place);
  if (existsSync(join(data, "PG_VERSION"))) return;
  rmSync(data, { recursive: true, force: true });
  passwordOf(place);
  const args = ["-D", data, "-U", USER, "--auth=scram-sha-256", `--pwfile=${join(place.directory, "password")}`];
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=vi"];
  const result = spawnSync(place.binaries.initdb, [...args, ...locale, "--data-checksums"], {
    ...asOwner(place),
    encoding: "utf8",
  });
  if (result.status === 0) return;
  rmSync(data, { recursive: true, force: true });
  const said = `${result.error?.message ?? ""}${result.stderr ?? ""}`.trim();
  throw new ProblemError(problem("database-not-created", { directory: data, said }));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

async function answers(port: number, password: string): Promise<boolean> {
  try {
    const client = await connect(urlOf(port, password, "postgres"), 2_000);
    await client.query("SELECT 1").finally(() => client.end());
    return true;
  } catch {
    return false;
  }
}

interface Noted {
  readonly port: number;
  readonly state: string;
}

/** What a server wrote into `postmaster.pid`: its port is the fourth line, what it is doing the eighth. */
function noted(file: string): Noted | undefined {
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  return { port: Number(lines[3]), state: lines[7]?.trim() ?? "" };
}

/** The port of a server that runs already, by another product or left by a killed one, when it answers. */
async function alreadyRunning(place: ServerPlace, password: string): Promise<number | undefined> {
  const file = join(dataOf(place), "postmaster.pid");
  for (const until = Date.now() + SETTLED_WITHIN; Date.now() < until; await sleep(100)) {
    const found = noted(file);
    if (!found) return undefined;
    if (found.port > 0 && (await answers(found.port, password))) return found.port;
    if (found.state === "ready") break;
  }
  // Long dead (the server itself sees through a stale file), or it does not answer: end it cleanly.
  stop(place);
  return undefined;
}

function stop(place: ServerPlace): void {
  spawnSync(place.binaries.pgCtl, ["stop", "-D", dataOf(place), "-m", "fast", "-w", "-t", "60"], {
    ...asOwner(place),
    stdio: "ignore",
  });
}

async function launch(place: ServerPlace, password: string): Promise<number> {
  const port = await freePort();
  const logFile = join(place.directory, "postgres.log");
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
  const said = readFileSync(logFile, "utf8").trim().split("\n").slice(-3).join(" ");
  throw new ProblemError(problem("database-not-started", { log: logFile, said }));
}

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
 * @throws ProblemError `no-database-place`, `database-not-created`, `database-not-started`
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
      // Two that start at once: the second finds the first's server when it looks again.
      const overtaken = noted(join(dataOf(place), "postmaster.pid")) !== undefined;
      if (attempt === ATTEMPTS || (error instanceof ProblemError && !overtaken)) throw error;
    }
  }
}
