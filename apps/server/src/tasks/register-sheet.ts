import { randomUUID } from "node:crypto";
import { readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { WireRegisterDryRun } from "@hoatieu/contract";
import { type Language, type Problem, ProblemError, problem } from "@hoatieu/core";
import { readSheet, type SheetColumn, type WrittenRow, writeSheetWorkbook } from "@hoatieu/exchange";
import {
  columnOf,
  planRow,
  REGISTER_COLUMNS,
  type RegisterCells,
  type RowPlan,
  rowOf,
  type Standed,
} from "@hoatieu/follow";
import { problemSentence } from "@hoatieu/language";
import type { TaskChange, Written } from "@hoatieu/store";
import type { Context } from "../context.ts";
import { wireProblem } from "../http/errors.ts";
import { upTo } from "../http/up-to.ts";
import { takeUpload } from "../imports/take-upload.ts";
import { writingOf } from "./change-tasks.ts";
import { knownTasks, tasksOf } from "./known-tasks.ts";

/** Problems that a dry run shows; the marked sheet has them all. */
const PROBLEMS_SHOWN = 100;
/** A dry run that nobody decided on is forgotten after a day. */
const KEPT_MILLISECONDS = 86_400_000;
const MOST_MEGABYTES = 25;
const SHEET = "register-";

interface ReadRow {
  readonly row: number;
  readonly cells: RegisterCells;
}

interface Planned extends ReadRow {
  readonly plan: RowPlan;
}

export const sheetColumns = (language: Language): readonly SheetColumn[] =>
  REGISTER_COLUMNS.map(({ code, title, hint }) => ({
    title: title[language],
    ...(hint[language] === "" ? {} : { hint: hint[language] }),
    number:
      code === "coefficient" || code === "by" || code === "report_every" || code === "days" || code === "extensions",
    width: code === "title" ? 60 : code === "product" || code === "owner" || code === "evidence" ? 30 : 16,
  }));

export const cellsOf = (cells: RegisterCells): readonly string[] =>
  REGISTER_COLUMNS.map(({ code }) => cells[code] ?? "");

export const rowsOf = (items: readonly Standed[]): readonly WrittenRow[] =>
  items.map((item) => ({ cells: cellsOf(rowOf(item)) }));

async function readRows(name: string, path: string): Promise<readonly ReadRow[]> {
  let columns: readonly (string | undefined)[] | undefined;
  const rows: ReadRow[] = [];
  for await (const { row, cells } of readSheet({ name, path })) {
    if (!columns) {
      columns = cells.map((heading) => columnOf(heading));
      const unknown = cells.find((heading, index) => heading.trim() !== "" && columns?.[index] === undefined);
      if (unknown !== undefined)
        throw new ProblemError(problem("register-column-unknown", { text: unknown }, { file: name, row }));
      continue;
    }
    const named = columns.map((code, index) => [code ?? "", cells[index] ?? ""] as const);
    rows.push({ row, cells: Object.fromEntries(named.filter(([code]) => code !== "")) });
  }
  if (!columns) throw new ProblemError(problem("file-empty", {}, { file: name }));
  if (rows.length === 0) throw new ProblemError(problem("file-without-rows", {}, { file: name }));
  return rows;
}

/** Every row's plan; rows are also held against each other and against the record beside the register. */
function planRows(rows: readonly ReadRow[], known: ReadonlyMap<string, Standed>, held: Held): readonly Planned[] {
  const seen = new Map<string, number>();
  for (const { row, cells } of rows) {
    const id = (cells.id ?? "").trim();
    if (id !== "" && !seen.has(id)) seen.set(id, row);
  }
  return rows.map(({ row, cells }) => {
    const id = (cells.id ?? "").trim();
    const plan = planRow(cells, known.get(id)?.task, held.territory, held.today);
    const problems: Problem[] = [];
    const tell = (code: string, column: string, words: Readonly<Record<string, string>>) =>
      problems.push(problem(code, words, { column }));
    const first = seen.get(id);
    if (first !== undefined && first !== row) tell("register-twice", "id", { text: id, row: `${first}` });
    const [parent, indicator] = [(cells.parent ?? "").trim(), (cells.indicator ?? "").trim()];
    if (plan.effect !== "same") {
      if (parent !== "" && !known.has(parent) && !seen.has(parent)) tell("parent-unknown", "parent", { text: parent });
      if (indicator !== "" && !held.indicators.has(indicator))
        tell("indicator-not-listed", "indicator", { text: indicator });
    }
    if (problems.length === 0) return { row, cells, plan };
    const more = plan.effect === "refused" ? plan.problems : [];
    return { row, cells, plan: { effect: "refused", id, problems: [...problems, ...more] } };
  });
}

interface Held {
  readonly territory: string;
  readonly today: string;
  readonly indicators: { has(code: string): boolean };
}

const located = (found: Problem, row: number): Problem => ({ ...found, place: { ...found.place, row } });

/** Uploaded sheets of the register, waiting for the decision after their dry run. */
export class RegisterSheets {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Whether a file of the folder is one of its sheets. */
  static owns(name: string): boolean {
    return name.startsWith(SHEET);
  }

  #pathOf(id: string): string {
    // An id from outside must not name a path.
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new ProblemError(problem("unknown-upload", { id }));
    return join(this.#directory, `${SHEET}${id}`);
  }

  async #tidy(): Promise<void> {
    for (const name of await readdir(this.#directory).catch(() => [])) {
      if (!RegisterSheets.owns(name)) continue;
      const path = join(this.#directory, name);
      const found = await stat(path).catch(() => undefined);
      if (found && Date.now() - found.mtimeMs > KEPT_MILLISECONDS) await rm(path, { force: true });
    }
  }

  /** Takes a sheet in. @returns the id of its dry run */
  async take(bytes: AsyncIterable<Uint8Array>, name: string, announced: number): Promise<string> {
    await this.#tidy();
    const limit = MOST_MEGABYTES * 1024 * 1024;
    const tooLarge = () =>
      new ProblemError(
        problem("file-too-large", { size: `>${MOST_MEGABYTES}`, limit: `${MOST_MEGABYTES}` }, { file: name }),
      );
    const id = randomUUID();
    await takeUpload(upTo(bytes, { limit, announced }, tooLarge), this.#pathOf(id), name);
    await writeFile(`${this.#pathOf(id)}.name`, name);
    return id;
  }

  async #read(id: string): Promise<{ readonly name: string; readonly rows: readonly ReadRow[] }> {
    const path = this.#pathOf(id);
    const name = await readFile(`${path}.name`, "utf8").catch(() => {
      throw new ProblemError(problem("unknown-upload", { id }));
    });
    return { name, rows: await readRows(name, path) };
  }

  async discard(id: string): Promise<void> {
    // The name goes first: while it stands, the upload is known and its file is there to be read.
    for (const path of [`${this.#pathOf(id)}.name`, this.#pathOf(id)]) await rm(path, { force: true });
  }

  async #planned(context: Context, territory: string, id: string) {
    const { name, rows } = await this.#read(id);
    const { byId, snapshot } = await knownTasks(context, territory);
    const held = { territory, today: context.today(), indicators: snapshot.reference.indicators };
    return { name, held, rows, planned: planRows(rows, byId, held) };
  }

  async dryRun(context: Context, territory: string, id: string, language: Language): Promise<WireRegisterDryRun> {
    const { name, planned } = await this.#planned(context, territory, id);
    const counts = { new: 0, changed: 0, same: 0, refused: 0 };
    for (const { plan } of planned) counts[plan.effect] += 1;
    const problems = planned.flatMap(({ row, plan }) =>
      plan.effect === "refused" ? plan.problems.map((found) => wireProblem(located(found, row), language)) : [],
    );
    return { id, file: name, counts, problems: problems.slice(0, PROBLEMS_SHOWN) };
  }

  /** The sheet as it came, in the layout, every wrong cell marked with its sentence. */
  async marked(context: Context, territory: string, id: string, language: Language): Promise<Buffer> {
    const { planned } = await this.#planned(context, territory, id);
    const position = new Map(REGISTER_COLUMNS.map(({ code }, index) => [code, index]));
    const rows = planned.map(({ cells, plan }): WrittenRow => {
      const marks = new Map<number, string>();
      for (const found of plan.effect === "refused" ? plan.problems : []) {
        const at = position.get(found.place.column ?? "") ?? 0;
        const sentence = problemSentence({ ...found, place: {} }, language);
        marks.set(at, [marks.get(at), sentence].filter((text) => text !== undefined).join(" "));
      }
      return { cells: cellsOf(cells), marks };
    });
    return writeSheetWorkbook("nhiem-vu", sheetColumns(language), rows);
  }

  /**
   * Writes the whole sheet in one transaction, planned anew on the register as it then is; with a refused row nothing. Once:
   * rows without a code would be new a second time, asked for twice at once or after an accident that left the file.
   */
  async commit(context: Context, territory: string, id: string, why: string): Promise<Written> {
    const { name, rows, held } = await this.#planned(context, territory, id);
    const { byId } = await knownTasks(context, territory);
    const documents = [...byId].filter(([, { task }]) => task.origin === "record");
    const writing = { ...(await writingOf(context, `register: ${name}`)), once: id };
    const written = await tasksOf(context).write(writing, (known) => {
      const planned = planRows(rows, new Map([...documents, ...known]), held);
      const refused = planned.filter(({ plan }) => plan.effect === "refused").length;
      if (refused > 0) throw new ProblemError(problem("register-refused", { count: `${refused}` }));
      return inOrder(planned.flatMap(({ plan }) => changeOf(plan, why)));
    });
    await this.discard(id);
    return written;
  }
}

function changeOf(plan: RowPlan, why: string): readonly TaskChange[] {
  if (plan.effect !== "new" && plan.effect !== "changed") return [];
  return [{ task: plan.id, deeds: plan.deeds.map((deed) => ({ ...deed, why: deed.why || why })) }];
}

/** A task stands after the one it hangs under, wherever its row stood. */
function inOrder(changes: readonly TaskChange[]): readonly TaskChange[] {
  const waiting = new Map(changes.filter((c) => c.task !== "").map((c) => [c.task, c]));
  const ordered: TaskChange[] = [];
  const placed = new Set<TaskChange>();
  const place = (change: TaskChange, path: readonly TaskChange[]) => {
    if (placed.has(change) || path.includes(change)) return;
    const first = change.deeds[0]?.deed;
    const parent = first?.kind === "created" || first?.kind === "edited" ? first.fields.parent : undefined;
    const before = parent === undefined ? undefined : waiting.get(parent);
    if (before) place(before, [...path, change]);
    placed.add(change);
    ordered.push(change);
  };
  for (const change of changes) place(change, []);
  return ordered;
}
