import type { WireCauseContent } from "@hoatieu/contract";
import { newestOf, type Working } from "./working.ts";

/** What the dialog holds while a person types. */
export interface CauseForm extends Omit<WireCauseContent, "evidence"> {
  readonly evidence: readonly { readonly key: number; readonly text: string; readonly source: string }[];
  readonly why: string;
}

const BLANK_EVIDENCE = { key: 0, text: "", source: "" };

/** @param department the one a reporter speaks for: he need not type it */
export function formOf(working: Extract<Working, { kind: "add" | "edit" }>, department = ""): CauseForm {
  if (working.kind === "add") {
    const { indicator, period, figures } = working;
    const blank = { kind: "untyped" as const, text: "", department, why: "", evidence: [BLANK_EVIDENCE] };
    return { ...blank, indicator, period, figures: [...figures] };
  }
  const { kind, text, indicator, period, figures, evidence, ...newest } = newestOf(working.cause);
  const lines = evidence.map((e, key) => ({ ...e, key }));
  return {
    ...{ kind, text, indicator, period, figures, department: newest.department, why: "" },
    evidence: [...lines, { ...BLANK_EVIDENCE, key: lines.length }],
  };
}

/** The form as it is sent: lines of evidence that were left empty are none. */
export function contentOf({ why: _why, evidence, ...form }: CauseForm): WireCauseContent {
  return {
    ...form,
    evidence: evidence
      .filter((e) => e.text.trim() !== "" || e.source.trim() !== "")
      .map(({ text, source }) => ({ text, source })),
  };
}

/** A figure taken up or left out. */
export function toggled(figures: readonly string[], ids: readonly string[]): string[] {
  const all = ids.every((id) => figures.includes(id));
  return all ? figures.filter((id) => !ids.includes(id)) : [...new Set([...figures, ...ids])];
}
