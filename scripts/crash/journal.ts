/** What a write leaves, by key; `undefined`: nothing is there any more. */
export type Facts = Readonly<Record<string, string | undefined>>;

/** What the client cannot know before it looks (a code, a number that the server computes): anything, but always the same. */
export const ANY = "*";

export interface Write {
  readonly label: string;
  readonly after: Facts;
  readonly before: Facts;
}

export interface Breach {
  readonly kind: "lost" | "half done";
  readonly label: string;
  readonly says: string;
}

interface Held {
  readonly content: string | undefined;
  readonly by: string;
}

const short = (text: string | undefined) =>
  text === undefined ? "nothing" : text.length > 300 ? `${text.slice(0, 140)} … ${text.slice(-140)}` : text;

/**
 * What the client knows of the record: acknowledged writes with their content, and those sent without an answer. After a
 * kill what is found is held against it: what was acknowledged must be there byte by byte, what was sent without an
 * answer whole or not at all. A key has at most one write under way, so that both are exact.
 */
export class Journal {
  readonly #held = new Map<string, Held>();
  readonly #open = new Set<Write>();
  acknowledged = 0;

  /** Before it is sent. */
  begin(label: string, after: Facts): Write {
    const before = Object.fromEntries(Object.keys(after).map((key) => [key, this.#held.get(key)?.content]));
    const write = { label, after, before };
    this.#open.add(write);
    return write;
  }

  /** @param learned what only the answer says */
  acknowledge(write: Write, learned: Facts = {}): void {
    this.acknowledged += 1;
    this.#open.delete(write);
    this.#keep(write.label, { ...write.after, ...learned });
  }

  /** The server said no: nothing may have changed. */
  refuse(write: Write): void {
    this.#open.delete(write);
    for (const key of Object.keys(write.after))
      if (!this.#held.has(key)) this.#held.set(key, { content: undefined, by: write.label });
  }

  /** Whether a write of it is under way, or its outcome not yet known. */
  busy(key: string): boolean {
    return [...this.#open].some((write) => key in write.after);
  }

  content(key: string): string | undefined {
    return this.#held.get(key)?.content;
  }

  /** Every key ever written or sent, those that must be absent among them. */
  keys(): readonly string[] {
    return [...new Set([...this.#held.keys(), ...[...this.#open].flatMap((write) => Object.keys(write.after))])];
  }

  /** Keys that hold something now. */
  holding(prefix: string): readonly string[] {
    return [...this.#held].flatMap(([key, { content }]) =>
      key.startsWith(prefix) && content !== undefined && !this.busy(key) ? [key] : [],
    );
  }

  #keep(by: string, facts: Facts): void {
    for (const [key, content] of Object.entries(facts)) this.#held.set(key, { content, by });
  }

  /** Settles what was in doubt by what is found, and holds everything asked about against it. */
  check(keys: readonly string[], found: ReadonlyMap<string, string>): readonly Breach[] {
    const asked = new Set(keys);
    const halves = [...this.#open]
      .filter((write) => Object.keys(write.after).every((key) => asked.has(key)))
      .flatMap((write) => this.#settle(write, found));
    return [...halves, ...this.#lost(keys, found)];
  }

  #settle(write: Write, found: ReadonlyMap<string, string>): readonly Breach[] {
    this.#open.delete(write);
    const keys = Object.keys(write.after);
    const is = (facts: Facts) => (key: string) =>
      found.get(key) === facts[key] || (facts[key] === ANY && found.has(key));
    if (keys.every(is(write.after))) {
      this.#keep(write.label, write.after);
      return [];
    }
    if (keys.every(is(write.before))) {
      this.#keep(write.label, write.before);
      return [];
    }
    const says = keys.map(
      (key) =>
        `${key}: before ${short(write.before[key])}, after ${short(write.after[key])}, found ${short(found.get(key))}`,
    );
    // Told once: from here on what is found is what there is.
    this.#keep(write.label, Object.fromEntries(keys.map((key) => [key, found.get(key)])));
    return [{ kind: "half done", label: write.label, says: says.join("; ") }];
  }

  #lost(keys: readonly string[], found: ReadonlyMap<string, string>): readonly Breach[] {
    const breaches = new Map<string, Breach>();
    for (const key of keys) {
      const held = this.#held.get(key);
      const content = found.get(key);
      if (!held || held.content === content) continue;
      this.#held.set(key, { content, by: held.by });
      if (held.content === ANY && content !== undefined) continue;
      const kind = held.content === undefined ? "half done" : "lost";
      const says = `${key}: acknowledged ${short(held.content)}, found ${short(content)}`;
      breaches.set(`${held.by} ${kind}`, { kind, label: held.by, says });
    }
    return [...breaches.values()];
  }
}

/** The last line of a run. */
export function verdict(kills: number, acknowledged: number, breaches: readonly Breach[]): string {
  const count = (kind: Breach["kind"]) => breaches.filter((b) => b.kind === kind).length;
  return `${kills} kills, ${acknowledged} acknowledged, ${count("lost")} lost, ${count("half done")} half done`;
}
