import type { Language } from "@hoatieu/core";
import { useLanguage } from "../view/use-view.tsx";
import { en as dataEn } from "./data-en.ts";
import { vi as dataVi } from "./data-vi.ts";
import { en as decideEn } from "./decide-en.ts";
import { vi as decideVi } from "./decide-vi.ts";
import { en } from "./en.ts";
import { en as explainEn } from "./explain-en.ts";
import { vi as explainVi } from "./explain-vi.ts";
import { en as foreseeEn } from "./foresee-en.ts";
import { vi as foreseeVi } from "./foresee-vi.ts";
import { en as frozenEn } from "./frozen-en.ts";
import { vi as frozenVi } from "./frozen-vi.ts";
import { en as pagesEn } from "./pages-en.ts";
import { vi as pagesVi } from "./pages-vi.ts";
import { en as peopleEn } from "./people-en.ts";
import { vi as peopleVi } from "./people-vi.ts";
import { en as recordEn } from "./record-en.ts";
import { vi as recordVi } from "./record-vi.ts";
import { en as tasksEn } from "./tasks-en.ts";
import { vi as tasksVi } from "./tasks-vi.ts";
import { vi } from "./vi.ts";

const MESSAGES = {
  vi: {
    ...vi,
    ...pagesVi,
    data: dataVi,
    decide: decideVi,
    explain: explainVi,
    foresee: foreseeVi,
    frozen: frozenVi,
    people: peopleVi,
    record: recordVi,
    tasks: tasksVi,
  },
  en: {
    ...en,
    ...pagesEn,
    data: dataEn,
    decide: decideEn,
    explain: explainEn,
    foresee: foreseeEn,
    frozen: frozenEn,
    people: peopleEn,
    record: recordEn,
    tasks: tasksEn,
  },
} as const;

export type Messages = typeof MESSAGES.vi;

export const messagesIn = (language: Language): Messages => MESSAGES[language];

/** The interface's texts in the reader's language. */
export function useMessages(): Messages {
  return messagesIn(useLanguage());
}
