import { fileURLToPath } from "node:url";
import { runOracles } from "./run.ts";

/** `npm run oracles -- [FOLDER ...]`: one line a case, then what was skipped by name, then the count. */
const own = fileURLToPath(new URL("..", import.meta.url));
const named = process.argv.slice(2);
const lines = await runOracles(named.length > 0 ? named : [own]);
const skipped = lines.filter((line) => line.state === "no adapter");
for (const line of lines)
  console.log([line.state.padEnd(10), line.family.padEnd(26), line.id.padEnd(30), line.detail].join(" ").trimEnd());
if (skipped.length > 0) console.log(`\nno adapter: ${skipped.map((line) => line.id).join(", ")}\n`);
const failed = lines.filter((line) => line.state === "FAIL").length;
const passed = lines.filter((line) => line.state === "ok").length;
console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
if (failed > 0 || lines.length === 0) process.exitCode = 1;
