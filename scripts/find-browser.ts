import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** The Chromium or Chrome of this machine: `HOATIEU_BROWSER`, else the usual places. */
export function findBrowser(): string | undefined {
  const named = process.env.HOATIEU_BROWSER;
  return named && existsSync(named) ? named : PLACES.find((place) => existsSync(place));
}

/** As root on Debian or its kin, installs Chromium; elsewhere it leaves the machine alone. */
export function findOrInstallBrowser(): string | undefined {
  const found = findBrowser();
  if (found) return found;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("No Chromium on this machine: installing Debian's.");
  const quiet = { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  spawnSync("apt-get", ["update"], quiet);
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], quiet);
  return findBrowser();
}
