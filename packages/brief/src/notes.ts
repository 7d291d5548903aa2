import type { Answer, Figure, Finding, Language, Reference, Target } from "@hoatieu/core";
import { effectiveStatus, yearOf } from "@hoatieu/core";
import {
  formatDay,
  formatPeriod,
  formatTarget,
  formatValue,
  formulaWord,
  issuerWord,
  reasonSentence,
  statusWord,
} from "@hoatieu/language";
import { pick } from "./say.ts";
import type { Block, PedigreeNote, Run } from "./tree.ts";

/** Two answers with the same formula, inputs and targets have one pedigree. */
function keyOf(answer: Answer): string {
  if (answer.kind === "missing") return `missing|${answer.reason}|${answer.needed.join(",")}`;
  return `${answer.formula}|${answer.inputs.map((f) => f.id).join(",")}|${answer.targets.join(",")}`;
}

/** Where a note finds what it names: the words of the catalogue, the targets, and the number of each source in the document's list. */
export interface NoteContext {
  readonly reference: Reference;
  readonly targets: ReadonlyMap<string, Target>;
  readonly sourceNumbers: ReadonlyMap<string, number>;
}

function sourceText(figure: Figure, { reference, sourceNumbers }: NoteContext, language: Language): string {
  const when =
    figure.released === "" ? pick(language, "không ghi ngày", "undated") : formatDay(figure.released, language);
  const number = sourceNumbers.get(figure.source);
  const source = number === undefined ? (reference.sources.get(figure.source)?.title ?? figure.source) : `[${number}]`;
  return `${statusWord(effectiveStatus(figure), language)}, ${when}, ${source}`;
}

function figureText(figure: Figure, context: NoteContext, language: Language): string {
  const indicator = context.reference.indicators.get(figure.indicator);
  const finding: Pick<Finding, "value" | "unit" | "decimals"> = {
    value: figure.value,
    unit: figure.unit,
    decimals: figure.printed.split(".")[1]?.length ?? 0,
  };
  const name = indicator?.short[language] ?? figure.indicator;
  return `${name}, ${formatPeriod(figure.period, language)}: ${formatValue(finding, language)} (${sourceText(figure, context, language)})`;
}

function targetText(target: Target, language: Language): string {
  const document = target.document || target.source;
  return `${pick(language, "Kế hoạch", "Plan")} ${formatTarget(target, language)} (${issuerWord(target.issuer, language)}, ${document}, ${formatDay(target.knownOn, language)})`;
}

/** An outlook is made from dozens of figures: a note names those of its newest year, and counts the others with their sources. */
const NAMED_AT_MOST = 12;
const MADE_FROM_MANY = new Set<string>(["outlook", "required-growth", "target-probability"]);

function othersText(figures: readonly Figure[], { sourceNumbers }: NoteContext, language: Language): string {
  const years = figures.map((f) => yearOf(f.period));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const numbers = new Set(figures.flatMap((f) => sourceNumbers.get(f.source) ?? []));
  const sources = [...numbers].sort((a, b) => a - b).map((n) => `[${n}]`);
  const when = first === last ? `${first}` : `${first}–${last}`;
  return `${pick(language, `${figures.length} số liệu khác của các năm ${when}`, `${figures.length} other figures of ${when}`)}${sources.length > 0 ? ` (${sources.join(", ")})` : ""}`;
}

function inputsText({ formula, inputs }: Finding, context: NoteContext, language: Language): readonly string[] {
  const all = inputs.map((f) => figureText(f, context, language));
  if (!MADE_FROM_MANY.has(formula) || inputs.length <= NAMED_AT_MOST) return all;
  const newest = Math.max(...inputs.map((f) => yearOf(f.period)));
  const named = inputs.filter((f) => yearOf(f.period) === newest).slice(0, NAMED_AT_MOST);
  const others = inputs.filter((f) => !named.includes(f));
  return [...named.map((f) => figureText(f, context, language)), othersText(others, context, language)];
}

/** The pedigree of an answer in one paragraph. */
export function noteText(answer: Answer, context: NoteContext, language: Language): string {
  if (answer.kind === "missing") return reasonSentence(answer.reason, answer.needed, language);
  const figures = inputsText(answer, context, language);
  const plans = answer.targets.flatMap((id) => {
    const target = context.targets.get(id);
    return target ? [targetText(target, language)] : [];
  });
  const parts = [...figures, ...plans].join("; ");
  return answer.formula === "printed" ? `${parts}.` : `${formulaWord(answer.formula, language)}: ${parts}.`;
}

function runsOf(block: Block): readonly Run[] {
  switch (block.kind) {
    case "heading":
    case "chart":
      return [];
    case "paragraph":
    case "note":
      return block.runs;
    case "list":
      return block.items.flat();
    case "table":
      return block.rows.flat().flatMap((cell) => cell.runs);
  }
}

/** The answers of a document in the order in which they appear, each pedigree once. */
export function answersOf(blocks: readonly Block[]): readonly Answer[] {
  const answers = new Map<string, Answer>();
  for (const run of blocks.flatMap(runsOf)) {
    // A missing value is its own explanation, in place.
    if (run.kind !== "number" || run.answer.kind === "missing") continue;
    if (!answers.has(keyOf(run.answer))) answers.set(keyOf(run.answer), run.answer);
  }
  return [...answers.values()];
}

/** Numbers the pedigrees of a document; equal pedigrees share a note. */
export function notesOf(blocks: readonly Block[], context: NoteContext, language: Language): readonly PedigreeNote[] {
  return answersOf(blocks).map((answer, index) => ({
    number: index + 1,
    answer,
    text: noteText(answer, context, language),
  }));
}

/** The note of an answer. */
export function noteFor(notes: readonly PedigreeNote[], answer: Answer): PedigreeNote | undefined {
  const key = keyOf(answer);
  return notes.find((note) => keyOf(note.answer) === key);
}
