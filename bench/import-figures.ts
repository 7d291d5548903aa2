/** A process of its own, so that its memory is the import's: imports a file into the database named and prints what it took. */
import { importFile, LOCAL_USER } from "@hoatieu/server";
import { openStore } from "@hoatieu/store";

const [url = "", path = ""] = process.argv.slice(2);
const store = await openStore(url);
const started = performance.now();
const { counts } = await importFile(
  store,
  { name: "figures.csv", path },
  { who: LOCAL_USER.name, today: "2026-11-24", collected: "2026-11-24", notation: "plain", number: 1, of: 1 },
);
const seconds = (performance.now() - started) / 1000;
await store.close();
console.log(JSON.stringify({ seconds, counts, peak: process.resourceUsage().maxRSS / 1024 }));
