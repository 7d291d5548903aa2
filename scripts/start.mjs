// `npm start`: installs what is missing, builds the web application when it changed, and runs the product.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { projectNode, root, setup } from "./setup.mjs";

setup();

function newest(path) {
  if (!existsSync(path)) return 0;
  const state = statSync(path);
  if (!state.isDirectory()) return state.mtimeMs;
  return Math.max(
    0,
    ...readdirSync(path)
      .filter((name) => name !== "dist")
      .map((name) => newest(join(path, name))),
  );
}

const built = join(root, "apps", "web", "dist", "index.html");
const builtAt = existsSync(built) ? statSync(built).mtimeMs : 0;
if (Math.max(newest(join(root, "apps", "web")), newest(join(root, "packages"))) > builtAt) {
  const vite = join(root, "node_modules", "vite", "bin", "vite.js");
  const result = spawnSync(projectNode, [vite, "build", "--logLevel", "warn"], {
    cwd: join(root, "apps", "web"),
    stdio: "inherit",
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
}

const server = spawn(projectNode, [join(root, "apps", "cli", "src", "main.ts"), "serve", ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
});
// The terminal sends Ctrl-C to the whole group; the server stops its database and then ends by itself.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, () => signal === "SIGINT" || server.kill(signal));
server.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
