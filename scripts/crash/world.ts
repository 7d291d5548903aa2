import { AsyncLocalStorage } from "node:async_hooks";
import { type Call, createClient, type Reply, type RouteName } from "@hoatieu/contract";
import { type Facts, Journal } from "./journal.ts";
import type { Product } from "./product.ts";
import type { Random } from "./random.ts";

const AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const PATIENCE = 30_000;

/** The server said no, in its own words: nothing was done. */
export class Refused extends Error {}

/** A person at the product: everything is asked as a browser would. */
export interface Person {
  readonly login: string;
  /** The session's cookie. */
  cookie: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

/** One of the kinds of writes; run again and again until the kill. */
export interface WriteKind {
  readonly name: string;
  /** Routes that it writes by, as the contract spells them; `command` for the command line. */
  readonly routes: readonly string[];
  /** Milliseconds that it takes to come to its point; default: what its writes were seen to take. */
  readonly takes?: number;
  write(world: World, random: Random): Promise<void>;
}

/** Reads back what the keys `of:…` hold; what is absent is left out. */
export interface Look {
  readonly of: string;
  read(world: World, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface UnderWay {
  readonly kind: string;
  readonly label: string;
}

/** Everything that writers, lookers and the killer share. */
export class World {
  readonly journal = new Journal();
  readonly product: Product;
  readonly boss: Person = { login: "quan.tri", cookie: "" };
  readonly second: Person = { login: "tham.tra", cookie: "" };
  /** Codes that the server gave, by the mark that the client wrote into the content. */
  readonly codes = new Map<string, string>();
  /** Keys written since the last check. */
  readonly touched = new Set<string>();
  /** Milliseconds that writes of a label took, smoothed. */
  readonly taken = new Map<string, number>();
  readonly refusals = new Map<string, { count: number; said: string }>();
  readonly troubles: string[] = [];
  /** Writes now without an answer. */
  readonly underWay = new Map<number, UnderWay>();
  /** Of many things that one question reads at once, so many are asked for singly besides. */
  pages = 3;
  killed = false;
  /** The blow has begun to fall: the database may be gone some milliseconds before the server. */
  dying = false;
  /** Told of every write when it is sent. */
  began: (write: UnderWay) => void = () => undefined;
  readonly #kind = new AsyncLocalStorage<string>();
  #marks = 0;
  #writes = 0;

  constructor(product: Product) {
    this.product = product;
  }

  /** Lets a kind do a write: whatever it attempts meanwhile is known as its. */
  atWork(kind: WriteKind, random: Random): Promise<void> {
    return this.#kind.run(kind.name, () => kind.write(this, random));
  }

  /** A word that no other content has, by which a write is known again whatever the server called it. */
  mark(): string {
    this.#marks += 1;
    return `k${this.#marks.toString(36)}q${((this.#marks * 7919) % 46_656).toString(36)}`;
  }

  async send(person: Person | undefined, method: string, path: string, body?: string | Uint8Array): Promise<Answered> {
    const raw = body instanceof Uint8Array;
    const reply = await fetch(`${this.product.url}${path}`, {
      method,
      headers: {
        "user-agent": AGENT,
        // Every call from a machine of its own, as behind a proxy: how often one may ask is not the question here.
        "x-forwarded-for": `10.${this.#marks % 250}.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`,
        ...(person ? { cookie: person.cookie } : {}),
        ...(body === undefined ? {} : { "content-type": raw ? "application/octet-stream" : "application/json" }),
      },
      ...(body === undefined ? {} : { body: raw ? new Blob([new Uint8Array(body)]) : body }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const bytes = new Uint8Array(await reply.arrayBuffer());
    if (reply.ok) return { status: reply.status, headers: reply.headers, bytes };
    const said = `${method} ${path}: ${reply.status} ${new TextDecoder().decode(bytes).slice(0, 300)}`;
    if (reply.status < 500) throw new Refused(said);
    if (!this.dying) this.troubles.push(said);
    throw new Error(said);
  }

  /** Asks a route of the contract as a person. */
  ask<N extends RouteName>(person: Person, name: N, call: Omit<Call<N>, "query"> & Partial<Pick<Call<N>, "query">>) {
    const client = createClient(async (address, { method, body }) => {
      const { status, bytes } = await this.send(person, method, address, body);
      return { ok: true, status, json: async () => JSON.parse(new TextDecoder().decode(bytes)) as unknown };
    }, "");
    return client(name, { query: {}, ...call } as Call<N>) as Promise<Reply<N>>;
  }

  /**
   * One write: its content goes into the journal before it is sent, its outcome after the answer. A write whose keys are
   * still under way is left. @returns the answer; `undefined` when it was left or refused. Without an answer it throws.
   */
  async attempt<T>(
    label: string,
    facts: Facts,
    send: () => Promise<T>,
    learned?: (answer: T) => Facts,
  ): Promise<T | undefined> {
    if (this.killed || Object.keys(facts).some((key) => this.journal.busy(key))) return undefined;
    const write = this.journal.begin(label, facts);
    for (const key of Object.keys(facts)) this.touched.add(key);
    this.#writes += 1;
    const number = this.#writes;
    const under = { kind: this.#kind.getStore() ?? "", label };
    this.underWay.set(number, under);
    const started = performance.now();
    this.began(under);
    try {
      const answer = await send();
      const more = learned?.(answer) ?? {};
      for (const key of Object.keys(more)) this.touched.add(key);
      this.journal.acknowledge(write, more);
      const took = performance.now() - started;
      this.taken.set(label, 0.8 * (this.taken.get(label) ?? took) + 0.2 * took);
      this.underWay.delete(number);
      return answer;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.underWay.delete(number);
      this.journal.refuse(write);
      const { count } = this.refusals.get(label) ?? { count: 0 };
      this.refusals.set(label, { count: count + 1, said: error.message });
      return undefined;
    }
  }
}
