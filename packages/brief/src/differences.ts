import { diffArrays } from "diff";

/** What is compared of a document: the tree of `tree.ts`, whether its numbers carry figures or, as stored, their ids. */
interface Words {
  readonly text: string;
}
type ComparedBlock =
  | { readonly kind: "heading"; readonly level: number; readonly text: string }
  | { readonly kind: "paragraph" | "note"; readonly runs: readonly Words[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Words[])[] }
  | { readonly kind: "chart"; readonly caption: string; readonly alternative: string }
  | {
      readonly kind: "table";
      readonly caption: string;
      readonly rows: readonly (readonly { readonly runs: readonly Words[] }[])[];
    };

export interface ComparedBrief {
  readonly title: string;
  readonly subtitle: string;
  readonly blocks: readonly ComparedBlock[];
}

export interface DifferencePart {
  readonly kind: "same" | "removed" | "added";
  readonly text: string;
}

/** One sentence, list item, table row or heading that is new, gone or altered. */
export interface Difference {
  readonly kind: "added" | "removed" | "changed";
  /** Title of the section without its numeral; empty above the first. */
  readonly section: string;
  /** Caption of the table for a row; empty otherwise. */
  readonly table: string;
  /** The whole wording: what stayed, what went, what came. */
  readonly parts: readonly DifferencePart[];
}

interface Unit {
  readonly section: string;
  readonly table: string;
  /** By which a row or a chart is found again whatever its numbers; empty for running text. */
  readonly key: string;
  readonly text: string;
}

const SENTENCE = /(?<=[.!?])[ \u00a0](?=\p{Lu})/u;
/** Numerals of sections and numbers of charts and sources shift when one is added: no change of what is said. */
const NUMERAL = /^(?:[IVX]+\.|\[\d+\]|(?:Biểu đồ|Chart) \d+\.) /;
const CELLS = " | ";
const wordsOf = (runs: readonly Words[]) => runs.map((run) => run.text).join("");

/** A row without a name of its own belongs to the named one above: its second plan, its third. */
function rowsOf({ caption, rows }: Extract<ComparedBlock, { kind: "table" }>, section: string): readonly Unit[] {
  let [name, place] = ["", 0];
  return rows.map((row) => {
    const cells = row.map((cell) => wordsOf(cell.runs));
    place = cells[0] === "" ? place + 1 : 0;
    name = cells[0] || name;
    return { section, table: caption, key: `${caption}|${name}|${place}`, text: cells.join(CELLS) };
  });
}

function unitsOfBlock(block: ComparedBlock, section: string): readonly Unit[] {
  const plain = (text: string): Unit => ({ section, table: "", key: "", text: text.replace(NUMERAL, "") });
  switch (block.kind) {
    case "heading":
      return [plain(block.text)];
    case "paragraph":
    case "note":
      return wordsOf(block.runs).split(SENTENCE).map(plain);
    case "list":
      return block.items.map((item) => plain(wordsOf(item)));
    case "chart": {
      const caption = block.caption.replace(NUMERAL, "");
      return [{ section, table: "", key: `chart|${caption}`, text: `${caption}: ${block.alternative}` }];
    }
    case "table":
      return rowsOf(block, section);
  }
}

function unitsOf({ title, subtitle, blocks }: ComparedBrief): readonly Unit[] {
  const head = (text: string): Unit => ({ section: "", table: "", key: "", text });
  const units: Unit[] = [head(title), head(subtitle)];
  let section = "";
  for (const block of blocks) {
    if (block.kind === "heading" && block.level === 1) section = block.text.replace(NUMERAL, "");
    units.push(...unitsOfBlock(block, section));
  }
  return units.filter((unit) => unit.text !== "");
}

type Step<T> = { readonly kind: DifferencePart["kind"]; readonly value: T };

/** The shortest edit from one list to the other (Myers 1986), what goes before what comes. */
function edits<T>(before: readonly T[], after: readonly T[], same: (a: T, b: T) => boolean): readonly Step<T>[] {
  return diffArrays([...before], [...after], { comparator: same }).flatMap(({ value, added, removed }) => {
    const kind = added ? "added" : removed ? "removed" : "same";
    return value.map((one): Step<T> => ({ kind, value: one }));
  });
}

/** A number, a date or a fraction is one word with its sign: 102.614 is replaced whole, not in its last digits. */
const WORD = /[-\u2212+]?\p{N}(?:[\p{N}.,/]*\p{N})?|[^\s\p{N}]+|\s+/gu;
const tokens = (text: string): readonly string[] => text.match(WORD) ?? [];
const isBlank = (text: string) => text.trim() === "";

