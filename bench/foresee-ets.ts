import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type EtsModel, ets, etsCandidates, etsName, isCannot } from "@hoatieu/foresee";
import { line, machine } from "./machine.ts";

/** `node bench/foresee-ets.ts`: exponential smoothing chosen by AICc against R's `forecast::ets` on the same series. */
const SAMPLE = join(import.meta.dirname, "../oracles/series/m3_sample.json");
const PEER = join(import.meta.dirname, "foresee-ets.R");
const OURS = 1000;
/** R takes about half a second a series: it gets the first of them, and the ratio is of the time per series. */
const PEERS = 300;
const NEAR = 0.1;

interface Series {
  readonly season: number;
  readonly values: readonly number[];
}

interface Fit {
  readonly method: string;
  readonly loglik: number;
  readonly aicc: number;
}

interface Found {
  readonly seconds: number;
  readonly fits: readonly Fit[];
}

const NONE: Fit = { method: "none", loglik: Number.NaN, aicc: Number.NaN };

/** Normal draws from a linear congruential sequence: the same on every machine. */
function normalDraws(seed: number): () => number {
  let state = seed >>> 0;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state + 0.5) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** The monthly M3 series of the sample as they are, then again and again with a noise of 3 per cent, in a fixed order. */
async function m3Like(count: number): Promise<readonly Series[]> {
  const file: { readonly cases: readonly { readonly frequency: number; readonly train: readonly number[] }[] } =
    JSON.parse(await readFile(SAMPLE, "utf8"));
  const monthly = file.cases.filter((item) => item.frequency === 12);
  const draw = normalDraws(12345);
  return Array.from({ length: count }, (_, i) => {
    const train = monthly[i % monthly.length]?.train ?? [];
    const noise = i < monthly.length ? 0 : 0.03;
    return { season: 12, values: train.map((y) => Number((y * Math.exp(noise * draw())).toFixed(3))) };
  });
}

function fitOne({ season, values }: Series, models?: readonly EtsModel[]): Fit {
  const fit = ets(values, season, models ? { models } : {});
  return isCannot(fit) ? NONE : { method: etsName(fit.model), loglik: fit.loglik, aicc: fit.aicc };
}

function fitOurs(series: readonly Series[]): Found {
  const before = process.cpuUsage();
  const fits = series.map((one) => fitOne(one));
  const taken = process.cpuUsage(before);
  return { seconds: (taken.user + taken.system) / 1e6, fits };
}

/** `undefined` when there is no R, or no package forecast. */
async function fitPeers(series: readonly Series[]): Promise<(Found & { readonly version: string }) | undefined> {
  const folder = await mkdtemp(join(tmpdir(), "hoatieu-ets-"));
  try {
    const path = join(folder, "series.txt");
    await writeFile(path, series.map(({ season, values }) => `${season} ${values.join(" ")}\n`).join(""));
    const { stdout } = await promisify(execFile)("Rscript", [PEER, path], { maxBuffer: 2 ** 24 });
    const rows = stdout.split("\n").map((row) => row.trim().split(/\s+/));
    const value = (name: string) => rows.find((row) => row[0] === name)?.[1];
    const fits = rows
      .filter((row) => row[0] === "fit")
      .map(([, method = "none", loglik, aicc]) => ({ method, loglik: Number(loglik), aicc: Number(aicc) }));
    return { seconds: Number(value("seconds")), fits, version: value("version") ?? "?" };
  } catch {
    return undefined;
  } finally {
    await rm(folder, { recursive: true });
  }
}

export async function benchEts(): Promise<void> {
  const series = await m3Like(OURS);
  const ours = fitOurs(series);
  const each = ours.seconds / series.length;
  console.log(`exponential smoothing: ${OURS} series of the M3 kind, ${ours.seconds.toFixed(1)} CPU seconds`);
  const peers = await fitPeers(series.slice(0, PEERS));
  if (!peers) {
    console.log("exponential smoothing: no R with the package forecast here, nothing to compare with");
    return;
  }
  const count = peers.fits.length;
  console.log(`R forecast ${peers.version}: the first ${count} of them, ${peers.seconds.toFixed(1)} CPU seconds`);
  const ratio = peers.seconds / count / each;
  line("exponential smoothing against R, CPU time a series", `${ratio.toFixed(1)} x faster`, "5 x", ratio >= 5);
  // A series that R could not fit is ours when we could.
  const share = (held: (peer: Fit, i: number) => boolean) => peers.fits.filter(held).length / count;
  const report = (what: string, part: number) => line(what, `${(100 * part).toFixed(1)} %`, "95 %", part >= 0.95);
  const own = (i: number) => ours.fits[i] ?? NONE;
  report(
    `AICc at most ${NEAR} above R's`,
    share(({ aicc }, i) => own(i).aicc <= aicc + NEAR || (Number.isNaN(aicc) && Number.isFinite(own(i).aicc))),
  );
  report(
    `log likelihood of the model R chose at most ${NEAR} below R's`,
    share(({ method, loglik }, i) => {
      const models = etsCandidates(true, true).filter((model) => etsName(model) === method);
      const one = series[i];
      if (models.length === 0 || !one) return Number.isNaN(loglik);
      return fitOne(one, models).loglik >= loglik - NEAR;
    }),
  );
  const lower = share(({ aicc }, i) => own(i).aicc < aicc - NEAR);
  console.log(`AICc lower than R's by more than ${NEAR}: ${(100 * lower).toFixed(1)} % of series`);
}

if (import.meta.main) {
  console.log(machine());
  await benchEts();
}
