import { fileRoutes, type WireRegisterDryRun } from "@hoatieu/contract";
import type { Facts } from "../journal.ts";
import type { Random } from "../random.ts";
import type { World, WriteKind } from "../world.ts";
import { OWNERS, TERRITORY, title } from "./content.ts";
import { newTask } from "./tasks.ts";

const csv = (cells: readonly string[]) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",");

/** A sheet of the register, read and written as one: all its tasks or none. */
async function sheet(world: World, random: Random): Promise<void> {
  const why = `Sổ giao việc ${world.mark()}`;
  const tasks = Array.from({ length: random.chance(0.2) ? 300 : random.whole(2, 12) }, () => {
    const mark = world.mark();
    const owner = random.of(OWNERS) ?? "";
    return { mark, title: title(random, mark), owner, product: `Kế hoạch ${random.whole(1, 99)}`, due: "2027-06-30" };
  });
  const lines = tasks.map((t) => csv([t.title, t.product, t.owner, "2026-01-05", t.due]));
  const bytes = new TextEncoder().encode([csv(["title", "product", "owner", "assigned", "due"]), ...lines].join("\n"));
  const reply = await world.attempt("register read", {}, () =>
    world.send(world.boss, "POST", fileRoutes.registerUpload(TERRITORY, "so-giao-viec.csv", "vi"), bytes),
  );
  if (!reply) return;
  const { id, counts } = JSON.parse(new TextDecoder().decode(reply.bytes)) as WireRegisterDryRun;
  if (counts.new !== tasks.length) throw new Error(`the sheet was not taken: ${JSON.stringify(counts)}`);
  const facts = Object.fromEntries(tasks.map((task) => [`task:${task.mark}`, newTask(task, why)]));
  await commit(world, { id, facts, why });
}

interface Sheet {
  readonly id: string;
  readonly facts: Facts;
  readonly why: string;
}

/** Sheets whose writing got no answer: their person comes back and asks again. */
const inDoubt: Sheet[] = [];

async function commit(world: World, sheet: Sheet): Promise<void> {
  const { id, facts, why } = sheet;
  const keys = Object.keys(facts);
  // Written already, it must be refused: its tasks would be given a second time.
  const again = keys.some((key) => world.journal.content(key) !== undefined);
  inDoubt.push(sheet);
  const saved = await world.attempt(again ? "register written again" : "register written", again ? {} : facts, () =>
    world.ask(world.boss, "commitRegister", { params: { territory: TERRITORY, id }, body: { why } }),
  );
  inDoubt.splice(inDoubt.indexOf(sheet), 1);
  for (const [at, code] of (saved?.tasks ?? []).entries()) world.codes.set(keys[at] ?? "", code);
}

async function sheetOrAgain(world: World, random: Random): Promise<void> {
  const left = inDoubt.find(({ facts }) => !Object.keys(facts).some((key) => world.journal.busy(key)));
  if (!left) return sheet(world, random);
  inDoubt.splice(inDoubt.indexOf(left), 1);
  await commit(world, left);
}

export const registerWrites: readonly WriteKind[] = [
  {
    name: "register",
    routes: ["POST /api/:territory/register", "POST /api/:territory/register/:id/commit"],
    write: sheetOrAgain,
  },
];