/** Words that went and came beside one another are one change, not one for each word: "trong hạn, còn 27" to "quá hạn 60". */
function partsOf(before: string, after: string): readonly DifferencePart[] {
  const parts: DifferencePart[] = [];
  const push = (kind: DifferencePart["kind"], words: string) => {
    const last = parts.at(-1);
    if (words === "") return;
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: `${last.text}${words}` };
    else parts.push({ kind, text: words });
  };
  let [gone, come, gap] = ["", "", ""];
  const flush = () => {
    // A blank that ends both belongs to what follows them.
    const blank = /\s*$/u.exec(gone)?.[0] ?? "";
    const ends = come.endsWith(blank) ? blank.length : 0;
    push("removed", gone.slice(0, gone.length - ends));
    push("added", come.slice(0, come.length - ends));
    push("same", `${blank.slice(blank.length - ends)}${gap}`);
    [gone, come, gap] = ["", "", ""];
  };
  for (const { kind, value } of edits(tokens(before), tokens(after), (a, b) => a === b)) {
    if (kind === "same") {
      if (!isBlank(value)) flush();
      gap += value;
      continue;
    }
    // What is blank between two changes belongs to both; what is more has been put down.
    if (gone === "" && come === "") flush();
    gone += gap;
    come += gap;
    gap = "";
    if (kind === "removed") gone += value;
    else come += value;
  }
  flush();
  return parts;
}

/** Rows are compared cell by cell: a word never passes over into the next one. */
function wordingOf(before: Unit, after: Unit): readonly DifferencePart[] {
  const [old, next] = [before.text.split(CELLS), after.text.split(CELLS)];
  if (after.key === "" || old.length !== next.length) return partsOf(before.text, after.text);
  return next.flatMap((cell, index) => [
    ...(index === 0 ? [] : [{ kind: "same", text: CELLS } as const]),
    ...partsOf(old[index] ?? "", cell),
  ]);
}

const wordList = (text: string) => tokens(text).filter((word) => !isBlank(word));

/** The share of words that two texts have in common, of the longer one. */
function likeness(a: string, b: string): number {
  const [one, other] = [wordList(a), wordList(b)];
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  const common = other.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  }).length;
  return common / Math.max(one.length, other.length, 1);
}

/** What a sentence speaks of stands at its beginning: two words, whatever their numbers. */
const opening = (text: string) =>
  wordList(text)
    .slice(0, 2)
    .join(" ")
    .replace(/[-\u2212+]?\p{N}[\p{N}.,/]*/gu, "#");

/** Below two fifths of the words in common it is another sentence, not an altered one. */
const ALIKE = 0.4;

/** How much a text that is gone is the one that came: nothing when it speaks of something else. */
function kinship(gone: Unit, come: Unit): number {
  if (gone.key !== come.key || (come.key === "" && opening(gone.text) !== opening(come.text))) return 0;
  const share = likeness(gone.text, come.text);
  return come.key !== "" || share >= ALIKE ? share + 1 : 0;
}

/** What came in a section, each with what it was before where that was altered; then what went. */
function within(before: readonly Unit[], after: readonly Unit[]): readonly Difference[] {
  const steps = edits(before, after, (a, b) => a.key === b.key && a.text === b.text);
  const left = steps.filter((step) => step.kind === "removed").map((step) => step.value);
  const come = steps.filter((step) => step.kind === "added").map((step) => step.value);
  const added = come.map((unit): Difference => {
    const { section, table, text } = unit;
    const kin = left.map((old) => kinship(old, unit));
    const best = Math.max(0, ...kin);
    const [old] = best === 0 ? [] : left.splice(kin.indexOf(best), 1);
    if (!old) return { kind: "added", section, table, parts: [{ kind: "added", text }] };
    return { kind: "changed", section, table, parts: wordingOf(old, unit) };
  });
  const removed = left.map(({ section, table, text }): Difference => {
    return { kind: "removed", section, table, parts: [{ kind: "removed", text }] };
  });
  // Moved and otherwise the same is no difference of wording.
  return [...added.filter(({ kind, parts }) => kind !== "changed" || parts.some((p) => p.kind !== "same")), ...removed];
}

/**
 * How a later version of a document differs from an earlier one: sentences, list items and table rows that came, went or
 * changed, section by section in the order of the later one. Sections are matched by title, rows by table and first cell,
 * sentences by their first words and having two fifths of all in common; numerals of sections and numbers of sources do
 * not count.
 * @example "tổng thu 102.614 tỷ" and "tổng thu 103.619 tỷ" are one change: 102.614 removed, 103.619 added
 */
export function differencesOf(before: ComparedBrief, after: ComparedBrief): readonly Difference[] {
  const [old, next] = [unitsOf(before), unitsOf(after)];
  const sections = [...new Set([...next, ...old].map((unit) => unit.section))];
  return sections.flatMap((section) =>
    within(
      old.filter((unit) => unit.section === section),
      next.filter((unit) => unit.section === section),
    ),
  );
}
