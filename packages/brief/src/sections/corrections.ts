import type { Day, Language } from "@hoatieu/core";
import { formatDay } from "@hoatieu/language";
import type { Difference } from "../differences.ts";
import { pick, strong, text } from "../say.ts";
import type { Block, Run, Sentence } from "../tree.ts";

/** The version that is corrected, and why. */
export interface Corrected {
  readonly number: number;
  /** The day on which it was frozen. */
  readonly day: Day;
  readonly why: string;
}

const KIND = {
  added: ["Bổ sung: ", "Added: "],
  removed: ["Bỏ: ", "Removed: "],
  changed: ["Sửa: ", "Changed: "],
} as const satisfies Readonly<Record<Difference["kind"], readonly [string, string]>>;

function sentenceOf({ kind, table, parts }: Difference, language: Language): Sentence {
  const [vi, en] = KIND[kind];
  const where = table === "" ? "" : pick(language, `(bảng “${table}”) `, `(table “${table}”) `);
  const runs = parts.flatMap((part, index): readonly Run[] => {
    if (part.kind === "same") return [text(part.text)];
    if (part.kind === "removed") return [{ kind: "text", text: part.text, struck: true }];
    // Old and new would run into each other where only their words are read.
    const apart = parts[index - 1]?.kind === "removed" ? [text(" ")] : [];
    return [...apart, strong(part.text)];
  });
  return [text(`${pick(language, vi, en)}${where}`), ...runs];
}

/**
 * The section at the head of a corrected document: what differs from the version before, the old wording struck through
 * and the new in bold, under the titles of the sections, with the reason.
 */
export function correctionBlocks(
  differences: readonly Difference[],
  { number, day, why }: Corrected,
  language: Language,
): readonly Block[] {
  const when = formatDay(day, language);
  const title = pick(
    language,
    `Những nội dung đính chính so với bản ${number} chốt ngày ${when}`,
    `Corrections to version ${number} frozen on ${when}`,
  );
  const reason = pick(language, `Lý do: ${why}`, `Reason: ${why}`);
  const sections = [...new Set(differences.map((d) => d.section))];
  const same = pick(
    language,
    "Lời văn và con số không đổi; chỉ gốc gác của số liệu thay đổi.",
    "Wording and numbers are the same; only the pedigree of figures changed.",
  );
  return [
    { kind: "heading", level: 1, text: title },
    { kind: "paragraph", runs: [text(reason)] },
    ...(differences.length === 0 ? [{ kind: "paragraph", runs: [text(same)] } as const] : []),
    ...sections.flatMap((section): readonly Block[] => [
      ...(section === "" ? [] : [{ kind: "heading", level: 2, text: section } as const]),
      {
        kind: "list",
        items: differences.filter((d) => d.section === section).map((d) => sentenceOf(d, language)),
      },
    ]),
  ];
}
