#!/usr/bin/env node
// Plain JavaScript: it also starts on an older Node and hands over to the one that the project brings.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

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
  await import(pathToFileURL(main).href);
} else if (existsSync(own)) {
  const child = spawn(own, [main, ...process.argv.slice(2)], { stdio: "inherit" });
  // Ctrl-C reaches both from the terminal, and the child decides when it is done; what is sent to this process alone
  // is passed on.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("error", (error) => {
    console.error(error.message);
    process.exitCode = 6;
  });
  child.on("exit", (code, signal) => {
    process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
  });
} else {
  console.error("Hoa Tiêu cần Node 24: chạy “npm ci” trước. / Hoa Tiêu needs Node 24: run “npm ci” first.");
  process.exitCode = 6;
}
