// `npm test`: installs what is missing, then runs every check with the project's own Node.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { projectNode, root, setup } from "./setup.mjs";

setup();
const result = spawnSync(projectNode, [join(root, "scripts", "run-tests.ts"), ...process.argv.slice(2)], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, PATH: `${join(root, "node_modules", ".bin")}:${process.env.PATH ?? ""}` },
});
process.exit(result.status ?? 1);
