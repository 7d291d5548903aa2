#!/usr/bin/env node
// Plain JavaScript: it also starts on an older Node and hands over to the one that the project brings.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const main = join(here, "..", "src", "main.ts");
const [major] = process.versions.node.split(".").map(Number);
const own = join(
  here,
  "..",
  "..",
  "..",
  "node_modules",
  "node",
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);

if (major >= 24) {
  await import(main);
} else if (existsSync(own)) {
  // Signals of the terminal reach both; the child decides when it is done.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => {});
  const result = spawnSync(own, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  process.exitCode = result.status ?? 1;
} else {
  console.error("Hoa Tiêu cần Node 24: chạy “npm ci” trước. / Hoa Tiêu needs Node 24: run “npm ci” first.");
  process.exitCode = 6;
}
