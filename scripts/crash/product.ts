import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { past } from "@hoatieu/store/testing";
import type pg from "pg";

const CLI = join(import.meta.dirname, "../../apps/cli/src/main.ts");
/** Longer than any start after a kill may take. */
const READY_WITHIN = 90_000;
const GONE_WITHIN = 20_000;

/**
 * `server`: the program alone, its PostgreSQL stays behind. `everything`: both at once, as a power cut. `database first`:
 * PostgreSQL while the server goes on for some milliseconds. `postmaster`: the program and PostgreSQL's first process, whose
 * children must find out by themselves.
 */
export const KILLS = ["server", "everything", "database first", "postmaster"] as const;
export type Kill = (typeof KILLS)[number];

function signal(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // Gone already: that is what was wanted.
  }
}

const lives = (pid: number) => spawnSync("kill", ["-0", `${pid}`], { stdio: "ignore" }).status === 0;

/** The product as a user starts it, on a folder of its own, to be killed and started again. */
export class Product {
  readonly directory: string;
  readonly url: string;
  readonly #port: number;
  readonly #log: number;
  readonly #logFile: string;
  #child: ChildProcess | undefined;
  /** Commands beside the server: a kill ends them, too. */
  readonly beside = new Set<ChildProcess>();

  constructor(directory: string, port: number) {
    this.directory = directory;
    this.#port = port;
    this.url = `http://127.0.0.1:${port}`;
    this.#logFile = join(directory, "server.log");
    this.#log = openSync(this.#logFile, "a");
  }

  /** A command of the product, in a process group of its own. */
  spawn(args: readonly string[]): ChildProcess {
    return spawn(process.execPath, [CLI, ...args, "--directory", this.directory], {
      stdio: ["ignore", this.#log, this.#log],
      detached: true,
      // Only a cache of compiled modules: 200 starts in half the time.
      env: { ...process.env, NODE_COMPILE_CACHE: join(this.directory, "compiled") },
    });
  }

  begin(): void {
    this.#child = this.spawn(["serve", "--users", "--port", `${this.#port}`]);
  }

  /** Waits until the product answers. @returns milliseconds; throws with its last words when it ends or never answers */
  async ready(since = performance.now()): Promise<number> {
    const child = this.#child;
    while (performance.now() - since < READY_WITHIN) {
      if (child?.exitCode !== null) break;
      const reply = await fetch(`${this.url}/api/session`).catch(() => undefined);
      if (reply?.ok) return performance.now() - since;
      await sleep(15);
    }
    const said = readFileSync(this.#logFile, "utf8").trim().split("\n").slice(-8).join("\n");
    throw new Error(`the product did not start again\n${said}`);
  }

  get #data(): string {
    return join(this.directory, "postgres", "data");
  }

  #postmaster(): number | undefined {
    const file = join(this.#data, "postmaster.pid");
    if (!existsSync(file)) return undefined;
    const pid = Math.abs(Number(readFileSync(file, "utf8").split("\n")[0]));
    return Number.isInteger(pid) && pid > 1 && this.#isOurs(pid) ? pid : undefined;
  }

  /** A number in a lock left behind may belong to anybody by now. */
  #isOurs(pid: number): boolean {
    return spawnSync("ps", ["-p", `${pid}`, "-o", "args="], { encoding: "utf8" }).stdout.includes(this.#data);
  }

  #childrenOf(parent: number): readonly number[] {
    return spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
      .stdout.split("\n")
      .map((line) => line.trim().split(/\s+/).map(Number))
      .flatMap(([pid, of]) => (of === parent && pid !== undefined ? [pid] : []));
  }

  #killPrograms(): void {
    for (const child of [this.#child, ...this.beside]) {
      if (child?.pid === undefined || child.exitCode !== null) continue;
      try {
        process.kill(-child.pid, "SIGKILL");
      } catch {
        // Its group ended with it.
      }
    }
  }

  /**
   * @param between milliseconds from the database's end to the server's, for `database first`
   * @param fallen called when the server is gone
   */
  async kill(how: Kill, between = 0, fallen: () => void = () => undefined): Promise<void> {
    // Looked up first: the blow itself must fall at one moment.
    const postmaster = how === "server" ? undefined : this.#postmaster();
    const children = postmaster === undefined ? [] : this.#childrenOf(postmaster);
    const database = postmaster === undefined ? [] : how === "postmaster" ? [postmaster] : [postmaster, ...children];
    if (how === "database first") {
      for (const pid of database) signal(pid);
      await sleep(between);
    }
    this.#killPrograms();
    for (const pid of database) signal(pid);
    fallen();
    const programs = [this.#child, ...this.beside].flatMap((child) => child?.pid ?? []);
    this.beside.clear();
    for (const until = performance.now() + GONE_WITHIN; performance.now() < until; await sleep(10))
      if (![...programs, ...database].some(lives)) return;
    throw new Error(`killed and still there: ${[...programs, ...database].filter(lives).join(", ")}`);
  }

  /** Past the product, straight into its database. */
  async sql<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
    const port = readFileSync(join(this.#data, "postmaster.pid"), "utf8").split("\n")[3];
    const password = readFileSync(join(this.directory, "postgres", "password"), "utf8");
    return past(`postgres://hoatieu:${password}@127.0.0.1:${port}/hoatieu`, work);
  }

  /** The link of the first start, as it was printed last. */
  firstKey(): string | undefined {
    return [...readFileSync(this.#logFile, "utf8").matchAll(/first-administrator#(\S+)/g)].at(-1)?.[1];
  }

  log(): string {
    return readFileSync(this.#logFile, "utf8");
  }
}
