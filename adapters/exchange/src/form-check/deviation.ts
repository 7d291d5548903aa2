import type { Bilingual } from "@hoatieu/core";
import type { Paragraph } from "./read-document.ts";

/** Where in the document a deviation stands; without a paragraph it is of the section's pages, or of the document. */
export interface DeviationPlace {
  readonly section: number | undefined;
  readonly paragraph: number | undefined;
  /** The first words, so that it can be found by searching. */
  readonly words: string;
}

/** One thing that differs from the decree's form. */
export interface Deviation {
  /** Stable, for machines: `margin-left`, `motto-missing`. */
  readonly rule: string;
  /** Part I of Appendix I of Decree 30/2020: "II.1.b". */
  readonly clause: string;
  readonly place: DeviationPlace;
  readonly found: Bilingual;
  readonly asked: Bilingual;
  /** How many further places deviate alike; they are not listed one by one. */
  readonly also: number;
}

export const say = (vi: string, en: string): Bilingual => ({ vi, en });
export const NOTHING = say("không có", "none");

const WORDS = 8;
const DOCUMENT: DeviationPlace = { section: undefined, paragraph: undefined, words: "" };

export function placeOf(paragraph: Paragraph | undefined): DeviationPlace {
  if (!paragraph) return DOCUMENT;
  const words = paragraph.text.trim().split(/\s+/);
  return {
    section: paragraph.section,
    paragraph: paragraph.number === 0 ? undefined : paragraph.number,
    words: words.length > WORDS ? `${words.slice(0, WORDS).join(" ")}…` : words.join(" "),
  };
}

export const inSection = (section: number): DeviationPlace => ({ section, paragraph: undefined, words: "" });

export function deviation(
  rule: string,
  clause: string,
  place: DeviationPlace | Paragraph | undefined,
  found: Bilingual,
  asked: Bilingual,
): Deviation {
  const where = place !== undefined && "runs" in place ? placeOf(place) : (place ?? DOCUMENT);
  return { rule, clause, place: where, found, asked, also: 0 };
}

/** The same deviation at many places is told once, with how many more there are. */
export function gathered(deviations: readonly Deviation[]): readonly Deviation[] {
  const kept = new Map<string, Deviation>();
  for (const one of deviations) {
    const key = `${one.rule}|${one.found.vi}|${one.asked.vi}`;
    const first = kept.get(key);
    kept.set(key, first ? { ...first, also: first.also + 1 } : one);
  }
  return [...kept.values()];
}
