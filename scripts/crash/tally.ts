import type { Kill } from "./product.ts";
import type { UnderWay, World, WriteKind } from "./world.ts";

/** What a run has seen, for its report. */
export class Tally {
  kills = 0;
  readonly #byKill = new Map<string, number>();
  readonly #inFlight = new Map<string, number>();
  readonly #targets = new Map<string, number>();
  readonly #restarts: number[] = [];
  readonly #spent = new Map<string, number>();
  readonly #started = performance.now();

  killed(how: Kill | "while starting", inFlight: readonly UnderWay[], target?: string): void {
    this.kills += 1;
    const count = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
    count(this.#byKill, how);
    for (const { label } of inFlight) count(this.#inFlight, label);
    if (target !== undefined && inFlight.some(({ kind }) => kind === target)) count(this.#targets, target);
  }

  restarted(milliseconds: number): void {
    this.#restarts.push(milliseconds);
  }

  /** Does a part of the work and counts its time. */
  async timed<T>(part: string, work: () => Promise<T>): Promise<T> {
    const since = performance.now();
    const result = await work();
    this.#spent.set(part, (this.#spent.get(part) ?? 0) + performance.now() - since);
    return result;
  }

  /** Kinds that no kill found under way. */
  untried(kinds: readonly WriteKind[]): readonly string[] {
    return kinds.map(({ name }) => name).filter((name) => !this.#targets.has(name));
  }

  progress({ journal }: World, wanted: number): string {
    const seconds = Math.round((performance.now() - this.#started) / 1000);
    return `${this.kills}/${wanted} kills, ${journal.acknowledged} acknowledged, ${seconds} s`;
  }

  report(world: World): string {
    const list = (map: ReadonlyMap<string, number>) =>
      [...map]
        .sort((a, b) => b[1] - a[1])
        .map(([key, n]) => `${key} ${n}`)
        .join(", ");
    const sorted = [...this.#restarts].sort((a, b) => a - b);
    const at = (share: number) => ((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) / 1000).toFixed(1);
    const refused = [...world.refusals].map(([label, { count, said }]) => `  ${label} ${count}: ${said.slice(0, 160)}`);
    return [
      `kills: ${list(this.#byKill)}`,
      `without an answer when killed: ${list(this.#inFlight)}`,
      `seconds: ${[...this.#spent].map(([part, ms]) => `${part} ${Math.round(ms / 1000)}`).join(", ")}`,
      `started again in ${at(0.5)} s (half), ${at(1)} s (longest)`,
      ...(refused.length > 0 ? ["refused:", ...refused] : []),
      ...(world.troubles.length > 0
        ? [
            `answered wrongly though nobody was killed: ${world.troubles.length}`,
            ...new Set(world.troubles.map((said) => said.slice(0, 200)).slice(0, 5)),
          ]
        : []),
    ].join("\n");
  }
}
