import type { Language } from "@hoatieu/core";
import { formatDay } from "@hoatieu/language";
import { abstractOf, officialOf } from "./official/official.ts";
import { pick, text } from "./say.ts";
import type { Block, Brief } from "./tree.ts";

/** A part's section or an appendix; one without blocks is left out. */
export interface Section {
  readonly vi: string;
  readonly en: string;
  readonly blocks: readonly Block[];
}

export interface Part {
  readonly vi: string;
  readonly en: string;
  readonly sections: readonly Section[];
}

const ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"] as const;
const roman = (index: number) => ROMAN[index] ?? `${index + 1}`;

export const lowerFirst = (words: string): string => words.charAt(0).toLocaleLowerCase("vi") + words.slice(1);

const filled = (sections: readonly Section[]) => sections.filter((section) => section.blocks.length > 0);

/** Parts as "I.", their sections as "1." (Decree 30/2020, Appendix I, Part I, V.6.b); an empty part takes no number. */
export function partBlocks(parts: readonly Part[], language: Language): readonly Block[] {
  return parts
    .filter((part) => filled(part.sections).length > 0)
    .flatMap((part, index): readonly Block[] => [
      { kind: "heading", level: 1, text: `${roman(index)}. ${part[language]}` },
      ...filled(part.sections).flatMap((section, place): readonly Block[] => [
        { kind: "heading", level: 2, text: `${place + 1}. ${section[language]}` },
        ...section.blocks,
      ]),
    ]);
}

/** Two and more appendices are numbered in Roman (III.1.a). */
export function appendixBlocks(sections: readonly Section[], language: Language): readonly Block[] {
  const shown = filled(sections);
  const word = pick(language, "Phụ lục", "Appendix");
  return shown.flatMap((section, index): readonly Block[] => {
    const label = shown.length > 1 ? `${word} ${roman(index)}` : word;
    const title = section[language];
    return [{ kind: "heading", level: 1, text: `${label}. ${title}`, appendix: { label, title } }, ...section.blocks];
  });
}

/** Who reports what, on which knowledge, and that there are appendices: a text must point to them (III.1.a). */
export function openingBlock(
  brief: Pick<Brief, "territory" | "language" | "asOf" | "period">,
  appendices: readonly Block[],
): Block {
  const { language } = brief;
  const body = officialOf(brief, {})?.bodyWords;
  const labels = appendices.flatMap((block) =>
    block.kind === "heading" && block.appendix ? [block.appendix.label] : [],
  );
  const numbers = labels.map((label) => label.replace(/^\S+ (?:lục )?/, "")).join(", ");
  const day = formatDay(brief.asOf, language);
  const about = lowerFirst(abstractOf(brief.period, language));
  return {
    kind: "paragraph",
    runs: [
      text(
        pick(
          language,
          `${body === undefined ? "Báo cáo" : `${body} báo cáo`} ${about} theo số liệu công bố đến ngày ${day} (chi tiết tại Phụ lục ${numbers} kèm theo), cụ thể như sau:`,
          `${body === undefined ? "This report" : `The ${body} reports the`} ${about}, on figures known on ${day} (details in Appendix ${numbers}):`,
        ),
      ),
    ],
  };
}
