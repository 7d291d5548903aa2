/** `npm run rights`: every route by every role, asked of the product and held against the table of rights. */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDatabase } from "@hoatieu/store";
import { eraseDatabase } from "@hoatieu/store/testing";
import { openRightsHouse } from "./rights-house.ts";
import { rightsMatrix } from "./rights-matrix.ts";

const directory = await mkdtemp(join(tmpdir(), "hoatieu-rights-"));
const database = await startDatabase({ directory });
process.env.HOATIEU_TEST_SERVER = database.url;
try {
  const { house, close } = await openRightsHouse();
  const { cells, leaks } = await rightsMatrix(house);
  await close();
  for (const { route, role, about, status, leak } of leaks)
    console.log(`${route}  ${role}, ${about}: ${status} ${leak}`);
  console.log(`${cells.length} cells, ${leaks.length} leaks`);
  process.exitCode = leaks.length === 0 ? 0 : 1;
} finally {
  await database.stop();
  await eraseDatabase(directory);
}
