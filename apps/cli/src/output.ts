import { writeFile } from "node:fs/promises";
import { ProblemError, problem } from "@hoatieu/core";

/** Writes to the file asked for, or prints. A full disk or a closed folder is a problem with its sentence. */
export async function emit(content: string | Uint8Array, out: string | undefined): Promise<void> {
  if (out === undefined) {
    process.stdout.write(content);
    if (typeof content === "string" && !content.endsWith("\n")) process.stdout.write("\n");
    return;
  }
  try {
    await writeFile(out, content);
  } catch (error) {
    const { code = "", message = "" } = error as { readonly code?: string; readonly message?: string };
    if (code === "ENOSPC") throw new ProblemError(problem("disk-full", { said: message }), { cause: error });
    throw new ProblemError(problem("output-not-written", { file: out, said: code }), { cause: error });
  }
}

export interface Column {
  readonly title: string;
  readonly align?: "left" | "right";
}

/** Display width: a combining mark takes no room. Vietnamese text is composed first. */
const width = (text: string) => [...text.normalize("NFC").replace(/\p{M}/gu, "")].length;

function pad(text: string, to: number, align: "left" | "right" = "left"): string {
  const room = " ".repeat(Math.max(0, to - width(text)));
  return align === "left" ? `${text}${room}` : `${room}${text}`;
}

/** A plain table for the terminal. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((c, i) => Math.max(width(c.title), ...rows.map((row) => width(row[i] ?? ""))));
  const line = (cells: readonly string[]) =>
    columns
      .map((c, i) => pad(cells[i] ?? "", widths[i] ?? 0, c.align))
      .join("  ")
      .trimEnd();
  return [line(columns.map((c) => c.title)), widths.map((w) => "─".repeat(w)).join("  "), ...rows.map(line)].join("\n");
}
