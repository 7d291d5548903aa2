import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { addDays } from "@hoatieu/core";
import type { PlannedDeed, TaskDeed, TaskFields } from "@hoatieu/follow";
import { buildApp, type Context, importFolder, LOCAL_USER, openProductStore, REFERENCE_DATA } from "@hoatieu/server";
import type { Store, TaskChange } from "@hoatieu/store";
import { eraseDatabase } from "@hoatieu/store/testing";
import type { FastifyInstance } from "fastify";
import { storeSteward } from "../apps/server/src/store-steward.ts";
import { line, milliseconds, percentile } from "./machine.ts";

/** About a year of a city: 15,533 tasks were given in ten months of 2018. */
const TASKS = 20_000;
const TODAY = "2026-11-24";
const TERRITORY = "hai-phong-2025";
const ROUNDS = 60;

const OWNERS = ["Sở Tài chính", "Sở Công Thương", "Sở Xây dựng", "Sở Nội vụ", "Sở Y tế", "Sở Giáo dục và Đào tạo"];
const VERBS = ["Trình", "Rà soát", "Báo cáo", "Sơ kết", "Xây dựng", "Triển khai"];
const THINGS = [
  "đề án khu thương mại tự do",
  "giải ngân vốn đầu tư công",
  "thu ngân sách nội địa",
  "cải cách hành chính",
];

/** The same numbers in every run (Lehmer's generator, modulus 2^31 - 1). */
function numbers(): (below: number) => number {
  let state = 20_261_124;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const by = (who: string | undefined, day: string, deed: TaskDeed): PlannedDeed => ({ deed, why: "", day, who });

/** Tasks as a city has them: 29 % without a deadline, two thirds done, some late, some waiting. */
export function generateTasks(count: number): readonly TaskChange[] {
  const next = numbers();
  const pick = (list: readonly string[]) => list[next(list.length)] ?? "";
  return Array.from({ length: count }, (_, index) => {
    const assigned = addDays("2026-01-01", next(320));
    const due = next(100) < 29 ? ("none" as const) : addDays(assigned, 10 + next(150));
    const owner = pick(OWNERS);
    const fields: TaskFields = {
      territory: TERRITORY,
      title: `${pick(VERBS)} ${pick(THINGS)}, phần ${index + 1}`,
      product: "Báo cáo",
      coefficient: 1 + next(4) / 2,
      owner,
      coOwners: next(3) === 0 ? [pick(OWNERS.filter((name) => name !== owner))] : [],
      assigned,
      due,
      document: `${1 + next(400)}/KH-UBND`,
      parent: undefined,
      meeting: undefined,
      conclusion: undefined,
      aim: next(10) === 0 ? { indicator: "grdp", measure: "yoy_pct", by: 0.1, unit: "%" } : undefined,
      remind: undefined,
      escalate: undefined,
      reportEvery: undefined,
    };
    const deeds = [by(undefined, assigned, { kind: "created", fields })];
    const end = addDays(assigned, 5 + next(160));
    if (end <= TODAY && next(100) < 75) {
      const evidence = { kind: "address" as const, url: `https://example.vn/${index}`, day: end };
      deeds.push(by("Minh", end, { kind: "reported", text: "Đã hoàn thành", done: true, evidence }));
      if (next(10) > 0) deeds.push(by("Hoa", end, { kind: "confirmed", report: "#2" }));
    }
    return { task: "", deeds };
  });
}

async function give(store: Store): Promise<void> {
  const writing = {
    person: { who: "bench", by: "bench" },
    today: TODAY,
    subject: "bench",
    documents: new Set<string>(),
  };
  const started = performance.now();
  await store.tasks.write(writing, () => generateTasks(TASKS));
  console.log(
    `  ${TASKS} tasks with their reports written in one audited save: ${milliseconds(performance.now() - started)}`,
  );
}

async function answer(app: FastifyInstance, query: string): Promise<number> {
  const started = performance.now();
  const reply = await app.inject({ url: `/api/${TERRITORY}/${query}`, headers: { host: "127.0.0.1" } });
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return performance.now() - started;
}

const QUESTIONS: readonly (readonly [string, (n: number) => string])[] = [
  ["list, a page of 50 with all states", (n) => `tasks?offset=${n * 50}`],
  ["filter by words without diacritics", (n) => `tasks?q=thu+ngan+sach+phan+${n}`],
  [
    "filter by owner, state and deadline",
    (n) => `tasks?owner=${encodeURIComponent(OWNERS[n % 6] ?? "")}&state=overdue&to=2026-11-${10 + (n % 15)}`,
  ],
  ["under what they come from, a page of 50", (n) => `tasks?order=chain&offset=${n * 50}`],
  ["ordered by deadline, the last page", (n) => `tasks?order=due&offset=${19_900 - n}`],
  ["states with denominators by owner", () => "task-groups?by=owner"],
  ["states with denominators by document", () => "task-groups?by=document"],
];

/** 20,000 tasks in a database of their own: lists, filters and states as the API answers them. */
export async function benchTasks(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "hoatieu-bench-tasks-"));
  const opened = await openProductStore({ directory });
  try {
    const { store } = opened;
    await importFolder(store, REFERENCE_DATA, { who: "bench", today: TODAY });
    await give(store);
    const steward = storeSteward(store, {} as Parameters<typeof storeSteward>[1], () => TODAY);
    const installation = { productVersion: "bench", home: TERRITORY, singleUser: true };
    const context: Context = { provider: store, steward, actor: LOCAL_USER, installation, today: () => TODAY };
    const app = await buildApp(context, { web: "/nowhere" });
    const first = await answer(app, "tasks");
    line(
      `${TASKS} tasks: the first answer, the register not yet in memory`,
      milliseconds(first),
      "under 3 s",
      first < 3000,
    );
    for (const [name, query] of QUESTIONS) {
      const times: number[] = [];
      for (let n = 0; n < ROUNDS; n += 1) times.push(await answer(app, query(n)));
      const p95 = percentile(times, 0.95);
      line(`${TASKS} tasks: ${name}, p95`, milliseconds(p95), "under 100 ms", p95 < 100);
    }
    await app.close();
  } finally {
    await opened.close();
    await eraseDatabase(directory);
  }
}

if (process.argv[1] === import.meta.filename) await benchTasks();
