import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ProblemError, problem } from "@hoatieu/core";

export type Content = string | Uint8Array | AsyncIterable<string>;

/** A file that cannot be written, as a problem with its sentence; a problem of another kind stays what it is. */
export function asOutputProblem(error: unknown, file: string): unknown {
  if (error instanceof ProblemError) return error;
  const { code, message = "" } = error as { readonly code?: string; readonly message?: string };
  if (code === "ENOSPC") return new ProblemError(problem("disk-full", { said: message }), { cause: error });
  // Without a code it is no answer of the system, but a fault of ours.
  if (code === undefined) return error;
  return new ProblemError(problem("output-not-written", { file, said: code }), { cause: error });
}

const piecesOf = (content: Content) =>
  typeof content === "string" || content instanceof Uint8Array ? [content] : content;

async function print(content: Content): Promise<void> {
  if (typeof content === "string" && !content.endsWith("\n")) return print(`${content}\n`);
  for await (const piece of piecesOf(content)) {
    if (process.stdout.destroyed) return;
    // Memory stays small: the next piece waits until this one is out, or nobody reads any more.
    await new Promise<void>((resolve) => process.stdout.write(piece, () => resolve()));
  }
}

/** Writes to the file asked for, or prints. A full disk or a closed folder is a problem with its sentence. */
export async function emit(content: Content, out: string | undefined): Promise<void> {
  if (out === undefined) return print(content);
  try {
    await pipeline(Readable.from(piecesOf(content)), createWriteStream(out));
  } catch (error) {
    throw asOutputProblem(error, out);
  }
}

export interface Column {
  readonly title: string;
  readonly align?: "left" | "right";
}

/** A column of numbers. */
export const right = (title: string): Column => ({ title, align: "right" });

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
