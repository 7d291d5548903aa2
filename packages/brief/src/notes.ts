import type { Answer, Figure, Finding, Language, Reference, Target } from "@hoatieu/core";
import { effectiveStatus } from "@hoatieu/core";
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

function sourceText(figure: Figure, reference: Reference, language: Language): string {
  const source = reference.sources.get(figure.source);
  const when =
    figure.released === "" ? pick(language, "không ghi ngày", "undated") : formatDay(figure.released, language);
  return `${statusWord(effectiveStatus(figure), language)}, ${when}, ${source?.title ?? figure.source}${source?.url ? `, ${source.url}` : ""}`;
}

function figureText(figure: Figure, reference: Reference, language: Language): string {
  const indicator = reference.indicators.get(figure.indicator);
  const finding: Pick<Finding, "value" | "unit" | "decimals"> = {
    value: figure.value,
    unit: figure.unit,
    decimals: figure.printed.split(".")[1]?.length ?? 0,
  };
  const name = indicator?.short[language] ?? figure.indicator;
  return `${name}, ${formatPeriod(figure.period, language)}: ${formatValue(finding, language)} (${sourceText(figure, reference, language)})`;
}

function targetText(target: Target, language: Language): string {
  const document = target.document || target.source;
  return `${pick(language, "Kế hoạch", "Plan")} ${formatTarget(target, language)} (${issuerWord(target.issuer, language)}, ${document}, ${formatDay(target.knownOn, language)})`;
}

/** The pedigree of an answer in one paragraph. */
export function noteText(
  answer: Answer,
  reference: Reference,
  targets: ReadonlyMap<string, Target>,
  language: Language,
): string {
  if (answer.kind === "missing") return reasonSentence(answer.reason, answer.needed, language);
  const figures = answer.inputs.map((f) => figureText(f, reference, language));
  const plans = answer.targets.flatMap((id) => {
    const target = targets.get(id);
    return target ? [targetText(target, language)] : [];
  });
  const parts = [...figures, ...plans].join("; ");
  return answer.formula === "printed" ? `${parts}.` : `${formulaWord(answer.formula, language)}: ${parts}.`;
}

function runsOf(block: Block): readonly Run[] {
  switch (block.kind) {
    case "heading":
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

/** Numbers the pedigrees of a document in the order in which its numbers appear; equal pedigrees share a note. */
export function notesOf(
  blocks: readonly Block[],
  reference: Reference,
  targets: readonly Target[],
  language: Language,
): readonly PedigreeNote[] {
  const byId = new Map(targets.map((t) => [t.id, t]));
  const notes = new Map<string, PedigreeNote>();
  for (const run of blocks.flatMap(runsOf)) {
    if (run.kind !== "number") continue;
    const key = keyOf(run.answer);
    if (notes.has(key)) continue;
    notes.set(key, {
      number: notes.size + 1,
      answer: run.answer,
      text: noteText(run.answer, reference, byId, language),
    });
  }
  return [...notes.values()];
}

/** The note of an answer. */
export function noteFor(notes: readonly PedigreeNote[], answer: Answer): PedigreeNote | undefined {
  const key = keyOf(answer);
  return notes.find((note) => keyOf(note.answer) === key);
}
