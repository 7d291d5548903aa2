import type { WireAnswer } from "@hoatieu/contract";
import { type Language, parsePeriod, type Reference } from "@hoatieu/core";
import { formatChange, formatPeriodShort, formatValue } from "@hoatieu/language";
import type { Say } from "./options.ts";

/** Words that every table of a page's answers needs: names, values, periods. */
export interface Words {
  readonly lang: Language;
  readonly say: Say;
  readonly name: (code: string) => string;
  readonly shown: (answer: WireAnswer) => string;
  readonly changed: (answer: WireAnswer) => string;
  readonly when: (period: string) => string;
}

/** @param missing what stands in place of a value that is not there */
export function wordsOf(
  reference: Reference,
  lang: Language,
  say: Say,
  missing: (reason: Extract<WireAnswer, { readonly kind: "missing" }>["reason"]) => string,
): Words {
  const told = (answer: WireAnswer, format: typeof formatValue) =>
    answer.kind === "finding" ? format({ ...answer, bound: answer.bound }, lang) : missing(answer.reason);
  return {
    lang,
    say,
    name: (code) => reference.indicators.get(code)?.short[lang] ?? code,
    shown: (answer) => told(answer, formatValue),
    changed: (answer) => told(answer, formatChange),
    when: (text) => {
      const period = parsePeriod(text);
      return period ? formatPeriodShort(period, lang) : text;
    },
  };
}
