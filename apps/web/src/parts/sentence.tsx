import type { WireRun, WireSentence } from "@hoatieu/contract";
import type { ReactNode } from "react";
import { glue } from "./glue.ts";
import { Num } from "./number.tsx";

type NumberRun = Extract<WireRun, { kind: "number" }>;

interface SentenceProps {
  readonly runs: WireSentence;
  /** Drawn after a number, kept on its line: the mark of its note. */
  readonly mark?: (run: NumberRun) => ReactNode;
}

/** Marked words longer than this may break over lines: a whole sentence that a correction brings is one run. */
const LONGEST_GLUED = 30;

/** A sentence written by the product: its numbers open their pedigree. */
export function Sentence({ runs, mark }: SentenceProps) {
  const texts: string[] = [""];
  const items: WireRun[] = [];
  for (const run of runs) {
    if (run.kind === "text" && !run.strong && !run.struck) texts.push(`${texts.pop() ?? ""}${run.text}`);
    else {
      items.push(run);
      texts.push("");
    }
  }
  let at = 0;
  return glue(texts, items).map((part) => {
    at += 1;
    if (typeof part === "string") return <span key={at}>{part}</span>;
    const { item } = part;
    return (
      <span key={at} className={item.kind === "text" && item.text.length > LONGEST_GLUED ? undefined : "glued"}>
        {part.before}
        {item.kind === "number" ? (
          <Num answer={item.answer} text={item.text} className={item.strong ? "linked strong" : "linked"} />
        ) : (
          <Marked run={item} />
        )}
        {item.kind === "number" && mark?.(item)}
        {part.after}
      </span>
    );
  });
}

/** Struck through is what a correction takes back. */
function Marked({ run }: { readonly run: Extract<WireRun, { kind: "text" }> }) {
  return run.struck ? <del>{run.text}</del> : <strong>{run.text}</strong>;
}
