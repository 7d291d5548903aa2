import type { Answer, Language } from "@hoatieu/core";
import { formatChange, formatNumber, formatValue, reasonWord } from "@hoatieu/language";
import type { Run, Sentence, TableCell } from "./tree.ts";

/** Plain words. */
export const text = (words: string): Run => ({ kind: "text", text: words });
export const strong = (words: string): Run => ({ kind: "text", text: words, strong: true });

/** A value with its unit, or the reason it is missing; either way it carries its pedigree. */
export function number(answer: Answer, language: Language): Run {
  if (answer.kind === "missing") return { kind: "number", text: reasonWord(answer.reason, language), answer };
  return { kind: "number", text: formatValue(answer, language), answer };
}

/** The size of a value without sign: "giảm 17,19 %", "thấp hơn 2,36 điểm". */
export function size(answer: Answer, language: Language): Run {
  if (answer.kind === "missing") return number(answer, language);
  return { kind: "number", text: formatValue({ ...answer, value: Math.abs(answer.value) }, language), answer };
}

/** A change with its sign, for tables. */
export function change(answer: Answer, language: Language): Run {
  if (answer.kind === "missing") return number(answer, language);
  return { kind: "number", text: formatChange(answer, language), answer };
}

/** A number without its unit, where the unit stands in the words around it. */
export function bare(answer: Answer, language: Language): Run {
  if (answer.kind === "missing") return number(answer, language);
  return { kind: "number", text: formatNumber(answer.value, answer.decimals, language), answer };
}

export const cell = (...runs: readonly Run[]): TableCell => ({ runs, align: "left" });
export const numberCell = (...runs: readonly Run[]): TableCell => ({ runs, align: "right" });

/** The words of one language out of a pair. */
export function pick(language: Language, vi: string, en: string): string {
  return language === "vi" ? vi : en;
}

/** Joins sentences into running text. */
export function join(sentences: readonly Sentence[]): Sentence {
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [text(" "), ...sentence]));
}

/** A name inside a sentence: small, unless its letters are an abbreviation ("GRDP", "FDI đăng ký"). */
export function inSentence(name: string, language: Language): string {
  const abbreviated = /^\p{Lu}{2}/u.test(name);
  return abbreviated ? name : name.charAt(0).toLocaleLowerCase(language) + name.slice(1);
}

/** First letter of the first run in upper case. */
export function capitalised(sentence: Sentence): Sentence {
  const [first, ...rest] = sentence;
  if (!first) return sentence;
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}

/** What introduces a multiple: ", gấp 3,70 lần", but ", bằng 0,97 lần" below one. */
export function timesWord(times: number, language: Language): string {
  if (language === "en") return ", ";
  return times < 1 ? ", bằng " : ", gấp ";
}
