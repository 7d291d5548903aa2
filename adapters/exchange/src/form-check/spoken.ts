import type { Language } from "@hoatieu/core";
import type { FormCheck } from "./check-form.ts";
import type { DeviationPlace } from "./deviation.ts";

/** Largest file taken in for a check. */
export const FORM_FILE_LIMIT = 25 * 1024 * 1024;

/** A check in one language, for machines and pages. */
export interface SpokenCheck {
  readonly file: string;
  readonly decree: string;
  readonly paragraphs: number;
  readonly sections: number;
  readonly deviations: readonly {
    readonly rule: string;
    readonly clause: string;
    readonly place: DeviationPlace;
    readonly found: string;
    readonly asked: string;
    readonly also: number;
  }[];
  readonly notChecked: readonly string[];
}

export const spokenCheck = (check: FormCheck, language: Language): SpokenCheck => ({
  ...check,
  decree: "30/2020/NĐ-CP",
  deviations: check.deviations.map((d) => ({ ...d, found: d.found[language], asked: d.asked[language] })),
  notChecked: check.notChecked.map((words) => words[language]),
});
