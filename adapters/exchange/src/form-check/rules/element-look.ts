import type { Bilingual } from "@hoatieu/core";
import { type Deviation, deviation, say } from "../deviation.ts";
import { isEmpty } from "../find-parts.ts";
import type { Paragraph } from "../read-document.ts";

/** What the decree's table of letters (V) asks of one part of a document. */
export interface ElementLook {
  /** Points, smallest and largest. */
  readonly size: readonly [number, number];
  readonly bold: boolean;
  readonly italic: boolean;
  readonly letters?: "capitals" | "small";
  readonly centred?: boolean;
}

const shown = (half: number) => String(half / 2);
/** Word's own default where a file states no size. */
const DEFAULT_SIZE = 20;

export const sizeOf = (look: { readonly size: number | undefined }): number => look.size ?? DEFAULT_SIZE;

const spoken = (bold: boolean, italic: boolean): Bilingual =>
  say(
    `${italic ? "nghiêng" : "đứng"}${bold ? ", đậm" : ""}`,
    `${italic ? "italic" : "upright"}${bold ? ", bold" : ""}`,
  );

const range = ([low, high]: readonly [number, number]): Bilingual =>
  low === high ? say(`cỡ chữ ${low}`, `size ${low}`) : say(`cỡ chữ ${low} đến ${high}`, `size ${low} to ${high}`);

/** Runs that carry letters; marks raised over the line refer to notes and have their own size. */
export const lettersOf = ({ runs }: Paragraph) =>
  runs.filter((run) => run.text.trim() !== "" && run.look.raised !== "superscript");

export function sizeDeviation(
  rule: string,
  clause: string,
  p: Paragraph,
  size: readonly [number, number],
): readonly Deviation[] {
  const wrong = lettersOf(p).find((run) => sizeOf(run.look) < size[0] * 2 || sizeOf(run.look) > size[1] * 2);
  if (!wrong) return [];
  const found = shown(sizeOf(wrong.look));
  return [deviation(rule, clause, p, say(`cỡ chữ ${found}`, `size ${found}`), range(size))];
}

function styleDeviation(rule: string, clause: string, p: Paragraph, look: ElementLook): readonly Deviation[] {
  const wrong = lettersOf(p).find(
    (run) => (run.look.bold ?? false) !== look.bold || (run.look.italic ?? false) !== look.italic,
  );
  if (!wrong) return [];
  const found = spoken(wrong.look.bold ?? false, wrong.look.italic ?? false);
  return [deviation(rule, clause, p, found, spoken(look.bold, look.italic))];
}

const isUpper = (text: string) => text === text.toLocaleUpperCase("vi");

function caseDeviation(
  rule: string,
  clause: string,
  p: Paragraph,
  letters: "capitals" | "small",
): readonly Deviation[] {
  const capitals = isUpper(p.text);
  if (capitals === (letters === "capitals")) return [];
  const words = { capitals: say("chữ in hoa", "capitals"), small: say("chữ in thường", "small letters") };
  return [deviation(rule, clause, p, capitals ? words.capitals : words.small, words[letters])];
}

/** Size, style, letters and place of one part: `motto-size`, `motto-style`, `motto-case`, `motto-centre`. */
export function lookDeviations(
  element: string,
  clause: string,
  paragraphs: readonly (Paragraph | undefined)[],
  look: ElementLook,
): readonly Deviation[] {
  return paragraphs.flatMap((p) => {
    if (!p || isEmpty(p)) return [];
    return [
      ...sizeDeviation(`${element}-size`, clause, p, look.size),
      ...styleDeviation(`${element}-style`, clause, p, look),
      ...(look.letters ? caseDeviation(`${element}-case`, clause, p, look.letters) : []),
      ...(look.centred && p.look.align !== "center"
        ? [
            deviation(
              `${element}-centre`,
              clause,
              p,
              say("không canh giữa", "not centred"),
              say("canh giữa", "centred"),
            ),
          ]
        : []),
    ];
  });
}
