import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { airlineIntervals, fitAirline, forecastAirline, isCannot, theta } from "@hoatieu/foresee";
import { line, machine } from "./machine.ts";

const run = promisify(execFile);
const SERIES = 1000;
const FOR_SARIMAX = 100;
const HORIZON = 18;
const NOISE = 0.03;
const SAMPLE = join(import.meta.dirname, "../oracles/series/m3_sample.json");

interface Sample {
  readonly cases: readonly { readonly frequency: number; readonly train: readonly number[] }[];
}

/** Numbers in (0, 1) that are the same on every run (Park & Miller 1988). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** The monthly series of the M3 sample as they are, then again and again with noise, a thousand in all. */
async function monthlySeries(): Promise<readonly (readonly number[])[]> {
  const sample = JSON.parse(await readFile(SAMPLE, "utf8")) as Sample;
  const monthly = sample.cases.filter((item) => item.frequency === 12).map((item) => item.train);
  const random = seeded(20_260_101);
  return Array.from({ length: SERIES }, (_, i) => {
    const values = monthly[i % monthly.length] ?? [];
    if (i < monthly.length) return values;
    return values.map((x) => {
      const noise = Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
      return Number((x * Math.exp(NOISE * noise)).toFixed(3));
    });
  });
}

/** Processor seconds of this process, all its threads, for one run over the series. */
function processorSeconds(
  series: readonly (readonly number[])[],
  method: (values: readonly number[]) => object,
): number {
  const before = process.cpuUsage();
  let failed = 0;
  for (const values of series) if (isCannot(method(values))) failed += 1;
  const { user, system } = process.cpuUsage(before);
  if (failed > 0) console.log(`  ${failed} of ${series.length} series without an answer of ours`);
  return (user + system) / 1e6;
}

/** What another program prints about itself, or `undefined` where it is not on this machine. */
async function other<T>(commands: readonly string[], script: string, file: string): Promise<T | undefined> {
  for (const command of commands) {
    try {
      const { stdout } = await run(command, [join(import.meta.dirname, script), file], {
        env: { ...process.env, OMP_NUM_THREADS: "1", OPENBLAS_NUM_THREADS: "1" },
      });
      return JSON.parse(stdout) as T;
    } catch {
      // Not installed, or without the library: the next one, or none.
    }
  }
  return undefined;
}

const airline = (values: readonly number[]) => {
  const fit = fitAirline(values, { frequency: 12 });
  return isCannot(fit) ? fit : airlineIntervals(fit, forecastAirline(fit, HORIZON));
};

function compare(what: string, ours: number, theirs: number, goal: number): void {
  const ratio = theirs / ours;
  line(what, `${ratio.toFixed(1)} x`, `${goal} x or more`, ratio >= goal);
}

/** Fits and forecasts of a thousand monthly series against R and statsmodels, each by its own processor seconds. */
export async function benchSeries(): Promise<void> {
  const series = await monthlySeries();
  const directory = await mkdtemp(join(tmpdir(), "hoatieu-series-"));
  const write = async (name: string, part: readonly (readonly number[])[]) => {
    const path = join(directory, name);
    await writeFile(path, `${part.map((values) => values.join()).join("\n")}\n`);
    return path;
  };
  try {
    const ours = processorSeconds(series, airline);
    const oursTheta = processorSeconds(series, (values) => theta(values, 12, HORIZON));
    console.log(`forecasts of ${SERIES} monthly series, ${HORIZON} months ahead with intervals, processor seconds:`);
    console.log(`  ours: airline ${ours.toFixed(2)}, theta ${oursTheta.toFixed(2)}`);
    const r = await other<{ readonly arima: number; readonly theta: number; readonly version: string }>(
      ["Rscript"],
      "foresee-series.R",
      await write("all.csv", series),
    );
    if (r) {
      console.log(`  ${r.version}: Arima ${r.arima.toFixed(2)}, thetaf ${r.theta.toFixed(2)}`);
      compare("airline against R's Arima", ours, r.arima, 4);
      compare("theta against R's thetaf", oursTheta, r.theta, 5);
    } else console.log("  against R: not measured, no Rscript with the package forecast on this machine");
    const python = await other<{ readonly sarimax: number; readonly version: string }>(
      ["python3", "/usr/bin/python3"],
      "foresee-series.py",
      await write("part.csv", series.slice(0, FOR_SARIMAX)),
    );
    if (python) {
      const scaled = (python.sarimax * SERIES) / FOR_SARIMAX;
      console.log(
        `  statsmodels ${python.version}: SARIMAX ${python.sarimax.toFixed(2)} on ${FOR_SARIMAX} of them, taken as ${scaled.toFixed(1)} on all`,
      );
      compare("airline against statsmodels' SARIMAX", ours, scaled, 15);
    } else console.log("  against statsmodels: not measured, no python3 with statsmodels on this machine");
  } finally {
    await rm(directory, { recursive: true });
  }
}

if (import.meta.main) {
  console.log(`${machine()}\n`);
  await benchSeries();
}
