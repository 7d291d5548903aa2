import { spawnSync } from "node:child_process";
import { dentonCholette } from "@hoatieu/foresee";
import { line, machine } from "./machine.ts";

const SERIES = 1000;
const YEARS = 36;
const QUARTERS = 146;
/** Processor seconds of R tempdisagg 1.2.0 for as many series, quoted: the package is not in Debian and is not run here. */
const TEMPDISAGG = 7.9;

/** Made-up series with their indicators: a trend, a season and a wave of each one's own. */
function problems(): readonly { readonly low: readonly number[]; readonly indicator: readonly number[] }[] {
  return Array.from({ length: SERIES }, (_, s) => ({
    low: Array.from({ length: YEARS }, (_, t) => 400 + 12 * t + 40 * Math.sin(t + s)),
    indicator: Array.from(
      { length: QUARTERS },
      (_, t) => 1000 + 8 * t + 90 * Math.sin(t * 1.57) + 50 * Math.sin(t / 9 + s),
    ),
  }));
}

/** The peer: the same Lagrangian's equations, solved densely by LAPACK on one thread. Prints seconds and a check sum. */
const NUMPY = `
import json, sys, time
import numpy as np
given = json.load(sys.stdin)
n = len(given[0]["indicator"])
m = len(given[0]["low"])
D = np.diff(np.eye(n), axis=0)
A = D.T @ D
C = np.zeros((m, n))
for k in range(m):
    C[k, 4 * k : 4 * k + 4] = 1
low = [np.array(one["low"]) for one in given]
ind = [np.array(one["indicator"]) for one in given]
started = time.process_time()
total = 0.0
for y, x in zip(low, ind):
    s = x / x.mean()
    K = np.zeros((n + m, n + m))
    K[:n, :n] = A
    K[:n, n:] = (C * s).T
    K[n:, :n] = C * s
    total += float((s * np.linalg.solve(K, np.concatenate([np.zeros(n), y]))[:n]).sum())
print(json.dumps({"seconds": time.process_time() - started, "total": total, "numpy": np.__version__}))
`;

/** Denton-Cholette, proportional, first differences: 1,000 series of 36 years to 146 quarters, two of them extrapolated. */
export function benchDisaggregate(): void {
  const given = problems();
  const started = process.cpuUsage();
  let total = 0;
  for (const { low, indicator } of given) {
    const found = dentonCholette({ low, ratio: 4, conversion: "sum", indicators: [indicator] });
    if ("cannot" in found) throw new Error(found.cannot);
    total += found.reduce((sum, x) => sum + x, 0);
  }
  const used = process.cpuUsage(started);
  const seconds = (used.user + used.system) / 1e6;
  const what = `Denton-Cholette of ${SERIES} series, ${YEARS} years to ${QUARTERS} quarters`;
  line(what, `${seconds.toFixed(3)} CPU s`, "under 2 CPU s", seconds < 2);
  console.log(`  peer, quoted and not run here: R tempdisagg 1.2.0 ${TEMPDISAGG} CPU s`);
  const peer = spawnSync("python3", ["-c", NUMPY], {
    input: JSON.stringify(given),
    encoding: "utf8",
    env: { ...process.env, OPENBLAS_NUM_THREADS: "1", OMP_NUM_THREADS: "1" },
  });
  if (peer.status !== 0) {
    console.log("  peer, dense solve: not run, python3 with numpy is missing");
    return;
  }
  const answer = JSON.parse(peer.stdout) as {
    readonly seconds: number;
    readonly total: number;
    readonly numpy: string;
  };
  if (Math.abs(answer.total - total) > 1e-9 * total) throw new Error(`sums differ: ${total} and ${answer.total}`);
  console.log(`  peer, run here: numpy ${answer.numpy} dense solve, one thread ${answer.seconds.toFixed(3)} CPU s`);
}

if (import.meta.main) {
  console.log(`${machine()}\n`);
  benchDisaggregate();
}
