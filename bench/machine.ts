import { cpus, totalmem } from "node:os";

/** The machine that the figures of a run belong to. */
export function machine(): string {
  const processors = cpus();
  return `${processors.length} x ${processors[0]?.model ?? "?"}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}, Node ${process.version}`;
}

/** The value below which a share of the times lies (nearest rank). */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** One line of the report: what, how much, and the goal it is held against. */
export function line(what: string, figure: string, goal: string, met: boolean): void {
  console.log(`${what.padEnd(58)} ${figure.padStart(16)}   goal ${goal.padEnd(16)} ${met ? "met" : "MISSED"}`);
}

export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
