// Plain JavaScript without dependencies: it runs on the machine's own Node (20 or newer) before anything is installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, "node_modules", ".installed-lock");

/** The project's own Node 24: a package, so that no machine needs another Node than the one that has npm. */
export const projectNode = join(
  root,
  "node_modules",
  "node",
  "bin",
  process.platform === "win32" ? "node.exe" : "node",
);

function run(command, args) {
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (result.error) throw result.error;
  if (result.status !== 0) process.exit(result.status ?? 1);
}

function npm(args) {
  // Under `npm start` and `npm test`, npm says where it is itself; it need not be in the path.
  const cli = process.env.npm_execpath;
  if (cli?.endsWith(".js")) run(process.execPath, [cli, ...args]);
  else run("npm", args);
}

/** Installs the exact versions of the lock file, once for each state of it. */
export function setup() {
  const [major] = process.versions.node.split(".").map(Number);
  if (major < 20) {
    console.error(
      `Hoa Tiêu cần Node 20 trở lên để cài đặt (máy này có ${process.version}). / Hoa Tiêu needs Node 20 or newer to install (this machine has ${process.version}).`,
    );
    process.exit(1);
  }
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && existsSync(projectNode) && readFileSync(stamp, "utf8") === lock) return;
  console.log(
    "Cài đặt các gói phần mềm lần đầu (khoảng một, hai phút)… / Installing packages for the first time (a minute or two)…",
  );
  npm(["ci", "--no-audit", "--no-fund"]);
  writeFileSync(stamp, lock);
}
