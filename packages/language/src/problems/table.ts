/** Every error a user can meet, declared once: HTTP status and the sentence in both languages (what happened, how to mend it). */
export type ProblemTable = Readonly<
  Record<string, { readonly status: number; readonly vi: string; readonly en: string }>
>;
