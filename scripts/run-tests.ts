import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findOrInstallBrowser } from "./find-browser.ts";

/** Every check of the project, one after the other; the last line counts them all. */

interface Count {
  readonly passed: number;
  readonly failed: number;
}

const root = join(import.meta.dirname, "..");
const bin = (name: string) => join(root, "node_modules", ".bin", name);
const scratch = mkdtempSync(join(tmpdir(), "hoatieu-tests-"));

function command(name: string, file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): boolean {
  const started = performance.now();
  console.log(`\n== ${name}`);
  const result = spawnSync(file, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`== ${name}: ${result.status === 0 ? "passed" : "FAILED"} in ${seconds} s`);
  return result.status === 0;
}

const one = (passed: boolean): Count => ({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });

/** A test run counts its tests; a run that ends badly without a failed test (a crash, no test found) counts one failure. */
function tests(project: string, env: NodeJS.ProcessEnv = {}): Count {
  const report = join(scratch, `${project}.json`);
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const passed = command(`${project} tests`, bin("vitest"), args, env);
  try {
    const json = JSON.parse(readFileSync(report, "utf8")) as Record<string, number>;
    const count = { passed: json.numPassedTests ?? 0, failed: json.numFailedTests ?? 0 };
    const skipped = json.numPendingTests ?? 0;
    if (skipped > 0) console.log(`== ${project} tests: ${skipped} SKIPPED, named above`);
    const hidden = (!passed && count.failed === 0) || count.passed + count.failed === 0;
    return hidden ? { ...count, failed: count.failed + 1 } : count;
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function oracles(): Count {
  const result = spawnSync(process.execPath, [join(root, "oracles", "runner", "main.ts")], {
    cwd: root,
    encoding: "utf8",
  });
  console.log(`\n== oracles\n${result.stdout}${result.stderr}`);
  const counted = /(\d+) passed, (\d+) failed, \d+ skipped\s*$/.exec(result.stdout);
  return counted ? { passed: Number(counted[1]), failed: Number(counted[2]) } : { passed: 0, failed: 1 };
}

const counts: Count[] = [
  one(command("types", bin("tsc"), ["-b"])),
  one(command("lint", bin("biome"), ["check", "--error-on-warnings", "."])),
  tests("unit"),
  oracles(),
  tests("database"),
];
counts.push(one(command("web build", "npm", ["run", "build", "--silent"])));
const browser = findOrInstallBrowser();
const missing = browser === undefined;
counts.push(missing ? { passed: 0, failed: 1 } : tests("browser", { HOATIEU_BROWSER: browser }));
rmSync(scratch, { recursive: true });

const total = counts.reduce((sum, c) => ({ passed: sum.passed + c.passed, failed: sum.failed + c.failed }), {
  passed: 0,
  failed: 0,
});
if (missing) {
  console.log(
    "\nThe browser tests did not run: no Chromium or Chrome was found. Install one (on Debian: apt-get install chromium), or name it in HOATIEU_BROWSER.",
  );
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
